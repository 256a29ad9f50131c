import { DEFAULT_JOURNEY } from "../consent/journeys.ts";
import {
  basisOf,
  capConsent,
  mergeConsent,
  type MergedConsent,
  type RequestedBounds,
} from "../consent/merge_consent.ts";
import { TEMPLATES } from "../consent/templates.ts";
import { type CivilDate, compareDates } from "../dates/civil_date.ts";
import { fromEpochDays, toEpochDays } from "../dates/epoch_days.ts";
import { type DayRange, findGaps } from "../dates/find_gaps.ts";
import { formatIsoDate } from "../dates/iso_date.ts";
import type { Bound } from "../dates/provenance.ts";
import { formatWireDate } from "../dates/wire_date.ts";
import type { EditionRow } from "../editions.ts";
import type { Findings, Place } from "../errors/findings.ts";
import { pointer } from "../json/pointer.ts";
import type { ConsentRequest } from "../fields/read_object.ts";
import type { PlannedDates } from "./plan_dates.ts";
import type { Values } from "./read_value.ts";
import { DATE_MEMBERS, ownBounds, topLevelBounds } from "./requested_bounds.ts";
import type { ResolvedOptions } from "./session_options.ts";
import type { ConsentPlan } from "./session_plan.ts";
import { REFUSED } from "../fields/reading.ts";

const NO_VALUES: Values = {};
const NO_BOUNDS: RequestedBounds = {};

/** Two dates, each with where it comes from. */
type Range = Pick<PlannedDates, "from" | "to">;

/**
 * Merges the consents of the journey and reports those whose dates are out of order.
 *
 * A consent whose dates cannot be known, because a date that it is built from has a fault, is left
 * out and adds no fault of its own.
 */
export function mergeConsents(
  values: Values,
  { row, today, organization }: ResolvedOptions,
  findings: Findings,
): readonly MergedConsent[] {
  const { aa_journey_code: code, consents } = values;
  if (code === REFUSED || consents === REFUSED) return [];
  const topLevel = topLevelBounds(values);
  const merged: MergedConsent[] = [];
  // The consents of an unknown journey are not known.
  for (const consent of organization.journeys.get(code ?? DEFAULT_JOURNEY) ?? []) {
    const sent = consents?.get(consent.consent);
    const oneTime = TEMPLATES[consent.template].fetchType === "ONETIME";
    if (isFaulty(sent, oneTime ? values : NO_VALUES, row)) continue;
    const own = sent === undefined ? NO_BOUNDS : ownBounds(sent, consent.consent);
    const result = mergeConsent(consent, organization, { topLevel, own }, today, row.aaCapMonths);
    if (compareDates(result.from.date, result.to.date) < 0) merged.push(result);
    else {findings.refuse("date-range", {
        field: "consents",
        path: pointer("consents", result.code),
      });}
  }
  return merged;
}

/** Applies the cap to the consents and gives the notices that they call for. */
export function planConsents(
  merged: readonly MergedConsent[],
  { row, today }: ResolvedOptions,
  findings: Findings,
): readonly MergedConsent[] {
  return merged.map((consent) => {
    const capped = capConsent(consent);
    noticeCap(consent, capped, row, findings);
    noticeDefaults(capped, findings);
    noticeOtherRange(capped, findings);
    noticeFairUse(capped, findings);
    noticeExpiry(capped, today, findings);
    return capped;
  });
}

/** The first day of the period that no consent covers gives a notice. */
export function noticeGap(
  period: Range,
  consents: readonly MergedConsent[],
  findings: Findings,
): void {
  // The consents of an unknown journey are not known.
  if (consents.length === 0) return;
  // Who asks for a consent's dates and not for a period's does not miss the default period
  // (Session API v2, scenario 3).
  const isAsked = ({ from, to }: Range) => [from, to].some(isOfRequest);
  if (!isAsked(period) && consents.some(isAsked)) return;
  // The day after a date may have no date of its own, so days are counted.
  const [gap] = findGaps(daysOf(period), consents.map(daysOf));
  if (gap === undefined) return;
  const before = formatIsoDate(fromEpochDays(gap.from));
  findings.notice("PERIOD_OUTSIDE_CONSENT", { path: "/consents" }, { before });
}

function isOfRequest({ provenance }: Bound): boolean {
  return provenance.layer === "request";
}

function daysOf({ from, to }: Range): DayRange {
  return { from: toEpochDays(from.date), to: toEpochDays(to.date) };
}

