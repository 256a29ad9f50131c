import type { CivilDate } from "./civil_date.ts";
import { isCivilDate } from "./days_in_month.ts";

/** The date of three texts of ASCII digits; `undefined` where it does not exist. */
export function readDigits(year: string, month: string, day: string): CivilDate | undefined {
  const date = { year: +year, month: +month, day: +day };
  return isCivilDate(date.year, date.month, date.day) ? date : undefined;
}

/** A day or a month in two digits. */
export function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

/** A year in four digits. */
export function fourDigits(year: number): string {
  return String(year).padStart(4, "0");
}
