/** A JSON text that is safe to forward, and where its outermost members stand in it. */
export interface JsonText {
  /** The text, as sent. */
  readonly text: string;
  /** What it means. */
  readonly value: unknown;
  /** The places of the members of the outermost object, by name. */
  readonly members: ReadonlyMap<string, MemberPlace>;
}

/** Where a member stands in a text. */
export interface MemberPlace {
  /** Where its name begins, quotes included. */
  readonly nameStart: number;
  /** Where its name ends. */
  readonly nameEnd: number;
  /** Where its value begins. */
  readonly start: number;
  /** Where its value ends. */
  readonly end: number;
}

/** Why a JSON text is not safe: two parsers may read it as two different requests. */
export type JsonProblem =
  | "not UTF-8"
  | "byte order mark"
  | "not JSON"
  | "duplicate member"
  | "forbidden member"
  | "too deep";

const DEEPEST = 64;
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Reads bytes as JSON, or says why they are not safe to forward.
 *
 * Decoding is strict, so encoding the text again gives the same bytes.
 */
export function readJsonText(bytes: Uint8Array): JsonText | JsonProblem {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return "not UTF-8";
  }
  if (text.startsWith("\ufeff")) return "byte order mark";
  // Depth first: the parser must not recurse further than the limit.
  if (isTooDeep(text)) return "too deep";
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "not JSON";
  }
  const members = scanMembers(text);
  return typeof members === "string" ? members : { text, value, members };
}

/** The text with some places replaced by other texts. */
export function splice(
  text: string,
  edits: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): string {
  let result = "";
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** The text with the value of an outermost member replaced, or the member added at the front. */
export function withMember({ text, members }: JsonText, name: string, value: string): string {
  const place = members.get(name);
  if (place !== undefined) return splice(text, [{ ...place, text: JSON.stringify(value) }]);
  const inside = text.indexOf("{") + 1;
  const member = `${JSON.stringify(name)}:${JSON.stringify(value)}${members.size === 0 ? "" : ","}`;
  return text.slice(0, inside) + member + text.slice(inside);
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) at = endOfString(text, at) - 1;
    else if (unit === OPEN_OBJECT || unit === OPEN_ARRAY) {
      if (++depth > DEEPEST) return true;
    } else if (unit === CLOSE_OBJECT || unit === CLOSE_ARRAY) depth--;
  }
  return false;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

// Walks over a text that is known to be JSON: the names of each object, and the outermost values.
function scanMembers(text: string): JsonText["members"] | JsonProblem {
  const members = new Map<string, MemberPlace>();
  const names: (Set<string> | undefined)[] = [];
  let outermost: Omit<MemberPlace, "end"> & { name: string } | undefined;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case OPEN_OBJECT:
        names.push(new Set());
        break;
      case OPEN_ARRAY:
        names.push(undefined);
        break;
      case QUOTE: {
        // A colon can follow a string only where the string is a member's name.
        const end = endOfString(text, at);
        const after = skipSpace(text, end);
        const seen = names.at(-1);
        if (seen !== undefined && text.charCodeAt(after) === COLON) {
          const name = readName(text.slice(at, end));
          if (name === "__proto__") return "forbidden member";
          if (seen.has(name)) return "duplicate member";
          seen.add(name);
          if (names.length === 1) {
            outermost = { name, nameStart: at, nameEnd: end, start: skipSpace(text, after + 1) };
          }
          at = after;
        } else {
          at = end - 1;
        }
        break;
      }
      case COMMA:
        closeOutermost(at);
        break;
      case CLOSE_ARRAY:
        names.pop();
        break;
      case CLOSE_OBJECT:
        closeOutermost(at);
        names.pop();
        break;
    }
  }
  return members;

  function closeOutermost(at: number): void {
    if (names.length !== 1 || outermost === undefined) return;
    const { name, ...place } = outermost;
    const end = place.start + text.slice(place.start, at).trimEnd().length;
    members.set(name, { ...place, end });
    outermost = undefined;
  }
}

function readName(quoted: string): string {
  return quoted.includes("\\") ? JSON.parse(quoted) : quoted.slice(1, -1);
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === BACKSLASH) at++;
    else if (unit === QUOTE) return at + 1;
  }
  return text.length;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at++;
  return at;
}
