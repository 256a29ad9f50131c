import assert from "node:assert/strict";
import { checkSession, type SessionOptions, type SessionPlan } from "../../mod.ts";
import { accepted, noticesOf, TODAY, V1, V2 } from "../support/session_checks.ts";

type Sent = Readonly<Record<string, unknown>>;

const CORRECTIONS = ["FROM_DATE_CAPPED", "TENURE_CAPPED", "BANK_ALIAS", "TENURE_ALIAS"];

const datesOf = ({ period, months, excludedMonth, consents, recurring }: SessionPlan) => ({
  period: [period.from, period.to],
  months,
  excludedMonth,
  consents: consents.map(({ code, from, to, expiry }) => ({ code, from, to, expiry })),
  recurring,
});

function correctedOf(request: Sent, options: SessionOptions): Sent {
  return accepted({ link_id: "L", ...request }, options).plan.request;
}

/** Checks the corrected request again: the same dates, and no correction. */
function assertCorrected(request: Sent, options: SessionOptions, corrected: Sent): void {
  const { plan } = accepted({ link_id: "L", ...request }, options);
  assert.deepEqual(plan.request, { link_id: "L", ...corrected });
  const again = accepted(plan.request, options);
  assert.deepEqual(datesOf(again.plan), datesOf(plan));
  assert.deepEqual(again.plan.request, plan.request);
  assert.deepEqual(noticesOf(plan.request, options, ...CORRECTIONS), []);
}

const AA = { bank_name: "hdfc", mode: "aa" };
const OLD = { from_date: "01/01/2023", to_date: "09/12/2025" };
const RECURRING = {
  ...AA,
  aa_journey_mode: "only_recurring",
  aa_recurring_frequency_unit: "month",
  aa_recurring_frequency_value: 1,
};

for (const [version, options] of [["v1", V1], ["v2", V2]] as const) {
  Deno.test(`${version}: a request without a fault is corrected to itself`, () => {
    const request = { ...AA, from_date: " 01/06/2025", to_date: "09/12/2025", extra: [1, null] };
    assertCorrected(request, options, request);
  });

  Deno.test(`${version}: defaults are not put into the request`, () => {
    assertCorrected({}, options, {});
  });

  Deno.test(`${version}: values that count as absent stay as they are`, () => {
    const request = { bank_name: "", from_date: null, to_date: null, journey_mode: " " };
    assertCorrected(request, options, request);
  });

  Deno.test(`${version}: a capped from_date is the one that FinBox moves it to`, () => {
    assertCorrected({ ...AA, ...OLD }, options, { ...AA, ...OLD, from_date: "09/10/2024" });
  });

  Deno.test(`${version}: a from_date that is not capped for certain stays`, () => {
    assertCorrected(OLD, options, OLD);
  });

  Deno.test(`${version}: a from_date whose cap leaves nothing stays`, () => {
    const request = { ...AA, from_date: "01/01/2023", to_date: "01/01/2024" };
    assert.deepEqual(correctedOf(request, options), { link_id: "L", ...request });
  });

  Deno.test(`${version}: bank becomes bank_name`, () => {
    assertCorrected({ bank: "HDFC" }, options, { bank_name: "HDFC" });
  });

  Deno.test(`${version}: bank takes the place of a bank_name that is blank`, () => {
    assertCorrected({ bank_name: " ", bank: "HDFC" }, options, { bank_name: "HDFC" });
  });

  Deno.test(`${version}: bank takes the place of a bank_name that is null`, () => {
    assertCorrected({ bank_name: null, bank: "HDFC" }, options, { bank_name: "HDFC" });
  });

  Deno.test(`${version}: bank beside a bank_name stays, for it is not used`, () => {
    const request = { bank_name: "icici", bank: "HDFC" };
    assertCorrected(request, options, request);
  });

  Deno.test(`${version}: bank takes the place of a bank_name that is blank to Python alone`, () => {
    assertCorrected({ bank_name: "\u001f", bank: "HDFC" }, options, { bank_name: "HDFC" });
  });

  Deno.test(`${version}: bank beside a bank_name that is blank to JavaScript alone stays`, () => {
    const request = { bank_name: "\ufeff", bank: "HDFC" };
    assertCorrected(request, options, request);
  });
}