/** The public form of a planned consent. */
export function toConsentPlan(
  { code, template, row, from, to, expiry }: MergedConsent,
): ConsentPlan {
  return {
    code,
    template,
    fetchType: row.fetchType,
    purposeCode: row.purposeCode,
    consentTypes: row.consentTypes,
    fiTypes: row.fiTypes,
    ...(row.maxFrequency === undefined ? {} : { maxFrequency: row.maxFrequency }),
    maxDataLife: row.maxDataLife,
    from: formatIsoDate(from.date),
    to: formatIsoDate(to.date),
    expiry: formatIsoDate(expiry.date),
    basis: basisOf(row),
    provenance: { from: from.provenance, to: to.provenance, expiry: expiry.provenance },
    wire: {
      from_date: formatWireDate(from.date),
      to_date: formatWireDate(to.date),
      consent_expiry: formatWireDate(expiry.date),
    },
  };
}

// Both top-level dates are at fault when they are out of order; one that stands alone is where the
// edition refuses it.
function isFaulty(
  sent: ConsentRequest | undefined,
  { from_date, to_date }: Values,
  { loneDate }: EditionRow,
): boolean {
  const disordered = from_date && to_date ? compareDates(from_date, to_date) >= 0 : false;
  const refused = disordered ||
    loneDate === "refused" && (from_date === undefined) !== (to_date === undefined);
  const fromIsFaulty = from_date === REFUSED || (from_date && refused);
  const toIsFaulty = to_date === REFUSED || (to_date && refused);
  return sent?.from === REFUSED || sent?.to === REFUSED || sent?.expiry === REFUSED ||
    Boolean(sent?.from === undefined && fromIsFaulty) ||
    Boolean(sent?.to === undefined && toIsFaulty);
}

function noticeCap(
  before: MergedConsent,
  after: MergedConsent,
  { aaCapMonths }: EditionRow,
  findings: Findings,
): void {
  if (before.from === after.from) return;
  const place = placeOf(after, "from");
  const more = { limit: String(aaCapMonths) };
  // Top-level dates have their own notice, at their own place.
  if (before.from.provenance.path !== "/from_date") {
    findings.notice("FROM_DATE_CAPPED", place, {
      before: formatIsoDate(before.from.date),
      after: formatIsoDate(after.from.date),
    }, more);
  }
  if (compareDates(after.from.date, after.to.date) >= 0) {
    findings.notice("CAP_LEAVES_NOTHING", place, {}, more);
  }
}

function noticeDefaults(consent: MergedConsent, findings: Findings): void {
  if (basisOf(consent.row) === "documented") return;
  const bounds = [consent.from, consent.to, consent.expiry];
  if (bounds.every(({ provenance }) => provenance.layer !== "default")) return;
  const place = { field: "consents", path: pointer("consents", consent.code) };
  findings.notice("DERIVED_DEFAULT", place, {}, { template: consent.template });
}

function noticeOtherRange({ code, template, row }: MergedConsent, findings: Findings): void {
  if (row.otherRange === undefined) return;
  const place = { field: "consents", path: pointer("consents", code) };
  const { maxFiDataRange } = row.otherRange;
  findings.notice("OTHER_FI_DATA_RANGE", place, {}, { template, limit: maxFiDataRange });
}

function noticeFairUse(consent: MergedConsent, findings: Findings): void {
  const { template, row, from, expiry, bounds } = consent;
  if (compareDates(from.date, bounds.from) < 0) {
    findings.notice("CONSENT_EXCEEDS_FAIR_USE", placeOf(consent, "from"), {
      before: formatIsoDate(from.date),
      after: formatIsoDate(bounds.from),
    }, { template, limit: `an FI data range of ${row.maxFiDataRange}` });
  }
  if (compareDates(expiry.date, bounds.expiry) > 0) {
    findings.notice("CONSENT_EXCEEDS_FAIR_USE", placeOf(consent, "expiry"), {
      before: formatIsoDate(expiry.date),
      after: formatIsoDate(bounds.expiry),
    }, { template, limit: `a consent expiry of ${row.maxConsentExpiry}` });
  }
}

function noticeExpiry(consent: MergedConsent, today: CivilDate, findings: Findings): void {
  const { to, expiry } = consent;
  if (compareDates(expiry.date, today) <= 0) {
    findings.notice("CONSENT_EXPIRY_NOT_AFTER_TODAY", placeOf(consent, "expiry"), {
      before: formatIsoDate(expiry.date),
    });
  }
  if (compareDates(expiry.date, to.date) < 0) {
    findings.notice("CONSENT_EXPIRY_BEFORE_TO_DATE", placeOf(consent, "expiry"), {
      before: formatIsoDate(expiry.date),
      after: formatIsoDate(to.date),
    });
  }
}

function placeOf({ code }: MergedConsent, key: keyof typeof DATE_MEMBERS): Place {
  return { field: "consents", path: pointer("consents", code, DATE_MEMBERS[key]) };
}
