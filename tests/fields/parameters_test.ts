import assert from "node:assert/strict";
import { checkSession, PARAMETER_ALIASES } from "../../mod.ts";

Deno.test("each other name of a parameter leads to the documented one", () => {
  assert.deepEqual([...PARAMETER_ALIASES], [
    ["bank", "bank_name"],
    ["aa_recurring_tenure_month", "aa_recurring_tenure_month_count"],
  ]);
});

for (const journey_mode of ["multi_pdf", "multi_banking", "aa_multi_banking"]) {
  Deno.test(`the journey mode ${journey_mode} is known`, () => {
    const { notices } = checkSession({ link_id: "L", journey_mode }, {
      version: "v1",
      today: "2025-12-09",
    });
    assert.deepEqual(notices.filter(({ path }) => path === "/journey_mode"), []);
  });
}
