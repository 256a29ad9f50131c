import fc from "fast-check";
import assert from "node:assert/strict";
import { checkSession, migrateSession, type Organization } from "../../mod.ts";
import { accepted, noticesOf, TODAY, V1, V2 } from "../support/session_checks.ts";

const OPTIONS = { today: TODAY };
const RECURRING = {
  link_id: "UX-2827",
  bank_name: "hdfc",
  mode: "aa",
  aa_journey_mode: "only_recurring",
  aa_recurring_tenure_month_count: 24,
  aa_recurring_frequency_unit: "month",
  aa_recurring_frequency_value: 2,
};

/** The v2 request of a v1 request. */
function migrated(request: unknown): Readonly<Record<string, unknown>> {
  return migrateSession(request, OPTIONS).request;
}

/** The notices of a migration, each as its code and path. */
function noticed(request: unknown): string[] {
  return migrateSession(request, OPTIONS).notices.map(({ code, path }) => `${code} ${path}`);
}

Deno.test("a request without a member of v1 alone stays as it is, without a notice", () => {
  const request = { link_id: "L", bank: "hdfc", mode: "pdf", metadata: { names: [] }, other: 1 };
  assert.deepEqual(migrateSession(request, OPTIONS), { request, notices: [] });
});

Deno.test("a recurring session becomes a journey with an expiry, in the request's order", () => {
  assert.equal(
    JSON.stringify(migrated({ ...RECURRING, accept_anything: true })),
    JSON.stringify({
      link_id: "UX-2827",
      bank_name: "hdfc",
      mode: "aa",
      aa_journey_code: "BCAA002",
      consents: { CC0002: { consent_expiry: "09/12/2027" } },
      accept_anything: true,
    }),
  );
});

Deno.test("every change of a recurring session is a notice with what was and what is", () => {
  const { notices } = migrateSession(RECURRING, OPTIONS);
  assert.deepEqual(
    notices.map(({ code, field, path, before, after }) => ({ code, field, path, before, after })),
    [
      {
        code: "MIGRATED_JOURNEY",
        field: "aa_journey_mode",
        path: "/aa_journey_mode",
        before: "only_recurring",
        after: "BCAA002",
      },
      {
        code: "MIGRATED_TENURE",
        field: "aa_recurring_tenure_month_count",
        path: "/aa_recurring_tenure_month_count",
        before: "24",
        after: "2027-12-09",
      },
      {
        code: "FREQUENCY_DROPPED",
        field: "aa_recurring_frequency_unit",
        path: "/aa_recurring_frequency_unit",
        before: "month",
        after: undefined,
      },
      {
        code: "FREQUENCY_DROPPED",
        field: "aa_recurring_frequency_value",
        path: "/aa_recurring_frequency_value",
        before: "2",
        after: undefined,
      },
    ],
  );
});

const JOURNEYS = {
  only_once: ["BCAA001", undefined],
  only_recurring: ["BCAA002", { CC0002: { consent_expiry: "09/12/2027" } }],
  once_with_recurring: ["BCAA003", { CC0004: { consent_expiry: "09/12/2027" } }],
} as const;

for (const [aa_journey_mode, [code, consents]] of Object.entries(JOURNEYS)) {
  Deno.test(`${aa_journey_mode} becomes ${code}`, () => {
    const request = migrated({ ...RECURRING, aa_journey_mode });
    assert.deepEqual([request.aa_journey_code, request.consents], [code, consents]);
  });
}

Deno.test("v2 plans the consent that v1's tenure asked for", () => {
  const { plan } = accepted(migrated(RECURRING), V2);
  assert.deepEqual(
    plan.consents.map(({ template, fetchType, to, expiry }) => ({
      template,
      fetchType,
      to,
      expiry,
    })),
    [{ template: "CT003", fetchType: "PERIODIC", to: "2027-12-09", expiry: "2027-12-09" }],
  );
});

for (const tenure of ["24", "24.0", " 24 ", 24]) {
  Deno.test(`a tenure of ${JSON.stringify(tenure)} is 24 months`, () => {
    const request = migrated({ ...RECURRING, aa_recurring_tenure_month_count: tenure });
    assert.deepEqual(request.consents, { CC0002: { consent_expiry: "09/12/2027" } });
  });
}

Deno.test("a tenure of 60 months is not cut", () => {
  const request = { ...RECURRING, aa_recurring_tenure_month_count: 60 };
  assert.deepEqual(migrated(request).consents, { CC0002: { consent_expiry: "09/12/2030" } });
  assert.ok(!noticed(request).includes("TENURE_CAPPED /aa_recurring_tenure_month_count"));
});

