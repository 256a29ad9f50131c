import { checkYear, type CivilDate } from "./civil_date.ts";
import { daysInMonth } from "./days_in_month.ts";
import type { CalendarDuration } from "./duration.ts";
import { fromEpochDays, toEpochDays } from "./epoch_days.ts";

/**
 * The same day of another month, or that month's last day where it is shorter.
 *
 * @param date The date to start from
 * @param months How many calendar months to go forward; negative goes back
 * @returns The date that many months away
 * @throws {RangeError} If the count is not whole or the result not in the years 1 to 9999
 *
 * @example The month's end clamps
 * ```ts
 * import { addMonths } from "@bankconnect/guard/dates";
 *
 * console.log(addMonths({ year: 2026, month: 8, day: 31 }, -6)); // 28 February 2026
 * ```
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const index = date.year * 12 + date.month - 1 + whole(months);
  const year = checkYear(Math.floor(index / 12));
  const month = index - year * 12 + 1;
  // Every month has 28 days.
  const day = date.day <= 28 ? date.day : Math.min(date.day, daysInMonth(year, month));
  return { year, month, day };
}

/**
 * The date a number of days away.
 *
 * @param date The date to start from
 * @param days How many days to go forward; negative goes back
 * @returns The date that many days away
 * @throws {RangeError} If the count is not whole or the result not in the years 1 to 9999
 *
 * @example The day after
 * ```ts
 * import { addDays } from "@bankconnect/guard/dates";
 *
 * console.log(addDays({ year: 2025, month: 12, day: 31 }, 1)); // 1 January 2026
 * ```
 */
export function addDays(date: CivilDate, days: number): CivilDate {
  if (days === 0) return date;
  const result = fromEpochDays(toEpochDays(date) + whole(days));
  checkYear(result.year);
  return result;
}

/**
 * Goes forward by a duration: its months first, then its days.
 *
 * @param date The date to start from
 * @param duration How far to go
 * @returns The date after the duration
 * @throws {RangeError} If the result is not in the years 1 to 9999
 *
 * @example A consent that expires after one month
 * ```ts
 * import { addDuration, parseDuration } from "@bankconnect/guard/dates";
 *
 * const month = parseDuration("P1M")!;
 * console.log(addDuration({ year: 2026, month: 1, day: 31 }, month)); // 28 February 2026
 * ```
 */
export function addDuration(date: CivilDate, duration: CalendarDuration): CivilDate {
  return addDays(addMonths(date, duration.months), duration.days);
}

/**
 * Goes back by a duration: its months first, then its days.
 *
 * @param date The date to start from
 * @param duration How far to go back
 * @returns The date before the duration
 * @throws {RangeError} If the result is not in the years 1 to 9999
 *
 * @example A window of 14 months that ends on 9 December 2025
 * ```ts
 * import { parseDuration, subtractDuration } from "@bankconnect/guard/dates";
 *
 * const window = parseDuration("P14M")!;
 * console.log(subtractDuration({ year: 2025, month: 12, day: 9 }, window)); // 9 October 2024
 * ```
 */
export function subtractDuration(date: CivilDate, duration: CalendarDuration): CivilDate {
  return addDuration(date, { months: -duration.months, days: -duration.days });
}

function whole(count: number): number {
  if (Number.isInteger(count)) return count;
  throw new RangeError(`Cannot use ${count} as a whole number`);
}
