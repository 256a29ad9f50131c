import assert from "node:assert/strict";
import { CONSENT_TEMPLATES } from "../../lib/consent/mod.ts";
import type { ConsentPlan, OrganizationConsent, SessionOptions } from "../../mod.ts";
import { accepted, noticesOf, TODAY, V2 } from "../support/session_checks.ts";

type Sent = Readonly<Record<string, unknown>>;
type Entries = Readonly<Record<string, OrganizationConsent>>;

function withEntries(consents: Entries): SessionOptions {
  return { ...V2, organization: { consents } };
}

function consentsOf(request: Sent, options: SessionOptions): readonly ConsentPlan[] {
  return accepted({ link_id: "L", ...request }, options).plan.consents;
}

/** The date and the provenance of one bound of the only consent. */
function boundOf(key: "from" | "to" | "expiry", request: Sent, options: SessionOptions) {
  const consents = consentsOf(request, options);
  assert.equal(consents.length, 1);
  return { date: consents[0][key], ...consents[0].provenance[key] };
}

const DATES = {
  from: { name: "from_date", texts: ["01/01/2025", "02/01/2025", "03/01/2025", "04/01/2025"] },
  to: { name: "to_date", texts: ["01/11/2025", "02/11/2025", "03/11/2025", "04/11/2025"] },
  expiry: {
    name: "consent_expiry",
    texts: ["11/12/2025", "12/12/2025", "13/12/2025", "14/12/2025"],
  },
} as const;

const DEFAULTS = { from: "2024-10-09", to: "2025-12-09", expiry: "2025-12-10" } as const;
const ENTRY_LAYERS = ["*", "CT001", "CC0001"] as const;

function entriesUpTo(key: keyof typeof DATES, count: number): Entries {
  const { name, texts } = DATES[key];
  const pairs = ENTRY_LAYERS.slice(0, count).map((layer, index) =>
    [layer, { [name]: texts[index] }] as const
  );
  // The order in which a configuration names its entries plays no part.
  return Object.fromEntries(pairs.toReversed());
}

const iso = (wire: string) => wire.split("/").reverse().join("-");

for (const key of ["from", "to", "expiry"] as const) {
  const { name, texts } = DATES[key];

  Deno.test(`${key} of a ONETIME consent is the template's documented default at first`, () => {
    assert.deepEqual(boundOf(key, {}, V2), {
      date: DEFAULTS[key],
      layer: "default",
      rule: "documented-default",
    });
  });

  for (const [index, layer] of ENTRY_LAYERS.entries()) {
    const below = ["the default", ...ENTRY_LAYERS][index];
    Deno.test(`${key} of the organization's ${layer} beats ${below}`, () => {
      assert.deepEqual(boundOf(key, {}, withEntries(entriesUpTo(key, index + 1))), {
        date: iso(texts[index]),
        layer: "organization",
        path: `/consents/${layer}/${name}`,
      });
    });
  }

  Deno.test(`${key} of the request's own consent beats every other layer`, () => {
    const consents = { CC0001: { [name]: texts[3] } };
    const topLevel = key === "expiry" ? {} : { from_date: "05/01/2025", to_date: "05/11/2025" };
    assert.deepEqual(boundOf(key, { ...topLevel, consents }, withEntries(entriesUpTo(key, 3))), {
      date: iso(texts[3]),
      layer: "request",
      path: `/consents/CC0001/${name}`,
    });
  });
}

for (const key of ["from", "to"] as const) {
  Deno.test(`${key} of the request's top level beats the organization in a ONETIME consent`, () => {
    const request = { from_date: "05/01/2025", to_date: "05/11/2025" };
    assert.deepEqual(boundOf(key, request, withEntries(entriesUpTo(key, 3))), {
      date: iso(request[`${key}_date`]),
      layer: "request",
      path: `/${key}_date`,
    });
  });

  Deno.test(`${key} of the request's top level plays no part in a PERIODIC consent`, () => {
    const plain = boundOf(key, { aa_journey_code: "BCAA002" }, V2);
    const request = { aa_journey_code: "BCAA002", from_date: "05/11/2025", to_date: "05/12/2025" };
    assert.deepEqual(boundOf(key, request, V2), plain);
  });
}

