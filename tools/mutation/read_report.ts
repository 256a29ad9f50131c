/** A change that Stryker made. */
export interface Mutant {
  /** The file, relative to the project. */
  readonly file: string;
  /** The line. */
  readonly line: number;
  /** The kind of change, such as `ConditionalExpression`. */
  readonly kind: string;
  /** The line as it is, without its indentation. */
  readonly code: string;
  /** The part of the code that is changed, on one line. */
  readonly part: string;
  /** What stands in its place, on one line. */
  readonly replacement: string;
  /** Whether a test noticed; a run that did not end counts as noticed. */
  readonly status: "noticed" | "survived" | "ignored" | "error";
}

interface Place {
  readonly line: number;
  readonly column: number;
}

interface Report {
  readonly files: Readonly<
    Record<string, {
      readonly source: string;
      readonly mutants: readonly {
        readonly mutatorName: string;
        readonly replacement?: string;
        readonly status: string;
        readonly location: { readonly start: Place; readonly end: Place };
      }[];
    }>
  >;
}

const STATUSES: Readonly<Record<string, Mutant["status"]>> = {
  Killed: "noticed",
  Timeout: "noticed",
  Survived: "survived",
  NoCoverage: "survived",
  Ignored: "ignored",
};

/** The mutants of a report of Stryker's in JSON. */
export function readReport(text: string): readonly Mutant[] {
  const { files }: Report = JSON.parse(text);
  return Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split("\n");
    return mutants.map(({ mutatorName, replacement = "", status, location }): Mutant => {
      const { line } = location.start;
      return {
        file,
        line,
        kind: mutatorName,
        code: lines[line - 1].trim(),
        part: onOneLine(textBetween(lines, location.start, location.end)),
        replacement: onOneLine(replacement),
        status: STATUSES[status] ?? "error",
      };
    });
  });
}

// Lines and columns count from 1.
function textBetween(lines: readonly string[], start: Place, end: Place): string {
  if (start.line === end.line) return lines[start.line - 1].slice(start.column - 1, end.column - 1);
  return [
    lines[start.line - 1].slice(start.column - 1),
    ...lines.slice(start.line, end.line - 1),
    lines[end.line - 1].slice(0, end.column - 1),
  ].join("\n");
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
