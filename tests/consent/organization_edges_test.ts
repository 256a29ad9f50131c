import assert from "node:assert/strict";
import { type Organization, resolveOrganization } from "../../lib/consent/organization.ts";

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

Deno.test("a window of a hundred years is the longest", () => {
  assert.ok(resolveOrganization({ consents: { "*": { window: "P100Y" } } }).consents.has("*"));
  assert.throws(() => resolveOrganization({ consents: { "*": { window: "P1201M" } } }), RangeError);
});
