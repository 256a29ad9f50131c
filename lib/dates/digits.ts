/** A day or a month in two digits. */
export function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** A year in four digits. */
export function fourDigits(year: number): string {
  return year < 1000 ? String(year).padStart(4, "0") : String(year);
}
