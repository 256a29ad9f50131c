import { namesOf } from "../../lib/json/pointer.ts";
import { endOfString, readString, skipSpace } from "./json_scan.ts";

/** Where a value is in a JSON text. */
export interface TextPlace {
  /** The index of its first UTF-16 unit. */
  readonly start: number;
  /** The index behind its last UTF-16 unit. */
  readonly end: number;
  /** Its line, counted from 1. */
  readonly line: number;
  /** Its column in UTF-16 units, counted from 1, as editors count. */
  readonly column: number;
}

/**
 * Where the value that a JSON Pointer (RFC 6901) leads to is in a JSON text, or `undefined`
 * where there is none.
 *
 * Where an object has a member twice, the last one counts, as for `JSON.parse`. It never throws;
 * of a text that is not JSON the place is a guess.
 *
 * @param text The JSON text
 * @param pointer The pointer; empty for the whole text
 * @returns The place of the value; the quotes of a string belong to it
 *
 * @example Where a faulty date is
 * ```ts ignore
 * const text = '{\n  "link_id": "UX-2827",\n  "from_date": "2025-01-01"\n}';
 * locatePointer(text, "/from_date"); // { start: 42, end: 54, line: 3, column: 16 }
 * ```
 */
export function locatePointer(text: string, pointer: string): TextPlace | undefined {
  if (pointer !== "" && !pointer.startsWith("/")) return undefined;
  let start: number | undefined = skipSpace(text, 0);
  for (const child of namesOf(pointer)) {
    start = text[start] === "{"
      ? findMember(text, start, child)
      : text[start] === "["
      ? findItem(text, start, child)
      : undefined;
    if (start === undefined) return undefined;
  }
  return start < text.length ? placeOf(text, start, endOfValue(text, start)) : undefined;
}

/** The line and column of an index in a text, both counted from 1. */
export function lineAndColumn(text: string, index: number): Pick<TextPlace, "line" | "column"> {
  let line = 1;
  let lineStart = 0;
  for (;;) {
    const end = text.indexOf("\n", lineStart);
    if (end < 0 || end >= index) return { line, column: index - lineStart + 1 };
    line++;
    lineStart = end + 1;
  }
}

function placeOf(text: string, start: number, end: number): TextPlace {
  return { start, end, ...lineAndColumn(text, start) };
}

function findMember(text: string, object: number, wanted: string): number | undefined {
  let found: number | undefined;
  let at = skipSpace(text, object + 1);
  while (text[at] === '"') {
    const nameEnd = endOfString(text, at);
    const name = readString(text.slice(at, nameEnd));
    const colon = skipSpace(text, nameEnd);
    if (text[colon] !== ":") return found;
    const value = skipSpace(text, colon + 1);
    if (name === wanted) found = value;
    at = afterComma(text, value);
  }
  return found;
}

function findItem(text: string, array: number, wanted: string): number | undefined {
  if (!/^(?:0|[1-9]\d*)$/.test(wanted)) return undefined;
  let at = skipSpace(text, array + 1);
  for (let index = 0; at < text.length && text[at] !== "]"; index++) {
    if (index === Number(wanted)) return at;
    at = afterComma(text, at);
  }
  return undefined;
}

// Where the member or item behind a value begins; the end of the text where the value is the last.
function afterComma(text: string, value: number): number {
  const end = skipSpace(text, endOfValue(text, value));
  return text[end] === "," ? skipSpace(text, end + 1) : text.length;
}

function endOfValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const unit = text[at];
    if (unit === '"') at = endOfString(text, at) - 1;
    else if (unit === "{" || unit === "[") depth++;
    else if (unit === "}" || unit === "]") depth--;
    else if (depth > 0 || !isBehindScalar(text, at + 1)) continue;
    if (depth <= 0) return at + 1;
  }
  return text.length;
}

function isBehindScalar(text: string, at: number): boolean {
  return at >= text.length || /[\s,\]}]/.test(text[at]);
}
