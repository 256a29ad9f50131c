import { type Refused, refused } from "../contract/refused.ts";
import { endOfString, MOST_LEVELS, readString, skipSpace, UNIT } from "./json_scan.ts";

/** A JSON text that is safe to forward. */
export interface JsonText {
  /** The text, as sent. */
  readonly text: string;
  /** What it means. */
  readonly value: unknown;
  /** The places of the members of the outermost object, by name; found when first asked for. */
  readonly members: ReadonlyMap<string, MemberPlace>;
}

/** Where a member is in a text. */
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

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Reads bytes as JSON, or says why they are not safe to forward.
 *
 * Decoding is strict, so encoding the text again gives the same bytes.
 */
export function readJsonText(bytes: Uint8Array): JsonText | Refused<JsonProblem> {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return refused("not UTF-8");
  }
  if (text.startsWith("\ufeff")) return refused("byte order mark");
  // Depth first: the parser must not recurse further than the limit.
  const hasEscapes = text.includes("\\");
  const { depth, colons } = count(text, hasEscapes);
  if (depth > MOST_LEVELS) return refused("too deep");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused("not JSON");
  }
  // A member that is named twice is parsed once. With escapes a name can be written in two ways, and
  // V8 may parse it as another one, so such texts are walked over name by name.
  const isPlain = !hasEscapes && !text.includes('"__proto__"') &&
    countMembers(value) === colons;
  const scanned = isPlain ? undefined : scanMembers(text);
  if (scanned !== undefined && "refused" in scanned) return scanned;
  let members = scanned;
  return {
    text,
    value,
    get members() {
      return members ??= scanMembers(text) as JsonText["members"];
    },
  };
}

/** The levels of a text, and the colons outside its strings. */
function count(
  text: string,
  hasEscapes: boolean,
): { readonly depth: number; readonly colons: number } {
  let depth = 0;
  let deepest = 0;
  let colons = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case UNIT.quote:
        at = hasEscapes ? endOfString(text, at) - 1 : text.indexOf('"', at + 1);
        if (at < 0) at = text.length;
        break;
      case UNIT.colon:
        colons++;
        break;
      case UNIT.openObject:
      case UNIT.openArray:
        if (++depth > deepest) deepest = depth;
        break;
      case UNIT.closeObject:
      case UNIT.closeArray:
        depth--;
        break;
    }
  }
  return { depth: deepest, colons };
}

function countMembers(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let members = 0;
  if (Array.isArray(value)) {
    for (const item of value) members += countMembers(item);
  } else {
    for (const name of Object.keys(value)) {
      members += 1 + countMembers((value as Readonly<Record<string, unknown>>)[name]);
    }
  }
  return members;
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

// Walks over a text that is known to be JSON: the names of each object, and the outermost values.
function scanMembers(text: string): JsonText["members"] | Refused<JsonProblem> {
  const members = new Map<string, MemberPlace>();
  const names: (Set<string> | undefined)[] = [];
  let outermost: Omit<MemberPlace, "end"> & { name: string } | undefined;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case UNIT.openObject:
        names.push(new Set());
        break;
      case UNIT.openArray:
        names.push(undefined);
        break;
      case UNIT.quote: {
        // A colon can follow a string only where the string is a member's name.
        const end = endOfString(text, at);
        const after = skipSpace(text, end);
        const seen = names.at(-1);
        if (seen !== undefined && text.charCodeAt(after) === UNIT.colon) {
          const name = readString(text.slice(at, end))!;
          if (name === "__proto__") return refused("forbidden member");
          if (seen.has(name)) return refused("duplicate member");
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
      case UNIT.comma:
        closeOutermost(at);
        break;
      case UNIT.closeArray:
        names.pop();
        break;
      case UNIT.closeObject:
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
