import assert from "node:assert/strict";
import { EDITIONS } from "../../lib/editions.ts";
import { drawAxis, drawFlags } from "../../lib/timeline/draw_axis.ts";
import { drawLane } from "../../lib/timeline/draw_lane.ts";
import { drawLegend } from "../../lib/timeline/draw_legend.ts";
import { layoutAxis, layoutFrame, tickAxis } from "../../lib/timeline/layout_axis.ts";
import { type Label, placeLabels } from "../../lib/timeline/place_labels.ts";
import { epochDayOf, type TimelineFacts } from "../../lib/timeline/read_plan.ts";
import { drawHeading } from "../../lib/timeline/render_timeline.ts";
import { AXIS, consentWith, factsWith, periodWith, TODAY } from "./facts.ts";

// At size 10 a letter is 6 wide; a label stands 4 beside its place.
function linesOf(...places: readonly number[]): readonly number[] {
  const labels = places.map((x): Label => ({ text: "aa", x, align: "start" }));
  return placeLabels(labels, { x0: 0, x1: 500 }, 10).map(({ line }) => line);
}

Deno.test("labels 8 pixels apart share a line, a pixel less and they do not", () => {
  assert.deepEqual(linesOf(0, 20), [0, 0]);
  assert.deepEqual(linesOf(20, 0), [0, 0]);
  assert.deepEqual(linesOf(0, 19), [0, 1]);
});

Deno.test("a label is cut to its bounds", () => {
  const label: Label = { text: "abcdefghij", x: 100, align: "start" };
  const [{ text }] = placeLabels([label], { x0: 100, x1: 140 }, 10);
  assert.equal(text, "abcd…");
});

Deno.test("the names of today and of the bound share a line only where they are apart", () => {
  const frame = { ...layoutFrame(2000), chart: { x0: 100, x1: 1100 } };
  const bottomWith = (day: number) =>
    drawFlags(frame, AXIS, factsWith({ bound: { day, months: 14 } }), 0).bottom;
  assert.equal(bottomWith(TODAY - 190), 22);
  assert.equal(bottomWith(TODAY - 168), 42);
});

Deno.test("a heading that is too wide in bold is cut", () => {
  // 29 letters of size 17: 296 wide if they were not bold.
  const { shapes } = drawHeading(layoutFrame(320), "x".repeat(29), factsWith({}));
  assert.match(shapes[0], /x…</);
});

function notesOf(name: string, kind?: string): readonly string[] {
  const lane = { name, notes: [], depth: 14, draw: () => [], labels: [] };
  return drawLane(kind === undefined ? lane : { ...lane, kind }, layoutFrame(600), 0).notes;
}

Deno.test("a name that is too wide in bold is cut", () => {
  assert.match(notesOf("x".repeat(23))[0], /x…</);
});

Deno.test("a kind that fits stands beside the name", () => {
  const [first, ...rest] = notesOf("CC0001", "one-time");
  assert.match(first, /one-time/);
  assert.deepEqual(rest, []);
});

Deno.test("a kind that does not fit beside a bold name and its gap stands below", () => {
  const [first, second] = notesOf("x".repeat(11), "y".repeat(13));
  assert.equal(first.includes("yy"), false);
  assert.match(second, />y{13}</);
});

Deno.test("where months have no room for their names but years do, there is a line for both", () => {
  const days = ["2015-01-01", "2023-06-09", "2033-12-09"].map(epochDayOf);
  const axis = layoutAxis(days, TODAY, { x0: 12, x1: 308 });
  assert.equal(tickAxis(axis, 11).some(({ unit, label }) => unit === "month" && label), false);
  assert.equal(drawAxis(axis, 0).bottom, 33);
});

Deno.test("years are named two apart where a name and its gaps do not fit into one", () => {
  const [from, to] = [epochDayOf("2000-01-01"), epochDayOf("2010-01-01")];
  const section = { unit: "year", from, to, x0: 0, x1: 310 } as const;
  const ticks = tickAxis({ sections: [section], from, to, x0: 0, x1: 310 }, 11);
  const labels = ticks.flatMap(({ label }) => label ?? []);
  assert.deepEqual(labels, ["2000", "2002", "2004", "2006", "2008"]);
});

function signsOf(changes: Partial<TimelineFacts>): string {
  return drawLegend(layoutFrame(2000), AXIS, factsWith(changes), "timeline", 0).shapes.join("");
}

for (const to of [TODAY + 5, TODAY + 10]) {
  Deno.test(`data of nothing is not yet to come, though it ends in ${to - TODAY} days`, () => {
    const consents = [consentWith({ from: TODAY + 10, to })];
    assert.equal(signsOf({ consents }).includes("data yet to come"), false);
  });
}

Deno.test("a cut of one consent alone is in the legend", () => {
  const consents = [consentWith({ cutFrom: TODAY - 400 })];
  const edition = { ...EDITIONS["v2.2025"], aaCapMonths: 9 };
  assert.match(signsOf({ edition, period: periodWith({}), consents }), /cut by the 9-month rule/);
});

Deno.test("an expiry on the last day of the axis does not go on beyond it", () => {
  const consents = [consentWith({ expiry: AXIS.to })];
  assert.equal(signsOf({ consents }).includes("goes on beyond the axis"), false);
});
