import assert from "node:assert/strict";
import type { Provenance } from "../../lib/dates/provenance.ts";
import { describeConsent, describeProvenance } from "../../lib/timeline/mod.ts";
import type { ConsentPlan } from "../../lib/session/session_plan.ts";

const OWN: Provenance = { layer: "request", path: "/from_date" };

const WORDS: readonly (readonly [what: string, provenance: Provenance, words: string])[] = [
  ["a parameter", OWN, "request's from_date"],
  ["a member that is not known", { layer: "organization" }, "organization's value"],
  [
    "a member of a consent with marks in its code",
    { layer: "request", path: "/consents/a~1b~0c/to_date" },
    "request's to_date for a/b~c",
  ],
  ["yesterday", { layer: "default", rule: "yesterday" }, "FinBox's default, yesterday"],
  ["a default without a rule", { layer: "default" }, "FinBox's default"],
  [
    "a default that was cut",
    { layer: "default", rule: "aa-cap", before: "2023-06-01" },
    "FinBox's default, cut from 2023-06-01 by the 14-month rule",
  ],
  ["a cut from a day that is not known", { ...OWN, rule: "aa-cap" }, "request's from_date"],
  [
    "a day before another rule than the cut",
    { layer: "default", rule: "today", before: "2023-06-01" },
    "FinBox's default, today",
  ],
];

for (const [what, provenance, words] of WORDS) {
  Deno.test(`the provenance of ${what} is put into words`, () => {
    assert.equal(describeProvenance(provenance, "v2.2025"), words);
  });
}

const DEFAULT: Provenance = { layer: "default", rule: "derived-default" };
const CONSENT: ConsentPlan = {
  code: "CC0007",
  template: "CT035",
  purposeCode: "104",
  fetchType: "PERIODIC",
  consentTypes: ["SUMMARY"],
  fiTypes: ["DEPOSIT"],
  maxDataLife: "P1M",
  from: "2025-12-08",
  to: "2032-12-09",
  expiry: "2032-12-09",
  basis: "derived",
  wire: { from_date: "", to_date: "", consent_expiry: "" },
  provenance: { from: DEFAULT, to: DEFAULT, expiry: DEFAULT },
};

Deno.test("a periodic consent's own last day says who sets it", () => {
  const to: Provenance = { layer: "request", path: "/consents/CC0007/to_date" };
  const { to: words } = describeConsent(
    { ...CONSENT, provenance: { ...CONSENT.provenance, to } },
    "v2.2025",
  );
  assert.equal(words, "request's to_date for CC0007");
});

Deno.test("a last day that the organization's expiry sets lasts as long as the consent", () => {
  const to: Provenance = { layer: "organization", path: "/consents/*/expiresAfter" };
  const { to: words } = describeConsent(
    { ...CONSENT, provenance: { ...CONSENT.provenance, to } },
    "v2.2025",
  );
  assert.equal(words, "as long as the consent lasts");
});

Deno.test("a periodic consent's last day without a path says whose it is", () => {
  const to: Provenance = { layer: "organization" };
  const { to: words } = describeConsent(
    { ...CONSENT, provenance: { ...CONSENT.provenance, to } },
    "v2.2025",
  );
  assert.equal(words, "organization's value");
});

Deno.test("an expiry of the request's is not said to be derived", () => {
  const expiry: Provenance = { layer: "request", path: "/consents/CC0007/consent_expiry" };
  const provenance = { ...CONSENT.provenance, expiry };
  const { expiry: words } = describeConsent({ ...CONSENT, provenance }, "v2.2025");
  assert.equal(words, "request's consent_expiry for CC0007");
});

Deno.test("an expiry of a template that is not known is said to be derived from fair use", () => {
  const template = "CT999" as "CT035";
  const { expiry } = describeConsent({ ...CONSENT, template }, "v2.2025");
  assert.equal(expiry, "derived from fair use, not documented");
});
