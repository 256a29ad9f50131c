import assert from "node:assert/strict";
import { addDays, addMonths } from "../../lib/dates/add.ts";
import { type CivilDate, compareDates } from "../../lib/dates/civil_date.ts";
import { fromEpochDays, toEpochDays } from "../../lib/dates/epoch_days.ts";
import { formatIsoDate, formatIsoMonth, parseIsoDate } from "../../lib/dates/iso_date.ts";
import { formatWireDate, parseWireDate } from "../../lib/dates/wire_date.ts";

const FIRST = Temporal.PlainDate.from("1900-01-01");
const LAST = Temporal.PlainDate.from("2100-12-31");
const DAYS = FIRST.until(LAST).days + 1;
const FIRST_EPOCH_DAY = Temporal.PlainDate.from("1970-01-01").until(FIRST).days;
const MONTHS = Array.from({ length: 121 }, (_, index) => index - 60);

function* everyDay(): Generator<Temporal.PlainDate> {
  let day = FIRST;
  for (let count = 0; count < DAYS; count++) {
    yield day;
    day = day.add({ days: 1 });
  }
}

function civil({ year, month, day }: Temporal.PlainDate): CivilDate {
  return { year, month, day };
}

function isSame(a: CivilDate, b: CivilDate): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

/** Compares every day, and fails with the first ones that differ. */
function assertOnEveryDay(differs: (day: Temporal.PlainDate, index: number) => boolean): void {
  const different: string[] = [];
  let count = 0;
  for (const day of everyDay()) {
    if (differs(day, count) && different.length < 5) different.push(day.toString());
    count++;
  }
  assert.deepEqual(different, []);
  assert.equal(count, 73_414);
}

Deno.test("every day of 1900 to 2100 has Temporal's epoch day", () => {
  assertOnEveryDay((day, index) => toEpochDays(civil(day)) !== FIRST_EPOCH_DAY + index);
});

Deno.test("every epoch day of 1900 to 2100 is Temporal's date", () => {
  assertOnEveryDay((day, index) => !isSame(fromEpochDays(FIRST_EPOCH_DAY + index), day));
});

Deno.test("every day of 1900 to 2100 has Temporal's ISO text, there and back", () => {
  assertOnEveryDay((day) => {
    const text = formatIsoDate(civil(day));
    const read = parseIsoDate(text);
    return text !== day.toString() || read === undefined || !isSame(read, day);
  });
});

Deno.test("every month of 1900 to 2100 has Temporal's ISO text", () => {
  assertOnEveryDay((day) => formatIsoMonth(civil(day)) !== day.toPlainYearMonth().toString());
});

Deno.test("every day of 1900 to 2100 has its ISO text's parts on the wire, there and back", () => {
  assertOnEveryDay((day) => {
    const text = formatWireDate(civil(day));
    const read = parseWireDate(text);
    return text !== day.toString().split("-").reverse().join("/") || read === undefined ||
      !isSame(read, day);
  });
});

Deno.test("addDays by one gives Temporal's next day, and by minus one leads back", () => {
  assertOnEveryDay((day) => {
    const next = addDays(civil(day), 1);
    return !isSame(next, day.add({ days: 1 })) || !isSame(addDays(next, -1), day);
  });
});

Deno.test("compareDates orders a day before the next, and before the same day a month on", () => {
  assertOnEveryDay((day) => {
    const [next, later] = [day.add({ days: 1 }), day.add({ months: 1 })];
    return compareDates(day, day) !== 0 ||
      [next, later].some((other) =>
        Math.sign(compareDates(day, other)) !== Temporal.PlainDate.compare(day, other) ||
        Math.sign(compareDates(other, day)) !== Temporal.PlainDate.compare(other, day)
      );
  });
});

// Temporal's own addition to all nine million pairs takes 15 seconds, so it is asked for the days
// on which clamping can begin, the first and the 28th onwards; for the days between, the target
// month that it gave for the first must hold the same day.
Deno.test("addMonths by -60 to 60 gives Temporal's clamped date on every day", () => {
  const different: string[] = [];
  let count = 0;
  for (let month = FIRST; Temporal.PlainDate.compare(month, LAST) <= 0;) {
    for (const months of MONTHS) {
      const target = month.add({ months });
      for (let day = 1; day <= month.daysInMonth; day++) {
        const start = { year: month.year, month: month.month, day };
        const expected = day < 28
          ? { year: target.year, month: target.month, day }
          : Temporal.PlainDate.from(start).add({ months }, { overflow: "constrain" });
        const same = isSame(addMonths(start, months), expected);
        if (!same && different.length < 5) different.push(`${formatIsoDate(start)} ${months}`);
        count++;
      }
    }
    month = month.add({ months: 1 });
  }
  assert.deepEqual(different, []);
  assert.equal(count, 73_414 * 121);
});
