import assert from "node:assert/strict";
import { formatWireDate, parseWireDate } from "../../lib/dates/wire_date.ts";

const READ: readonly (readonly [string, string, number, number, number])[] = [
  ["the document's own date", "09/12/2025", 2025, 12, 9],
  ["the first day of the year", "01/01/2026", 2026, 1, 1],
  ["the last day of the year", "31/12/2025", 2025, 12, 31],
  ["the leap day of a year divisible by 4", "29/02/2024", 2024, 2, 29],
  ["the leap day of a year divisible by 400", "29/02/2000", 2000, 2, 29],
  ["the first year", "01/01/0001", 1, 1, 1],
  ["the last year", "31/12/9999", 9999, 12, 31],
];

for (const [what, text, year, month, day] of READ) {
  Deno.test(`parseWireDate reads ${what}`, () => {
    assert.deepEqual(parseWireDate(text), { year, month, day });
  });
  Deno.test(`formatWireDate writes ${what}`, () => {
    assert.equal(formatWireDate({ year, month, day }), text);
  });
}

const NOT_READ: readonly (readonly [string, string])[] = [
  ["an empty text", ""],
  ["a day of one digit", "9/12/2025"],
  ["a month of one digit", "09/1/2025"],
  ["a year of two digits", "09/12/25"],
  ["a year of five digits", "09/12/02025"],
  ["hyphens between the parts", "09-12-2025"],
  ["dots between the parts", "09.12.2025"],
  ["an ISO 8601 date", "2025-12-09"],
  ["the month before the day", "12/31/2025"],
  ["a time after the date", "09/12/2025 00:00"],
  ["white space before the date", " 09/12/2025"],
  ["a line feed after the date", "09/12/2025\n"],
  ["a sign", "+9/12/2025"],
  ["Arabic-Indic digits", "\u0660\u0669/\u0661\u0662/\u0662\u0660\u0662\u0665"],
  ["full-width digits", "\uff10\uff19/12/2025"],
  ["day 0", "00/12/2025"],
  ["day 32", "32/12/2025"],
  ["month 0", "09/00/2025"],
  ["month 13", "09/13/2025"],
  ["year 0", "09/12/0000"],
  ["31 June", "31/06/2026"],
  ["30 February", "30/02/2024"],
  ["29 February of a common year", "29/02/2026"],
  ["29 February of a year divisible by 100 and not by 400", "29/02/1900"],
];

for (const [what, text] of NOT_READ) {
  Deno.test(`parseWireDate does not read ${what}`, () => {
    assert.equal(parseWireDate(text), undefined);
  });
}
