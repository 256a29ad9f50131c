import assert from "node:assert/strict";
import { TEMPLATES } from "../../lib/consent/templates.ts";
import { EDITIONS } from "../../lib/editions.ts";
import {
  countMonths,
  exceedsFairUse,
  noteOddities,
  notePeriod,
  sayMonths,
} from "../../lib/timeline/note_facts.ts";
import type { ConsentFacts } from "../../lib/timeline/read_plan.ts";
import { consentWith, factsWith, periodWith, TODAY } from "./facts.ts";

/** The facts of an edition with a cap of its own. */
const FACTS = factsWith({ edition: { ...EDITIONS["v2.2025"], aaCapMonths: 9 } });
const NOTHING_LEFT = "Nothing is left: the whole range is older than 9 months";

function odditiesOf(changes: Partial<ConsentFacts>): readonly string[] {
  return noteOddities(consentWith(changes), FACTS).map(({ text }) => text);
}

Deno.test("nothing is odd about a consent of a session without a bound", () => {
  assert.deepEqual(odditiesOf({}), []);
});

Deno.test("a consent that begins before the bound has a template that the cap leaves alone", () => {
  const facts = { ...FACTS, bound: { day: TODAY - 60, months: 9 } };
  assert.deepEqual(noteOddities(consentWith({}), facts), [
    { text: "The 9-month rule leaves this template alone" },
  ]);
});

Deno.test("a consent whose first day is its last has nothing left", () => {
  assert.deepEqual(odditiesOf({ from: TODAY - 30 }), [NOTHING_LEFT]);
});

Deno.test("a one-time consent may expire before its last day", () => {
  assert.deepEqual(odditiesOf({ to: TODAY + 2 }), []);
});

Deno.test("a period whose first day is its last has nothing left", () => {
  const notes = notePeriod(periodWith({ from: TODAY - 30 }), FACTS);
  assert.deepEqual(notes.at(-1), { text: NOTHING_LEFT, warn: true });
});

Deno.test("a consent of a template that is not known is not beyond fair use", () => {
  assert.equal(exceedsFairUse(consentWith({})), false);
});

Deno.test("a consent is beyond fair use by its first day alone", () => {
  const fairUse = { row: TEMPLATES.CT001, from: TODAY - 89, expiry: TODAY + 1 };
  assert.equal(exceedsFairUse(consentWith({ fairUse })), true);
});

const JANUARY_2025 = 2025 * 12;

Deno.test("one statement month is named alone", () => {
  const months = { count: 1, first: JANUARY_2025, last: JANUARY_2025 };
  assert.equal(sayMonths(months), "Jan 2025");
  assert.equal(countMonths(1), "1 month");
});

Deno.test("two statement months are a first and a last", () => {
  const months = { count: 2, first: JANUARY_2025, last: JANUARY_2025 + 1 };
  assert.equal(sayMonths(months), "Jan 2025 to Feb 2025");
});