Deno.test("v1: a tenure above 60 months is cut in the request", () => {
  const request = { ...RECURRING, aa_recurring_tenure_month_count: "72" };
  assertCorrected(request, V1, { ...RECURRING, aa_recurring_tenure_month_count: 60 });
});

Deno.test("v1: a tenure of 60 months stays as it was written", () => {
  const request = { ...RECURRING, aa_recurring_tenure_month_count: "60.0" };
  assertCorrected(request, V1, request);
});

Deno.test("v1: a tenure under its short name is sent under the long one", () => {
  assertCorrected({ ...RECURRING, aa_recurring_tenure_month: 24 }, V1, {
    ...RECURRING,
    aa_recurring_tenure_month_count: 24,
  });
});

Deno.test("v1: a tenure above 60 months under its short name is cut under the long one", () => {
  assertCorrected({ ...RECURRING, aa_recurring_tenure_month: 84 }, V1, {
    ...RECURRING,
    aa_recurring_tenure_month_count: 60,
  });
});

Deno.test("v1: a tenure that is refused under its long name is not replaced by the short one", () => {
  const request = {
    link_id: "L",
    ...RECURRING,
    aa_recurring_tenure_month_count: "",
    aa_recurring_tenure_month: 24,
  };
  const { ok, plan } = checkSession(request, V1);
  assert.equal(ok, false);
  assert.deepEqual(plan?.request, request);
});

Deno.test("v2: a tenure is not renamed, for v2 has none", () => {
  assertCorrected({ aa_recurring_tenure_month: 84 }, V2, { aa_recurring_tenure_month: 84 });
});

Deno.test("v2: a consent's capped from_date is corrected there, and its neighbours stay", () => {
  const request = {
    aa_journey_code: "BCAA003",
    consents: {
      CC0003: { from_date: "01/01/2023", to_date: "01/12/2025", note: "mine" },
      CC0004: { consent_expiry: "01/12/2026" },
    },
  };
  assertCorrected(request, V2, {
    ...request,
    consents: {
      ...request.consents,
      CC0003: { ...request.consents.CC0003, from_date: "09/10/2024" },
    },
  });
});

Deno.test("v2: two consents that are capped are both corrected", () => {
  const request = {
    aa_journey_code: "BCAA003",
    consents: { CC0003: { from_date: "01/01/2023" }, CC0004: { from_date: "02/01/2023" } },
  };
  assertCorrected(request, V2, {
    ...request,
    consents: { CC0003: { from_date: "09/10/2024" }, CC0004: { from_date: "09/10/2024" } },
  });
});

Deno.test("v2: a consent's own from_date whose cap leaves nothing stays", () => {
  const consents = { CC0001: { from_date: "01/01/2023", to_date: "01/01/2024" } };
  assert.deepEqual(correctedOf({ consents }, V2), { link_id: "L", consents });
});

Deno.test("v2: a from_date stays accepted whose correction would pass a consent's to_date", () => {
  const request = { ...AA, ...OLD, consents: { CC0001: { to_date: "01/01/2024" } } };
  const corrected = correctedOf(request, V2);
  assert.equal(checkSession(corrected, V2).ok, true);
});

Deno.test("v2: an organization's capped from_date is not put into the request", () => {
  const options: SessionOptions = {
    ...V2,
    organization: { consents: { CC0001: { from_date: "01/01/2023" } } },
  };
  assert.deepEqual(correctedOf({}, options), { link_id: "L" });
});

Deno.test("v2: a from_date that a consent beyond the cap takes over stays", () => {
  const options: SessionOptions = {
    ...V2,
    organization: { journeys: { PSL: [{ consent: "CCPSL", template: "CT048" }] } },
  };
  const request = { link_id: "L", aa_journey_code: "PSL", ...OLD, from_date: "01/01/2024" };
  const { plan } = accepted(request, options);
  assert.deepEqual(plan.request, request);
  assert.equal(plan.consents[0].from, "2024-01-01");
  assert.equal(plan.period.from, "2024-01-01");
});

