import { type Day, readWireDay, yearOf } from "../dates/day.ts";
import type { Findings, Place, SessionRule } from "../errors/findings.ts";
import { suggestDate } from "./suggest_date.ts";
import { trim } from "./trim.ts";
import { type Reading, REFUSED } from "./reading.ts";

/** DATA: the years in which statements and consents lie; others are mostly a slip of a digit. */
const FIRST_LIKELY_YEAR = 1950;
const LAST_LIKELY_YEAR = 2100;

/** Reads a `DD/MM/YYYY` date; nothing but a text of a real date is one. */
export function readDate(
  value: unknown,
  rule: SessionRule,
  place: Place,
  findings: Findings,
): Reading<Day> {
  const date = toDate(value);
  if (date === undefined) {
    const suggestion = typeof value === "string" ? suggestDate(trim(value)) : undefined;
    findings.refuse(rule, place, {}, suggestion);
    return REFUSED;
  }
  if (!isLikely(date)) findings.notice("UNLIKELY_YEAR", place, { before: String(yearOf(date)) });
  return date;
}

/** The date that a value is, where there is nothing to say about it. */
export function readGoodDate(value: unknown): Day | undefined {
  const date = toDate(value);
  return date !== undefined && isLikely(date) ? date : undefined;
}

function isLikely(date: Day): boolean {
  const year = yearOf(date);
  return year >= FIRST_LIKELY_YEAR && year <= LAST_LIKELY_YEAR;
}

/** The date that a value is on the wire, if it is one. */
export function toDate(value: unknown): Day | undefined {
  return typeof value === "string" ? readWireDay(trim(value)) : undefined;
}
