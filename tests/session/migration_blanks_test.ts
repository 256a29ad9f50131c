import assert from "node:assert/strict";
import { migrateSession } from "../../mod.ts";

// Members that are there and say nothing, or that are there already.

const OPTIONS = { today: "2025-12-09" };
const RECURRING = {
  link_id: "L",
  bank_name: "hdfc",
  mode: "aa",
  aa_journey_mode: "only_recurring",
};
const EXPIRY = { consent_expiry: "09/12/2026" };

/** The migrated request without what all requests here share, and the notices. */
function migrate(more: Readonly<Record<string, unknown>>) {
  const { request, notices } = migrateSession({ ...RECURRING, ...more }, OPTIONS);
  const { link_id: _, bank_name: __, mode: ___, ...rest } = request;
  return { rest, notices };
}

function codesOf(more: Readonly<Record<string, unknown>>): string[] {
  return migrate(more).notices.map(({ code, path }) => `${code} ${path}`);
}

for (const blank of ["", "  ", null]) {
  Deno.test(`aa_journey_code ${JSON.stringify(blank)} makes room for the mode's`, () => {
    assert.deepEqual(migrate({ aa_journey_code: blank }).rest, { aa_journey_code: "BCAA002" });
  });

  Deno.test(`consents ${JSON.stringify(blank)} make room for the tenure's`, () => {
    const { rest } = migrate({ aa_recurring_tenure_month_count: 12, consents: blank });
    assert.deepEqual(rest, { aa_journey_code: "BCAA002", consents: { CC0002: EXPIRY } });
  });

  Deno.test(`the tenure's other name with ${JSON.stringify(blank)} is blank`, () => {
    const tenure = { aa_recurring_tenure_month_count: 12, aa_recurring_tenure_month: blank };
    assert.ok(codesOf(tenure).includes("BLANK_VALUE /aa_recurring_tenure_month"));
  });
}

Deno.test("a tenure that is undefined leaves the word to its other name", () => {
  const tenure = { aa_recurring_tenure_month_count: undefined, aa_recurring_tenure_month: 12 };
  assert.deepEqual(migrate(tenure).rest.consents, { CC0002: EXPIRY });
});

Deno.test("the tenure's other name beside the tenure is not used", () => {
  const tenure = { aa_recurring_tenure_month_count: 12, aa_recurring_tenure_month: 24 };
  assert.ok(codesOf(tenure).includes("ALIAS_IGNORED /aa_recurring_tenure_month"));
});

Deno.test("consents that are an empty object take the tenure", () => {
  const { rest } = migrate({ aa_recurring_tenure_month_count: 12, consents: {} });
  assert.deepEqual(rest.consents, { CC0002: EXPIRY });
});

Deno.test("a consent with a date of its own takes the tenure beside it", () => {
  const consents = { CC0002: { from_date: "01/07/2025" } };
  const { rest } = migrate({ aa_recurring_tenure_month_count: 12, consents });
  assert.deepEqual(rest.consents, { CC0002: { from_date: "01/07/2025", ...EXPIRY } });
});

Deno.test("a consent whose expiry is null takes the tenure", () => {
  const consents = { CC0002: { consent_expiry: null } };
  const { rest } = migrate({ aa_recurring_tenure_month_count: 12, consents });
  assert.deepEqual(rest.consents, { CC0002: EXPIRY });
});

Deno.test("a tenure of a journey without a periodic consent is dropped, whatever consents are", () => {
  const request = {
    aa_journey_mode: "only_once",
    aa_recurring_tenure_month_count: 12,
    consents: [],
  };
  assert.ok(codesOf(request).includes("TENURE_DROPPED /aa_recurring_tenure_month_count"));
});

Deno.test("a tenure stays where one of two periodic consents has no room for it", () => {
  const request = {
    link_id: "L",
    aa_journey_code: "BCAA004",
    aa_recurring_tenure_month_count: 12,
    consents: { CC0006: {}, CC0007: "until then" },
  };
  const { request: migrated, notices } = migrateSession(request, OPTIONS);
  assert.deepEqual(migrated, request);
  assert.deepEqual(notices.map(({ code }) => code), ["NOT_MIGRATED"]);
});

for (const [value, parts] of [["month", { before: "month" }], ["week", {}], [null, {}]] as const) {
  Deno.test(`the notice of a dropped frequency of ${value} has the value that was read`, () => {
    const { notices } = migrate({ aa_recurring_frequency_unit: value });
    const [dropped] = notices.filter(({ code }) => code === "FREQUENCY_DROPPED");
    const { before } = dropped;
    assert.deepEqual(before === undefined ? {} : { before }, parts);
  });
}
