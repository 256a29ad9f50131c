import assert from "node:assert/strict";
import { type Organization, resolveOrganization } from "../../lib/consent/organization.ts";

interface Wrong {
  readonly error: "TypeError" | "RangeError";
  readonly organization: unknown;
  readonly path: string;
}

const entry = (value: unknown) => ({ consents: { CC0001: value } });
const journey = (value: unknown) => ({ journeys: { OWN1: value } });
const CONSENT = { consent: "CCOWN", template: "CT001" };

const WRONG: Readonly<Record<string, Wrong>> = {
  "an organization that is null": {
    error: "TypeError",
    organization: null,
    path: "organization",
  },
  "an organization that is a text": {
    error: "TypeError",
    organization: "ACME",
    path: "organization",
  },
  "an organization that is an array": {
    error: "TypeError",
    organization: [],
    path: "organization",
  },
  "a member that an organization does not have": {
    error: "TypeError",
    organization: { consent: {} },
    path: "organization.consent",
  },
  "a member named __proto__": {
    error: "TypeError",
    organization: JSON.parse('{ "__proto__": { "modes": ["pdf"] } }'),
    path: "organization.__proto__",
  },

  "a journey with a blank code": {
    error: "TypeError",
    organization: { journeys: { "": [CONSENT] } },
    path: "organization.journeys.",
  },
  "a journey with a padded code": {
    error: "TypeError",
    organization: { journeys: { " OWN": [CONSENT] } },
    path: "organization.journeys. OWN",
  },
  "consents that are null": {
    error: "TypeError",
    organization: { consents: null },
    path: "organization.consents",
  },
  "consents that are an array": {
    error: "TypeError",
    organization: { consents: [{ window: "P6M" }] },
    path: "organization.consents",
  },
  "a consent that no journey has": {
    error: "TypeError",
    organization: { consents: { CC9999: { window: "P6M" } } },
    path: "organization.consents.CC9999",
  },
  "a template that does not exist": {
    error: "TypeError",
    organization: { consents: { CT002: { window: "P6M" } } },
    path: "organization.consents.CT002",
  },
  "a template in lower case": {
    error: "TypeError",
    organization: { consents: { ct001: { window: "P6M" } } },
    path: "organization.consents.ct001",
  },
  "a consent named like a method of objects": {
    error: "TypeError",
    organization: { consents: { toString: { window: "P6M" } } },
    path: "organization.consents.toString",
  },
  "consent dates that are null": {
    error: "TypeError",
    organization: entry(null),
    path: "organization.consents.CC0001",
  },
  "consent dates that are a text": {
    error: "TypeError",
    organization: entry("P6M"),
    path: "organization.consents.CC0001",
  },
  "consent dates that are an array": {
    error: "TypeError",
    organization: entry(["P6M"]),
    path: "organization.consents.CC0001",
  },
  "a member that consent dates do not have": {
    error: "TypeError",
    organization: entry({ fromDate: "01/01/2025" }),
    path: "organization.consents.CC0001.fromDate",
  },
  "both forms of the first day": {
    error: "TypeError",
    organization: entry({ window: "P6M", from_date: "01/01/2025" }),
    path: "organization.consents.CC0001",
  },
  "both forms of the expiry": {
    error: "TypeError",
    organization: entry({ expiresAfter: "P1M", consent_expiry: "01/01/2026" }),
    path: "organization.consents.CC0001",
  },
  "a window that is no duration": {
    error: "RangeError",
    organization: entry({ window: "6 months" }),
    path: "organization.consents.CC0001.window",
  },
  "a window that is null": {
    error: "RangeError",
    organization: entry({ window: null }),
    path: "organization.consents.CC0001.window",
  },
  "a window that is a number": {
    error: "RangeError",
    organization: entry({ window: 6 }),
    path: "organization.consents.CC0001.window",
  },
  "a window in hours": {
    error: "RangeError",
    organization: entry({ window: "PT24H" }),
    path: "organization.consents.CC0001.window",
  },
  "a window of more than 100 years": {
    error: "RangeError",
    organization: entry({ window: "P1201M" }),
    path: "organization.consents.CC0001.window",
  },
  "a window of more than 100 years in days": {
    error: "RangeError",
    organization: entry({ window: "P36525D" }),
    path: "organization.consents.CC0001.window",
  },
  "an expiresAfter that is no duration": {
    error: "RangeError",
    organization: entry({ expiresAfter: "-P1D" }),
    path: "organization.consents.CC0001.expiresAfter",
  },
  "an expiresAfter of more than 100 years": {
    error: "RangeError",
    organization: entry({ expiresAfter: "P101Y" }),
    path: "organization.consents.CC0001.expiresAfter",
  },
  "a from_date in ISO 8601": {
    error: "RangeError",
    organization: entry({ from_date: "2025-01-01" }),
    path: "organization.consents.CC0001.from_date",
  },
  "a to_date that does not exist": {
    error: "RangeError",
    organization: entry({ to_date: "31/06/2026" }),
    path: "organization.consents.CC0001.to_date",
  },
  "a consent_expiry that is a number": {
    error: "RangeError",
    organization: entry({ consent_expiry: 20260101 }),
    path: "organization.consents.CC0001.consent_expiry",
  },

  "journeys that are null": {
    error: "TypeError",
    organization: { journeys: null },
    path: "organization.journeys",
  },
  "journeys that are an array": {
    error: "TypeError",
    organization: { journeys: [[CONSENT]] },
    path: "organization.journeys",
  },
  "a journey that is one consent outside an array": {
    error: "TypeError",
    organization: journey(CONSENT),
    path: "organization.journeys.OWN1",
  },
  "a journey without a consent": {
    error: "TypeError",
    organization: journey([]),
    path: "organization.journeys.OWN1",
  },
  "a consent of a journey that is a text": {
    error: "TypeError",
    organization: journey(["CT001"]),
    path: "organization.journeys.OWN1[0]",
  },
  "a consent of a journey with a member that it does not have": {
    error: "TypeError",
    organization: journey([CONSENT, { consent: "CCOWN2", template: "CT003", window: "P6M" }]),
    path: "organization.journeys.OWN1[1].window",
  },
  "a consent of a journey without its code": {
    error: "TypeError",
    organization: journey([{ template: "CT001" }]),
    path: "organization.journeys.OWN1[0].consent",
  },
  "a consent of a journey with an empty code": {
    error: "TypeError",
    organization: journey([{ consent: "", template: "CT001" }]),
    path: "organization.journeys.OWN1[0].consent",
  },
  "a consent of a journey with a number as its code": {
    error: "TypeError",
    organization: journey([{ consent: 1, template: "CT001" }]),
    path: "organization.journeys.OWN1[0].consent",
  },
  "a consent that stands in its journey twice": {
    error: "TypeError",
    organization: journey([CONSENT, { consent: "CCOWN", template: "CT003" }]),
    path: "organization.journeys.OWN1[1].consent",
  },
  "a consent of a journey without its template": {
    error: "TypeError",
    organization: journey([{ consent: "CCOWN" }]),
    path: "organization.journeys.OWN1[0].template",
  },
  "a consent of a journey with an unknown template": {
    error: "TypeError",
    organization: journey([{ consent: "CCOWN", template: "CT002" }]),
    path: "organization.journeys.OWN1[0].template",
  },
  "a consent of a journey with a template in lower case": {
    error: "TypeError",
    organization: journey([{ consent: "CCOWN", template: "ct001" }]),
    path: "organization.journeys.OWN1[0].template",
  },
  "a consent of a journey with a template named like a method of objects": {
    error: "TypeError",
    organization: journey([{ consent: "CCOWN", template: "valueOf" }]),
    path: "organization.journeys.OWN1[0].template",
  },

  "modes that are null": {
    error: "TypeError",
    organization: { modes: null },
    path: "organization.modes",
  },
  "modes that are one text": {
    error: "TypeError",
    organization: { modes: "aa" },
    path: "organization.modes",
  },
  "a mode that does not exist": {
    error: "TypeError",
    organization: { modes: ["pdf", "netbanking"] },
    path: "organization.modes",
  },
  "a mode in upper case": {
    error: "TypeError",
    organization: { modes: ["AA"] },
    path: "organization.modes",
  },

  "banks that are null": {
    error: "TypeError",
    organization: { banks: null },
    path: "organization.banks",
  },
  "banks that are an array of identifiers": {
    error: "TypeError",
    organization: { banks: ["hdfc"] },
    path: "organization.banks",
  },
  "a bank that is an array of modes": {
    error: "TypeError",
    organization: { banks: { hdfc: ["aa"] } },
    path: "organization.banks.hdfc",
  },
  "a bank without modes": {
    error: "TypeError",
    organization: { banks: { hdfc: {} } },
    path: "organization.banks.hdfc.modes",
  },
  "a bank with a mode that does not exist": {
    error: "TypeError",
    organization: { banks: { hdfc: { modes: ["Online"] } } },
    path: "organization.banks.hdfc.modes",
  },
  "a member that a bank does not have": {
    error: "TypeError",
    organization: { banks: { hdfc: { modes: ["aa"], name: "HDFC Bank" } } },
    path: "organization.banks.hdfc.name",
  },
};

