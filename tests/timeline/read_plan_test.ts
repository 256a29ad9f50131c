import assert from "node:assert/strict";
import { checkSession } from "../../mod.ts";
import { describeTimeline, type TimelinePlan } from "../../lib/timeline/mod.ts";
import { readPlan } from "../../lib/timeline/read_plan.ts";

const TODAY = "2025-12-09";
const { plan: PLAN } = checkSession({ link_id: "UX-2827" }, { version: "v2", today: TODAY });

Deno.test("a plan of which only the day is known has today alone", () => {
  const rows = describeTimeline({ edition: "v2.2025", today: TODAY });
  assert.deepEqual(rows.map(({ what }) => what), ["Today", "Session period"]);
});

Deno.test("a v1 session by net banking has no 14-month bound", () => {
  const request = { link_id: "L", mode: "online", bank_name: "hdfc" };
  const { plan } = checkSession(request, { version: "v1", today: TODAY });
  assert.equal(readPlan(plan!).bound, undefined);
});

Deno.test("an edition that is not known is refused with those that are", () => {
  const edition = "v3" as "v2.2025";
  assert.throws(() => readPlan({ edition, today: TODAY }), {
    message: "Cannot draw the plan of an edition other than v1.2020, v1.2024, v1.2025, v2.2025: " +
      'current value is "v3"',
  });
});

const PERIOD = PLAN!.period!;

for (
  const [what, from, cutFrom] of [
    ["a cut from a day", { layer: "request", rule: "aa-cap", before: "2025-01-01" }, 20_089],
    ["a cut from a day that is not known", { layer: "request", rule: "aa-cap" }, undefined],
    ["another rule", { layer: "default", rule: "today", before: "2025-01-01" }, undefined],
  ] as const
) {
  Deno.test(`a period's first day by ${what} was ${cutFrom ?? "not"} cut`, () => {
    const period = { ...PERIOD, provenance: { ...PERIOD.provenance, from } };
    const plan: TimelinePlan = { ...PLAN!, period };
    assert.equal(readPlan(plan).period!.cutFrom, cutFrom);
  });
}
