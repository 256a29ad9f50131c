import assert from "node:assert/strict";
import { parseDuration } from "../../lib/dates/duration.ts";

const READ: readonly (readonly [string, string, number, number])[] = [
  ["months", "P14M", 14, 0],
  ["days", "P20D", 0, 20],
  ["a year as 12 months", "P1Y", 12, 0],
  ["a week as 7 days", "P1W", 0, 7],
  ["a year and months", "P1Y6M", 18, 0],
  ["all four units", "P1Y2M3W4D", 14, 25],
  ["nothing of a unit", "P0D", 0, 0],
  ["leading zeros", "P06M", 6, 0],
];

for (const [what, text, months, days] of READ) {
  Deno.test(`parseDuration reads ${what}`, () => {
    assert.deepEqual(parseDuration(text), { months, days });
  });
}

const NOT_READ: readonly (readonly [string, string])[] = [
  ["an empty text", ""],
  ["a P alone", "P"],
  ["a number without a unit", "P6"],
  ["a unit without a number", "PM"],
  ["a number without the P", "6M"],
  ["lower case", "p6m"],
  ["the units in another order", "P6M1Y"],
  ["a unit twice", "P6M6M"],
  ["hours", "PT1H"],
  ["hours after days", "P1DT1H"],
  ["an empty time part", "P1DT"],
  ["a fraction", "P1.5M"],
  ["a sign before it", "-P6M"],
  ["a sign within it", "P-6M"],
  ["white space before it", " P6M"],
  ["a line feed after it", "P6M\n"],
  ["words", "6 months"],
  ["other digits", "P\u0666M"],
  ["more digits than a year has", "P12345Y"],
];

for (const [what, text] of NOT_READ) {
  Deno.test(`parseDuration does not read ${what}`, () => {
    assert.equal(parseDuration(text), undefined);
  });
}

Deno.test("weeks may have more than one digit", () => {
  assert.deepEqual(parseDuration("P10W"), { months: 0, days: 70 });
});
