import type { CivilDate } from "../dates/civil_date.ts";
import { parseWireDate } from "../dates/wire_date.ts";
import type { Findings, Place, SessionRule } from "../errors/findings.ts";
import { trim } from "./trim.ts";
import { type Reading, REFUSED } from "./reading.ts";

/** DATA: the years in which statements and consents lie; others are mostly a slip of a digit. */
const LIKELY_YEARS = [1950, 2100] as const;

/** Reads a `DD/MM/YYYY` date; nothing but a text of a real date is one. */
export function readDate(
  value: unknown,
  rule: SessionRule,
  place: Place,
  findings: Findings,
): Reading<CivilDate> {
  const date = toDate(value);
  if (date === undefined) {
    findings.refuse(rule, place);
    return REFUSED;
  }
  if (date.year < LIKELY_YEARS[0] || date.year > LIKELY_YEARS[1]) {
    findings.notice("UNLIKELY_YEAR", place, { before: String(date.year) });
  }
  return date;
}

/** The date that a value is on the wire, if it is one. */
export function toDate(value: unknown): CivilDate | undefined {
  return typeof value === "string" ? parseWireDate(trim(value)) : undefined;
}
