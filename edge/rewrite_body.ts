import { PARAMETER_ALIASES } from "../mod.ts";
import { readJsonText, splice } from "./json_text.ts";
import { type SafeBody, toJsonBody } from "./read_body.ts";

/**
 * The body with the plan's corrections written into it: only the members that the plan changes are
 * touched, and a form stays as it is.
 */
export function rewriteBody(
  body: SafeBody,
  corrected: Readonly<Record<string, unknown>>,
): SafeBody {
  if (body.json === undefined) return body;
  const { text, members, value } = body.json;
  const sent = value as Readonly<Record<string, unknown>>;
  const edits: { start: number; end: number; text: string }[] = [];
  for (const [name, place] of members) {
    if (Object.hasOwn(corrected, name)) {
      if (corrected[name] !== sent[name]) edits.push({ ...place, text: write(corrected[name]) });
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
  return typeof json === "string" ? body : toJsonBody(json, bytes);
}

function write(value: unknown): string {
  return JSON.stringify(value);
}
