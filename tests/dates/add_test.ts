import assert from "node:assert/strict";
import { addDays, addDuration, addMonths, subtractDuration } from "../../lib/dates/add.ts";
import { formatIsoDate, parseIsoDate } from "../../lib/dates/iso_date.ts";

type Row = readonly [what: string, date: string, amount: number, result: string];

const MONTHS: readonly Row[] = [
  ["no month is the same day", "2025-12-09", 0, "2025-12-09"],
  ["14 months back is the document's own window", "2025-12-09", -14, "2024-10-09"],
  ["forward past the year's end", "2025-12-09", 1, "2026-01-09"],
  ["back past the year's start", "2026-01-09", -1, "2025-12-09"],
  ["twelve months are a year", "2025-12-09", 12, "2026-12-09"],
  ["back to a shorter month clamps", "2026-08-31", -6, "2026-02-28"],
  ["back to a leap February clamps to its 29th", "2024-08-31", -6, "2024-02-29"],
  ["forward to a month of 30 days clamps", "2026-01-31", 3, "2026-04-30"],
  ["a leap day clamps in a common year", "2024-02-29", 12, "2025-02-28"],
  ["a month's end does not stick to the month's end", "2026-02-28", 1, "2026-03-28"],
  ["back to the first day of year 1", "0001-12-01", -11, "0001-01-01"],
  ["forward to the last month of year 9999", "9999-11-30", 1, "9999-12-30"],
];

for (const [what, date, months, result] of MONTHS) {
  Deno.test(`addMonths: ${what}`, () => {
    assert.equal(formatIsoDate(addMonths(parseIsoDate(date)!, months)), result);
  });
}

const DAYS: readonly Row[] = [
  ["no day is the same day", "2025-12-09", 0, "2025-12-09"],
  ["forward past the month's end", "2026-04-30", 1, "2026-05-01"],
  ["forward past the year's end", "2025-12-31", 1, "2026-01-01"],
  ["back past the year's start", "2026-01-01", -1, "2025-12-31"],
  ["forward to a leap day", "2024-02-28", 1, "2024-02-29"],
  ["back over a February without a leap day", "1900-03-01", -1, "1900-02-28"],
  ["400 years are 146,097 days", "1600-03-01", 146_097, "2000-03-01"],
  ["back to the first day of year 1", "0001-01-02", -1, "0001-01-01"],
  ["forward to the last day of year 9999", "9999-12-30", 1, "9999-12-31"],
];

for (const [what, date, days, result] of DAYS) {
  Deno.test(`addDays: ${what}`, () => {
    assert.equal(formatIsoDate(addDays(parseIsoDate(date)!, days)), result);
  });
}

Deno.test("addDuration goes by the months before the days", () => {
  const result = addDuration(parseIsoDate("2026-01-31")!, { months: 1, days: 1 });
  assert.equal(formatIsoDate(result), "2026-03-01");
});

Deno.test("subtractDuration goes by the months before the days", () => {
  const result = subtractDuration(parseIsoDate("2026-03-31")!, { months: 1, days: 1 });
  assert.equal(formatIsoDate(result), "2026-02-27");
});

const OUT_OF_RANGE: readonly (readonly [string, () => unknown])[] = [
  ["addMonths to year 0", () => addMonths(parseIsoDate("0001-01-01")!, -1)],
  ["addMonths to year 10000", () => addMonths(parseIsoDate("9999-12-01")!, 1)],
  ["addMonths by half a month", () => addMonths(parseIsoDate("2025-12-09")!, 0.5)],
  ["addMonths by NaN", () => addMonths(parseIsoDate("2025-12-09")!, NaN)],
  ["addMonths by Infinity", () => addMonths(parseIsoDate("2025-12-09")!, Infinity)],
  ["addDays to year 0", () => addDays(parseIsoDate("0001-01-01")!, -1)],
  ["addDays to year 10000", () => addDays(parseIsoDate("9999-12-31")!, 1)],
  ["addDays by NaN", () => addDays(parseIsoDate("2025-12-09")!, NaN)],
  ["addDays by -Infinity", () => addDays(parseIsoDate("2025-12-09")!, -Infinity)],
  [
    "addDuration to year 10000",
    () => addDuration(parseIsoDate("9999-12-31")!, { months: 0, days: 1 }),
  ],
  [
    "subtractDuration to year 0",
    () => subtractDuration(parseIsoDate("0001-12-31")!, { months: 12, days: 0 }),
  ],
];

for (const [what, call] of OUT_OF_RANGE) {
  Deno.test(`${what} throws a RangeError`, () => {
    assert.throws(call, {
      name: "RangeError",
      message: /^Cannot use \S+ as a (?:year from 1 to 9999|whole number)$/,
    });
  });
}
