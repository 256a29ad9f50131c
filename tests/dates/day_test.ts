import assert from "node:assert/strict";
import fc from "fast-check";
import { fromEpochDays } from "../../lib/dates/epoch_days.ts";
import { isoOf, readWireDay, toCivilDate, toDay } from "../../lib/dates/day.ts";
import { formatIsoDate } from "../../lib/dates/iso_date.ts";
import { formatWireDate, parseWireDate } from "../../lib/dates/wire_date.ts";

const dates = fc.integer({ min: -719_000, max: 2_932_000 }).map(fromEpochDays);

/** Texts of which about half name a day. */
const texts = fc.oneof(
  dates.map(formatWireDate),
  fc.tuple(fc.integer({ min: 0, max: 39 }), fc.integer({ min: 0, max: 13 }), fc.nat(9999))
    .map(([day, month, year]) =>
      [[day, 2], [month, 2], [year, 4]].map(([part, width]) => String(part).padStart(width, "0"))
        .join("/")
    ),
  fc.stringMatching(/^[\d/-]{8,11}$/),
);

Deno.test("readWireDay reads what parseWireDate reads", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const date = parseWireDate(text);
      const day = readWireDay(text);
      assert.deepEqual(day && toCivilDate(day), date);
      assert.equal(day?.wire, date && text);
    }),
    { numRuns: 5000 },
  );
});

Deno.test("a day is written as its date is, whether read or made", () => {
  fc.assert(
    fc.property(dates, (date) => {
      const made = toDay(date);
      const read = readWireDay(formatWireDate(date))!;
      assert.equal(read.order, made.order);
      assert.deepEqual([isoOf(made), isoOf(read)], [formatIsoDate(date), formatIsoDate(date)]);
      assert.deepEqual([made.wire, read.wire], [formatWireDate(date), formatWireDate(date)]);
    }),
  );
});

Deno.test("days compare as their dates do", () => {
  fc.assert(
    fc.property(dates, dates, (one, other) => {
      const difference = toDay(one).order - toDay(other).order;
      const [a, b] = [formatIsoDate(one), formatIsoDate(other)];
      assert.equal(Math.sign(difference), a < b ? -1 : a > b ? 1 : 0);
    }),
  );
});
