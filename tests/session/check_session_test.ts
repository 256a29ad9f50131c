import assert from "node:assert/strict";
import { CONSENT_TEMPLATES } from "../../lib/consent/mod.ts";
import { checkSession, migrateSession, type SessionOptions } from "../../mod.ts";
import {
  accepted,
  errorsOf,
  noticesOf,
  TODAY,
  V1,
  V1_2020,
  V1_2024,
  V2,
} from "../support/session_checks.ts";

const NOT_OBJECTS: Readonly<Record<string, unknown>> = {
  "no body": undefined,
  "null": null,
  "true": true,
  "a number": 42,
  "NaN": NaN,
  "a bigint": 42n,
  "a symbol": Symbol("body"),
  "an empty text": "",
  "a text of JSON": '{"link_id":"UX-2827"}',
  "an empty array": [],
  "an array of requests": [{ link_id: "UX-2827" }],
  "a function": () => ({ link_id: "UX-2827" }),
};

for (const [what, body] of Object.entries(NOT_OBJECTS)) {
  Deno.test(`a body that is ${what} is refused once, without a plan`, () => {
    const check = checkSession(body, V2);
    assert.equal(check.ok, false);
    assert.equal(check.plan, undefined);
    assert.deepEqual(check.notices, []);
    assert.deepEqual(check.errors, [{
      rule: "body-invalid",
      code: "INVALID_REQUEST",
      message: "Something went wrong",
      status: 400,
      category: "input",
      path: "",
      source: "Session API, category-wise error matrix 4",
    }]);
  });
}

Deno.test("an empty object lacks only link_id", () => {
  assert.deepEqual(errorsOf({}, V2), ["INVALID_REQUEST /link_id"]);
});

Deno.test("an object without a prototype is a request", () => {
  const request = Object.assign(Object.create(null), { link_id: "UX-2827" });
  assert.equal(checkSession(request, V2).ok, true);
});

Deno.test("a member that an object inherits is not sent", () => {
  const request: unknown = Object.create({ link_id: "UX-2827" });
  assert.deepEqual(errorsOf(request, V2), ["INVALID_REQUEST /link_id"]);
});

Deno.test("a member whose value is undefined is not sent", () => {
  assert.deepEqual(errorsOf({ link_id: undefined }, V2), ["INVALID_REQUEST /link_id"]);
});

Deno.test("a member named __proto__ is an unknown parameter and sets nothing", () => {
  const request: unknown = JSON.parse('{ "__proto__": { "mode": "pdf" }, "link_id": "L" }');
  assert.deepEqual(noticesOf(request, V2), ["UNKNOWN_PARAMETER /__proto__"]);
  assert.deepEqual(errorsOf(request, V2), []);
});

Deno.test("members named like methods of objects are unknown parameters", () => {
  const request: unknown = JSON.parse('{ "link_id": "L", "constructor": 1, "toString": null }');
  assert.deepEqual(noticesOf(request, V2), [
    "UNKNOWN_PARAMETER /constructor",
    "UNKNOWN_PARAMETER /toString",
  ]);
});

Deno.test("v2's scenario 1: no journey code gives CC0001 of CT001 with the default dates", () => {
  const { notices, plan } = accepted({ link_id: "UX-2827" }, V2);
  assert.deepEqual(notices, []);
  assert.deepEqual(plan, {
    edition: "v2.2025",
    today: TODAY,
    period: {
      from: "2025-06-09",
      to: TODAY,
      provenance: {
        from: { layer: "default", rule: "six-months-ago" },
        to: { layer: "default", rule: "today" },
      },
    },
    months: ["2025-06", "2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12"],
    journey: { code: "BCAA001", defaulted: true },
    consents: [{
      code: "CC0001",
      template: "CT001",
      fetchType: "ONETIME",
      purposeCode: "103",
      consentTypes: CONSENT_TEMPLATES.CT001.consentTypes,
      fiTypes: CONSENT_TEMPLATES.CT001.fiTypes,
      maxDataLife: "P1M",
      from: "2024-10-09",
      to: TODAY,
      expiry: "2025-12-10",
      basis: "documented",
      provenance: {
        from: { layer: "default", rule: "documented-default" },
        to: { layer: "default", rule: "documented-default" },
        expiry: { layer: "default", rule: "documented-default" },
      },
      wire: { from_date: "09/10/2024", to_date: "09/12/2025", consent_expiry: "10/12/2025" },
    }],
    request: { link_id: "UX-2827" },
  });
});

