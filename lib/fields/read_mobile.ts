import type { Findings, Place } from "../errors/findings.ts";
import { trim } from "./trim.ts";
import { type Reading, REFUSED } from "./reading.ts";

const DIGITS = 10;

/** Reads a mobile number: exactly ten digits, as a text or a number. */
export function readMobile(value: unknown, place: Place, findings: Findings): Reading<string> {
  const text = typeof value === "number" ? String(value) : value;
  const trimmed = typeof text === "string" ? trim(text) : "no text";
  if (trimmed === "") {
    findings.notice("BLANK_VALUE", place);
    return undefined;
  }
  if (!isTenDigits(trimmed)) {
    findings.refuse("mobile-number-invalid", place, {}, tenDigitsOf(trimmed));
    return REFUSED;
  }
  if (trimmed < "6") findings.notice("UNUSUAL_MOBILE_NUMBER", place);
  return trimmed;
}

function isTenDigits(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x30 || unit > 0x39) return false;
  }
  return text.length === DIGITS;
}

function tenDigitsOf(text: string): string | undefined {
  return /^(?:\+?91|0)?(\d{10})$/.exec(text.replace(/[\s()-]/g, ""))?.[1];
}
