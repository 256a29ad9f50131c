import assert from "node:assert/strict";
import { consentWordsOf } from "../../../../edge/sandbox/journey/consent_words.ts";
import { CONSENT_TEMPLATES } from "../../../../lib/consent/mod.ts";
import type { TemplateId } from "../../../../mod.ts";
import { sessionOf } from "./customer.ts";

const RECURRING = {
  mode: "aa",
  bank_name: "hdfc",
  aa_recurring_tenure_month_count: 36,
  aa_recurring_frequency_unit: "month",
  aa_recurring_frequency_value: 3,
};

Deno.test("a one-time consent is told with its purpose, dates and end", () => {
  const [words, ...others] = consentWordsOf(sessionOf({}, "v2"));
  assert.deepEqual(others, []);
  assert.deepEqual(words, {
    code: "CC0001",
    title: "One-time access",
    purpose: "To decide on your loan application",
    purposeCode: "103: one statement drawn from your accounts",
    data: "Your name and contact details, balance, and transactions",
    range: "9 October 2024 to 9 December 2025",
    frequency: "Once",
    expiry: "10 December 2025",
    kept: "At most 1 month",
  });
});

Deno.test("each consent of a journey is told, with its own frequency and end", () => {
  const words = consentWordsOf(sessionOf({ aa_journey_code: "BCAA004" }, "v2"));
  assert.deepEqual(words.map(({ code, frequency, range }) => [code, frequency, range]), [
    ["CC0005", "Once", "9 October 2024 to 9 December 2025"],
    [
      "CC0006",
      "Up to 5 times a month until 9 December 2030",
      "9 June 2025 to 9 December 2030",
    ],
    [
      "CC0007",
      "Up to once a day until 9 December 2032",
      "8 December 2025 to 9 December 2032",
    ],
  ]);
});

Deno.test("a recurring session of v1 is told with the request's frequency and tenure", () => {
  const request = { ...RECURRING, aa_journey_mode: "only_recurring" };
  const words = consentWordsOf(sessionOf(request, "v1"));
  assert.deepEqual(
    words.map(({ title, frequency, range, expiry }) => [title, frequency, range, expiry]),
    [
      [
        "Regular access",
        "Up to 3 times a month until 9 December 2028",
        "9 June 2025 to 9 December 2028",
        "9 December 2028",
      ],
    ],
  );
});

Deno.test("once with recurring is two consents", () => {
  const request = { ...RECURRING, aa_journey_mode: "once_with_recurring" };
  const words = consentWordsOf(sessionOf(request, "v1"));
  assert.deepEqual(words.map(({ title }) => title), ["One-time access", "Regular access"]);
});

Deno.test("a session of v1 without recurring asks once, for its own period", () => {
  const [words, ...others] = consentWordsOf(sessionOf({ mode: "aa", bank_name: "hdfc" }, "v1"));
  assert.deepEqual(others, []);
  assert.equal(words.range, "9 June 2025 to 9 December 2025");
  assert.equal(words.expiry, "10 December 2025");
});

Deno.test("every template has words for all that is asked", () => {
  const session = sessionOf({}, "v2");
  for (const template of Object.keys(CONSENT_TEMPLATES) as TemplateId[]) {
    const { purposeCode } = CONSENT_TEMPLATES[template];
    const consent = { ...session.plan.consents[0], ...CONSENT_TEMPLATES[template], template };
    const [words] = consentWordsOf({ ...session, plan: { ...session.plan, consents: [consent] } });
    for (const [name, text] of Object.entries(words)) assert.notEqual(text, "", name);
    assert.match(words.purposeCode, new RegExp(`^${purposeCode}: (?!looking)`));
  }
});
