/** A span of calendar time: whole months, then whole days. */
export interface CalendarDuration {
  /** Calendar months; a year is 12. */
  readonly months: number;
  /** Days, counted after the months; a week is 7. */
  readonly days: number;
}

const DURATION = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?$/;

/**
 * Reads an ISO 8601 duration of whole days or longer, such as `P14M`, `P1Y6M` or `P20D`.
 *
 * Fractions, signs and a time part (`PT1H`) are not read: consent windows are whole days.
 *
 * @param text The duration
 * @returns Its months and days, or `undefined` when the text is no such duration
 *
 * @example Read a year and a half
 * ```ts
 * import { parseDuration } from "@bankconnect/guard/dates";
 *
 * console.log(parseDuration("P1Y6M")); // { months: 18, days: 0 }
 * console.log(parseDuration("6 months")); // undefined
 * ```
 */
export function parseDuration(text: string): CalendarDuration | undefined {
  const match = DURATION.exec(text);
  if (!match) return undefined;
  const [, years = 0, months = 0, weeks = 0, days = 0] = match;
  return { months: +years * 12 + +months, days: +weeks * 7 + +days };
}