Deno.test("a window counts back from today, and its provenance names it", () => {
  assert.deepEqual(boundOf("from", {}, withEntries({ CT001: { window: "P6M" } })), {
    date: "2025-06-09",
    layer: "organization",
    path: "/consents/CT001/window",
  });
});

Deno.test("an expiresAfter counts forward from today, and its provenance names it", () => {
  assert.deepEqual(boundOf("expiry", {}, withEntries({ "*": { expiresAfter: "P1M" } })), {
    date: "2026-01-09",
    layer: "organization",
    path: "/consents/*/expiresAfter",
  });
});

Deno.test("a window clamps to the month's end", () => {
  const options = { ...withEntries({ "*": { window: "P6M" } }), today: "2026-08-31" };
  assert.equal(boundOf("from", {}, options).date, "2026-02-28");
});

Deno.test("a window of the code beats a from_date for all: both are the first day", () => {
  const entries = { "*": { from_date: "01/01/2025" }, CC0001: { window: "P3M" } };
  assert.equal(boundOf("from", {}, withEntries(entries)).date, "2025-09-09");
});

Deno.test("layers merge field by field: each gives the one date that it sets", () => {
  const options = withEntries({
    "*": { from_date: "01/02/2025", to_date: "01/03/2025", expiresAfter: "P20D" },
    CC0001: { to_date: "01/12/2025" },
  });
  const [{ from, to, expiry, provenance }] = consentsOf({
    consents: { CC0001: { from_date: "01/10/2025" } },
  }, options);
  assert.deepEqual([from, to, expiry], ["2025-10-01", "2025-12-01", "2025-12-29"]);
  assert.deepEqual(provenance, {
    from: { layer: "request", path: "/consents/CC0001/from_date" },
    to: { layer: "organization", path: "/consents/CC0001/to_date" },
    expiry: { layer: "organization", path: "/consents/*/expiresAfter" },
  });
});

Deno.test("an entry for another template or consent plays no part", () => {
  const entries = { CT003: { window: "P1M" }, CC0003: { window: "P2M" } };
  assert.deepEqual(consentsOf({}, withEntries(entries)), consentsOf({}, V2));
});

Deno.test("a template's entry reaches each consent of that template and no other", () => {
  const options = withEntries({ CT001: { window: "P2M" } });
  const consents = consentsOf({ aa_journey_code: "BCAA004" }, options);
  assert.deepEqual(consents.map(({ code, from }) => [code, from]), [
    ["CC0005", "2025-10-09"],
    ["CC0006", "2025-06-09"],
    ["CC0007", "2025-12-08"],
  ]);
});

Deno.test("a date of the request for one consent leaves the journey's others alone", () => {
  const request = {
    aa_journey_code: "BCAA003",
    consents: { CC0003: { from_date: "01/10/2025", to_date: "01/11/2025" } },
  };
  const [first, second] = consentsOf(request, V2);
  assert.deepEqual([first.from, first.to], ["2025-10-01", "2025-11-01"]);
  assert.deepEqual([second], consentsOf({ aa_journey_code: "BCAA003" }, V2).slice(1));
});

Deno.test("CT003 starts from its fair-use bounds, and its range lasts as long as the consent", () => {
  const [consent] = consentsOf({ aa_journey_code: "BCAA002" }, V2);
  const { consentTypes, fiTypes, maxFrequency, maxDataLife } = CONSENT_TEMPLATES.CT003;
  assert.deepEqual(consent, {
    code: "CC0002",
    template: "CT003",
    fetchType: "PERIODIC",
    purposeCode: "104",
    consentTypes,
    fiTypes,
    maxFrequency,
    maxDataLife,
    from: "2025-06-09",
    to: "2030-12-09",
    expiry: "2030-12-09",
    basis: "derived",
    provenance: {
      from: { layer: "default", rule: "derived-default" },
      to: { layer: "default", rule: "derived-default" },
      expiry: { layer: "default", rule: "derived-default" },
    },
    wire: { from_date: "09/06/2025", to_date: "09/12/2030", consent_expiry: "09/12/2030" },
  });
});

