import assert from "node:assert/strict";
import { checkRecurringFetch } from "../../../edge/contract/check_recurring_fetch.ts";

const TODAY = "2026-11-26";

Deno.test("a recurring fetch of the last six months has no notice", () => {
  const body = { date_time_range_from: "26/05/2026", date_time_range_to: "26/11/2026" };
  assert.deepEqual(checkRecurringFetch(body, TODAY), { ok: true, notices: [] });
});

Deno.test("a recurring fetch of more than six months ago is beyond CT003's fair use", () => {
  const body = { date_time_range_from: "2026-05-25 00:00", date_time_range_to: "26/11/2026" };
  const { ok, notices } = checkRecurringFetch(body, TODAY);
  assert.equal(ok, true);
  assert.deepEqual(notices, [{
    code: "CONSENT_EXCEEDS_FAIR_USE",
    message: "CT003 allows an FI data range of P6M: 2026-05-25 lies beyond 2026-05-26.",
    field: "date_time_range_from",
    path: "/date_time_range_from",
    before: "2026-05-25",
    after: "2026-05-26",
    source: notices[0].source,
  }]);
});

Deno.test("a recurring fetch without a first date has nothing to compare", () => {
  const body = { date_time_range_to: "26/11/2026" };
  assert.deepEqual(checkRecurringFetch(body, TODAY), { ok: true, notices: [] });
});

Deno.test("a recurring fetch with no dates at all is FinBox's to refuse", () => {
  assert.deepEqual(checkRecurringFetch(undefined, TODAY), { ok: true, notices: [] });
});