Deno.test("a corrected request is a copy: the caller's keeps its dates and names", () => {
  const request = {
    link_id: "L",
    bank: "HDFC",
    ...OLD,
    consents: { CC0001: { from_date: "01/01/2023" } },
  };
  const before = structuredClone(request);
  accepted(request, V2);
  assert.deepEqual(request, before);
});

// Today less 14 months is 9 October 2024. What the cap moves to the end of a range stays as sent.

/** The request with FinBox's corrections. */
function correctedOnly(request: Readonly<Record<string, unknown>>, options: SessionOptions) {
  const { ok, plan } = checkSession(request, options);
  assert.ok(ok);
  return plan.request;
}

const AA_SESSION = { link_id: "L", mode: "aa", bank_name: "hdfc" };

Deno.test("from_date is moved to the cap where a day is left after it", () => {
  const request = { ...AA_SESSION, from_date: "01/01/2020", to_date: "10/10/2024" };
  assert.equal(correctedOnly(request, V1).from_date, "09/10/2024");
});

Deno.test("from_date stays where the cap is to_date", () => {
  const request = { ...AA_SESSION, from_date: "01/01/2020", to_date: "09/10/2024" };
  assert.deepEqual(correctedOnly(request, V1), request);
});

Deno.test("from_date stays where the cap is the end of a consent that takes it over", () => {
  const consents = { CC0001: { to_date: "09/10/2024" } };
  const request = { ...AA_SESSION, from_date: "01/01/2024", to_date: "09/12/2025", consents };
  assert.deepEqual(correctedOnly(request, V2), request);
});

Deno.test("a consent's from_date is moved to the cap where a day is left after it", () => {
  const consents = { CC0001: { from_date: "01/01/2024", to_date: "10/10/2024" } };
  assert.deepEqual(correctedOnly({ ...AA_SESSION, consents }, V2).consents, {
    CC0001: { from_date: "09/10/2024", to_date: "10/10/2024" },
  });
});

Deno.test("a consent's from_date stays where the cap is its end", () => {
  const consents = { CC0001: { from_date: "01/01/2024", to_date: "09/10/2024" } };
  assert.deepEqual(correctedOnly({ ...AA_SESSION, consents }, V2), { ...AA_SESSION, consents });
});

Deno.test("a date of the organization's that is moved is not put into the request", () => {
  const organization = { consents: { CC0001: { from_date: "01/01/2024" } } };
  assert.deepEqual(correctedOnly(AA_SESSION, { ...V2, organization }), AA_SESSION);
});

Deno.test("top-level dates that are moved are not put into consents", () => {
  const request = { ...AA_SESSION, from_date: "01/01/2024", to_date: "09/12/2025" };
  assert.deepEqual(correctedOnly(request, V2), { ...request, from_date: "09/10/2024" });
});

Deno.test("from_date is moved where the consent that is not capped has a date of its own", () => {
  const journeys = { OWN: [{ consent: "A", template: "CT048" }] } as const;
  const options: SessionOptions = { version: "v2", today: TODAY, organization: { journeys } };
  const consents = { A: { from_date: "01/06/2025" } };
  const dates = { from_date: "01/01/2024", to_date: "09/12/2025" };
  const request = { ...AA_SESSION, ...dates, aa_journey_code: "OWN", consents };
  assert.equal(correctedOnly(request, options).from_date, "09/10/2024");
});

Deno.test("from_date stays where a consent that is not capped takes it over", () => {
  const journeys = { OWN: [{ consent: "A", template: "CT048" }] } as const;
  const options: SessionOptions = { version: "v2", today: TODAY, organization: { journeys } };
  const dates = { from_date: "01/01/2024", to_date: "09/12/2025" };
  const request = { ...AA_SESSION, ...dates, aa_journey_code: "OWN" };
  assert.equal(correctedOnly(request, options).from_date, "01/01/2024");
});
