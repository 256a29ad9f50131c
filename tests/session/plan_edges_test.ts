import assert from "node:assert/strict";
import { checkSession, migrateSession, type SessionOptions } from "../../mod.ts";

const TODAY = "2025-12-09";
const V1: SessionOptions = { version: "v1", today: TODAY };
const V2: SessionOptions = { version: "v2", today: TODAY };

Deno.test("a version in a list is no version", () => {
  const version = ["v2.2025"] as unknown as "v2.2025";
  assert.throws(() => checkSession({}, { version, today: TODAY }), TypeError);
});

for (const [part, value] of [["year", 2025.5], ["month", 11.5], ["day", 9.5]] as const) {
  Deno.test(`a today whose ${part} is not whole is no date`, () => {
    const today = { year: 2025, month: 12, day: 9, [part]: value };
    assert.throws(() => checkSession({}, { version: "v2", today }), TypeError);
  });
}

Deno.test("the plan of a session without a journey has no such member", () => {
  const { plan } = checkSession({ link_id: "UX-2827" }, V1);
  assert.equal(Object.hasOwn(plan!, "journey"), false);
});

Deno.test("max dates in order are good", () => {
  const request = {
    link_id: "UX-2827",
    max_from_date: "01/06/2025",
    max_to_date: "02/06/2025",
  };
  assert.deepEqual(checkSession(request, V1).errors, []);
});

Deno.test("a consent's own from_date that is not capped is passed on as it is written", () => {
  const consents = { CC0001: { from_date: " 01/06/2025 " } };
  const { plan } = checkSession({ link_id: "UX-2827", consents }, V2);
  assert.deepEqual(plan!.request!.consents, consents);
});

Deno.test("a consent within another one does not end what that one covers", () => {
  const request = {
    link_id: "UX-2827",
    aa_journey_code: "BCAA003",
    from_date: "01/01/2025",
    to_date: "09/12/2025",
    consents: {
      CC0003: { from_date: "01/01/2025", to_date: "30/09/2025" },
      CC0004: { from_date: "01/03/2025", to_date: "31/03/2025" },
    },
  };
  const gaps = checkSession(request, V2).notices.filter(({ code }) =>
    code === "PERIOD_OUTSIDE_CONSENT"
  );
  assert.deepEqual(gaps.map(({ before }) => before), ["2025-10-01"]);
});

Deno.test("a tenure that is undefined leaves the place to its other name", () => {
  const request = {
    link_id: "UX-2827",
    bank_name: "hdfc",
    mode: "aa",
    aa_journey_mode: "only_recurring",
    aa_recurring_tenure_month_count: undefined,
    aa_recurring_tenure_month: 24,
    aa_recurring_frequency_unit: "month",
    aa_recurring_frequency_value: 2,
  };
  const { request: migrated, notices } = migrateSession(request, { today: TODAY });
  assert.deepEqual(migrated.consents, { CC0002: { consent_expiry: "09/12/2027" } });
  const notice = notices.find(({ code }) => code === "MIGRATED_TENURE");
  assert.equal(notice?.path, "/aa_recurring_tenure_month");
});
