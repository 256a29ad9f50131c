import assert from "node:assert/strict";
import { todayInIndia } from "../../lib/dates/today_in_india.ts";

const INSTANTS: readonly (readonly [string, string, string])[] = [
  ["23:59 in India", "2025-12-08T23:59:00+05:30", "2025-12-08"],
  ["the last millisecond of a day", "2025-12-08T23:59:59.999+05:30", "2025-12-08"],
  ["midnight in India", "2025-12-09T00:00:00+05:30", "2025-12-09"],
  ["00:01 in India", "2025-12-09T00:01:00+05:30", "2025-12-09"],
  ["midnight in UTC", "2025-12-09T00:00:00Z", "2025-12-09"],
  ["the last minute of a year in India", "2025-12-31T23:59:00+05:30", "2025-12-31"],
  ["the first minute of a year in India", "2026-01-01T00:01:00+05:30", "2026-01-01"],
  ["India's new year, while UTC has the old one", "2025-12-31T18:30:00Z", "2026-01-01"],
  ["the evening before a leap day", "2024-02-28T23:59:00+05:30", "2024-02-28"],
  ["a leap day", "2024-02-29T00:01:00+05:30", "2024-02-29"],
  ["a day in summer, when others save daylight", "2025-07-01T23:59:00+05:30", "2025-07-01"],
  ["the epoch", "1970-01-01T00:00:00Z", "1970-01-01"],
  ["an instant before the epoch", "1969-12-31T18:29:59.999Z", "1969-12-31"],
  ["the first instant of year 1 in India", "0001-01-01T00:00:00+05:30", "0001-01-01"],
  ["the last instant of year 9999 in India", "9999-12-31T18:29:59.999Z", "9999-12-31"],
];

for (const [what, instant, date] of INSTANTS) {
  Deno.test(`todayInIndia at ${what}`, () => {
    assert.equal(todayInIndia(new Date(instant)), date);
  });
}

Deno.test("todayInIndia takes milliseconds since the epoch", () => {
  assert.equal(todayInIndia(Date.UTC(2025, 11, 8, 18, 31)), "2025-12-09");
});

const WRONG: readonly (readonly [string, Date | number])[] = [
  ["Infinity", Infinity],
  ["the first instant of year 10000 in India", Date.parse("9999-12-31T18:30:00Z")],
  ["the last instant before year 1 in India", Date.parse("0001-01-01T00:00:00+05:30") - 1],
];

for (const instant of [undefined, NaN, new Date("yesterday"), {}, "today"]) {
  Deno.test(`todayInIndia throws a RangeError that names ${instant}`, () => {
    assert.throws(() => todayInIndia(instant as never), {
      name: "RangeError",
      message: `Cannot use ${instant} as a Date`,
    });
  });
}

for (const [what, instant] of WRONG) {
  Deno.test(`todayInIndia throws a RangeError at ${what}`, () => {
    assert.throws(() => todayInIndia(instant), {
      name: "RangeError",
      message: /^Cannot use \S+ as a year from 1 to 9999$/,
    });
  });
}
