import assert from "node:assert/strict";
import { outline } from "../../lib/timeline/draw_bar.ts";
import type { Lane } from "../../lib/timeline/draw_lane.ts";
import { layConsent, layMonths, layPeriod } from "../../lib/timeline/lay_lanes.ts";
import type { ConsentFacts, MonthFacts } from "../../lib/timeline/read_plan.ts";
import { AXIS, consentWith, factsWith, periodWith, TODAY } from "./facts.ts";

const CANVAS = { axis: AXIS, id: "timeline", today: TODAY };

function laneOf(changes: Partial<ConsentFacts>): Lane {
  return layConsent(CANVAS, consentWith(changes), factsWith({}));
}

function classesOf(lane: Lane): readonly string[] {
  return lane.draw(0).map((shape) => /^<path class="([^"]*)"/.exec(shape)![1]);
}

Deno.test("a consent without fair use has its bar, its line and its expiry alone", () => {
  assert.deepEqual(classesOf(laneOf({})), ["once", "lasts", "expiry"]);
});

Deno.test("a consent whose first day is its last has no bar and no range", () => {
  const lane = laneOf({ from: TODAY - 30 });
  assert.deepEqual(classesOf(lane), ["lasts", "expiry"]);
  assert.deepEqual(lane.labels.map(({ text }) => text), ["expires 10 Dec 2025"]);
});

Deno.test("an expiry on the last day of the axis is marked, a day later it has an arrow", () => {
  assert.equal(classesOf(laneOf({ expiry: AXIS.to })).at(-1), "expiry");
  assert.equal(classesOf(laneOf({ expiry: AXIS.to + 1 })).at(-1), "lasts");
});

Deno.test("an expiry before the axis is not marked", () => {
  assert.deepEqual(classesOf(laneOf({ expiry: AXIS.from - 1 })), ["once"]);
});

Deno.test("an expiry on the first day of the axis is marked inside of it", () => {
  const mark = laneOf({ expiry: AXIS.from }).draw(0).at(-1)!;
  assert.match(mark, /^<path class="expiry" d="M106 /);
});

Deno.test("a bar up to the last day of the axis has no point, a day later it has one", () => {
  const cornersTo = (to: number) =>
    outline(CANVAS, { from: TODAY, to }, { y: 0, height: 14 }).split("L").length;
  assert.equal(cornersTo(AXIS.to), 4);
  assert.equal(cornersTo(AXIS.to + 1), 5);
});

Deno.test("a gap of one day is named by that day", () => {
  const gaps = [{ from: TODAY - 40, to: TODAY - 40 }];
  const { labels } = layPeriod(CANVAS, factsWith({ period: periodWith({}), gaps }));
  assert.equal(labels.at(-1)!.text, "no consent: 30 Oct 2025");
});

Deno.test("a period whose first day is its last has no bar", () => {
  const { draw } = layPeriod(CANVAS, factsWith({ period: periodWith({ from: TODAY - 30 }) }));
  assert.deepEqual(draw(0), []);
});

const JANUARY_2025 = 2025 * 12;

function monthsLaneOf(months: MonthFacts) {
  return layMonths(CANVAS, months);
}

Deno.test("one statement month is named alone", () => {
  const { kind, notes } = monthsLaneOf({ count: 1, first: JANUARY_2025, last: JANUARY_2025 });
  assert.deepEqual([kind, notes[0].text], ["1 month", "Jan 2025"]);
});

Deno.test("two statement months are a first and a last", () => {
  const { notes } = monthsLaneOf({ count: 2, first: JANUARY_2025, last: JANUARY_2025 + 1 });
  assert.equal(notes[0].text, "Jan 2025 to Feb 2025");
});
