import { basisOf, type DATE_MEMBERS, type PreparedConsent } from "../consent/prepare_consent.ts";
import { isoOf } from "../dates/day.ts";
import type { Bound } from "../dates/provenance.ts";
import type { EditionRow } from "../editions.ts";
import type { Findings, Place } from "../errors/findings.ts";
import { FROM_SENT } from "./plan_dates.ts";
import type { MergedConsent } from "./session_rules.ts";

/** What the cap changes in a consent, and what it leaves. */
export function noticeCap(
  before: Bound,
  { prepared, from, to }: MergedConsent,
  { aaCapMonths }: EditionRow,
  findings: Findings,
): void {
  const place = placeOf(prepared, "from");
  const more = { limit: String(aaCapMonths) };
  // Top-level dates have their own notice, at their own place.
  if (before.provenance.path !== FROM_SENT.path) {
    findings.notice("FROM_DATE_CAPPED", place, {
      before: isoOf(before),
      after: isoOf(from),
    }, more);
  }
  if (from.order >= to.order) findings.notice("CAP_LEAVES_NOTHING", place, {}, more);
}

/** What a template's row says that is easily overlooked. */
export function noticeTemplate(
  { prepared, from, to, expiry }: MergedConsent,
  findings: Findings,
): void {
  const { template, row } = prepared;
  if (
    basisOf(row) === "derived" &&
    (isDefault(from) || isDefault(to) || isDefault(expiry))
  ) {
    findings.notice("DERIVED_DEFAULT", prepared.place, {}, { template });
  }
  if (row.otherRange !== undefined) {
    const { maxFiDataRange } = row.otherRange;
    findings.notice("OTHER_FI_DATA_RANGE", prepared.place, {}, {
      template,
      limit: maxFiDataRange,
    });
  }
}

function isDefault({ provenance }: Bound): boolean {
  return provenance.layer === "default";
}

/** The dates that exceed what the template's fair use allows. */
export function noticeFairUse({ prepared, from, expiry }: MergedConsent, findings: Findings): void {
  const { template, row, fairUse } = prepared;
  if (from.order < fairUse.from.order) {
    findings.notice("CONSENT_EXCEEDS_FAIR_USE", placeOf(prepared, "from"), {
      before: isoOf(from),
      after: isoOf(fairUse.from),
    }, { template, limit: `an FI data range of ${row.maxFiDataRange}` });
  }
  if (expiry.order > fairUse.expiry.order) {
    findings.notice("CONSENT_EXCEEDS_FAIR_USE", placeOf(prepared, "expiry"), {
      before: isoOf(expiry),
      after: isoOf(fairUse.expiry),
    }, { template, limit: `a consent expiry of ${row.maxConsentExpiry}` });
  }
}

/** An expiry that is over already, or before the range ends. */
export function noticeExpiry(
  { prepared, to, expiry }: MergedConsent,
  todayOrder: number,
  findings: Findings,
): void {
  if (expiry.order <= todayOrder) {
    findings.notice("CONSENT_EXPIRY_NOT_AFTER_TODAY", placeOf(prepared, "expiry"), {
      before: isoOf(expiry),
    });
  }
  if (expiry.order < to.order) {
    findings.notice("CONSENT_EXPIRY_BEFORE_TO_DATE", placeOf(prepared, "expiry"), {
      before: isoOf(expiry),
      after: isoOf(to),
    });
  }
}

function placeOf({ sent }: PreparedConsent, key: keyof typeof DATE_MEMBERS): Place {
  return { field: "consents", path: sent[key].path! };
}
