import type { DayRange } from "../dates/find_gaps.ts";
import type { Notice } from "../errors/findings.ts";
import type { ConsentPlan } from "../session/session_plan.ts";
import { describeConsent, describeProvenance, nameCap } from "../words/describe_provenance.ts";
import { sayCount } from "../words/say_amount.ts";
import { sayDay, sayMonth } from "../words/say_date.ts";
import { capital, sayList } from "../words/shape_text.ts";
import {
  type ConsentFacts,
  epochDayOf,
  has,
  type MonthFacts,
  type PeriodFacts,
  readPlan,
  type RecurringFacts,
  type TimelineFacts,
  type TimelinePlan,
} from "./read_plan.ts";

/** One row of a table that says what a timeline shows. Days read as "9 Oct 2024". */
export interface TimelineRow {
  /** What the days belong to, such as "Session period" or "CC0001 data". */
  readonly what: string;
  /** The first day or month; empty where there is none. */
  readonly from: string;
  /** The last day or month; empty where there is none. */
  readonly to: string;
  /** Where the days come from and what is odd about them: sentences; empty where there are none. */
  readonly note: string;
}

/**
 * The rows of a table that says in words what {@linkcode renderTimeline} draws.
 *
 * Codes come from the request and from an organization's configuration: escape the texts for where
 * they go.
 *
 * @param plan The plan of a check; that of a refused request may lack parts
 * @param notices The notices of the check, which say what is odd about the plan
 * @returns Today, the 14-month bound, the session's period and months, each consent, and the days
 * that are in no consent, as far as the plan has them
 * @throws {RangeError} If a date of the plan is not an ISO 8601 date
 *
 * @example The days of a consent
 * ```ts
 * import { checkSession } from "@bankconnect/guard";
 * import { describeTimeline } from "@bankconnect/guard/timeline";
 *
 * const { plan } = checkSession({ link_id: "UX-2827" }, { version: "v2", today: "2025-12-09" });
 * const row = describeTimeline(plan!).find(({ what }) => what === "CC0001 data");
 * console.log(row?.from, "to", row?.to); // 9 Oct 2024 to 9 Dec 2025
 * ```
 */
export function describeTimeline(
  plan: TimelinePlan,
  notices: readonly Notice[] = [],
): readonly TimelineRow[] {
  return tellRows(readPlan(plan, notices));
}

/** One thing to know about a row of a timeline, without a full stop. */
export interface Note {
  readonly text: string;
  /** Whether it looks wrong. */
  readonly warn?: true;
}

/** DATA: what is said besides the days and where they come from. */
const WORDS = {
  today: "The day in India on which the session is created",
  bound: "FinBox moves an older from_date to this day",
  gap: "These days of the session period are in no consent's data range",
} as const;

/** What is said where the session has no period. */
export const NO_PERIOD = "Cannot be known from this request";

/** The rows that say what a timeline shows. */
export function tellRows(facts: TimelineFacts): readonly TimelineRow[] {
  const { today, bound, period, months, consents, gaps, recurring } = facts;
  const rows: TimelineRow[] = [row("Today", sayDay(today), "", [WORDS.today])];
  if (bound !== undefined) {
    rows.push(row(`${bound.months}-month bound`, sayDay(bound.day), "", [WORDS.bound]));
  }
  rows.push(
    period === undefined
      ? row("Session period", "", "", [NO_PERIOD])
      : rangeRow("Session period", period, texts(notePeriod(period, facts))),
  );
  if (months !== undefined) {
    const { count, first, last } = months;
    const [from, to] = count === 0 ? ["", ""] : [sayMonth(first!), sayMonth(last!)];
    const notes = [sayCount(count, "month"), ...texts(noteMonths(months))];
    rows.push(row("Statement months", from, to, notes));
  }
  for (const consent of consents) rows.push(...consentRows(consent, facts));
  for (const gap of gaps) rows.push(rangeRow("In no consent", gap, [WORDS.gap]));
  if (recurring !== undefined) {
    const notes = [sayCount(recurring.months, "month"), ...texts(noteRecurring(recurring))];
    rows.push(rangeRow("Recurring pulls", { from: today, to: recurring.until }, notes));
  }
  return rows;
}

function consentRows(consent: ConsentFacts, facts: TimelineFacts): TimelineRow[] {
  const { plan, expiry, fairUse } = consent;
  const { code, template } = plan;
  const rows = [
    rangeRow(`${code} data`, consent, [sayKind(plan), ...texts(noteConsent(consent, facts))]),
    row(`${code} expiry`, "", sayDay(expiry), []),
  ];
  if (fairUse === undefined) return rows;
  const words = `The earliest data and the latest expiry that ${template} allows`;
  return [
    ...rows,
    row(`${code} fair use`, sayDay(fairUse.from), sayDay(fairUse.expiry), [words]),
  ];
}

