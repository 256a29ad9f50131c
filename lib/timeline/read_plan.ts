import { JOURNEYS } from "../consent/journeys.ts";
import { showValue } from "../consent/show_value.ts";
import { fairUseBounds } from "../consent/template_durations.ts";
import { type TemplateRow, TEMPLATES } from "../consent/templates.ts";
import { fromEpochDays, toEpochDays } from "../dates/epoch_days.ts";
import { monthOf, shiftMonths } from "../dates/epoch_months.ts";
import { type DayRange, findGaps } from "../dates/find_gaps.ts";
import { parseIsoDate } from "../dates/iso_date.ts";
import type { Provenance } from "../dates/provenance.ts";
import { type Edition, type EditionRow, EDITIONS } from "../editions.ts";
import type { Notice, NoticeCode } from "../errors/findings.ts";
import { trim } from "../fields/trim.ts";
import { namesOf } from "../json/pointer.ts";
import type { ConsentPlan, SessionJourney, SessionPlan } from "../session/session_plan.ts";

/** The plan of a check; that of a refused request may lack parts. */
export type TimelinePlan = Partial<SessionPlan> & Pick<SessionPlan, "edition" | "today">;

/** What a timeline shows, its days counted from 1970-01-01. */
export interface TimelineFacts {
  readonly editionName: Edition;
  readonly edition: EditionRow;
  readonly today: number;
  /** The bound of the edition's cap, where the session may use an Account Aggregator. */
  readonly bound?: { readonly day: number; readonly months: number } | undefined;
  readonly period?: PeriodFacts | undefined;
  readonly months?: MonthFacts | undefined;
  readonly journey?: SessionJourney | undefined;
  readonly consents: readonly ConsentFacts[];
  /** How many consents the journey has, where that is known. */
  readonly consentsOfJourney?: number | undefined;
  /** The days of the period that lie in no consent's data range, where the check says so. */
  readonly gaps: readonly DayRange[];
  readonly recurring?: RecurringFacts | undefined;
}

/** A range of days; `cutFrom` is its first day before the cap. */
export interface CutRange extends DayRange {
  readonly cutFrom?: number | undefined;
  /** The check's notices about it. */
  readonly notices: readonly Notice[];
}

/** The session's period. */
export interface PeriodFacts extends CutRange {
  readonly provenance: { readonly from: Provenance; readonly to: Provenance };
}

/** The statement months, counted from the year 0. */
export interface MonthFacts {
  readonly count: number;
  readonly first?: number | undefined;
  readonly last?: number | undefined;
  readonly excluded?: number | undefined;
}

/** One consent. */
export interface ConsentFacts extends CutRange {
  readonly plan: ConsentPlan;
  readonly expiry: number;
  readonly fairUse?: FairUse | undefined;
}

/** The earliest first day of data and the latest expiry that fair use allows. */
export interface FairUse {
  readonly row: TemplateRow;
  readonly from: number;
  readonly expiry: number;
}

/** A recurring consent of v1, as if it began today. */
export interface RecurringFacts {
  readonly months: number;
  readonly until: number;
  readonly frequency: { readonly unit: string; readonly value: number };
}

/** DATA: how much of what is cut is shown beyond the 14-month bound, in months. */
const CUT_MONTHS = 2;

/** Reads what a plan and the notices beside it have to show. */
export function readPlan(plan: TimelinePlan, notices: readonly Notice[] = []): TimelineFacts {
  const { months, excludedMonth, journey, recurring } = plan;
  if (!Object.hasOwn(EDITIONS, plan.edition)) {
    throw new RangeError(
      `Cannot draw the plan of an edition other than ${Object.keys(EDITIONS).join(", ")}: ` +
        `current value is ${showValue(plan.edition)}`,
    );
  }
  const edition: EditionRow = EDITIONS[plan.edition];
  const today = epochDayOf(plan.today);
  const period = readPeriod(plan, notices);
  const consents = (plan.consents ?? []).map((consent) => readConsent(consent, today, notices));
  const { aaCapMonths } = edition;
  return {
    editionName: plan.edition,
    edition,
    today,
    bound: aaCapMonths !== undefined && mayUseAggregator(plan, edition)
      ? { day: shiftMonths(today, -aaCapMonths), months: aaCapMonths }
      : undefined,
    period,
    months: months && readMonths(months, excludedMonth),
    journey,
    consents,
    consentsOfJourney: countConsents(plan),
    gaps: period && has(notices, "PERIOD_OUTSIDE_CONSENT") ? findGaps(period, consents) : [],
    recurring: recurring && {
      months: recurring.tenureMonths,
      until: shiftMonths(today, recurring.tenureMonths),
      frequency: recurring.frequency,
    },
  };
}

