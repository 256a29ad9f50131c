/** The whole number that ASCII digits from one place of a text to another write, else `NaN`. */
export function readDigits(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** A day or a month in two digits. */
export function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** A year in four digits. */
export function fourDigits(year: number): string {
  return year < 1000 ? String(year).padStart(4, "0") : String(year);
}
