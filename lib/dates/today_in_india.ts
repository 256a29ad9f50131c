import { checkYear } from "./civil_date.ts";
import { fromEpochDays } from "./epoch_days.ts";
import { formatIsoDate } from "./iso_date.ts";

const HOUR_MS = 3_600_000;

/**
 * The calendar date in India at an instant, in ISO 8601.
 *
 * India is at UTC+05:30 all year, so the host's time zone and time zone data play no part: at
 * 18:30 UTC India's next day begins.
 *
 * @param instant A `Date`, or milliseconds since the epoch
 * @returns India's date, `YYYY-MM-DD`
 * @throws {RangeError} If the instant is neither, or not in the years 1 to 9999
 *
 * @example One minute before and after midnight in India
 * ```ts
 * import { todayInIndia } from "@bankconnect/guard/dates";
 *
 * console.log(todayInIndia(Date.UTC(2025, 11, 8, 18, 29))); // "2025-12-08"
 * console.log(todayInIndia(Date.UTC(2025, 11, 8, 18, 31))); // "2025-12-09"
 * ```
 */
export function todayInIndia(instant: Date | number): string {
  const days = Math.floor((Number(instant) + 5.5 * HOUR_MS) / (24 * HOUR_MS));
  if (isNaN(days)) throw new RangeError(`Cannot use ${instant} as a Date`);
  const date = fromEpochDays(days);
  checkYear(date.year);
  return formatIsoDate(date);
}
