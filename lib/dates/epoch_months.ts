import { addMonths } from "./add.ts";
import { fromEpochDays, toEpochDays } from "./epoch_days.ts";

/** The month of a day, counted from the year 0; days are counted from 1970-01-01. */
export function monthOf(day: number): number {
  const { year, month } = fromEpochDays(day);
  return year * 12 + month - 1;
}

/** The first day of a month. */
export function monthStart(month: number): number {
  return toEpochDays({ year: Math.floor(month / 12), month: month % 12 + 1, day: 1 });
}

/** The same day of another month, clamped to that month's end. */
export function shiftMonths(day: number, months: number): number {
  return toEpochDays(addMonths(fromEpochDays(day), months));
}
