import assert from "node:assert/strict";
import { describePlan, type PlanRow } from "../../lib/words/describe_plan.ts";
import { checkSession, type Organization, type SessionOptions } from "../../mod.ts";

const TODAY = "2025-12-09";

function rowsOf(
  request: Record<string, unknown>,
  options: Partial<SessionOptions> = {},
): readonly PlanRow[] {
  const check = checkSession({ link_id: "a", ...request }, {
    version: "v2",
    today: TODAY,
    ...options,
  });
  return describePlan(check.plan!).rows;
}

/** The words of one date. */
function wordsOf(
  [subject, bound]: readonly [string, PlanRow["bound"]],
  request: Record<string, unknown>,
  options: Partial<SessionOptions> = {},
): string | undefined {
  return rowsOf(request, options)
    .find((row) => row.subject === subject && row.bound === bound)?.words;
}

const ORGANIZATION: Organization = {
  consents: {
    "*": { expiresAfter: "P7D" },
    CT001: { window: "P6M" },
    CC0006: { consent_expiry: "01/01/2027", to_date: "01/12/2026" },
  },
};

/** DATA: dates and the words for where they come from. */
const WORDS: readonly (readonly [
  string,
  Parameters<typeof wordsOf>[0],
  Record<string, unknown>,
  Partial<SessionOptions>,
  string,
])[] = [
  ["from_date's default", ["session", "from"], {}, {}, "FinBox's default, 6 months before today"],
  ["to_date's default", ["session", "to"], {}, {}, "FinBox's default, today"],
  [
    "to_date's default of 2020",
    ["session", "to"],
    {},
    { version: "v1.2020" },
    "FinBox's default, yesterday",
  ],
  [
    "a date sent",
    ["session", "to"],
    { from_date: "01/11/2025", to_date: "30/11/2025" },
    {},
    "request's to_date",
  ],
  [
    "a date sent and cut",
    ["session", "from"],
    { aa_journey_code: "BCAA001", from_date: "01/01/2023", to_date: "30/11/2025" },
    {},
    "request's from_date, cut from 01/01/2023 by the 14-month rule",
  ],
  ["a documented default", ["CC0001", "from"], {}, {}, "FinBox's default"],
  [
    "a derived default",
    ["CC0002", "expiry"],
    { aa_journey_code: "BCAA002" },
    {},
    "derived from fair use, not documented",
  ],
  [
    "an expiry derived from another limit",
    ["CC0007", "expiry"],
    { aa_journey_code: "BCAA004" },
    {},
    "derived; fair use allows 96 months; FinBox's tenure limit is 84",
  ],
  [
    "a derived to",
    ["CC0002", "to"],
    { aa_journey_code: "BCAA002" },
    {},
    "as long as the consent lasts",
  ],
  [
    "a template's window",
    ["CC0001", "from"],
    {},
    { organization: ORGANIZATION },
    "organization's window for CT001",
  ],
  [
    "every consent's expiry",
    ["CC0001", "expiry"],
    {},
    { organization: ORGANIZATION },
    "organization's expiresAfter for every consent",
  ],
  [
    "one consent's expiry",
    ["CC0006", "expiry"],
    { aa_journey_code: "BCAA004" },
    { organization: ORGANIZATION },
    "organization's consent_expiry for CC0006",
  ],
  [
    "one consent's to",
    ["CC0006", "to"],
    { aa_journey_code: "BCAA004" },
    { organization: ORGANIZATION },
    "organization's to_date for CC0006",
  ],
  [
    "a to that follows the request's expiry",
    ["CC0002", "to"],
    { aa_journey_code: "BCAA002", consents: { CC0002: { consent_expiry: "09/12/2027" } } },
    {},
    "as long as the consent lasts",
  ],
  [
    "a consent's own date",
    ["CC0001", "from"],
    { consents: { CC0001: { from_date: "01/10/2025" } } },
    {},
    "request's from_date for CC0001",
  ],
];

for (const [name, place, request, options, expected] of WORDS) {
  Deno.test(`${name} is "${expected}"`, () => {
    assert.equal(wordsOf(place, request, options), expected);
  });
}

Deno.test("the session's dates come first, then each consent's, in both notations", () => {
  const rows = rowsOf({ aa_journey_code: "BCAA003" });
  assert.deepEqual(
    rows.map(({ subject, bound }) => `${subject} ${bound}`),
    [
      "session from",
      "session to",
      "CC0003 from",
      "CC0003 to",
      "CC0003 expiry",
      "CC0004 from",
      "CC0004 to",
      "CC0004 expiry",
    ],
  );
  assert.deepEqual([rows[0].date, rows[0].wire], ["2025-06-09", "09/06/2025"]);
});

Deno.test("the months, the one left out, the journey and the tenure have words", () => {
  const { plan } = checkSession({
    link_id: "a",
    bank_name: "hdfc",
    mode: "aa",
    from_date: "01/10/2025",
    to_date: "05/12/2025",
    aa_journey_mode: "only_recurring",
    aa_recurring_tenure_month_count: 24,
    aa_recurring_frequency_unit: "month",
    aa_recurring_frequency_value: 2,
  }, { version: "v1", today: TODAY });
  const { months, excluded, journey, recurring } = describePlan(plan!);
  assert.equal(months, "2025-10 to 2025-11 (2)");
  assert.equal(excluded, "2025-12, because the period ends in its first week");
  assert.equal(journey, undefined);
  assert.equal(recurring, "for 24 months, 2 per month");
});

Deno.test("no month is none, and one month is itself", () => {
  const describe = (months: string[]) =>
    describePlan({ edition: "v2.2025", today: TODAY, months }).months;
  assert.equal(describe([]), "none");
  assert.equal(describe(["2025-12"]), "2025-12");
});

Deno.test("a journey says who chose it", () => {
  const describe = (defaulted: boolean) =>
    describePlan({ edition: "v2.2025", today: TODAY, journey: { code: "BCAA001", defaulted } })
      .journey;
  assert.equal(describe(true), "BCAA001, FinBox's default");
  assert.equal(describe(false), "BCAA001, from the request");
});

Deno.test("a plan of which nothing is known has no rows", () => {
  assert.deepEqual(describePlan({ edition: "v2.2025", today: TODAY }), { rows: [] });
});