Deno.test("a tenure above 60 months is cut to 60, as FinBox does", () => {
  const request = { ...RECURRING, aa_recurring_tenure_month_count: 61 };
  assert.deepEqual(migrated(request).consents, { CC0002: { consent_expiry: "09/12/2030" } });
  const capped = migrateSession(request, OPTIONS).notices.find(({ code }) =>
    code === "TENURE_CAPPED"
  );
  assert.deepEqual([capped?.before, capped?.after], ["61", "60"]);
});

Deno.test("the expiry clamps to the month's end", () => {
  const request = { ...RECURRING, aa_recurring_tenure_month_count: 1 };
  const { request: after } = migrateSession(request, { today: "2026-01-31" });
  assert.deepEqual(after.consents, { CC0002: { consent_expiry: "28/02/2026" } });
});

Deno.test("the tenure is read under its other name", () => {
  const { aa_recurring_tenure_month_count: aa_recurring_tenure_month, ...rest } = RECURRING;
  assert.deepEqual(migrated({ ...rest, aa_recurring_tenure_month }), migrated(RECURRING));
});

Deno.test("of the tenure's two names the long one counts", () => {
  const request = { aa_recurring_tenure_month: 1, ...RECURRING };
  assert.deepEqual(migrated(request).consents, { CC0002: { consent_expiry: "09/12/2027" } });
  assert.ok(noticed(request).includes("ALIAS_IGNORED /aa_recurring_tenure_month"));
});

Deno.test("of the tenure's two names the other counts where the long one is null", () => {
  const request = {
    ...RECURRING,
    aa_recurring_tenure_month_count: null,
    aa_recurring_tenure_month: 12,
  };
  assert.deepEqual(migrated(request).consents, { CC0002: { consent_expiry: "09/12/2026" } });
  assert.ok(noticed(request).includes("BLANK_VALUE /aa_recurring_tenure_month_count"));
});

for (const aa_journey_mode of ["only_once", undefined]) {
  Deno.test(`a tenure beside the mode ${aa_journey_mode} is left out`, () => {
    const request = JSON.parse(
      JSON.stringify({ link_id: "L", aa_journey_mode, aa_recurring_tenure_month_count: 24 }),
    );
    const after = migrated(request);
    assert.deepEqual([after.consents, after.aa_recurring_tenure_month_count], [
      undefined,
      undefined,
    ]);
    assert.ok(noticed(request).includes("TENURE_DROPPED /aa_recurring_tenure_month_count"));
  });
}

const BAD_TENURES: Readonly<Record<string, unknown>> = {
  "of no month": 0,
  "above 84 months": 85,
  "with a fraction": "5.5",
  "in words": "two years",
  "that is blank": "",
};

for (const [what, tenure] of Object.entries(BAD_TENURES)) {
  Deno.test(`a tenure ${what} is not guessed at, and stays`, () => {
    const request = { ...RECURRING, aa_recurring_tenure_month_count: tenure };
    const after = migrated(request);
    assert.deepEqual([after.consents, after.aa_recurring_tenure_month_count], [undefined, tenure]);
    assert.ok(noticed(request).includes("NOT_MIGRATED /aa_recurring_tenure_month_count"));
  });
}

Deno.test("a mode that v1 refuses stays, and the tenure with it", () => {
  const request = { ...RECURRING, aa_journey_mode: "recurring" };
  const after = migrated(request);
  assert.deepEqual([after.aa_journey_mode, after.aa_recurring_tenure_month_count], [
    "recurring",
    24,
  ]);
  assert.deepEqual([after.aa_journey_code, after.consents], [undefined, undefined]);
  assert.deepEqual(noticed(request).slice(0, 2), [
    "NOT_MIGRATED /aa_journey_mode",
    "NOT_MIGRATED /aa_recurring_tenure_month_count",
  ]);
});

for (const aa_journey_mode of [null, ""]) {
  Deno.test(`a mode that is ${JSON.stringify(aa_journey_mode)} is left out`, () => {
    const request = { link_id: "L", aa_journey_mode };
    assert.deepEqual(migrated(request), { link_id: "L" });
    assert.deepEqual(noticed(request), ["BLANK_VALUE /aa_journey_mode"]);
  });
}

Deno.test("a frequency that v1 refuses is left out too, and is not repeated", () => {
  const request = { link_id: "L", aa_recurring_frequency_unit: "week" };
  const { request: after, notices } = migrateSession(request, OPTIONS);
  assert.deepEqual(after, { link_id: "L" });
  assert.deepEqual(notices.map(({ code, before }) => [code, before]), [
    ["FREQUENCY_DROPPED", undefined],
  ]);
});

Deno.test("a journey code that is there already comes before the mode", () => {
  const request = { ...RECURRING, aa_journey_code: "BCAA003" };
  const after = migrated(request);
  assert.equal(after.aa_journey_code, "BCAA003");
  assert.deepEqual(after.consents, { CC0004: { consent_expiry: "09/12/2027" } });
  assert.equal(noticed(request)[0], "MIGRATED_ALREADY /aa_journey_mode");
});

