import assert from "node:assert/strict";
import fc from "fast-check";
import { type Axis, breaksOf, layoutAxis, tickAxis, xOf } from "../../lib/timeline/layout_axis.ts";
import { epochDayOf } from "../../lib/timeline/read_plan.ts";

const TODAY = epochDayOf("2025-12-09");
const CHART = { x0: 20, x1: 480 };

function unitsOf(...days: readonly string[]): readonly string[] {
  return layoutAxis(days.map(epochDayOf), TODAY, CHART).sections.map(({ unit }) => unit);
}

const anyAxis: fc.Arbitrary<{ axis: Axis; days: readonly number[] }> = fc.array(
  fc.oneof(fc.integer({ min: -600, max: 600 }), fc.integer({ min: -50_000, max: 50_000 })),
  { maxLength: 6 },
).map((offsets) => {
  const days = offsets.map((offset) => TODAY + offset);
  return { axis: layoutAxis(days, TODAY, CHART), days };
});

Deno.test("an axis of a year has months alone", () => {
  assert.deepEqual(unitsOf("2024-12-09", "2025-12-10"), ["month"]);
});

Deno.test("an axis of six years in the past has months alone where they fit", () => {
  assert.deepEqual(unitsOf("2020-01-01"), ["month"]);
});

Deno.test("an axis of seven years in the past shows the first of them by year", () => {
  assert.deepEqual(unitsOf("2018-12-31"), ["year", "month"]);
});

Deno.test("a year ahead is shown by month, a day more by year", () => {
  assert.deepEqual(unitsOf("2026-12-09"), ["month"]);
  assert.deepEqual(unitsOf("2026-12-10"), ["month", "year"]);
});

Deno.test("a plan that reaches far both ways has years on both sides of the months", () => {
  assert.deepEqual(unitsOf("2015-01-01", "2033-12-09"), ["year", "month", "year"]);
});

Deno.test("every part of an axis is wide enough to be read", () => {
  fc.assert(fc.property(anyAxis, ({ axis }) => {
    for (const { unit, x0, x1 } of axis.sections) {
      assert.ok(x1 - x0 >= (unit === "year" ? 0.15 : 0.37) * (CHART.x1 - CHART.x0));
    }
  }));
});

Deno.test("the parts of an axis follow one another without a day between them", () => {
  fc.assert(fc.property(anyAxis, ({ axis: { sections, x0, x1, from, to } }) => {
    assert.deepEqual([sections[0].x0, sections[0].from], [x0, from]);
    assert.equal(sections.at(-1)!.to, to);
    assert.ok(Math.abs(sections.at(-1)!.x1 - x1) < 1e-6);
    for (const [index, { from }] of sections.slice(1).entries()) {
      assert.equal(from, sections[index].to);
    }
  }));
});

Deno.test("a later day never stands before an earlier one, and none in a break", () => {
  fc.assert(fc.property(anyAxis, fc.integer({ min: -60_000, max: 60_000 }), ({ axis }, offset) => {
    const [x, next] = [xOf(axis, TODAY + offset), xOf(axis, TODAY + offset + 1)];
    assert.ok(CHART.x0 <= x && x <= next && next <= CHART.x1);
    for (const middle of breaksOf(axis)) assert.ok(Math.abs(x - middle) > 5.9);
  }));
});

Deno.test("today is shown by month, and so is every day that is not far away", () => {
  fc.assert(fc.property(anyAxis, ({ axis, days }) => {
    const near = days.filter((day) => day > TODAY - 400 && day < TODAY + 80);
    const months = axis.sections.find(({ unit }) => unit === "month")!;
    for (const day of [TODAY, ...near]) assert.ok(months.from <= day && day <= months.to);
  }));
});

Deno.test("a day up to twelve years away has a place of its own", () => {
  fc.assert(fc.property(anyAxis, ({ axis, days }) => {
    for (const day of days.filter((day) => Math.abs(day - TODAY) < 4380)) {
      assert.ok(axis.from <= day && day <= axis.to);
    }
  }));
});

Deno.test("a year is named where it begins", () => {
  const axis = layoutAxis([epochDayOf("2024-10-09")], TODAY, CHART);
  const named = tickAxis(axis, 11).filter(({ unit, label }) => unit === "year" && label);
  assert.deepEqual(named.map(({ label }) => label), ["2024", "2025"]);
  assert.equal(named[1].x, xOf(axis, epochDayOf("2025-01-01")));
});

Deno.test("where a month has no room for its name, it has a line alone", () => {
  const axis = layoutAxis([epochDayOf("2020-01-01")], TODAY, CHART);
  const months = tickAxis(axis, 11).filter(({ unit }) => unit === "month");
  assert.equal(months.length, 72);
  assert.ok(months.every(({ label }) => label === undefined));
});
