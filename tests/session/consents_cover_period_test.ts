import assert from "node:assert/strict";
import { checkSession, type SessionOptions } from "../../mod.ts";
import { TODAY, V2 } from "../support/session_checks.ts";

// The period is 1 June to 9 December 2025, and the journey has consents in no order of time.
const DATES = { from_date: "01/06/2025", to_date: "09/12/2025" };
const template = "CT001";
const OPTIONS: SessionOptions = {
  version: "v2",
  today: TODAY,
  organization: {
    journeys: { OWN: [{ consent: "A", template }, { consent: "B", template }] },
  },
};

/** The first day that the consents do not cover; `undefined` where there is none. */
function firstGap(a: readonly [string, string], b: readonly [string, string]): string | undefined {
  const consents = {
    A: { from_date: a[0], to_date: a[1] },
    B: { from_date: b[0], to_date: b[1] },
  };
  const request = { link_id: "L", ...DATES, aa_journey_code: "OWN", consents };
  const { ok, notices } = checkSession(request, OPTIONS);
  assert.ok(ok);
  return notices.find(({ code }) => code === "PERIOD_OUTSIDE_CONSENT")?.before;
}

Deno.test("consents that meet cover the period, the later one first", () => {
  const gap = firstGap(["01/09/2025", "09/12/2025"], ["01/06/2025", "31/08/2025"]);
  assert.equal(gap, undefined);
});

Deno.test("a day between two consents is outside them", () => {
  const gap = firstGap(["02/09/2025", "09/12/2025"], ["01/06/2025", "31/08/2025"]);
  assert.equal(gap, "2025-09-01");
});

Deno.test("a day after the last consent is outside it", () => {
  const gap = firstGap(["01/09/2025", "08/12/2025"], ["01/06/2025", "31/08/2025"]);
  assert.equal(gap, "2025-12-09");
});

Deno.test("a consent inside another one takes nothing from it", () => {
  const gap = firstGap(["01/06/2025", "09/12/2025"], ["01/07/2025", "01/08/2025"]);
  assert.equal(gap, undefined);
});

Deno.test("a consent that ends on the first day of the period covers it", () => {
  const gap = firstGap(["01/05/2025", "01/06/2025"], ["02/06/2025", "09/12/2025"]);
  assert.equal(gap, undefined);
});

Deno.test("a period of which the cap leaves nothing gives no notice of days outside consents", () => {
  // The consent has days of its own, which the day that is left is not among.
  const consents = { CC0001: { from_date: "01/06/2025", to_date: "09/12/2025" } };
  const dates = { from_date: "01/01/2020", to_date: "09/10/2024" };
  const request = { link_id: "L", ...dates, bank_name: "hdfc", mode: "aa", consents };
  const { ok, notices } = checkSession(request, V2);
  assert.ok(ok);
  assert.ok(!notices.some(({ code }) => code === "PERIOD_OUTSIDE_CONSENT"));
});

Deno.test("a session without consents has no day outside them", () => {
  const request = { link_id: "L", ...DATES, bank_name: "hdfc", mode: "pdf" };
  assert.deepEqual(checkSession(request, V2).notices, []);
});
