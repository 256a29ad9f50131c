import type { CivilDate } from "./civil_date.ts";
import { fourDigits, readDigits, twoDigits } from "./digits.ts";

const WIRE_DATE = /^(\d\d)\/(\d\d)\/(\d{4})$/;

/**
 * Reads a date as FinBox writes it, `DD/MM/YYYY`.
 *
 * Day and month have two ASCII digits and the day must exist: `1/2/2026`, `31/06/2026` and
 * `2026-02-01` are not read. White space is the caller's to trim.
 *
 * @param text The date on the wire
 * @returns The date, or `undefined` when the text is no such date
 *
 * @example Read a wire date
 * ```ts
 * import { parseWireDate } from "@bankconnect/guard/dates";
 *
 * console.log(parseWireDate("09/12/2025")); // { year: 2025, month: 12, day: 9 }
 * console.log(parseWireDate("31/06/2026")); // undefined
 * ```
 */
export function parseWireDate(text: string): CivilDate | undefined {
  const match = WIRE_DATE.exec(text);
  return match ? readDigits(match[3], match[2], match[1]) : undefined;
}

/**
 * Writes a date as FinBox reads it, `DD/MM/YYYY`.
 *
 * @param date The date
 * @returns The ten characters for the wire
 *
 * @example Write a wire date
 * ```ts
 * import { formatWireDate } from "@bankconnect/guard/dates";
 *
 * console.log(formatWireDate({ year: 2025, month: 12, day: 9 })); // "09/12/2025"
 * ```
 */
export function formatWireDate({ year, month, day }: CivilDate): string {
  return `${twoDigits(day)}/${twoDigits(month)}/${fourDigits(year)}`;
}
