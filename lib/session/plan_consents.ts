import { DEFAULT_JOURNEY, type JourneyConsent } from "../consent/journeys.ts";
import { basisOf, prepareConsent } from "../consent/prepare_consent.ts";
import { isoOf, toCivilDate } from "../dates/day.ts";
import { fromEpochDays, toEpochDays } from "../dates/epoch_days.ts";
import { type DayRange, findGaps } from "../dates/find_gaps.ts";
import { formatIsoDate } from "../dates/iso_date.ts";
import { boundOf, type BoundRange, capBound } from "../dates/plan_period.ts";
import type { EditionRow } from "../editions.ts";
import { Findings } from "../errors/findings.ts";
import type { ConsentRequest } from "../fields/read_object.ts";
import { REFUSED } from "../fields/reading.ts";
import { deepFreeze } from "./deep_freeze.ts";
import { noticeCap, noticeExpiry, noticeFairUse, noticeTemplate } from "./notice_consents.ts";
import { FROM_SENT, TO_SENT } from "./plan_dates.ts";
import type { Values } from "./read_value.ts";
import type { ConsentPlan } from "./session_plan.ts";
import type { MergedConsent, ReadyConsent, ReadyJourney, SessionRules } from "./session_rules.ts";

/** The consents of a session without a journey. */
export const NO_CONSENTS: readonly MergedConsent[] = Object.freeze([]);

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A journey as the rules alone have it; one that is not known has no consents. */
function journeyOf(code: string, rules: SessionRules): ReadyJourney {
  let journey = rules.journeys.get(code);
  if (journey === undefined) {
    const listed = rules.organization.journeys.get(code) ?? [];
    const consents = listed.map((consent) => readyConsent(consent, rules));
    journey = deepFreeze({ consents, isOrdered: consents.every(({ ready }) => ready.isOrdered) });
    if (listed.length > 0) rules.journeys.set(code, journey);
  }
  return journey;
}

function readyConsent(consent: JourneyConsent, rules: SessionRules): ReadyConsent {
  const { organization, today, row } = rules;
  const prepared = prepareConsent(consent, organization, today, row.aaCapMonths);
  const { from, to, expiry } = prepared;
  const merged = { prepared, from, to: to ?? expiry, expiry };
  const findings = new Findings(row.errorTables);
  const planned = planConsent(merged, rules, findings);
  const { notices } = findings;
  const ready = { notices, plan: toConsentPlan(planned), isOrdered: isOrdered(merged) };
  return { ...planned, ready };
}

/**
 * Merges the dates that a request sends into the consents of its journey, and reports the consents
 * whose dates are out of order.
 *
 * A consent whose dates cannot be known, because a date that it is built from has a fault, is left
 * out and adds no fault of its own. A consent for which nothing is sent is the prepared one.
 */
export function mergeConsents(
  values: Values,
  rules: SessionRules,
  findings: Findings,
): readonly MergedConsent[] {
  const { aa_journey_code: code, consents, from_date: from, to_date: to } = values;
  if (code === REFUSED || consents === REFUSED) return NO_CONSENTS;
  const journey = journeyOf(code ?? DEFAULT_JOURNEY, rules);
  const isUntouched = consents === undefined && from === undefined && to === undefined;
  if (isUntouched && journey.isOrdered) return journey.consents;
  const merged: MergedConsent[] = [];
  for (let index = 0; index < journey.consents.length; index++) {
    const untouched = journey.consents[index];
    const { prepared } = untouched;
    const sent = consents?.[index];
    const isOneTime = prepared.row.fetchType === "ONETIME";
    if (isFaulty(sent, isOneTime ? values : undefined, rules.row)) continue;
    const consent = mergeConsent(untouched, sent, isOneTime ? values : undefined);
    if (consent.ready?.isOrdered ?? isOrdered(consent)) merged.push(consent);
    else findings.refuse("date-range", prepared.place);
  }
  return merged;
}

/** The consents after the cap; gives the notices that they call for. */
export function planConsents(
  consents: readonly MergedConsent[],
  rules: SessionRules,
  findings: Findings,
): readonly MergedConsent[] {
  let planned: MergedConsent[] | undefined;
  for (let index = 0; index < consents.length; index++) {
    const { ready } = consents[index];
    if (ready !== undefined) findings.add(ready.notices);
    else (planned ??= [...consents])[index] = planConsent(consents[index], rules, findings);
  }
  return planned ?? consents;
}

