import assert from "node:assert/strict";
import type { ParameterRow } from "../../lib/fields/parameters.ts";
import { readBoolean, readInteger } from "../../lib/fields/read_number.ts";
import { readingOf, silently } from "./readings.ts";

const ANY: ParameterRow = { kind: "integer", source: "" };

const readingOfInteger = (value: unknown, row: ParameterRow = ANY) =>
  readingOf((place, findings) => readInteger(value, row, place, findings));

const rulesOf = (value: unknown, row?: ParameterRow) =>
  readingOfInteger(value, row).errors.map(([rule]) => rule);

const INTEGERS: readonly (readonly [value: unknown, number: number])[] = [
  [5, 5],
  ["1_00_000", 100_000],
  ["\u0967\u0968", 12], // Devanagari digits
  [" 5\n", 5],
  ["5.00 ", 5],
  ["5.0\u001c", 5], // what comes after the fraction is cut off with it
  ["5".padStart(1000, "0"), 5],
];

for (const [value, number] of INTEGERS) {
  Deno.test(`${JSON.stringify(value).slice(0, 20)} is read as ${number} where no range is given`, () => {
    assert.deepEqual(readingOfInteger(value), silently(number));
  });
}

for (const value of ["5\u001c", "1__0", "1_", "_1", "5.1", "", [5], {}, Array(1001).fill(5)]) {
  Deno.test(`${JSON.stringify(value).slice(0, 20)} is no whole number`, () => {
    assert.deepEqual(rulesOf(value), ["integer-invalid"]);
  });
}

Deno.test("a number of more than 1000 characters is refused as too long", () => {
  assert.deepEqual(rulesOf("5".padStart(1001, "0")), ["integer-too-long"]);
});

Deno.test("a whole number outside of a range without a rule of its own is not valid", () => {
  assert.deepEqual(rulesOf(6, { ...ANY, range: [1, 5] }), ["integer-invalid"]);
});

const readingOfBoolean = (value: unknown) =>
  readingOf((place, findings) => readBoolean(value, place, findings));

for (const value of ["", "null", "Null", "NULL"]) {
  Deno.test(`the boolean ${JSON.stringify(value)} is absent, with a notice`, () => {
    assert.deepEqual(readingOfBoolean(value), {
      value: undefined,
      errors: [],
      notices: ["BLANK_VALUE"],
    });
  });
}

for (const value of [["yes"], null, {}, "2"]) {
  Deno.test(`${JSON.stringify(value)} is no boolean`, () => {
    assert.deepEqual(readingOfBoolean(value).errors.map(([rule]) => rule), ["boolean-invalid"]);
  });
}
