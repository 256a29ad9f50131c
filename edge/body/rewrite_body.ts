import { PARAMETER_ALIASES } from "../../mod.ts";
import { isObject } from "../../lib/json/is_object.ts";
import { pointer } from "../../lib/json/pointer.ts";
import { readJsonText, splice } from "./json_text.ts";
import { locatePointer } from "./locate_pointer.ts";
import { toJsonBody } from "./read_body.ts";
import type { SafeBody } from "./safe_body.ts";

/** A piece of a text, and what replaces it. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The body with the plan's corrections written into it: only the values that the plan changes are
 * touched, and a form stays as it is.
 */
export function rewriteBody(
  body: SafeBody,
  corrected: Readonly<Record<string, unknown>>,
): SafeBody {
  if (body.json === undefined) return body;
  const { text, members, value } = body.json;
  const sent = value as Readonly<Record<string, unknown>>;
  const edits: Edit[] = [];
  for (const [name, place] of members) {
    if (Object.hasOwn(corrected, name)) {
      edits.push(...editsOf(text, pointer(name), sent[name], corrected[name]));
      continue;
    }
    // A parameter under another name: where the documented name is sent too, that one is filled.
    const parameter = PARAMETER_ALIASES.get(name);
    if (parameter === undefined || members.has(parameter)) continue;
    edits.push({ start: place.nameStart, end: place.nameEnd, text: write(parameter) });
    if (corrected[parameter] !== sent[name]) {
      edits.push({ ...place, text: write(corrected[parameter]) });
    }
  }
  if (edits.length === 0) return body;
  const bytes = new TextEncoder().encode(splice(text, edits));
  const json = readJsonText(bytes);
  return "refused" in json ? body : toJsonBody(json, bytes);
}

// Down to the values that differ: what is beside them may not survive a parser and a writer, such as
// a number with more digits than a double has.
function editsOf(text: string, place: string, sent: unknown, corrected: unknown): Edit[] {
  if (sent === corrected) return [];
  if (isObject(sent) && isObject(corrected)) {
    return Object.keys(corrected).flatMap((name) =>
      editsOf(text, place + pointer(name), sent[name], corrected[name])
    );
  }
  const found = locatePointer(text, place);
  return found === undefined ? [] : [{ ...found, text: write(corrected) }];
}

function write(value: unknown): string {
  return JSON.stringify(value);
}
