import { type Refused, refused } from "../contract/refused.ts";

/** An urlencoded form that is safe to forward, and where its values stand in it. */
export interface FormText {
  /** The form, as sent. */
  readonly text: string;
  /** What it means; the last value of a name counts, as in Django. */
  readonly fields: ReadonlyMap<string, string>;
  /** The place of the value in `fields` within the text, by name; empty after a name alone. */
  readonly places: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
  /** How many pairs the text has as Django counts them, empty ones too. */
  readonly count: number;
}

/** DATA: Django's `DATA_UPLOAD_MAX_NUMBER_FIELDS`, where it is not set. */
export const MOST_FORM_FIELDS = 1000;

/** Why an urlencoded form is not safe. */
export type FormProblem = "not UTF-8" | "malformed" | "repeated api_key";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Reads bytes as an urlencoded form, or says why they are not safe to forward.
 *
 * Pairs are separated by `&` alone, an empty pair is skipped, and a `%` without two hexadecimal
 * digits stands for itself. Decoding is strict, so encoding the text again gives the same bytes.
 */
export function readFormText(bytes: Uint8Array): FormText | Refused<FormProblem> {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return refused("not UTF-8");
  }
  // One parser would take the mark for a part of the first name, another would drop it.
  if (text.startsWith("\ufeff")) return refused("malformed");
  const fields = new Map<string, string>();
  const places = new Map<string, { start: number; end: number }>();
  const pairs = text.split("&");
  let at = 0;
  for (const pair of pairs) {
    const equals = pair.indexOf("=");
    const nameEnd = equals === -1 ? pair.length : equals;
    const valueStart = equals === -1 ? pair.length : equals + 1;
    const name = decode(pair.slice(0, nameEnd));
    const value = decode(pair.slice(valueStart));
    if (name === undefined || value === undefined) return refused("not UTF-8");
    if (name === "api_key" && fields.has(name)) return refused("repeated api_key");
    if (pair !== "") {
      fields.set(name, value);
      places.set(name, { start: at + valueStart, end: at + pair.length });
    }
    at += pair.length + 1;
  }
  return { text, fields, places, count: pairs.length };
}

/** The text with the value of a field replaced, or the field added at the front. */
export function withFormField(
  { text, places }: FormText,
  name: "api_key",
  value: string,
  addWhenAbsent: boolean,
): string {
  const written = encodeURIComponent(value);
  const place = places.get(name);
  if (place !== undefined) {
    const equals = text[place.start - 1] === "=" ? "" : "=";
    return text.slice(0, place.start) + equals + written + text.slice(place.end);
  }
  if (!addWhenAbsent) return text;
  return `${name}=${written}${text === "" ? "" : "&"}${text}`;
}

function decode(text: string): string | undefined {
  try {
    return text.replaceAll("+", " ").replace(/(?:%[\da-f]{2})+/gi, decodeURIComponent);
  } catch {
    return undefined;
  }
}
