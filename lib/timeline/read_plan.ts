import { JOURNEYS } from "../consent/journeys.ts";
import { showValue } from "../consent/show_value.ts";
import type { Provenance } from "../dates/provenance.ts";
import { type Edition, type EditionRow, EDITIONS } from "../editions.ts";
import { trim } from "../fields/trim.ts";
import type { ConsentPlan, SessionJourney } from "../session/session_plan.ts";
import { readDay, readMonth, shiftMonths } from "./day_words.ts";
import { type FairUse, readFairUse } from "./read_fair_use.ts";
import { type DayRange, findGaps } from "./find_gaps.ts";
import type { TimelinePlan } from "./timeline_plan.ts";

/** What a timeline shows, its days counted from 1970-01-01. */
export interface TimelineFacts {
  readonly editionName: Edition;
  readonly edition: EditionRow;
  readonly today: number;
  /** The bound of the edition's cap, where the session may use an Account Aggregator. */
  readonly bound?: { readonly day: number; readonly months: number };
  readonly period?: PeriodFacts;
  readonly months?: MonthFacts;
  readonly journey?: SessionJourney;
  readonly consents: readonly ConsentFacts[];
  /** How many consents the journey has, where that is known. */
  readonly consentsOfJourney?: number;
  /** The days of the period that lie in no consent's data range. */
  readonly gaps: readonly DayRange[];
  readonly recurring?: RecurringFacts;
}

/** The session's period; `cutFrom` is its first day before the cap. */
export interface PeriodFacts extends DayRange {
  readonly cutFrom?: number;
  readonly provenance: { readonly from: Provenance; readonly to: Provenance };
}

/** The statement months, counted from the year 0. */
export interface MonthFacts {
  readonly count: number;
  readonly first?: number;
  readonly last?: number;
  readonly excluded?: number;
}

/** One consent; `cutFrom` is its first day before the cap. */
export interface ConsentFacts extends DayRange {
  readonly plan: ConsentPlan;
  readonly expiry: number;
  readonly cutFrom?: number;
  readonly fairUse?: FairUse;
}

/** A recurring consent of v1, as if it began today. */
export interface RecurringFacts {
  readonly months: number;
  readonly until: number;
  readonly frequency: { readonly unit: string; readonly value: number };
}

/** Reads what a plan has to show. */
export function readPlan(plan: TimelinePlan): TimelineFacts {
  const { journey, recurring } = plan;
  if (!Object.hasOwn(EDITIONS, plan.edition)) {
    const known = Object.keys(EDITIONS).join(", ");
    throw new RangeError(
      `Cannot draw the plan of an edition other than ${known}: current value is ${
        showValue(plan.edition)
      }`,
    );
  }
  const edition: EditionRow = EDITIONS[plan.edition];
  const today = readDay(plan.today);
  const period = readPeriod(plan);
  const consents = (plan.consents ?? []).map((consent) => readConsent(consent, today));
  const bound = edition.aaCapMonths !== undefined && mayUseAggregator(plan, edition)
    ? { day: shiftMonths(today, -edition.aaCapMonths), months: edition.aaCapMonths }
    : undefined;
  const consentsOfJourney = countConsents(plan);
  const tenure = recurring?.tenureMonths;
  return {
    editionName: plan.edition,
    edition,
    today,
    ...(bound && { bound }),
    ...(period && { period }),
    ...(plan.months && { months: readMonths(plan.months, plan.excludedMonth) }),
    ...(journey && { journey }),
    consents,
    ...(consentsOfJourney !== undefined && { consentsOfJourney }),
    gaps: period && consents.length >= (consentsOfJourney ?? 1) ? findGaps(period, consents) : [],
    ...(recurring && {
      recurring: {
        months: tenure!,
        until: shiftMonths(today, tenure!),
        frequency: recurring.frequency,
      },
    }),
  };
}

function readPeriod({ period }: TimelinePlan): PeriodFacts | undefined {
  if (period === undefined) return undefined;
  const { from, to, provenance } = period;
  return {
    from: readDay(from),
    to: readDay(to),
    ...readCut(provenance.from),
    provenance,
  };
}

function readConsent(plan: ConsentPlan, today: number): ConsentFacts {
  const fairUse = readFairUse(plan.template, today);
  return {
    plan,
    from: readDay(plan.from),
    to: readDay(plan.to),
    expiry: readDay(plan.expiry),
    ...readCut(plan.provenance.from),
    ...(fairUse && { fairUse }),
  };
}

function readMonths(months: readonly string[], excluded: string | undefined): MonthFacts {
  return {
    count: months.length,
    ...(months.length > 0 && { first: readMonth(months[0]), last: readMonth(months.at(-1)!) }),
    ...(excluded !== undefined && { excluded: readMonth(excluded) }),
  };
}

function readCut({ rule, before }: Provenance): { cutFrom?: number } {
  return rule === "aa-cap" && before !== undefined ? { cutFrom: readDay(before) } : {};
}

// A plan of v2 has a journey unless the mode is pdf or online; v1 has the mode alone.
function mayUseAggregator({ journey, request }: TimelinePlan, { version }: EditionRow): boolean {
  if (version === "v2") return journey !== undefined;
  const mode = request?.mode;
  return typeof mode !== "string" || !["pdf", "online"].includes(trim(mode));
}

// A refused request's plan leaves out the consents whose dates are at fault. How many consents a
// journey of the organization's has is not in the plan.
function countConsents({ journey }: TimelinePlan): number | undefined {
  if (journey === undefined || !Object.hasOwn(JOURNEYS, journey.code)) return undefined;
  return JOURNEYS[journey.code as keyof typeof JOURNEYS].length;
}
