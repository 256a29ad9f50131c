import fc from "fast-check";
import assert from "node:assert/strict";
import { monthOf } from "../../lib/dates/epoch_months.ts";
import { labelCut, labelRange } from "../../lib/timeline/draw_bar.ts";
import { layMonths } from "../../lib/timeline/lay_lanes.ts";
import { type Axis, breaksOf, layoutAxis, tickAxis, xOf } from "../../lib/timeline/layout_axis.ts";
import { epochDayOf, readMonth } from "../../lib/timeline/read_plan.ts";
import { round } from "../../lib/timeline/write_svg.ts";
import { sayMonth } from "../../lib/words/say_date.ts";

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

function axisOf(...days: readonly string[]): Axis {
  return layoutAxis(days.map(epochDayOf), TODAY, CHART);
}

function sectionsOf(...days: readonly string[]): readonly string[] {
  return axisOf(...days).sections.map(({ unit, from }) => `${unit} ${sayMonth(monthOf(from))}`);
}

Deno.test("an axis of today alone has ten months", () => {
  const { from, to } = axisOf();
  assert.equal(monthOf(to) - monthOf(from), 10);
});

Deno.test("83 months do not fit, 82 do", () => {
  assert.deepEqual(sectionsOf("2019-01-31"), ["year Jan 2019", "month Oct 2024"]);
  assert.deepEqual(sectionsOf("2019-02-01"), ["month Feb 2019"]);
});

Deno.test("beside years of the future, 30 months back are shown by month and a day more by year", () => {
  const far = "2033-12-09";
  assert.deepEqual(sectionsOf("2023-06-09", far), ["month Jun 2023", "year Apr 2026"]);
  assert.deepEqual(sectionsOf("2023-06-08", far), [
    "year Jan 2023",
    "month Oct 2024",
    "year Apr 2026",
  ]);
});

Deno.test("behind years of the past, months begin with the first day of the last 30 months", () => {
  assert.deepEqual(sectionsOf("2015-01-01", "2023-06-09"), ["year Jan 2015", "month Jun 2023"]);
  assert.deepEqual(sectionsOf("2015-01-01", "2023-06-08"), ["year Jan 2015", "month Oct 2024"]);
});

Deno.test("the day on which the scale changes stands before the break", () => {
  const axis = axisOf("2015-01-01");
  const [years] = axis.sections;
  assert.equal(xOf(axis, years.to), years.x1);
});

Deno.test("the last day of the axis has no arrow", () => {
  const axis = axisOf();
  const [label] = labelRange(axis, { from: axis.to - 1, to: axis.to });
  assert.equal(label.text.includes("\u2192"), false);
});

Deno.test("where nothing was cut, nothing says so", () => {
  assert.deepEqual(labelCut(axisOf(), { to: TODAY + 1 }), []);
});

Deno.test("statement months behind the axis have an arrow", () => {
  const axis = axisOf();
  const last = monthOf(axis.to) + 1;
  const months = { count: 2, first: readMonth("2025-12"), last };
  const { labels } = layMonths({ axis, id: "timeline", today: TODAY }, months);
  assert.deepEqual(labels, [{ text: `${sayMonth(last)} \u2192`, x: CHART.x1, align: "end" }]);
});

Deno.test("statement months are drawn up to the end of the axis", () => {
  const axis = axisOf();
  const months = { count: 99, first: monthOf(axis.to) - 3, last: monthOf(axis.to) + 9 };
  const { draw } = layMonths({ axis, id: "timeline", today: TODAY }, months);
  assert.equal(draw(0).length, 3);
});

Deno.test("statement months up to the end of the axis have no arrow", () => {
  const axis = axisOf();
  const last = monthOf(axis.to);
  const months = { count: 2, first: readMonth("2025-12"), last };
  assert.deepEqual(layMonths({ axis, id: "timeline", today: TODAY }, months).labels, []);
});

Deno.test("where the period has no month, none is drawn", () => {
  const lane = layMonths({ axis: axisOf(), id: "timeline", today: TODAY }, { count: 0 });
  assert.deepEqual(lane.draw(0), []);
});

Deno.test("a month that is left out is named in its middle", () => {
  const axis = axisOf();
  const excluded = readMonth("2025-12");
  const lane = layMonths({ axis, id: "timeline", today: TODAY }, { count: 0, excluded });
  const [{ x, text }] = lane.labels;
  assert.equal(text, "Dec 2025 left out");
  assert.ok(Math.abs(x - xOf(axis, epochDayOf("2025-12-16"))) < 1);
});

Deno.test("a coordinate of less than nothing is 0 without a sign", () => {
  assert.ok(Object.is(round(-0.04), 0));
});

Deno.test("years are named two apart where a name and its gaps do not fit into one", () => {
  const [from, to] = [epochDayOf("2000-01-01"), epochDayOf("2010-01-01")];
  const section = { unit: "year", from, to, x0: 0, x1: 310 } as const;
  const ticks = tickAxis({ sections: [section], from, to, x0: 0, x1: 310 }, 11);
  const labels = ticks.flatMap(({ label }) => label ?? []);
  assert.deepEqual(labels, ["2000", "2002", "2004", "2006", "2008"]);
});