Deno.test("a journey code that is null gives way to the mode", () => {
  const request = { aa_journey_code: null, aa_journey_mode: "only_once" };
  assert.deepEqual(migrated(request), { aa_journey_code: "BCAA001" });
});

Deno.test("an expiry that is there already comes before the tenure", () => {
  const consents = { CC0002: { consent_expiry: "01/01/2027" } };
  const request = { ...RECURRING, consents };
  assert.deepEqual(migrated(request).consents, consents);
  assert.ok(noticed(request).includes("MIGRATED_ALREADY /aa_recurring_tenure_month_count"));
});

Deno.test("the expiry joins the consents that are there already, in their place", () => {
  const request = {
    consents: { CC0003: { from_date: "01/01/2025" }, CC0004: { to_date: "01/02/2026" } },
    ...RECURRING,
    aa_journey_mode: "once_with_recurring",
  };
  const after = migrated(request);
  assert.deepEqual(after.consents, {
    CC0003: { from_date: "01/01/2025" },
    CC0004: { to_date: "01/02/2026", consent_expiry: "09/12/2027" },
  });
  assert.equal(Object.keys(after)[0], "consents");
});

for (const consents of ["CC0002", { CC0002: "09/12/2027" }]) {
  Deno.test(`consents that are ${JSON.stringify(consents)} stay, and the tenure with them`, () => {
    const request = { ...RECURRING, consents };
    const after = migrated(request);
    assert.deepEqual([after.consents, after.aa_recurring_tenure_month_count], [consents, 24]);
    assert.ok(noticed(request).includes("NOT_MIGRATED /aa_recurring_tenure_month_count"));
  });
}

Deno.test("the organization's own journey tells which consent is periodic", () => {
  const organization: Organization = {
    journeys: {
      BCAA002: [{ consent: "OWN1", template: "CT001" }, { consent: "OWN2", template: "CT042" }],
    },
  };
  const { request } = migrateSession(RECURRING, { today: TODAY, organization });
  assert.deepEqual(request.consents, { OWN2: { consent_expiry: "09/12/2027" } });
});

Deno.test("the key is left out of the body, with a notice that does not repeat it", () => {
  const result = migrateSession({ api_key: "Canary-7c1f0e", link_id: "L" }, OPTIONS);
  assert.deepEqual(result.request, { link_id: "L" });
  assert.deepEqual(result.notices.map(({ code, path }) => `${code} ${path}`), [
    "KEY_MOVED_TO_HEADER /api_key",
  ]);
  assert.ok(!JSON.stringify(result).includes("Canary"));
});

Deno.test("a member named __proto__ stays a member", () => {
  const request: unknown = JSON.parse('{ "__proto__": { "mode": "pdf" }, "api_key": "K" }');
  const after = migrated(request);
  assert.deepEqual(Object.keys(after), ["__proto__"]);
  assert.equal(Object.getPrototypeOf(after), Object.prototype);
});

for (const body of [undefined, null, 42, "{}", []]) {
  Deno.test(`what is no object, as ${JSON.stringify(body)}, becomes an empty request`, () => {
    const { request, notices } = migrateSession(body, OPTIONS);
    assert.deepEqual(request, {});
    assert.deepEqual(notices.map(({ code, path }) => [code, path]), [["NOTHING_TO_MIGRATE", ""]]);
  });
}

Deno.test("today must be a date", () => {
  assert.throws(() => migrateSession({}, { today: "09/12/2025" }), RangeError);
});

Deno.test("the organization must be one", () => {
  const organization = { consent: {} } as unknown as Organization;
  assert.throws(() => migrateSession({}, { today: TODAY, organization }), TypeError);
});

Deno.test("the request is not changed", () => {
  const request = { api_key: "K", ...RECURRING, consents: { CC0002: {} } };
  const before = structuredClone(request);
  Object.freeze(request.consents.CC0002);
  Object.freeze(request.consents);
  migrateSession(Object.freeze(request), OPTIONS);
  assert.deepEqual(request, before);
});

