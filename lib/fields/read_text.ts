import type { Findings, Place, SessionRule } from "../errors/findings.ts";
import { nearest } from "../errors/nearest.ts";
import type { ParameterRow } from "./parameters.ts";
import { isUrl } from "./is_url.ts";
import { trim } from "./trim.ts";
import { type Reading, REFUSED } from "./reading.ts";

/** A rule and the parts of its message. */
type Fault = readonly [rule: SessionRule, parts: Readonly<Record<string, string>>];

/** Reads a text as Django REST Framework's `CharField` does: numbers count, and it is trimmed. */
export function readText(
  value: unknown,
  row: Partial<ParameterRow>,
  place: Place,
  findings: Findings,
): Reading<string> {
  const trimmed = toTrimmed(value);
  if (trimmed === undefined) {
    findings.refuse("text-invalid", place);
    return REFUSED;
  }
  if (trimmed === "") return readBlank(row, place, findings);
  return hasGoodCharacters(trimmed, row, place, findings) ? trimmed : REFUSED;
}

/** Whether there is nothing to say about a value that is to be a text. */
export function isGoodText(value: unknown, row: Partial<ParameterRow>): boolean {
  const trimmed = toTrimmed(value);
  return trimmed !== undefined && trimmed !== "" && isFlawless(trimmed, row);
}

function toTrimmed(value: unknown): string | undefined {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" ? trim(text) : undefined;
}

/** Reads a URL as Django REST Framework's `URLField` does. */
export function readUrl(
  value: unknown,
  row: ParameterRow,
  place: Place,
  findings: Findings,
): Reading<string> {
  // A boolean, an array or an object is no text; the field's validator calls it a bad URL.
  if (typeof value !== "string") {
    findings.refuse("url-invalid", place);
    return REFUSED;
  }
  const trimmed = trim(value);
  if (trimmed === "") return readBlank(row, place, findings);
  const goodCharacters = hasGoodCharacters(trimmed, row, place, findings);
  if (isUrl(trimmed)) return goodCharacters ? trimmed : REFUSED;
  findings.refuse("url-invalid", place);
  return REFUSED;
}

/** Reads a choice as Django REST Framework's `ChoiceField` does: as it is, case included. */
export function readChoice(
  value: unknown,
  row: ParameterRow,
  place: Place,
  findings: Findings,
): Reading<string> {
  if (value === "") return readBlank(row, place, findings);
  const choice = row.choices!.find((choice) => choice === value);
  if (choice !== undefined) return choice;
  const input = describe(value);
  findings.refuse("choice-invalid", place, { input }, suggestChoice(trim(input), row.choices!));
  return REFUSED;
}

function readBlank(
  row: Partial<ParameterRow>,
  place: Place,
  findings: Findings,
): undefined | typeof REFUSED {
  if (row.required) {
    findings.refuse("field-blank", place);
    return REFUSED;
  }
  findings.notice("BLANK_VALUE", place);
  return undefined;
}

function hasGoodCharacters(
  text: string,
  row: Partial<ParameterRow>,
  place: Place,
  findings: Findings,
): boolean {
  if (isFlawless(text, row)) return true;
  for (const [rule, parts] of faultsOf(text, row)) findings.refuse(rule, place, parts);
  return false;
}

function isFlawless(text: string, { maxLength = Infinity }: Partial<ParameterRow>): boolean {
  // A text has at most as many code points as UTF-16 units.
  return (text.length <= maxLength || [...text].length <= maxLength) && !text.includes("\0") &&
    text.isWellFormed();
}

function faultsOf(text: string, { maxLength = Infinity }: Partial<ParameterRow>): readonly Fault[] {
  const faults: Fault[] = [];
  if ([...text].length > maxLength) {
    faults.push(["text-too-long", { limit: String(maxLength) }]);
  }
  if (text.includes("\0")) faults.push(["text-null-character", {}]);
  if (!text.isWellFormed()) faults.push(["text-surrogate", { codePoint: firstSurrogate(text) }]);
  return faults;
}

function firstSurrogate(text: string): string {
  // In Unicode mode a pair is one character.
  const [surrogate] = /\p{Cs}/u.exec(text)!;
  return surrogate.charCodeAt(0).toString(16).toUpperCase();
}

function suggestChoice(text: string, choices: readonly string[]): string | undefined {
  const lower = text.toLowerCase();
  return choices.includes(lower) ? lower : nearest(text, choices);
}

function describe(value: unknown): string {
  return typeof value === "object" ? Array.isArray(value) ? "[…]" : "{…}" : String(value);
}
