import { type CivilDate, isCivilDate } from "./civil_date.ts";

/**
 * The date of ten characters, four ASCII digits for the year and two each for month and day, with a
 * mark on both sides of the month.
 */
export function readTenCharacters(
  text: string,
  mark: string,
  yearAt: number,
  monthAt: number,
  dayAt: number,
): CivilDate | undefined {
  if (text.length === 10 && text[monthAt - 1] === mark && text[monthAt + 2] === mark) {
    const year = readDigits(text, yearAt, 4);
    const month = readDigits(text, monthAt, 2);
    const day = readDigits(text, dayAt, 2);
    if (isCivilDate(year, month, day)) return { year, month, day };
  }
  return undefined;
}

function readDigits(text: string, start: number, count: number): number {
  let number = 0;
  for (let at = start; at < start + count; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** A day or a month in two digits. */
export function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

/** A year in four digits. */
export function fourDigits(year: number): string {
  return String(year).padStart(4, "0");
}
