import assert from "node:assert/strict";
import { EDITIONS } from "../../lib/editions.ts";
import { type Note, noteConsent, notePeriod } from "../../lib/timeline/describe_timeline.ts";
import { layMonths } from "../../lib/timeline/lay_lanes.ts";
import type { MonthFacts, TimelineFacts } from "../../lib/timeline/read_plan.ts";
import { AXIS, consentWith, factsWith, noticeOf, periodWith, TODAY } from "./facts.ts";

/** The facts of an edition with a cap of its own. */
const FACTS = factsWith({ edition: { ...EDITIONS["v2.2025"], aaCapMonths: 9 } });
const NOTHING_LEFT = {
  text: "Nothing is left: the whole range is older than 9 months",
  warn: true,
};
const AT_FROM = "/consents/CC0001/from_date";
const AT_EXPIRY = "/consents/CC0001/consent_expiry";

/** What is odd about a consent, behind where its dates come from. */
function odditiesOf(
  notices: Parameters<typeof noticeOf>[],
  facts: TimelineFacts = FACTS,
): readonly Note[] {
  const consent = consentWith({ notices: notices.map((notice) => noticeOf(...notice)) });
  return noteConsent(consent, facts).slice(1);
}

Deno.test("nothing is odd about a consent of a session without a bound", () => {
  assert.deepEqual(odditiesOf([]), []);
});

Deno.test("a consent that begins before the bound has a template that the cap leaves alone", () => {
  const facts = { ...FACTS, bound: { day: TODAY - 60, months: 9 } };
  assert.deepEqual(odditiesOf([], facts), [
    { text: "The 9-month rule leaves this template alone" },
  ]);
});

Deno.test("a consent of which the cap leaves nothing says so", () => {
  assert.deepEqual(odditiesOf([["CAP_LEAVES_NOTHING", AT_FROM]]), [NOTHING_LEFT]);
});

for (
  const [paths, beyond] of [
    [[AT_FROM], "first day"],
    [[AT_EXPIRY], "expiry"],
    [[AT_FROM, AT_EXPIRY], "first day and expiry"],
  ] as const
) {
  Deno.test(`a consent beyond fair use by its ${beyond} says so once`, () => {
    const text = `Beyond fair use: ${beyond}. An Account Aggregator answers 412`;
    const notices = paths.map((path) => ["CONSENT_EXCEEDS_FAIR_USE", path] as const);
    assert.deepEqual(odditiesOf(notices.map(([...notice]) => notice)), [{ text, warn: true }]);
  });
}

Deno.test("a period of which the cap leaves nothing says so", () => {
  const notices = [noticeOf("CAP_LEAVES_NOTHING", "/from_date")];
  assert.deepEqual(notePeriod(periodWith({ notices }), FACTS).at(-1), NOTHING_LEFT);
});

const JANUARY_2025 = 2025 * 12;

function laneOf(months: MonthFacts) {
  return layMonths({ axis: AXIS, id: "timeline", today: TODAY }, months);
}

Deno.test("one statement month is named alone", () => {
  const { kind, notes } = laneOf({ count: 1, first: JANUARY_2025, last: JANUARY_2025 });
  assert.deepEqual([kind, notes[0].text], ["1 month", "Jan 2025"]);
});

Deno.test("two statement months are a first and a last", () => {
  const { notes } = laneOf({ count: 2, first: JANUARY_2025, last: JANUARY_2025 + 1 });
  assert.equal(notes[0].text, "Jan 2025 to Feb 2025");
});
