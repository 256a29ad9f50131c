import assert from "node:assert/strict";
import { drawAxis, drawFlags } from "../../lib/timeline/draw_axis.ts";
import { layoutAxis, layoutFrame, tickAxis } from "../../lib/timeline/layout_axis.ts";
import { epochDayOf } from "../../lib/timeline/read_plan.ts";
import { AXIS, factsWith, TODAY } from "./facts.ts";

Deno.test("the names of today and of the bound share a line only where they are apart", () => {
  const frame = { ...layoutFrame(2000), chart: { x0: 100, x1: 1100 } };
  const bottomWith = (day: number) =>
    drawFlags(frame, AXIS, factsWith({ bound: { day, months: 14 } }), 0).bottom;
  assert.equal(bottomWith(TODAY - 190), 22);
  assert.equal(bottomWith(TODAY - 168), 42);
});

Deno.test("where months have no room for their names but years do, there is a line for both", () => {
  const days = ["2015-01-01", "2023-06-09", "2033-12-09"].map(epochDayOf);
  const axis = layoutAxis(days, TODAY, { x0: 12, x1: 308 });
  assert.equal(tickAxis(axis, 11).some(({ unit, label }) => unit === "month" && label), false);
  assert.equal(drawAxis(axis, 0).bottom, 33);
});
