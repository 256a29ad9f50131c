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
  /** What stands in place of a part of it. */
  readonly replacement: string;
  /** Whether a test noticed; a run that did not end counts as noticed. */
  readonly status: "noticed" | "survived" | "ignored" | "error";
}

interface Report {
  readonly files: Readonly<
    Record<string, {
      readonly source: string;
      readonly mutants: readonly {
        readonly mutatorName: string;
        readonly replacement?: string;
        readonly status: string;
        readonly location: { readonly start: { readonly line: number } };
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
        replacement,
        status: STATUSES[status] ?? "error",
      };
    });
  });
}
