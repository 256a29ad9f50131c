import { addMonths } from "../dates/add.ts";
import { fourDigits } from "../dates/digits.ts";
import { fromEpochDays, toEpochDays } from "../dates/epoch_days.ts";
import { parseIsoDate } from "../dates/iso_date.ts";

/** DATA: the months' short English names. */
export const MONTH_NAMES = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Oct",
  "Nov",
  "Dec",
] as const;

/** A day of a plan, counted from 1970-01-01. */
export function readDay(text: string): number {
  const date = parseIsoDate(text);
  if (date !== undefined) return toEpochDays(date);
  throw new RangeError(`Cannot draw a date of the plan: it is not an ISO 8601 date`);
}

/** A month of a plan, `YYYY-MM`, counted from the year 0. */
export function readMonth(text: string): number {
  return monthOf(readDay(`${text}-01`));
}

/** The month of a day, counted from the year 0. */
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

/** A day in words, such as "9 Oct 2024". */
export function sayDay(day: number): string {
  return `${fromEpochDays(day).day} ${sayMonth(monthOf(day))}`;
}

/** A month in words, such as "Oct 2024". */
export function sayMonth(month: number): string {
  return `${MONTH_NAMES[month % 12]} ${fourDigits(Math.floor(month / 12))}`;
}
