import { DOCUMENTED_ERRORS } from "../../lib/errors/mod.ts";
import { type CheckFindings, withoutValues } from "../contract/without_values.ts";
import { locatePointer } from "../body/locate_pointer.ts";
import type { Paint } from "./paint.ts";
import { COLUMNS, wrap } from "./wrap.ts";

const INDENT = "  ";

/**
 * Errors and notices in lines for people: the place in the text, the code, the pointer, what is
 * the matter and what to do. Values that may be secrets or about a person are left out.
 */
export function showFindings(findings: CheckFindings, text: string, paint: Paint): string[] {
  const { errors, notices } = withoutValues(findings);
  // The place is found by the pointer as it is; what is shown may lack its names.
  const places = [...findings.errors, ...findings.notices].map(({ path }) => placeOf(text, path));
  const width = Math.max(0, ...places.map((place) => place.length));
  const labels = places.map((place) => `${INDENT}${place.padStart(width)}  `);
  return [
    ...errors.flatMap((error, index) => [
      ...showHead(labels[index], ["bad", "error"], error, paint),
      ...showRest(labels[index].length, [
        error.message,
        `To do: ${adviceOf(error.rule)}`,
        ...(error.suggestion === undefined ? [] : [`Perhaps: ${error.suggestion}`]),
      ]),
    ]),
    ...notices.flatMap((notice, index) => [
      ...showHead(labels[errors.length + index], ["warn", "notice"], notice, paint),
      ...showRest(labels[errors.length + index].length, [
        notice.message,
        ...(notice.suggestion === undefined ? [] : [`Perhaps: ${notice.suggestion}`]),
      ]),
    ]),
  ];
}

function placeOf(text: string, path: string | undefined): string {
  const place = path === undefined ? undefined : locatePointer(text, path);
  return place === undefined ? "" : `${place.line}:${place.column}`;
}

function showHead(
  label: string,
  [colour, kind]: readonly ["bad" | "warn", string],
  { code, path }: { readonly code: string; readonly path?: string },
  paint: Paint,
): string[] {
  const head = `${label}${paint(colour, kind)} ${paint("strong", code)}`;
  if (path === undefined || path === "") return [head];
  const where = label.trim() === "" ? `${path} (not there)` : path;
  const width = label.length + kind.length + 1 + code.length;
  if (width + 1 + where.length <= COLUMNS) return [`${head} ${paint("faint", where)}`];
  const lines = wrap(where, " ".repeat(label.length));
  return [head, ...lines.map((line) => paint("faint", line))];
}

function showRest(indent: number, texts: readonly string[]): string[] {
  return texts.flatMap((text) => wrap(text, " ".repeat(indent)));
}

function adviceOf(rule: string): string {
  return DOCUMENTED_ERRORS.find((entry) => entry.rule === rule)?.advice ?? "Mend the request.";
}