for (const [what, { error, organization, path }] of Object.entries(WRONG)) {
  Deno.test(`resolveOrganization throws a ${error} at ${what}`, () => {
    assert.throws(() => resolveOrganization(organization as Organization), (thrown) => {
      assert.ok(thrown instanceof Error);
      assert.equal(thrown.name, error);
      assert.equal(
        thrown.message.slice(0, `Cannot use ${path} as `.length),
        `Cannot use ${path} as `,
      );
      return true;
    });
  });
}

Deno.test("resolveOrganization knows the predefined journeys without a configuration", () => {
  const { consents, journeys, modes, banks } = resolveOrganization();
  assert.deepEqual([...journeys.keys()], ["BCAA001", "BCAA002", "BCAA003", "BCAA004"]);
  assert.deepEqual([consents.size, modes, banks], [0, undefined, undefined]);
});

Deno.test("resolveOrganization takes an empty configuration", () => {
  assert.deepEqual(resolveOrganization({}), resolveOrganization());
});

Deno.test("resolveOrganization reads durations and dates for all, a template and a consent", () => {
  const { consents } = resolveOrganization({
    consents: {
      "*": { window: "P1Y", expiresAfter: "P20D" },
      CT003: { to_date: "31/12/2026" },
      CC0007: { from_date: "01/01/2025", consent_expiry: "31/12/2030" },
    },
  });
  assert.deepEqual([...consents], [
    ["*", { from: { months: 12, days: 0 }, expiry: { months: 0, days: 20 } }],
    ["CT003", { to: { year: 2026, month: 12, day: 31 } }],
    ["CC0007", {
      from: { year: 2025, month: 1, day: 1 },
      expiry: { year: 2030, month: 12, day: 31 },
    }],
  ]);
});

