/**
 * A calendar date without a time or a time zone: three integers.
 *
 * `Temporal.PlainDate` fits this shape.
 */
export interface CivilDate {
  /** The year, 1 to 9999. */
  readonly year: number;
  /** The month, 1 (January) to 12. */
  readonly month: number;
  /** The day of the month, from 1. */
  readonly day: number;
}

/**
 * The year, where it has dates.
 *
 * @throws {RangeError} If it is not in 1 to 9999
 */
export function checkYear(year: number): number {
  if (year >= 1 && year <= 9999) return year;
  throw new RangeError(`Cannot use ${year} as a year from 1 to 9999`);
}

/**
 * Orders two dates.
 *
 * @param a A date
 * @param b Another date
 * @returns A negative number when `a` is before `b`, 0 when they are the same day, a positive
 * number when `a` is after `b`
 *
 * @example Sort dates
 * ```ts
 * import { compareDates } from "@bankconnect/guard/dates";
 *
 * const a = { year: 2026, month: 1, day: 31 };
 * const b = { year: 2026, month: 2, day: 1 };
 * console.log(compareDates(a, b) < 0); // true
 * ```
 */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}
