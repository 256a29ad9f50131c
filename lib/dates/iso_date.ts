import type { CivilDate } from "./civil_date.ts";
import { fourDigits, readDigits, twoDigits } from "./digits.ts";

const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

/**
 * Reads an ISO 8601 calendar date, `YYYY-MM-DD`.
 *
 * @param text The date
 * @returns The date, or `undefined` when the text is no such date
 *
 * @example Read an ISO date
 * ```ts
 * import { parseIsoDate } from "@bankconnect/guard/dates";
 *
 * console.log(parseIsoDate("2025-12-09")); // { year: 2025, month: 12, day: 9 }
 * ```
 */
export function parseIsoDate(text: string): CivilDate | undefined {
  const match = ISO_DATE.exec(text);
  return match ? readDigits(match[1], match[2], match[3]) : undefined;
}

/**
 * Writes a date in ISO 8601, `YYYY-MM-DD`.
 *
 * @param date The date
 * @returns The ten characters
 *
 * @example Write an ISO date
 * ```ts
 * import { formatIsoDate } from "@bankconnect/guard/dates";
 *
 * console.log(formatIsoDate({ year: 2025, month: 12, day: 9 })); // "2025-12-09"
 * ```
 */
export function formatIsoDate(date: CivilDate): string {
  return `${formatIsoMonth(date)}-${twoDigits(date.day)}`;
}

/**
 * Writes the month of a date in ISO 8601, `YYYY-MM`.
 *
 * @param date Any day of the month
 * @returns The seven characters
 *
 * @example Write a month
 * ```ts
 * import { formatIsoMonth } from "@bankconnect/guard/dates";
 *
 * console.log(formatIsoMonth({ year: 2025, month: 12, day: 9 })); // "2025-12"
 * ```
 */
export function formatIsoMonth({ year, month }: CivilDate): string {
  return `${fourDigits(year)}-${twoDigits(month)}`;
}
