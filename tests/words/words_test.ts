import assert from "node:assert/strict";
import { sayCount, sayDuration, sayFrequency } from "../../lib/words/say_amount.ts";
import { sayDate, sayDay, sayMonth, sayRange, toWireDate } from "../../lib/words/say_date.ts";
import { capital, sayList } from "../../lib/words/shape_text.ts";

Deno.test("days, months and periods are told in words", () => {
  assert.equal(sayDate("2024-10-09"), "9 October 2024");
  assert.equal(sayDate("2024-02-29"), "29 February 2024");
  assert.equal(sayDate("2025-06"), "June 2025");
  assert.equal(
    sayRange({ from: "2024-10-09", to: "2025-12-09" }),
    "9 October 2024 to 9 December 2025",
  );
});

for (const text of ["", "tomorrow", "2025-13", "2025-02-30", "9 October 2024"]) {
  Deno.test(`what is neither a day nor a month stays as it is: "${text}"`, () => {
    assert.equal(sayDate(text), text);
    assert.equal(toWireDate(text), text);
  });
}

Deno.test("days and months that are counted are told in short words", () => {
  assert.equal(sayDay(0), "1 Jan 1970");
  assert.equal(sayMonth(2025 * 12 + 8), "Sep 2025");
});

Deno.test("how many is told in words", () => {
  assert.equal(sayCount(0, "month"), "0 months");
  assert.equal(sayCount(1, "month"), "1 month");
  assert.equal(sayCount(2, "month"), "2 months");
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

Deno.test("a sentence begins with a capital letter", () => {
  assert.equal(capital("today"), "Today");
  assert.equal(capital(""), "");
});