Deno.test("v2's scenario 2: top-level dates set the one-time consent, and bank is read", () => {
  const request = {
    link_id: "TU-1234",
    from_date: "01/01/2025",
    to_date: "09/12/2025",
    aa_journey_code: "BCAA001",
    bank: "HDFC",
  };
  const { notices, plan } = accepted(request, V2);
  assert.deepEqual(notices.map(({ code }) => code), ["BANK_ALIAS"]);
  assert.deepEqual([plan.period.from, plan.period.to], ["2025-01-01", "2025-12-09"]);
  assert.deepEqual([plan.months.length, plan.months[0], plan.months[11]], [
    12,
    "2025-01",
    "2025-12",
  ]);
  assert.deepEqual(plan.journey, { code: "BCAA001", defaulted: false });
  assert.deepEqual(plan.consents.map(({ wire, provenance }) => ({ ...wire, provenance })), [{
    from_date: "01/01/2025",
    to_date: "09/12/2025",
    consent_expiry: "10/12/2025",
    provenance: {
      from: { layer: "request", path: "/from_date" },
      to: { layer: "request", path: "/to_date" },
      expiry: { layer: "default", rule: "documented-default" },
    },
  }]);
});

const SCENARIO_3 = {
  link_id: "YP-7863",
  aa_journey_code: "BCAA001",
  bank: "ICICI",
  consents: { CC0001: { from_date: "01/10/2025", to_date: "09/12/2025" } },
};

Deno.test("v2's scenario 3: a consent's two dates are merged, its generated expiry stays", () => {
  const { plan } = accepted(SCENARIO_3, V2);
  assert.deepEqual(plan.consents.map(({ wire, provenance }) => ({ ...wire, provenance })), [{
    from_date: "01/10/2025",
    to_date: "09/12/2025",
    consent_expiry: "10/12/2025",
    provenance: {
      from: { layer: "request", path: "/consents/CC0001/from_date" },
      to: { layer: "request", path: "/consents/CC0001/to_date" },
      expiry: { layer: "default", rule: "documented-default" },
    },
  }]);
});

Deno.test("v2's scenario 3: the session's period stays the default, which nobody has asked for", () => {
  const { notices, plan } = accepted(SCENARIO_3, V2);
  assert.deepEqual([plan.period.from, plan.period.to], ["2025-06-09", "2025-12-09"]);
  assert.deepEqual(notices.map(({ code, before }) => [code, before]), [
    ["BANK_ALIAS", undefined],
  ]);
});

Deno.test("a journey of v2 lists its consents in the document's order", () => {
  const { plan } = accepted({ link_id: "L", aa_journey_code: "BCAA004" }, V2);
  assert.deepEqual(plan.consents.map(({ code, template }) => `${code} ${template}`), [
    "CC0005 CT001",
    "CC0006 CT003",
    "CC0007 CT035",
  ]);
});

Deno.test("a journey code that is null counts as absent", () => {
  const request = { link_id: "L", aa_journey_code: null };
  assert.deepEqual(accepted(request, V2).plan.journey, { code: "BCAA001", defaulted: true });
  assert.deepEqual(noticesOf(request, V2), ["BLANK_VALUE /aa_journey_code"]);
});

for (const mode of ["pdf", "online"]) {
  Deno.test(`mode ${mode} has no journey and no consent`, () => {
    const { plan } = accepted({ link_id: "L", mode, bank_name: "hdfc" }, V2);
    assert.deepEqual([plan.journey, plan.consents], [undefined, []]);
  });
}