Deno.test("CT035 expires after FinBox's longest tenure, 84 months, not fair use's 96", () => {
  const [, , consent] = consentsOf({ aa_journey_code: "BCAA004" }, V2);
  assert.deepEqual(
    [consent.template, consent.from, consent.to, consent.expiry],
    ["CT035", "2025-12-08", "2032-12-09", "2032-12-09"],
  );
});

Deno.test("to of a PERIODIC consent follows the organization's expiry, with its provenance", () => {
  const options = withEntries({ CT003: { expiresAfter: "P1Y" } });
  const [{ to, provenance }] = consentsOf({ aa_journey_code: "BCAA002" }, options);
  assert.equal(to, "2026-12-09");
  assert.deepEqual(provenance.to, { layer: "organization", path: "/consents/CT003/expiresAfter" });
});

Deno.test("to of a PERIODIC consent follows the request's expiry, with its provenance", () => {
  const consents = { CC0002: { consent_expiry: "31/03/2027" } };
  const [{ to, provenance }] = consentsOf({ aa_journey_code: "BCAA002", consents }, V2);
  assert.equal(to, "2027-03-31");
  assert.deepEqual(provenance.to, { layer: "request", path: "/consents/CC0002/consent_expiry" });
});

Deno.test("to of a PERIODIC consent stays where the organization sets it", () => {
  const request = {
    aa_journey_code: "BCAA002",
    consents: { CC0002: { consent_expiry: "31/03/2027" } },
  };
  const options = withEntries({ "*": { to_date: "30/06/2026" } });
  assert.deepEqual(boundOf("to", request, options), {
    date: "2026-06-30",
    layer: "organization",
    path: "/consents/*/to_date",
  });
});

Deno.test("to of a PERIODIC consent stays where the request sets it", () => {
  const dates = { to_date: "30/06/2026", consent_expiry: "31/03/2027" };
  const request = { aa_journey_code: "BCAA002", consents: { CC0002: dates } };
  assert.equal(boundOf("to", request, V2).date, "2026-06-30");
});

Deno.test("to of a ONETIME consent does not follow its expiry", () => {
  const consents = { CC0001: { consent_expiry: "31/12/2025" } };
  assert.equal(boundOf("to", { consents }, V2).date, TODAY);
});

Deno.test("an organization's from_date older than 14 months is capped and keeps its place", () => {
  const options = withEntries({ CC0001: { from_date: "08/10/2024" } });
  assert.deepEqual(boundOf("from", {}, options), {
    date: "2024-10-09",
    layer: "organization",
    path: "/consents/CC0001/from_date",
    rule: "aa-cap",
    before: "2024-10-08",
  });
  assert.deepEqual(noticesOf({ link_id: "L" }, options, "FROM_DATE_CAPPED"), [
    "FROM_DATE_CAPPED /consents/CC0001/from_date",
  ]);
});

Deno.test("a request's own from_date older than 14 months is capped and keeps its place", () => {
  const request = { consents: { CC0001: { from_date: "01/01/2023" } } };
  assert.deepEqual(boundOf("from", request, V2), {
    date: "2024-10-09",
    layer: "request",
    path: "/consents/CC0001/from_date",
    rule: "aa-cap",
    before: "2023-01-01",
  });
});

Deno.test("a from_date of exactly 14 months is not capped", () => {
  const request = { consents: { CC0001: { from_date: "09/10/2024" } } };
  assert.equal(boundOf("from", request, V2).rule, undefined);
});

