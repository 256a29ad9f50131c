import type { CivilDate } from "./civil_date.ts";
import { isCivilDate } from "./days_in_month.ts";
import { formatIsoDate } from "./iso_date.ts";
import { formatWireDate } from "./wire_date.ts";

/** A day in the two forms that the rules need: one to compare it by and one to write it. */
export interface Day {
  /** Year, month and day as one number: 9 December 2025 is 20251209. */
  readonly order: number;
  /** The day as FinBox writes it, `DD/MM/YYYY`. */
  readonly wire: string;
  /** The day in ISO 8601, where it has been written before. */
  readonly iso?: string | undefined;
}

/** The day of a date. */
export function toDay(date: CivilDate): Day {
  return { order: orderOf(date), wire: formatWireDate(date), iso: formatIsoDate(date) };
}

/**
 * The day that a text on the wire names; `undefined` where it is no `DD/MM/YYYY` date.
 *
 * It reads what `parseWireDate` reads, in a third of the time: a request has many dates.
 */
export function readWireDay(text: string): Day | undefined {
  if (text.length !== 10 || text[2] !== "/" || text[5] !== "/") return undefined;
  const date = {
    year: digitsAt(text, 6, 4),
    month: digitsAt(text, 3, 2),
    day: digitsAt(text, 0, 2),
  };
  if (!isCivilDate(date.year, date.month, date.day)) return undefined;
  return { order: orderOf(date), wire: text, iso: undefined };
}

// A number that no date has where a character is no ASCII digit.
function digitsAt(text: string, start: number, count: number): number {
  let number = 0;
  for (let at = start; at < start + count; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

function orderOf({ year, month, day }: CivilDate): number {
  return year * 10_000 + month * 100 + day;
}

/** The date of a day. */
export function toCivilDate(day: Day): CivilDate {
  const { order } = day;
  return {
    year: yearOf(day),
    month: Math.floor(order / 100) % 100,
    day: order % 100,
  };
}

/** The year of a day. */
export function yearOf({ order }: Day): number {
  return Math.floor(order / 10_000);
}

/** The day in ISO 8601. */
export function isoOf({ wire, iso }: Day): string {
  return iso ?? `${wire.slice(6)}-${wire.slice(3, 5)}-${wire.slice(0, 2)}`;
}