Deno.test("mode aa has the default journey and its consent", () => {
  const { plan } = accepted({ link_id: "L", mode: "aa", bank_name: "hdfc" }, V2);
  assert.deepEqual(plan.journey, { code: "BCAA001", defaulted: true });
  assert.equal(plan.consents.length, 1);
});

for (const [what, options] of Object.entries({ "v1.2025": V1, "v1.2024": V1_2024 })) {
  Deno.test(`${what} has no journey and no consent`, () => {
    const { plan } = accepted({ link_id: "L" }, options);
    assert.deepEqual([plan.edition, plan.journey, plan.consents], [what, undefined, []]);
  });
}

Deno.test("a recurring session of v1 plans its tenure and frequency", () => {
  const request = {
    link_id: "L",
    bank_name: "hdfc",
    mode: "aa",
    aa_journey_mode: "only_recurring",
    aa_recurring_tenure_month_count: "24",
    aa_recurring_frequency_unit: "month",
    aa_recurring_frequency_value: 2,
  };
  assert.deepEqual(accepted(request, V1).plan.recurring, {
    tenureMonths: 24,
    frequency: { unit: "month", value: 2 },
  });
});

Deno.test("redirect_url is required in the redirect workflow", () => {
  const options = { ...V2, workflow: "redirect" } as const;
  assert.deepEqual(errorsOf({ link_id: "L" }, options), ["INVALID_REQUEST /redirect_url"]);
});

Deno.test("redirect_url is not required in the iframe workflow", () => {
  assert.deepEqual(errorsOf({ link_id: "L" }, { ...V2, workflow: "iframe" }), []);
});

Deno.test("redirect_url is required in the edition of 2020, whatever the workflow", () => {
  const options = { ...V1_2020, workflow: "iframe" } as const;
  assert.deepEqual(errorsOf({ link_id: "L" }, options), ["INVALID_REQUEST /redirect_url"]);
});

Deno.test("a refused request keeps the plan that can be told", () => {
  const { ok, plan } = checkSession({ from_date: "01/06/2025", to_date: "05/12/2025" }, V2);
  assert.equal(ok, false);
  assert.deepEqual(plan?.period?.to, "2025-12-05");
  assert.equal(plan?.excludedMonth, "2025-12");
  assert.equal(plan?.consents?.[0].from, "2025-06-01");
});

Deno.test("a request whose period cannot be told keeps its edition and day alone", () => {
  const { plan } = checkSession({ link_id: "L", from_date: "1/6/25", to_date: "05/12/2025" }, V2);
  assert.deepEqual(plan, {
    edition: "v2.2025",
    today: TODAY,
    journey: { code: "BCAA001", defaulted: true },
    consents: [],
  });
});

Deno.test("a fault is reported in the wording of the edition's own table", () => {
  const request = {
    link_id: "L",
    redirect_url: "https://example.com/",
    from_date: "2025-01-01",
    to_date: "09/12/2025",
  };
  const messages = [V1_2020, V1_2024, V1, V2].map((options) =>
    checkSession(request, options).errors.map(({ message }) => message).join()
  );
  assert.deepEqual(messages, [
    "Invalid 'from_date' or 'to_date' format. Use 'DD/MM/YYYY'.",
    "Invalid 'from_date' or 'to_date' format. Use 'DD/MM/YYYY'.",
    "Invalid from_date or to_date format. Use DD/MM/YYYY.",
    "Invalid from_date or to_date format. Use DD/MM/YYYY.",
  ]);
});

Deno.test("the consent that lasts to the last day there is can be planned", () => {
  const request = { link_id: "L", consents: { CC0001: { to_date: "31/12/9999" } } };
  assert.equal(accepted(request, V2).plan.consents[0].to, "9999-12-31");
});

Deno.test("a period that lasts to the last day there is can be planned", () => {
  const request = { link_id: "L", from_date: "01/12/2025", to_date: "31/12/9999" };
  assert.equal(accepted(request, V2).plan.period.to, "9999-12-31");
});

