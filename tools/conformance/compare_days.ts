import type * as dates from "@bankconnect/guard/dates";
import type { Outcome } from "./suite.ts";

const DAY_MS = 86_400_000;
const INDIA_MS = 5.5 * 3_600_000;
const FIRST = Date.UTC(1900, 0, 1);
const LAST = Date.UTC(2100, 11, 31);
const MONTHS: readonly number[] = [-84, -14, -6, -1, 1, 14, 60];

/**
 * Compares the calendar with the runtime's own UTC arithmetic on every day from 1900 to 2100: both
 * forms, reading and writing, the next day, months away, and India's today at the turn of the day.
 */
export function compareDays(
  { addDays, addMonths, formatIsoDate, formatWireDate, parseIsoDate, parseWireDate, todayInIndia }:
    typeof dates,
): Outcome {
  const differences: string[] = [];
  let count = 0;
  for (let time = FIRST; time <= LAST; time += DAY_MS, count++) {
    const iso = isoOf(time);
    const date = parseIsoDate(iso);
    if (date === undefined) {
      differences.push(`${iso} is not read`);
      continue;
    }
    const expect = (what: string, want: string, got: string | undefined) => {
      if (want !== got) differences.push(`${iso}, ${what}: expected ${want}, got ${got}`);
    };
    const wire = iso.split("-").reverse().join("/");
    expect("written", iso, formatIsoDate(date));
    expect("on the wire", wire, formatWireDate(date));
    const read = parseWireDate(wire);
    expect("read from the wire", iso, read && formatIsoDate(read));
    expect("the next day", isoOf(time + DAY_MS), formatIsoDate(addDays(date, 1)));
    for (const months of MONTHS) {
      expect(`${months} months`, monthsAway(time, months), formatIsoDate(addMonths(date, months)));
    }
    expect("begins in India", iso, todayInIndia(new Date(time - INDIA_MS)));
    expect("ends in India", iso, todayInIndia(time - INDIA_MS + DAY_MS - 1));
  }
  return { count, differences };
}

function monthsAway(time: number, months: number): string {
  const date = new Date(time);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return isoOf(Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay)));
}

function isoOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
