import assert from "node:assert/strict";
import { readMobile } from "../../lib/fields/read_mobile.ts";
import { readingOf, silently } from "./readings.ts";

const readingOfMobile = (value: unknown) =>
  readingOf((place, findings) => readMobile(value, place, findings));

for (const value of ["9000000000", " 9000000000\n", 9_000_000_000, "6000000000"]) {
  Deno.test(`${JSON.stringify(value)} is a mobile number`, () => {
    assert.deepEqual(readingOfMobile(value), silently(String(value).trim()));
  });
}

Deno.test("a number that does not begin with 6 to 9 is good, with a notice", () => {
  assert.deepEqual(readingOfMobile("5999999999"), {
    value: "5999999999",
    errors: [],
    notices: ["UNUSUAL_MOBILE_NUMBER"],
  });
});

Deno.test("a blank mobile number is absent, with a notice", () => {
  assert.deepEqual(readingOfMobile(" "), {
    value: undefined,
    errors: [],
    notices: ["BLANK_VALUE"],
  });
});

const SUGGESTIONS: readonly (readonly [value: unknown, suggestion: string | undefined])[] = [
  ["+919000000000", "9000000000"],
  ["919000000000", "9000000000"],
  ["09000000000", "9000000000"],
  ["(90000) 000-00", "9000000000"],
  ["+91 90000 00000", "9000000000"],
  ["900000000", undefined], // nine digits
  ["90000000000", undefined], // eleven
  ["+919000000000x", undefined],
  [["9000000000"], undefined],
  [null, undefined],
];

for (const [value, suggestion] of SUGGESTIONS) {
  Deno.test(`${JSON.stringify(value)} is refused and ${suggestion ?? "nothing"} suggested`, () => {
    const { value: read, errors } = readingOfMobile(value);
    assert.equal(read, null);
    assert.deepEqual(errors.map(([rule, , found]) => [rule, found]), [
      ["mobile-number-invalid", suggestion],
    ]);
  });
}
