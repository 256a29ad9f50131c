import assert from "node:assert/strict";
import { EDITIONS } from "../../lib/editions.ts";
import { type Note, noteConsent, notePeriod } from "../../lib/timeline/describe_timeline.ts";
import { describeTimeline, type TimelineRow } from "../../lib/timeline/mod.ts";
import type { TimelineFacts } from "../../lib/timeline/read_plan.ts";
import { checkSession, type SessionOptions } from "../../mod.ts";
import { consentWith, factsWith, noticeOf, periodWith, TODAY } from "./facts.ts";
import { PLANS } from "./plans.ts";

const V2: SessionOptions = { version: "v2", today: "2025-12-09" };

function rowsOf(name: string): readonly TimelineRow[] {
  const { request, options } = PLANS[name];
  return rowsFor(request, options);
}

function rowsFor(request: unknown, options: SessionOptions): readonly TimelineRow[] {
  const { plan, notices } = checkSession(request, options);
  assert.ok(plan !== undefined);
  return describeTimeline(plan, notices);
}

function rowOf(name: string, what: string): TimelineRow | undefined {
  return rowsOf(name).find((row) => row.what === what);
}

Deno.test("the default journey has a row for everything that is drawn", () => {
  assert.deepEqual(rowsOf("default_journey"), [
    {
      what: "Today",
      from: "9 Dec 2025",
      to: "",
      note: "The day in India on which the session is created.",
    },
    {
      what: "14-month bound",
      from: "9 Oct 2024",
      to: "",
      note: "FinBox moves an older from_date to this day.",
    },
    {
      what: "Session period",
      from: "9 Jun 2025",
      to: "9 Dec 2025",
      note: "From: FinBox's default, 6 months before today. To: FinBox's default, today.",
    },
    { what: "Statement months", from: "Jun 2025", to: "Dec 2025", note: "7 months." },
    {
      what: "CC0001 data",
      from: "9 Oct 2024",
      to: "9 Dec 2025",
      note: "CT001, one-time. Loan underwriting. All dates: FinBox's default.",
    },
    { what: "CC0001 expiry", from: "", to: "10 Dec 2025", note: "" },
    {
      what: "CC0001 fair use",
      from: "9 Oct 2024",
      to: "9 Jan 2026",
      note: "The earliest data and the latest expiry that CT001 allows.",
    },
  ]);
});

Deno.test("month ends clamp", () => {
  assert.equal(rowOf("month_end", "14-month bound")?.from, "30 Jun 2025");
  assert.equal(rowOf("month_end", "Session period")?.from, "28 Feb 2026");
  assert.equal(rowOf("month_end", "CC0003 fair use")?.to, "30 Sep 2026");
});

Deno.test("a month that is left out is named with the reason", () => {
  assert.deepEqual(rowOf("first_week_and_cap", "Statement months"), {
    what: "Statement months",
    from: "Oct 2024",
    to: "Nov 2025",
    note: "14 months. Dec 2025 is left out: the period ends in its first week.",
  });
});

Deno.test("a date that was cut says from which day", () => {
  assert.match(
    rowOf("first_week_and_cap", "CC0001 data")!.note,
    /From: request's from_date, cut from 1 Jun 2023 by the 14-month rule\./,
  );
});

Deno.test("an expiry that is not the template's bound says what it is derived from", () => {
  assert.match(
    rowOf("three_consents", "CC0007 data")!.note,
    /Expiry: derived; fair use allows 96 months; FinBox's tenure limit is 84\./,
  );
});

Deno.test("a periodic range that no layer ends lasts as long as its consent", () => {
  assert.match(rowOf("three_consents", "CC0006 data")!.note, /To: as long as the consent lasts\./);
  const organization = rowOf("organization_windows", 'LC "A" & B data')!;
  assert.match(organization.note, /To: as long as the consent lasts\./);
  assert.equal(organization.to, "31 Dec 2099");
});

