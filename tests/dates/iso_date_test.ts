import assert from "node:assert/strict";
import { formatIsoDate, formatIsoMonth, parseIsoDate } from "../../lib/dates/iso_date.ts";

const READ: readonly (readonly [string, string, number, number, number])[] = [
  ["an ordinary date", "2025-12-09", 2025, 12, 9],
  ["the first day of the year", "2026-01-01", 2026, 1, 1],
  ["the last day of the year", "2025-12-31", 2025, 12, 31],
  ["a leap day", "2024-02-29", 2024, 2, 29],
  ["the first year", "0001-01-01", 1, 1, 1],
  ["the last year", "9999-12-31", 9999, 12, 31],
];

for (const [what, text, year, month, day] of READ) {
  Deno.test(`parseIsoDate reads ${what}`, () => {
    assert.deepEqual(parseIsoDate(text), { year, month, day });
  });
  Deno.test(`formatIsoDate writes ${what}`, () => {
    assert.equal(formatIsoDate({ year, month, day }), text);
  });
  Deno.test(`formatIsoMonth writes the month of ${what}`, () => {
    assert.equal(formatIsoMonth({ year, month, day }), text.slice(0, 7));
  });
}

const NOT_READ: readonly (readonly [string, string])[] = [
  ["an empty text", ""],
  ["a wire date", "09/12/2025"],
  ["the basic format", "20251209"],
  ["a month of one digit", "2025-1-09"],
  ["a day of one digit", "2025-12-9"],
  ["a year of two digits", "25-12-09"],
  ["a signed year of six digits", "+002025-12-09"],
  ["a month without a day", "2025-12"],
  ["a time after the date", "2025-12-09T00:00:00Z"],
  ["white space before the date", " 2025-12-09"],
  ["a line feed after the date", "2025-12-09\n"],
  ["Devanagari digits", "\u0968\u0966\u0968\u096b-12-09"],
  ["month 0", "2025-00-09"],
  ["month 13", "2025-13-09"],
  ["day 0", "2025-12-00"],
  ["year 0", "0000-12-09"],
  ["31 November", "2025-11-31"],
  ["29 February of a common year", "2025-02-29"],
];

for (const [what, text] of NOT_READ) {
  Deno.test(`parseIsoDate does not read ${what}`, () => {
    assert.equal(parseIsoDate(text), undefined);
  });
}
