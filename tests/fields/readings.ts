import { Findings, type Place } from "../../lib/errors/findings.ts";

/** What a reader makes of a value, and what it finds on the way. */
export interface ReadingOf {
  readonly value: unknown;
  /** Its errors' rules and messages, and its suggestions. */
  readonly errors: readonly (readonly [rule: string, message: string, suggestion?: string])[];
  /** Its notices' codes. */
  readonly notices: readonly string[];
}

/** Reads a value as the field `x`. */
export function readingOf(read: (place: Place, findings: Findings) => unknown): ReadingOf {
  const findings = new Findings(["v2.2025", "matrix"]);
  const value = read({ field: "x", path: "/x" }, findings);
  return {
    value,
    errors: findings.errors.map(({ rule, message, suggestion }) =>
      suggestion === undefined ? [rule, message] : [rule, message, suggestion]
    ),
    notices: findings.notices.map(({ code }) => code),
  };
}

/** Reads a value of which nothing is reported. */
export function silently(value: unknown): ReadingOf {
  return { value, errors: [], notices: [] };
}
