import type { Findings, Place } from "../errors/findings.ts";
import type { ParameterRow } from "./parameters.ts";
import { trimEnd } from "./trim.ts";
import { type Reading, REFUSED } from "./reading.ts";

const LONGEST_NUMBER = 1000;
const ZERO_FRACTION = /\.0*$/;
// Python's int() does not take U+001C to U+001F for white space, though str.strip() does.
const INTEGER = /^(?:[^\S\ufeff]|\x85)*([+-]?\p{Nd}+(?:_\p{Nd}+)*)(?:[^\S\ufeff]|\x85)*$/u;

/** Reads a whole number as Django REST Framework's `IntegerField` does: `"30.0"` is 30. */
export function readInteger(
  value: unknown,
  row: ParameterRow,
  place: Place,
  findings: Findings,
): Reading<number> {
  const { range, rangeRule, formatRule } = row;
  if (typeof value === "string" && value.length > LONGEST_NUMBER) {
    findings.refuse(formatRule ?? "integer-too-long", place);
    return REFUSED;
  }
  const number = toInteger(value);
  if (number === undefined) {
    findings.refuse(formatRule ?? "integer-invalid", place);
    return REFUSED;
  }
  if (range === undefined || (number >= range[0] && number <= range[1])) return number;
  findings.refuse(rangeRule ?? "integer-invalid", place);
  return REFUSED;
}

/** DATA: the texts that are true, false and absent (Django REST Framework 3.14, BooleanField). */
export const TRUE_TEXTS: readonly string[] = [
  "t",
  "T",
  "y",
  "Y",
  "yes",
  "Yes",
  "YES",
  "true",
  "True",
  "TRUE",
  "on",
  "On",
  "ON",
  "1",
];
export const FALSE_TEXTS: readonly string[] = [
  "f",
  "F",
  "n",
  "N",
  "no",
  "No",
  "NO",
  "false",
  "False",
  "FALSE",
  "off",
  "Off",
  "OFF",
  "0",
];
export const NULL_TEXTS: readonly string[] = ["", "null", "Null", "NULL"];

/** Reads a boolean as Django REST Framework's `BooleanField` does: `"yes"` and 1 are true. */
export function readBoolean(value: unknown, place: Place, findings: Findings): Reading<boolean> {
  if (typeof value === "boolean") return value;
  const text = typeof value === "number" ? String(value) : value;
  if (includes(TRUE_TEXTS, text)) return true;
  if (includes(FALSE_TEXTS, text)) return false;
  if (includes(NULL_TEXTS, text)) {
    findings.notice("BLANK_VALUE", place);
    return undefined;
  }
  findings.refuse("boolean-invalid", place);
  return REFUSED;
}

function includes(texts: readonly unknown[], value: unknown): boolean {
  return texts.includes(value);
}

function toInteger(value: unknown): number | undefined {
  if (Number.isSafeInteger(value)) return value as number;
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const text = String(value);
  const whole = trimEnd(text).replace(ZERO_FRACTION, "");
  const digits = INTEGER.exec(whole === trimEnd(text) ? text : whole)?.[1];
  if (digits === undefined) return undefined;
  return Number(digits.replace(/\p{Nd}/gu, toAsciiDigit).replaceAll("_", ""));
}

// Unicode keeps decimal digits in runs of ten from zero to nine, so the distance to the run's
// start, modulo ten, is the digit's value.
function toAsciiDigit(digit: string): string {
  const codePoint = digit.codePointAt(0)!;
  let first = codePoint;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
  return String((codePoint - first) % 10);
}