/** A day of a plan, counted from 1970-01-01. */
export function epochDayOf(text: string): number {
  const date = parseIsoDate(text);
  if (date !== undefined) return toEpochDays(date);
  throw new RangeError("Cannot draw a date of the plan: it is not an ISO 8601 date");
}

/** A month of a plan, `YYYY-MM`, counted from the year 0. */
export function readMonth(text: string): number {
  return monthOf(epochDayOf(`${text}-01`));
}

/** Whether a notice of that code is among them. */
export function has(notices: readonly Notice[], code: NoticeCode): boolean {
  return notices.some((notice) => notice.code === code);
}

/** The days on which something begins or ends in a timeline. */
export function daysOf(facts: TimelineFacts): readonly number[] {
  return [...daysLeft(facts), ...daysCut(facts)];
}

/** The days that its axis makes room for: of what is cut, a little is enough. */
export function daysOnAxis(facts: TimelineFacts): readonly number[] {
  const days = daysLeft(facts);
  for (const { fairUse } of facts.consents) {
    if (fairUse !== undefined) days.push(fairUse.from, fairUse.expiry);
  }
  const { bound } = facts;
  if (bound === undefined) return days;
  const floor = shiftMonths(bound.day, -CUT_MONTHS);
  return [...days, bound.day, ...daysCut(facts).map((day) => Math.max(day, floor))];
}

function daysLeft({ period, consents, recurring }: TimelineFacts): number[] {
  const days = consents.flatMap(({ from, to, expiry }) => [from, to, expiry]);
  if (period !== undefined) days.push(period.from, period.to);
  if (recurring !== undefined) days.push(recurring.until);
  return days;
}

function daysCut({ period, consents }: TimelineFacts): number[] {
  return [period, ...consents].flatMap((range) => range?.cutFrom ?? []);
}

function readPeriod(
  { period }: TimelinePlan,
  notices: readonly Notice[],
): PeriodFacts | undefined {
  if (period === undefined) return undefined;
  const { from, to, provenance } = period;
  return {
    from: epochDayOf(from),
    to: epochDayOf(to),
    cutFrom: readCut(provenance.from),
    provenance,
    notices: notices.filter(({ path }) => path === "/from_date"),
  };
}

function readConsent(
  plan: ConsentPlan,
  today: number,
  notices: readonly Notice[],
): ConsentFacts {
  const { code, template, from, to, expiry, provenance } = plan;
  return {
    plan,
    from: epochDayOf(from),
    to: epochDayOf(to),
    expiry: epochDayOf(expiry),
    cutFrom: readCut(provenance.from),
    // The plan may come from an answer over the network.
    fairUse: Object.hasOwn(TEMPLATES, template) ? readFairUse(template, today) : undefined,
    notices: notices.filter(({ path = "" }) => {
      const [member, name] = namesOf(path);
      return member === "consents" && name === code;
    }),
  };
}

function readFairUse(template: ConsentPlan["template"], today: number): FairUse {
  const { from, expiry } = fairUseBounds(template, fromEpochDays(today));
  return { row: TEMPLATES[template], from: toEpochDays(from), expiry: toEpochDays(expiry) };
}

function readMonths(months: readonly string[], excluded: string | undefined): MonthFacts {
  const [first, last, left] = [months[0], months.at(-1), excluded]
    .map((month) => month === undefined ? undefined : readMonth(month));
  return { count: months.length, first, last, excluded: left };
}

function readCut({ rule, before }: Provenance): number | undefined {
  return rule === "aa-cap" && before !== undefined ? epochDayOf(before) : undefined;
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
