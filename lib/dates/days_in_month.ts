import { toEpochDays } from "./epoch_days.ts";

/** How many days the month has in that year of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return toEpochDays({ year, month: month + 1, day: 1 }) - toEpochDays({ year, month, day: 1 });
}

/** Whether the three integers name a day that exists, in the years 1 to 9999. */
export function isCivilDate(year: number, month: number, day: number): boolean {
  return Number.isInteger(year) && year >= 1 && year <= 9999 &&
    Number.isInteger(month) && month >= 1 && month <= 12 &&
    Number.isInteger(day) && day >= 1 && (day <= 28 || day <= daysInMonth(year, month));
}
