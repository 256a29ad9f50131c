import assert from "node:assert/strict";
import { checkSession, type SessionOptions } from "../../mod.ts";
import { V1, V2 } from "../support/session_checks.ts";

// How much of the plan a refused request still tells.

/** The codes of the consents that are planned, and the journey. */
function plannedOf(request: Readonly<Record<string, unknown>>, options: SessionOptions = V2) {
  const { ok, plan } = checkSession({ link_id: "L", ...request }, options);
  assert.equal(ok, false);
  return [plan?.journey?.code, plan?.consents?.map(({ code }) => code)];
}

const JOURNEY_3 = { aa_journey_code: "BCAA003" };

for (const member of ["from_date", "to_date", "consent_expiry"]) {
  Deno.test(`a consent whose ${member} is refused is left out, and the other stays`, () => {
    const consents = { CC0003: { [member]: "2025-12-09" } };
    assert.deepEqual(plannedOf({ ...JOURNEY_3, consents }), ["BCAA003", ["CC0004"]]);
  });

  Deno.test(`a periodic consent whose ${member} is refused is left out`, () => {
    const consents = { CC0004: { [member]: "2025-12-09" } };
    assert.deepEqual(plannedOf({ ...JOURNEY_3, consents }), ["BCAA003", ["CC0003"]]);
  });
}

Deno.test("a consent that is no object keeps its default, and the other its dates", () => {
  const consents = { CC0003: 5, CC0004: { consent_expiry: "09/12/2026" } };
  const { plan } = checkSession({ link_id: "L", ...JOURNEY_3, consents }, V2);
  assert.deepEqual(plan?.consents?.map(({ code, expiry }) => [code, expiry]), [
    ["CC0003", "2025-12-10"],
    ["CC0004", "2026-12-09"],
  ]);
});

Deno.test("a consent that is no object and not of the journey leaves the journey's as they are", () => {
  const consents = { CC9999: 5 };
  assert.deepEqual(plannedOf({ ...JOURNEY_3, mode: "no", consents }), ["BCAA003", [
    "CC0003",
    "CC0004",
  ]]);
});

Deno.test("without a journey that is known there is neither journey nor consent", () => {
  assert.deepEqual(plannedOf({ aa_journey_code: 1 }), [undefined, []]);
});

Deno.test("with consents that are no object there is the journey and no consent", () => {
  assert.deepEqual(plannedOf({ ...JOURNEY_3, consents: 1 }), ["BCAA003", []]);
});

Deno.test("one date alone leaves out the consents that it would set", () => {
  assert.deepEqual(plannedOf({ ...JOURNEY_3, from_date: "01/06/2025" }), ["BCAA003", ["CC0004"]]);
  assert.deepEqual(plannedOf({ ...JOURNEY_3, to_date: "01/06/2025" }), ["BCAA003", ["CC0004"]]);
});

Deno.test("dates out of order leave out the consents that they would set", () => {
  const dates = { from_date: "09/12/2025", to_date: "09/12/2025" };
  assert.deepEqual(plannedOf({ ...JOURNEY_3, ...dates }), ["BCAA003", ["CC0004"]]);
});

Deno.test("a consent with both dates of its own is planned beside top-level dates out of order", () => {
  const dates = { from_date: "09/12/2025", to_date: "09/12/2025" };
  const own = { from_date: "01/06/2025", to_date: "01/12/2025" };
  const planned = plannedOf({ ...JOURNEY_3, ...dates, consents: { CC0003: own } });
  assert.deepEqual(planned, ["BCAA003", ["CC0003", "CC0004"]]);
});

Deno.test("a refused request gives no notice of a period outside the consents", () => {
  const consents = { CC0001: { from_date: "01/08/2025" } };
  const { ok, notices } = checkSession({ link_id: "", consents }, V2);
  assert.equal(ok, false);
  assert.deepEqual(notices, []);
});

Deno.test("max dates out of order are at fault at the first of them", () => {
  const dates = { max_from_date: "01/06/2025", max_to_date: "01/06/2025" };
  const { errors } = checkSession({ link_id: "L", ...dates }, V2);
  assert.deepEqual(errors.map(({ rule, field, path }) => [rule, field, path]), [
    ["max-date-range", "max_from_date", "/max_from_date"],
  ]);
});

Deno.test("one max date alone is no fault", () => {
  assert.ok(checkSession({ link_id: "L", max_from_date: "01/06/2025" }, V2).ok);
  assert.ok(checkSession({ link_id: "L", max_to_date: "01/06/2025" }, V2).ok);
});

Deno.test("a consent out of order is at fault by itself", () => {
  const consents = { CC0001: { from_date: "09/12/2025", to_date: "09/12/2025" } };
  const { errors } = checkSession({ link_id: "L", consents }, V2);
  assert.deepEqual(errors.map(({ rule, field, path }) => [rule, field, path]), [
    ["date-range", "consents", "/consents/CC0001"],
  ]);
});

const RECURRING = {
  link_id: "L",
  bank_name: "hdfc",
  mode: "aa",
  aa_recurring_tenure_month_count: 61,
  aa_recurring_frequency_unit: "month",
  aa_recurring_frequency_value: 2,
};

for (const journey of ["only_recurring", "once_with_recurring"]) {
  Deno.test(`${journey} plans a recurring consent`, () => {
    const { plan } = checkSession({ ...RECURRING, aa_journey_mode: journey }, V1);
    const frequency = { unit: "month", value: 2 };
    assert.deepEqual(plan?.recurring, { tenureMonths: 60, frequency });
  });
}

for (const journey of ["only_once", null]) {
  Deno.test(`aa_journey_mode ${journey} plans no recurring consent`, () => {
    const { plan } = checkSession({ ...RECURRING, aa_journey_mode: journey }, V1);
    assert.equal(plan?.recurring, undefined);
  });
}
