import { sayDay, sayMonth } from "./day_words.ts";
import type { DayRange } from "./find_gaps.ts";
import {
  countMonths,
  FETCH_TYPE_WORDS,
  noteConsent,
  noteMonths,
  noteOddities,
  notePeriod,
  noteRecurring,
  WORDS,
} from "./note_facts.ts";
import type { ConsentFacts, TimelineFacts } from "./read_plan.ts";

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

/** The rows that say what a timeline shows. */
export function tellRows(facts: TimelineFacts): readonly TimelineRow[] {
  const { today, bound, period, months, consents, gaps, recurring } = facts;
  const rows: TimelineRow[] = [row("Today", sayDay(today), "", [WORDS.today])];
  if (bound !== undefined) {
    rows.push(row(`${bound.months}-month bound`, sayDay(bound.day), "", [WORDS.bound]));
  }
  rows.push(
    period === undefined
      ? row("Session period", "", "", [WORDS.noPeriod])
      : rangeRow("Session period", period, texts(notePeriod(period, facts))),
  );
  if (months !== undefined) {
    const { count, first, last } = months;
    const [from, to] = count === 0 ? ["", ""] : [sayMonth(first!), sayMonth(last!)];
    const notes = [countMonths(count), ...texts(noteMonths(months))];
    rows.push(row("Statement months", from, to, notes));
  }
  for (const consent of consents) rows.push(...consentRows(consent, facts));
  for (const gap of gaps) rows.push(rangeRow("In no consent", gap, [WORDS.gap]));
  if (recurring !== undefined) {
    const notes = [countMonths(recurring.months), ...texts(noteRecurring(recurring))];
    rows.push(rangeRow("Recurring pulls", { from: today, to: recurring.until }, notes));
  }
  return rows;
}

function consentRows(consent: ConsentFacts, facts: TimelineFacts): TimelineRow[] {
  const { plan: { code, template, fetchType }, expiry, fairUse } = consent;
  const kind = `${template}, ${FETCH_TYPE_WORDS[fetchType]}`;
  const notes = texts([...noteConsent(consent, facts), ...noteOddities(consent, facts)]);
  const rows = [
    rangeRow(`${code} data`, consent, [kind, ...notes]),
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
