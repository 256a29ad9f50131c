import { fourDigits } from "../dates/digits.ts";
import { fromEpochDays } from "../dates/epoch_days.ts";
import { monthOf } from "../dates/epoch_months.ts";
import { parseIsoDate } from "../dates/iso_date.ts";
import { formatWireDate } from "../dates/wire_date.ts";

/** DATA: the months' English names; the first three letters of each are its short one. */
export const MONTH_NAMES: readonly string[] =
  "January February March April May June July August September October November December"
    .split(" ");

/**
 * A text of ISO 8601 in words: `2024-10-09` is "9 October 2024", `2024-10` is "October 2024"; what
 * is neither stays as it is.
 */
export function sayDate(text: string): string {
  const date = parseIsoDate(text) ?? parseIsoDate(`${text}-01`);
  if (date === undefined) return text;
  const month = `${MONTH_NAMES[date.month - 1]} ${fourDigits(date.year)}`;
  return text.length === "2024-10".length ? month : `${date.day} ${month}`;
}

/** A range of two ISO 8601 dates in words, such as "9 October 2024 to 9 December 2025". */
export function sayRange({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${sayDate(from)} to ${sayDate(to)}`;
}

/** A day counted from 1970-01-01 in short words, such as "9 Oct 2024". */
export function sayDay(day: number): string {
  return `${fromEpochDays(day).day} ${sayMonth(monthOf(day))}`;
}

/** A month counted from the year 0 in short words, such as "Oct 2024". */
export function sayMonth(month: number): string {
  return `${MONTH_NAMES[month % 12].slice(0, 3)} ${fourDigits(Math.floor(month / 12))}`;
}

/** An ISO 8601 date as FinBox writes it; a text that is no date stays as it is. */
export function toWireDate(iso: string): string {
  const date = parseIsoDate(iso);
  return date === undefined ? iso : formatWireDate(date);
}