Deno.test("a PERIODIC consent's from_date is capped too", () => {
  const request = {
    aa_journey_code: "BCAA002",
    consents: { CC0002: { from_date: "01/01/2024" } },
  };
  assert.deepEqual(boundOf("from", request, V2), {
    date: "2024-10-09",
    layer: "request",
    path: "/consents/CC0002/from_date",
    rule: "aa-cap",
    before: "2024-01-01",
  });
});

const OWN_JOURNEYS: SessionOptions = {
  ...V2,
  organization: {
    journeys: {
      PSL: [{ consent: "CCPSL", template: "CT048" }],
      MON42: [{ consent: "CC42", template: "CT042" }],
      MON43: [{ consent: "CC43", template: "CT043" }],
      MON46: [{ consent: "CC46", template: "CT046" }],
    },
  },
};

Deno.test("CT048, which reaches back 24 months, is not capped at 14", () => {
  const request = {
    link_id: "L",
    aa_journey_code: "PSL",
    consents: { CCPSL: { from_date: "10/12/2023" } },
  };
  assert.deepEqual(boundOf("from", request, OWN_JOURNEYS), {
    date: "2023-12-10",
    layer: "request",
    path: "/consents/CCPSL/from_date",
  });
  assert.deepEqual(
    noticesOf(request, OWN_JOURNEYS, "FROM_DATE_CAPPED", "CONSENT_EXCEEDS_FAIR_USE"),
    [],
  );
});

Deno.test("CT048 before its own 24 months is kept, with a notice of fair use", () => {
  const request = {
    link_id: "L",
    aa_journey_code: "PSL",
    consents: { CCPSL: { from_date: "08/12/2023" } },
  };
  assert.equal(boundOf("from", request, OWN_JOURNEYS).date, "2023-12-08");
  assert.deepEqual(
    noticesOf(request, OWN_JOURNEYS, "FROM_DATE_CAPPED", "CONSENT_EXCEEDS_FAIR_USE"),
    ["CONSENT_EXCEEDS_FAIR_USE /consents/CCPSL/from_date"],
  );
});

const OWN_DEFAULTS = [
  { journey: "PSL", template: "CT048", from: "2023-12-09", to: "2025-12-09", expiry: "2026-01-09" },
  {
    journey: "MON42",
    template: "CT042",
    from: "2025-06-09",
    to: "2026-12-09",
    expiry: "2026-12-09",
  },
  {
    journey: "MON43",
    template: "CT043",
    from: "2025-06-09",
    to: "2026-12-09",
    expiry: "2026-12-09",
  },
  {
    journey: "MON46",
    template: "CT046",
    from: "2025-11-09",
    to: "2027-06-09",
    expiry: "2027-06-09",
  },
] as const;

for (const { journey, ...dates } of OWN_DEFAULTS) {
  Deno.test(`${dates.template}, which only organizations use, starts from its own bounds`, () => {
    const [consent] = consentsOf({ aa_journey_code: journey }, OWN_JOURNEYS);
    const { template, from, to, expiry } = consent;
    assert.deepEqual({ template, from, to, expiry }, dates);
    assert.equal(consent.basis, "derived");
    assert.deepEqual(
      noticesOf({ link_id: "L", aa_journey_code: journey }, OWN_JOURNEYS, "DERIVED_DEFAULT"),
      [`DERIVED_DEFAULT /consents/${consent.code}`],
    );
  });
}

Deno.test("a derived default that no date is left of gives no notice", () => {
  const consents = {
    CC0002: { from_date: "01/12/2025", to_date: "01/12/2026", consent_expiry: "01/12/2026" },
  };
  const request = { link_id: "L", aa_journey_code: "BCAA002", consents };
  assert.deepEqual(noticesOf(request, V2, "DERIVED_DEFAULT"), []);
});

Deno.test("an organization's own CC0001 takes the journey's template", () => {
  const options: SessionOptions = {
    ...V2,
    organization: { journeys: { BCAA001: [{ consent: "CC0001", template: "CT048" }] } },
  };
  assert.equal(boundOf("from", {}, options).date, "2023-12-09");
});
