import type { EditionRow } from "../editions.ts";
import { describeConsent, describeProvenance, nameCap } from "./describe_provenance.ts";
import { readDay, sayDay, sayMonth } from "./day_words.ts";
import type {
  ConsentFacts,
  MonthFacts,
  PeriodFacts,
  RecurringFacts,
  TimelineFacts,
} from "./read_plan.ts";

/** One thing to know about a row of a timeline, without a full stop. */
export interface Note {
  readonly text: string;
  /** Whether it looks wrong. */
  readonly warn?: true;
}

/** DATA: fetch types in words. */
export const FETCH_TYPE_WORDS = { ONETIME: "one-time", PERIODIC: "periodic" } as const;

/** DATA: what else a timeline says. */
export const WORDS = {
  noMonth: "No month is left",
  bound: "FinBox moves an older from_date to this day",
  today: "The day in India on which the session is created",
  beyondFairUse: "An Account Aggregator answers 412",
  expired: "The expiry is not after today",
  expiresBeforeEnd: "The consent expires before its data range ends",
  gap: "These days of the session period are in no consent's data range",
  tenure: "Drawn as if the consent began today",
  noPeriod: "Cannot be told from this request",
} as const;

/** What is to know about the session's period. */
export function notePeriod(
  { from, to, provenance }: PeriodFacts,
  { edition, editionName }: TimelineFacts,
): readonly Note[] {
  const origins = groupOrigins([
    ["from", describeProvenance(provenance.from, editionName, sayDate)],
    ["to", describeProvenance(provenance.to, editionName, sayDate)],
  ]);
  const notes = origins.map(asNote);
  return from < to ? notes : [...notes, warning(sayNothingLeft(edition))];
}

/** Which statement months there are, in words; there is at least one. */
export function sayMonths({ count, first, last }: MonthFacts): string {
  return count === 1 ? sayMonth(first!) : `${sayMonth(first!)} to ${sayMonth(last!)}`;
}

/** What is to know about the statement months. */
export function noteMonths({ count, excluded }: MonthFacts): readonly Note[] {
  const notes: Note[] = [];
  if (excluded !== undefined) {
    notes.push({ text: `${sayMonth(excluded)} is left out: the period ends in its first week` });
  }
  return count === 0 ? [...notes, warning(WORDS.noMonth)] : notes;
}

/** How many statement months there are, in words. */
export function countMonths(count: number): string {
  return count === 1 ? "1 month" : `${count} months`;
}

/** What is to know about a consent: what it is for and where its dates come from. */
export function noteConsent(
  { plan, fairUse }: ConsentFacts,
  { editionName }: TimelineFacts,
): readonly Note[] {
  const origins = groupOrigins(Object.entries(describeConsent(plan, editionName, sayDate))).map(
    asNote,
  );
  const useCase = fairUse?.row.useCase;
  return useCase === undefined ? origins : [{ text: useCase }, ...origins];
}

/** What is odd about a consent. */
export function noteOddities(
  { plan, from, to, expiry, fairUse }: ConsentFacts,
  { today, bound, edition }: TimelineFacts,
): readonly Note[] {
  const notes: Note[] = [];
  if (bound !== undefined && from < bound.day) {
    notes.push({ text: `${capital(nameCap(edition))} leaves this template alone` });
  }
  if (from >= to) notes.push(warning(sayNothingLeft(edition)));
  const beyond = [
    ...(fairUse !== undefined && from < fairUse.from ? ["first day"] : []),
    ...(fairUse !== undefined && expiry > fairUse.expiry ? ["expiry"] : []),
  ];
  if (beyond.length > 0) {
    notes.push(warning(`Beyond fair use: ${beyond.join(" and ")}. ${WORDS.beyondFairUse}`));
  }
  if (expiry <= today) notes.push(warning(WORDS.expired));
  if (plan.fetchType === "PERIODIC" && expiry < to) notes.push(warning(WORDS.expiresBeforeEnd));
  return notes;
}

/** Whether a consent asks for more than fair use allows. */
export function exceedsFairUse({ from, expiry, fairUse }: ConsentFacts): boolean {
  return fairUse !== undefined && (from < fairUse.from || expiry > fairUse.expiry);
}

/** What is to know about a recurring consent of v1. */
export function noteRecurring({ frequency }: RecurringFacts): readonly Note[] {
  return [{ text: `${frequency.value} per ${frequency.unit}` }, { text: WORDS.tenure }];
}

// Says each origin once: "From and to: …", "Expiry: …".
function groupOrigins(rows: readonly (readonly [name: string, origin: string])[]): string[] {
  const names = new Map<string, string[]>();
  for (const [name, origin] of rows) names.set(origin, [...names.get(origin) ?? [], name]);
  return [...names].map(([origin, [first, ...rest]]) => {
    if (rest.length === 2) return `All dates: ${origin}`;
    const name = [first, ...rest].join(" and ");
    return `${capital(name)}: ${origin}`;
  });
}

function sayNothingLeft({ aaCapMonths }: EditionRow): string {
  return `Nothing is left: the whole range is older than ${aaCapMonths} months`;
}

function capital(text: string): string {
  return `${text[0].toUpperCase()}${text.slice(1)}`;
}

function sayDate(date: string): string {
  return sayDay(readDay(date));
}

function asNote(text: string): Note {
  return { text };
}

function warning(text: string): Note {
  return { text, warn: true };
}