function rangeRow(what: string, { from, to }: DayRange, notes: readonly string[]): TimelineRow {
  return row(what, sayDay(from), sayDay(to), notes);
}

function row(what: string, from: string, to: string, notes: readonly string[]): TimelineRow {
  return { what, from, to, note: notes.map((note) => `${note}.`).join(" ") };
}

function texts(notes: readonly { readonly text: string }[]): string[] {
  return notes.map(({ text }) => text);
}

/** What a consent is, such as "CT001, one-time". */
export function sayKind({ template, fetchType }: ConsentPlan): string {
  return `${template}, ${fetchType === "ONETIME" ? "one-time" : "periodic"}`;
}

/** What is to know about the session's period. */
export function notePeriod(period: PeriodFacts, facts: TimelineFacts): readonly Note[] {
  const { from, to } = period.provenance;
  const origins = {
    from: describeProvenance(from, facts.editionName, sayIsoDay),
    to: describeProvenance(to, facts.editionName, sayIsoDay),
  };
  return [...noteOrigins(origins), ...noteNothingLeft(period, facts)];
}

/** What is to know about the statement months. */
export function noteMonths({ count, excluded }: MonthFacts): readonly Note[] {
  const notes: Note[] = [];
  if (excluded !== undefined) {
    notes.push({ text: `${sayMonth(excluded)} is left out: the period ends in its first week` });
  }
  return count === 0 ? [...notes, warning("No month is left")] : notes;
}

/** What is to know about a consent: what it is for, where its dates come from, what is odd. */
export function noteConsent(consent: ConsentFacts, facts: TimelineFacts): readonly Note[] {
  const { plan, from, fairUse, notices } = consent;
  const { bound, edition, editionName } = facts;
  const notes = noteOrigins(describeConsent(plan, editionName, sayIsoDay));
  const useCase = fairUse?.row.useCase;
  if (useCase !== undefined) notes.unshift({ text: useCase });
  if (bound !== undefined && from < bound.day) {
    notes.push({ text: `${capital(nameCap(edition))} leaves this template alone` });
  }
  notes.push(...noteNothingLeft(consent, facts));
  if (exceedsFairUse(consent)) {
    const beyond = notices.filter(({ code }) => code === "CONSENT_EXCEEDS_FAIR_USE")
      .map(({ path }) => path?.endsWith("/from_date") ? "first day" : "expiry");
    notes.push(warning(`Beyond fair use: ${sayList(beyond)}. An Account Aggregator answers 412`));
  }
  if (has(notices, "CONSENT_EXPIRY_NOT_AFTER_TODAY")) {
    notes.push(warning("The expiry is not after today"));
  }
  if (has(notices, "CONSENT_EXPIRY_BEFORE_TO_DATE")) {
    notes.push(warning("The consent expires before its data range ends"));
  }
  return notes;
}

/** Whether a consent asks for more than fair use allows. */
export function exceedsFairUse({ notices }: ConsentFacts): boolean {
  return has(notices, "CONSENT_EXCEEDS_FAIR_USE");
}

/** What is to know about a recurring consent of v1. */
export function noteRecurring({ frequency: { value, unit } }: RecurringFacts): readonly Note[] {
  return [{ text: `${value} per ${unit}` }, { text: "Drawn as if the consent began today" }];
}

// Says each origin once: "From and to: …", "Expiry: …".
function noteOrigins(origins: Readonly<Record<string, string>>): Note[] {
  const names = new Map<string, string[]>();
  for (const [name, origin] of Object.entries(origins)) {
    names.set(origin, [...names.get(origin) ?? [], name]);
  }
  return [...names].map(([origin, names]) => {
    const dates = names.length === 3 ? "All dates" : capital(sayList(names));
    return { text: `${dates}: ${origin}` };
  });
}

function noteNothingLeft(
  { notices }: { readonly notices: readonly Notice[] },
  { edition }: TimelineFacts,
): readonly Note[] {
  if (!has(notices, "CAP_LEAVES_NOTHING")) return [];
  const { aaCapMonths } = edition;
  return [warning(`Nothing is left: the whole range is older than ${aaCapMonths} months`)];
}

function sayIsoDay(date: string): string {
  return sayDay(epochDayOf(date));
}

function warning(text: string): Note {
  return { text, warn: true };
}