Deno.test("a period that begins on the first day there is can be planned", () => {
  const request = { link_id: "L", from_date: "01/01/0001", to_date: "09/12/2025" };
  assert.equal(accepted(request, V2).plan.period.from, "0001-01-01");
});

Deno.test("forty thousand notices of one list are reported one by one", () => {
  const metadata = { names: Array(40_000).fill(true) };
  const { notices } = checkSession({ link_id: "L", metadata }, V2);
  assert.equal(notices.length, 40_000);
});

Deno.test("of nine thousand years the last hundred are listed", () => {
  const dates = { from_date: "01/01/0001", to_date: "31/12/9999" };
  const { plan, notices } = accepted(
    { link_id: "L", bank_name: "hdfc", mode: "pdf", ...dates },
    V2,
  );
  assert.deepEqual([plan.months.length, plan.months[0]], [1200, "9900-01"]);
  assert.equal(notices.find(({ code }) => code === "MONTHS_CUT")?.before, "9900-01");
});

Deno.test("forty thousand unknown parameters are told one by one", () => {
  // Too long to be like a documented name, so that looking for the nearest one takes no time.
  const names = Array.from({ length: 40_000 }, (_, index) => ["unknown_".repeat(7) + index, index]);
  const { notices } = checkSession({ link_id: "L", ...Object.fromEntries(names) }, V2);
  assert.equal(notices.length, 40_000);
});

/** The rules that a request breaks, each with its path. */
function rulesOf(request: unknown, options: SessionOptions): string[] {
  return checkSession(request, options).errors.map(({ rule, path }) => `${rule} ${path}`);
}

Deno.test("a member named undefined is an unknown parameter", () => {
  const { notices } = accepted({ link_id: "L", undefined: 1 }, V2);
  assert.deepEqual(notices.map(({ code, path }) => `${code} ${path}`), [
    "UNKNOWN_PARAMETER /undefined",
  ]);
});

Deno.test("the organization's modes say nothing about other choices", () => {
  const options: SessionOptions = { ...V1, organization: { modes: ["aa"] } };
  const request = { link_id: "L", bank_name: "hdfc", mode: "aa", aa_journey_mode: "only_once" };
  assert.deepEqual(rulesOf(request, options), []);
});

Deno.test("a journey code that is no text breaks the rule of the journey alone", () => {
  assert.deepEqual(rulesOf({ link_id: "L", aa_journey_code: [] }, V2), [
    "aa-parameter-invalid /aa_journey_code",
  ]);
});

Deno.test("a journey code with a null character breaks the rule of the text alone", () => {
  assert.deepEqual(rulesOf({ link_id: "L", aa_journey_code: "BCAA\0" }, V2), [
    "text-null-character /aa_journey_code",
  ]);
});

Deno.test("a member without a value is as absent as JSON makes it", () => {
  const request = {
    link_id: "L",
    bank: undefined,
    mode: undefined,
    nobody_knows: undefined,
    consents: { CC0001: undefined, CC0009: undefined },
    metadata: undefined,
  };
  const check = accepted(request, V2);
  const { request: sent } = check.plan;
  const expected = accepted(JSON.parse(JSON.stringify(request)), V2);
  assert.deepEqual(check.notices, expected.notices);
  assert.deepEqual(JSON.parse(JSON.stringify(sent)), expected.plan.request);
  assert.deepEqual({ ...check.plan, request: 0 }, { ...expected.plan, request: 0 });
});

Deno.test("a consent's member without a value is as absent as JSON makes it", () => {
  const consents = { CC0001: { from_date: undefined, nobody_knows: undefined } };
  assert.deepEqual(accepted({ link_id: "L", consents }, V2).notices, []);
});

Deno.test("a tenure under its other name counts only where it has a value", () => {
  const notices = checkSession({ link_id: "L", aa_recurring_tenure_month: undefined }, V1).notices;
  assert.deepEqual(notices, []);
});

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
