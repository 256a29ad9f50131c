import assert from "node:assert/strict";
import { compareDates } from "../../lib/dates/civil_date.ts";
import { daysInMonth, isCivilDate } from "../../lib/dates/days_in_month.ts";

Deno.test("daysInMonth knows the twelve months of a common year", () => {
  const days = Array.from({ length: 12 }, (_, index) => daysInMonth(2025, index + 1));
  assert.deepEqual(days, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
});

Deno.test("daysInMonth gives February 29 days in a year divisible by 4", () => {
  assert.equal(daysInMonth(2024, 2), 29);
});

Deno.test("daysInMonth gives February 28 days in a year divisible by 100 and not by 400", () => {
  assert.equal(daysInMonth(2100, 2), 28);
});

Deno.test("daysInMonth gives February 29 days in a year divisible by 400", () => {
  assert.equal(daysInMonth(2000, 2), 29);
});

const DATES: readonly (readonly [boolean, string, number, number, number])[] = [
  [true, "an ordinary day", 2025, 12, 9],
  [true, "the first day of year 1", 1, 1, 1],
  [true, "the last day of year 9999", 9999, 12, 31],
  [false, "year 0", 0, 1, 1],
  [false, "year 10000", 10_000, 1, 1],
  [false, "month 0", 2025, 0, 1],
  [false, "month 13", 2025, 13, 1],
  [false, "day 0", 2025, 1, 0],
  [false, "30 February", 2024, 2, 30],
  [false, "half a year", 2025.5, 1, 1],
  [false, "half a month", 2025, 1.5, 1],
  [false, "half a day", 2025, 1, 1.5],
  [false, "a year that is not a number", NaN, 1, 1],
  [false, "an infinite day", 2025, 1, Infinity],
];

for (const [exists, what, year, month, day] of DATES) {
  Deno.test(`isCivilDate says ${exists ? "yes" : "no"} to ${what}`, () => {
    assert.equal(isCivilDate(year, month, day), exists);
  });
}

Deno.test("compareDates is 0 for the same day", () => {
  const day = { year: 2025, month: 12, day: 9 };
  assert.equal(compareDates(day, { ...day }), 0);
});

const IN_ORDER: readonly (readonly [string, string])[] = [
  ["the day", "2025-12-08 2025-12-09"],
  ["the month, whatever the day", "2025-11-30 2025-12-01"],
  ["the year, whatever the month and day", "2025-12-31 2026-01-01"],
];

for (const [what, text] of IN_ORDER) {
  const [earlier, later] = text.split(" ").map((date) => {
    const [year, month, day] = date.split("-").map(Number);
    return { year, month, day };
  });
  Deno.test(`compareDates is negative when ${what} comes first`, () => {
    assert.ok(compareDates(earlier, later) < 0);
  });
  Deno.test(`compareDates is positive when ${what} comes last`, () => {
    assert.ok(compareDates(later, earlier) > 0);
  });
}