const SOME: { requiredKeys: []; noNullPrototype: true } = {
  requiredKeys: [],
  noNullPrototype: true,
};
const OWN_TO_V2 = {
  aa_journey_code: fc.oneof(fc.constantFrom("BCAA001", "BCAA004", "", null), fc.jsonValue()),
  consents: fc.oneof(
    fc.constantFrom({}, { CC0002: { to_date: "01/01/2027" } }, null),
    fc.jsonValue(),
  ),
};
const tenure = fc.constantFrom(1, "24", 60, 84, "72.0", null, 0, 85, "");
const OWN_TO_V1 = {
  api_key: fc.constantFrom("K", null),
  aa_journey_mode: fc.constantFrom(
    "only_once",
    "only_recurring",
    "once_with_recurring",
    "",
    null,
    "recurring",
  ),
  aa_recurring_tenure_month_count: tenure,
  aa_recurring_tenure_month: tenure,
  aa_recurring_frequency_unit: fc.constantFrom("month", "day", null, "week"),
  aa_recurring_frequency_value: fc.constantFrom(1, "5", null, 6),
};
const OF_BOTH = {
  from_date: fc.constantFrom("01/01/2025", "01/01/2020", null),
  to_date: fc.constantFrom("09/12/2025", "01/06/2030", null),
  bank_name: fc.constantFrom("hdfc", "", null),
  bank: fc.constantFrom("hdfc", null),
  mode: fc.constantFrom("aa", "aa", "pdf", "online", "", null),
  metadata: fc.constantFrom({ names: ["A"] }, null, []),
  unheard_of: fc.jsonValue({ maxDepth: 2 }),
};
const complete = fc.record({
  ...OWN_TO_V1,
  link_id: fc.constant("L"),
  bank_name: fc.constant("hdfc"),
  mode: fc.constant("aa"),
}, { noNullPrototype: true });
const partial = fc.record({ link_id: fc.constant("L"), ...OF_BOTH, ...OWN_TO_V1 }, SOME);
const v1Request = fc.oneof(complete, partial);
const hybrid = fc.tuple(fc.record(OWN_TO_V2, SOME), v1Request).map((parts) =>
  Object.assign({}, ...parts)
);

Deno.test("nothing throws on any JSON value", () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), hybrid), (request) => {
      migrateSession(request, OPTIONS);
    }),
    { numRuns: 4000 },
  );
});

Deno.test("what v1 accepts, v2 accepts once migrated, without a member of another edition", () => {
  fc.assert(
    fc.property(v1Request, (request) => {
      fc.pre(checkSession(request, V1).ok);
      const after = migrated(request);
      accepted(after, V2);
      assert.deepEqual(noticesOf(after, V2, "OTHER_EDITION_PARAMETER"), []);
    }),
    { numRuns: 3000 },
  );
});

Deno.test("the period of an Account Aggregator session stays", () => {
  fc.assert(
    fc.property(v1Request, (request) => {
      const before = checkSession(request, V1);
      fc.pre(before.ok && request.mode === "aa");
      const { plan } = accepted(migrated(request), V2);
      assert.deepEqual(plan.period, before.plan.period);
    }),
    { numRuns: 1000 },
  );
});

Deno.test("the periodic consent expires after the months that v1 plans", () => {
  fc.assert(
    fc.property(v1Request, (request) => {
      const before = checkSession(request, V1);
      fc.pre(before.ok && before.plan.recurring !== undefined);
      const { plan } = accepted(migrated(request), V2);
      const [consent, ...others] = plan.consents.filter(({ fetchType }) =>
        fetchType === "PERIODIC"
      );
      const months = Temporal.PlainDate.from(TODAY).until(consent.expiry, { largestUnit: "month" });
      assert.deepEqual([months.months, others.length], [before.plan.recurring.tenureMonths, 0]);
    }),
    { numRuns: 500 },
  );
});

Deno.test("no member is gone without a notice at its place", () => {
  fc.assert(
    fc.property(hybrid, (request) => {
      const { request: after, notices } = migrateSession(request, OPTIONS);
      const gone = Object.keys(request).filter((name) => !Object.hasOwn(after, name));
      for (const name of gone) assert.ok(notices.some(({ path }) => path === `/${name}`), name);
    }),
    { numRuns: 3000 },
  );
});

Deno.test("a migrated request migrates to itself", () => {
  fc.assert(
    fc.property(hybrid, (request) => {
      const after = migrated(request);
      assert.deepEqual(migrated(after), after);
    }),
    { numRuns: 3000 },
  );
});

Deno.test("the key is in no result", () => {
  fc.assert(
    fc.property(hybrid, (request) => {
      const result = migrateSession({ ...request, api_key: "Canary-7c1f0e" }, OPTIONS);
      assert.ok(!JSON.stringify(result).includes("Canary"));
    }),
    { numRuns: 2000 },
  );
});

// Members that are there and say nothing, or that are there already.

const RECURRING_SESSION = {
  link_id: "L",
  bank_name: "hdfc",
  mode: "aa",
  aa_journey_mode: "only_recurring",
};
const EXPIRY = { consent_expiry: "09/12/2026" };

/** The migrated request without what all requests here share, and the notices. */
function migrate(more: Readonly<Record<string, unknown>>) {
  const { request, notices } = migrateSession({ ...RECURRING_SESSION, ...more }, OPTIONS);
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