Deno.test("dates of an organization name the member that sets them", () => {
  const { note } = rowOf("organization_windows", "LC0002 data")!;
  assert.match(note, /From: organization's window for CT048\./);
  assert.match(note, /To: today, not documented\./);
  assert.match(note, /Expiry: organization's expiresAfter for CT048\./);
});

Deno.test("a template that may look back further is said to be left alone", () => {
  const { note } = rowOf("organization_windows", "LC0002 data")!;
  assert.match(note, /The 14-month rule leaves this template alone\./);
});

Deno.test("an organization's entry for all consents says so", () => {
  const organization = { consents: { "*": { expiresAfter: "P7D" } } };
  const row = rowsFor({ link_id: "L" }, { ...V2, organization }).find(({ what }) =>
    what === "CC0001 data"
  );
  assert.match(row!.note, /Expiry: organization's expiresAfter for every consent\./);
});

Deno.test("an expiry that is not after today is odd", () => {
  const request = { link_id: "L", consents: { CC0001: { consent_expiry: "09/12/2025" } } };
  const row = rowsFor(request, V2).find(({ what }) => what === "CC0001 data");
  assert.match(row!.note, /The expiry is not after today\./);
});

Deno.test("a periodic consent that expires before its data ends is odd", () => {
  const request = {
    link_id: "L",
    aa_journey_code: "BCAA002",
    consents: { CC0002: { to_date: "09/12/2027", consent_expiry: "09/12/2026" } },
  };
  const row = rowsFor(request, V2).find(({ what }) => what === "CC0002 data");
  assert.match(row!.note, /The consent expires before its data range ends\./);
});

Deno.test("a one-time consent that expires before its data ends is odd, as the check says", () => {
  const consents = { CC0001: { to_date: "31/12/2025", consent_expiry: "20/12/2025" } };
  const row = rowsFor({ link_id: "L", consents }, V2).find(({ what }) => what === "CC0001 data");
  assert.match(row!.note, /The consent expires before its data range ends\./);
});

Deno.test("what a check's notices do not say is not said to be odd", () => {
  const { request, options } = PLANS.organization_windows;
  const { plan } = checkSession(request, options);
  assert.doesNotMatch(JSON.stringify(describeTimeline(plan!)), /Beyond fair use/);
});

Deno.test("the days in no consent are not told where the check does not miss them", () => {
  // Who asks for a consent's dates and not for a period's does not miss the default period.
  const consents = { CC0001: { from_date: "01/01/2025", to_date: "01/03/2025" } };
  const rows = rowsFor({ link_id: "L", consents }, V2);
  assert.equal(rows.some(({ what }) => what === "In no consent"), false);
});

Deno.test("the days in no consent have a row each", () => {
  const gaps = rowsOf("outside_consent").filter(({ what }) => what === "In no consent");
  assert.deepEqual(gaps.map(({ from, to }) => [from, to]), [
    ["1 Jan 2025", "14 Mar 2025"],
    ["1 Oct 2025", "9 Dec 2025"],
  ]);
});

Deno.test("a recurring consent of v1 lasts for its tenure", () => {
  assert.deepEqual(rowOf("v1_recurring", "Recurring pulls"), {
    what: "Recurring pulls",
    from: "9 Dec 2025",
    to: "9 Dec 2027",
    note: "24 months. 1 per month. Drawn as if the consent began today.",
  });
});

Deno.test("what cannot be told of a refused request has no dates", () => {
  const rows = rowsOf("refused_partial");
  assert.deepEqual(rows.map(({ what }) => what), [
    "Today",
    "14-month bound",
    "Session period",
    "CC0004 data",
    "CC0004 expiry",
    "CC0004 fair use",
  ]);
  assert.deepEqual(rows[2], {
    what: "Session period",
    from: "",
    to: "",
    note: "Cannot be known from this request.",
  });
});

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
