import type { CivilDate } from "../dates/civil_date.ts";
import { parseWireDate } from "../dates/wire_date.ts";
import type { Findings, Place, SessionRule } from "../errors/findings.ts";
import type { Reading } from "./read_text.ts";
import { trim } from "./trim.ts";

/** Reads a `DD/MM/YYYY` date; nothing but a text of a real date is one. */
export function readDate(
  value: unknown,
  rule: SessionRule,
  place: Place,
  findings: Findings,
): Reading<CivilDate> {
  const date = toDate(value);
  if (date !== undefined) return date;
  findings.refuse(rule, place);
  return null;
}

/** The date that a value is on the wire, if it is one. */
export function toDate(value: unknown): CivilDate | undefined {
  return typeof value === "string" ? parseWireDate(trim(value)) : undefined;
}