Deno.test("resolveOrganization takes a window of exactly 100 years", () => {
  const { consents } = resolveOrganization({ consents: { "*": { window: "P100Y" } } });
  assert.deepEqual(consents.get("*"), { from: { months: 1200, days: 0 } });
});

Deno.test("resolveOrganization takes an entry without a date", () => {
  assert.deepEqual(resolveOrganization({ consents: { "*": {} } }).consents.get("*"), {});
});

Deno.test("resolveOrganization takes the dates of a consent that only its own journey has", () => {
  const { consents, journeys } = resolveOrganization({
    consents: { CCOWN: { window: "P3M" } },
    journeys: { OWN1: [{ consent: "CCOWN", template: "CT048" }] },
  });
  assert.deepEqual(consents.get("CCOWN"), { from: { months: 3, days: 0 } });
  assert.deepEqual(journeys.get("OWN1"), [{ consent: "CCOWN", template: "CT048" }]);
});

Deno.test("resolveOrganization lets a journey take the place of a predefined one", () => {
  const own = [{ consent: "CC0001", template: "CT048" }] as const;
  assert.deepEqual(
    resolveOrganization({ journeys: { BCAA001: own } }).journeys.get("BCAA001"),
    own,
  );
});

Deno.test("resolveOrganization takes no mode and no bank as none at all", () => {
  const { modes, banks } = resolveOrganization({ modes: [], banks: {} });
  assert.deepEqual([modes?.size, banks?.size], [0, 0]);
});

Deno.test("resolveOrganization files banks under their identifiers in upper case", () => {
  const { banks } = resolveOrganization({ banks: { hdfc: { modes: ["pdf", "aa"] } } });
  assert.deepEqual(banks, new Map([["HDFC", new Set(["pdf", "aa"])]]));
});

Deno.test("resolveOrganization does not change a configuration", () => {
  const organization = {
    consents: { "*": { window: "P6M" } },
    journeys: { OWN1: [{ consent: "CCOWN", template: "CT001" as const }] },
    modes: ["aa" as const],
    banks: { hdfc: { modes: ["aa" as const] } },
  };
  const before = structuredClone(organization);
  resolveOrganization(organization);
  assert.deepEqual(organization, before);
});

/** Configurations that cannot be used, with what the error says. */
const UNUSABLE: Readonly<Record<string, readonly [organization: unknown, message: RegExp]>> = {
  "a bank twice, case aside": [
    { banks: { HDFC: { modes: ["aa"] }, hdfc: { modes: ["aa"] } } },
    /^Cannot use organization\.banks\.hdfc as a bank that is listed once, whatever its case: /,
  ],
  "a template that is no text": [
    { journeys: { OWN: [{ consent: "A", template: ["CT001"] }] } },
    /^Cannot use organization\.journeys\.OWN\[0\]\.template as a consent template, one of CT001, CT003/,
  ],
  "a duration that is no text": [
    { consents: { "*": { window: ["P1M"] } } },
    /^Cannot use organization\.consents\.\*\.window as an ISO 8601 duration/,
  ],
  "a date that is null": [
    { consents: { "*": { to_date: null } } },
    /^Cannot use organization\.consents\.\*\.to_date as a DD\/MM\/YYYY date/,
  ],
  "a date that is no text": [
    { consents: { "*": { to_date: ["09/12/2025"] } } },
    /^Cannot use organization\.consents\.\*\.to_date as a DD\/MM\/YYYY date/,
  ],
};

for (const [what, [organization, message]] of Object.entries(UNUSABLE)) {
  Deno.test(`an organization with ${what} cannot be used`, () => {
    assert.throws(() => resolveOrganization(organization as Organization), { message });
  });
}

Deno.test("two banks are two, in upper case", () => {
  const banks = { hdfc: { modes: ["aa"] }, icici: { modes: ["pdf"] } } as const;
  assert.deepEqual([...resolveOrganization({ banks }).banks!.keys()], ["HDFC", "ICICI"]);
});

Deno.test("a journey's code may have a space inside", () => {
  const journeys = { "LOAN 01": [{ consent: "A", template: "CT001" }] } as const;
  assert.ok(resolveOrganization({ journeys }).journeys.has("LOAN 01"));
});
