import assert from "node:assert/strict";
import {
  sayDay,
  sayDuration,
  sayFrequency,
  sayList,
  sayMonth,
  sayNumber,
  sayRange,
} from "../../../../edge/sandbox/journey/plain_words.ts";

Deno.test("days, months and periods are told in words", () => {
  assert.equal(sayDay("2024-10-09"), "9 October 2024");
  assert.equal(sayDay("2024-02-29"), "29 February 2024");
  assert.equal(sayMonth("2025-06"), "June 2025");
  assert.equal(
    sayRange({ from: "2024-10-09", to: "2025-12-09" }),
    "9 October 2024 to 9 December 2025",
  );
});

Deno.test("how often is told in words", () => {
  assert.equal(sayFrequency({ value: 1, unit: "DAY" }), "up to once a day");
  assert.equal(sayFrequency({ value: 5, unit: "MONTH" }), "up to 5 times a month");
  assert.equal(sayFrequency({ value: 3, unit: "hour" }), "up to 3 times an hour");
});

Deno.test("lengths of time are told in words", () => {
  assert.equal(sayDuration("P1M"), "1 month");
  assert.equal(sayDuration("P14M"), "14 months");
  assert.equal(sayDuration("P5Y"), "5 years");
  assert.equal(sayDuration("P1Y2D"), "1 year and 2 days");
  assert.equal(sayDuration("P7D"), "7 days");
});

Deno.test("names are listed as in a sentence", () => {
  assert.equal(sayList([]), "");
  assert.equal(sayList(["June"]), "June");
  assert.equal(sayList(["June", "July", "August"]), "June, July and August");
});

Deno.test("of a mobile number, only its end is told", () => {
  assert.equal(sayNumber("9000000021"), "the number ending in 21");
});