/** The first day of the period that no consent covers gives a notice. */
export function noticeGap(
  period: BoundRange,
  consents: readonly MergedConsent[],
  findings: Findings,
): void {
  // The consents of an unknown journey are not known.
  if (consents.length === 0) return;
  const { from, to } = period;
  for (const consent of consents) {
    if (consent.from.order <= from.order && consent.to.order >= to.order) return;
  }
  // Who asks for a consent's dates and not for a period's does not miss the default period
  // (Session API v2, scenario 3).
  if (!isAsked(period) && consents.some(isAsked)) return;
  // The day after a date may have no date of its own, so days are counted.
  const [gap] = findGaps(daysOf(period), consents.map(daysOf));
  if (gap === undefined) return;
  const before = formatIsoDate(fromEpochDays(gap.from));
  findings.notice("PERIOD_OUTSIDE_CONSENT", { path: "/consents" }, { before });
}

function isAsked({ from, to }: BoundRange): boolean {
  return from.provenance.layer === "request" || to.provenance.layer === "request";
}

function daysOf({ from, to }: BoundRange): DayRange {
  return { from: toEpochDays(toCivilDate(from)), to: toEpochDays(toCivilDate(to)) };
}

/** The public form of a planned consent. */
export function toConsentPlan({ prepared, from, to, expiry, ready }: MergedConsent): ConsentPlan {
  if (ready !== undefined) return ready.plan;
  const { code, template, row } = prepared;
  // Members are added one by one: to spread them costs several times as much.
  const plan = {
    code,
    template,
    fetchType: row.fetchType,
    purposeCode: row.purposeCode,
    consentTypes: row.consentTypes,
    fiTypes: row.fiTypes,
  } as Writable<ConsentPlan>;
  if (row.maxFrequency !== undefined) plan.maxFrequency = row.maxFrequency;
  plan.maxDataLife = row.maxDataLife;
  plan.from = isoOf(from);
  plan.to = isoOf(to);
  plan.expiry = isoOf(expiry);
  plan.basis = basisOf(row);
  plan.provenance = { from: from.provenance, to: to.provenance, expiry: expiry.provenance };
  plan.wire = { from_date: from.wire, to_date: to.wire, consent_expiry: expiry.wire };
  return plan;
}

/** The dates of a request come before those of the rules; top-level ones only where `top` is given. */
function mergeConsent(
  untouched: ReadyConsent,
  own: ConsentRequest | undefined,
  top: Values | undefined,
): MergedConsent {
  const ownFrom = own?.from;
  const ownTo = own?.to;
  const ownExpiry = own?.expiry;
  const topFrom = top?.from_date;
  const topTo = top?.to_date;
  if (!ownFrom && !ownTo && !ownExpiry && !topFrom && !topTo) return untouched;
  const { prepared } = untouched;
  const { sent } = prepared;
  const expiry = ownExpiry ? boundOf(ownExpiry, sent.expiry) : prepared.expiry;
  return {
    prepared,
    from: ownFrom
      ? boundOf(ownFrom, sent.from)
      : topFrom
      ? boundOf(topFrom, FROM_SENT)
      : prepared.from,
    to: ownTo ? boundOf(ownTo, sent.to) : topTo ? boundOf(topTo, TO_SENT) : prepared.to ?? expiry,
    expiry,
  };
}

// Both top-level dates are at fault when they are out of order; a lone one is where the
// edition refuses it.
function isFaulty(
  own: ConsentRequest | undefined,
  top: Values | undefined,
  { loneDate }: EditionRow,
): boolean {
  if (own?.from === REFUSED || own?.to === REFUSED || own?.expiry === REFUSED) return true;
  if (top === undefined) return false;
  const { from_date: from, to_date: to } = top;
  const isRefused = from && to
    ? from.order >= to.order
    : loneDate === "refused" && (from === undefined) !== (to === undefined);
  const isFromFaulty = from === REFUSED || (from !== undefined && isRefused);
  const isToFaulty = to === REFUSED || (to !== undefined && isRefused);
  return (own?.from === undefined && isFromFaulty) || (own?.to === undefined && isToFaulty);
}

function isOrdered({ from, to }: BoundRange): boolean {
  return from.order < to.order;
}

function planConsent(
  consent: MergedConsent,
  { row, todayOrder }: SessionRules,
  findings: Findings,
): MergedConsent {
  const { prepared, from, to, expiry } = consent;
  const { earliest } = prepared;
  const isCut = earliest !== undefined && from.order < earliest.order;
  const capped = isCut ? { prepared, from: capBound(from, earliest), to, expiry } : consent;
  if (isCut) noticeCap(from, capped, row, findings);
  noticeTemplate(capped, findings);
  noticeFairUse(capped, findings);
  noticeExpiry(capped, todayOrder, findings);
  return capped;
}
