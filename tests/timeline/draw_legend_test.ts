import assert from "node:assert/strict";
import { EDITIONS } from "../../lib/editions.ts";
import { drawLegend } from "../../lib/timeline/draw_legend.ts";
import { layoutFrame } from "../../lib/timeline/layout_axis.ts";
import type { TimelineFacts } from "../../lib/timeline/read_plan.ts";
import { AXIS, consentWith, factsWith, periodWith, TODAY } from "./facts.ts";

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
