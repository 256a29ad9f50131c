import assert from "node:assert/strict";
import { monthOf } from "../../lib/dates/epoch_months.ts";
import { labelCut, labelRange } from "../../lib/timeline/draw_bar.ts";
import { layMonths } from "../../lib/timeline/lay_lanes.ts";
import { type Axis, layoutAxis, xOf } from "../../lib/timeline/layout_axis.ts";
import { epochDayOf, readMonth } from "../../lib/timeline/read_plan.ts";
import { round } from "../../lib/timeline/write_svg.ts";
import { sayMonth } from "../../lib/words/say_date.ts";

const TODAY = epochDayOf("2025-12-09");
const CHART = { x0: 20, x1: 480 };

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
