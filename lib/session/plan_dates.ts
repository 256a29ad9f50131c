import {
  boundOf,
  type BoundRange,
  capBound,
  type StatementMonths,
  statementMonths,
} from "../dates/plan_period.ts";
import { type Day, isoOf } from "../dates/day.ts";
import type { Bound, Provenance } from "../dates/provenance.ts";
import { type EditionRow, LAST_DAY_OF_FIRST_WEEK } from "../editions.ts";
import type { Findings } from "../errors/findings.ts";
import { REFUSED } from "../fields/reading.ts";
import type { AccountAggregatorUse } from "./check_fields_together.ts";
import type { Values } from "./read_value.ts";
import type { SessionPeriod } from "./session_plan.ts";
import type { MergedConsent, SessionRules } from "./session_rules.ts";

/** The period of a session and its statement months. */
export interface PlannedDates extends BoundRange {
  readonly listed: StatementMonths;
}

/** Where a request has the dates of its period. */
export const FROM_SENT: Provenance = Object.freeze({ layer: "request", path: "/from_date" });
export const TO_SENT: Provenance = Object.freeze({ layer: "request", path: "/to_date" });

const FROM = { field: "from_date", path: "/from_date" };
const TO = { field: "to_date", path: "/to_date" };
const NOTHING_LISTED: StatementMonths = { months: Object.freeze([]), isCut: false };

/**
 * The faults between the top-level dates.
 *
 * @returns The period as sent or completed by the edition's defaults, or `undefined` when the
 * dates do not say which
 */
export function checkDates(
  values: Values,
  rules: SessionRules,
  findings: Findings,
): BoundRange | undefined {
  const { from_date: from, to_date: to, max_from_date: maxFrom, max_to_date: maxTo } = values;
  const period = from === undefined && to === undefined
    ? rules.period
    : checkPeriod(values, rules, findings);
  if (maxFrom && maxTo && maxFrom.order >= maxTo.order) {
    findings.refuse("max-date-range", { field: "max_from_date", path: "/max_from_date" });
  }
  return period;
}

function checkPeriod(
  { from_date: from, to_date: to }: Values,
  { row, period: defaults }: SessionRules,
  findings: Findings,
): BoundRange | undefined {
  if (row.loneDate === "refused" && (from === undefined || to === undefined)) {
    findings.refuse("date-missing", from === undefined ? FROM : TO);
    return undefined;
  }
  if (from === REFUSED || to === REFUSED) return undefined;
  const period = {
    from: from === undefined ? defaults.from : boundOf(from, FROM_SENT),
    to: to === undefined ? defaults.to : boundOf(to, TO_SENT),
  };
  if (period.from.order < period.to.order) return period;
  findings.refuse("date-range", from === undefined ? TO : FROM);
  return undefined;
}

/** Plans the session's months from a period in order. */
export function planDates(
  { from: asSent, to }: BoundRange,
  rules: SessionRules,
  useOfAa: AccountAggregatorUse,
  consents: readonly MergedConsent[],
  findings: Findings,
): PlannedDates {
  const { row } = rules;
  const from = isKept(consents) ? asSent : capPeriod(asSent, rules, useOfAa, findings);
  noticeLateDate(to, rules, findings);
  if (from.order >= to.order) {
    findings.notice("CAP_LEAVES_NOTHING", FROM, {}, { limit: String(row.aaCapMonths) });
    return { from, to, listed: NOTHING_LISTED };
  }
  const isDefault = from === rules.period.from && to === rules.period.to;
  const listed = isDefault ? rules.months : listMonths(from, to, row);
  if (listed.isCut) findings.notice("MONTHS_CUT", FROM, { before: listed.months[0] });
  if (listed.excludedMonth !== undefined) {
    findings.notice("MONTH_EXCLUDED", TO, { before: listed.excludedMonth });
    if (listed.months.length === 0) findings.notice("NO_MONTH_LEFT", TO);
  }
  return { from, to, listed };
}

/** The statement months of a period by an edition's rule. */
export function listMonths(from: Day, to: Day, { firstWeekRule }: EditionRow): StatementMonths {
  return statementMonths(from, to, firstWeekRule ? LAST_DAY_OF_FIRST_WEEK : 0);
}

// The period reaches as far back as a consent that is not capped and begins with it.
function isKept(consents: readonly MergedConsent[]): boolean {
  for (const { prepared, from } of consents) {
    if (prepared.earliest === undefined && from.provenance === FROM_SENT) return true;
  }
  return false;
}

/** The public form of a planned period. */
export function toSessionPeriod({ from, to }: PlannedDates): SessionPeriod {
  return {
    from: isoOf(from),
    to: isoOf(to),
    provenance: { from: from.provenance, to: to.provenance },
  };
}

function capPeriod(
  from: Bound,
  { row, earliest }: SessionRules,
  useOfAa: AccountAggregatorUse,
  findings: Findings,
): Bound {
  if (earliest === undefined || useOfAa === "no" || from.order >= earliest.order) return from;
  const change = { before: isoOf(from), after: isoOf(earliest) };
  const code = useOfAa === "yes" ? "FROM_DATE_CAPPED" : "AA_WOULD_CAP";
  findings.notice(code, FROM, change, { limit: String(row.aaCapMonths) });
  return useOfAa === "yes" ? capBound(from, earliest) : from;
}

function noticeLateDate(
  { order, provenance }: Bound,
  { row, todayOrder }: SessionRules,
  findings: Findings,
): void {
  if (provenance.layer !== "request" || order < todayOrder) return;
  if (row.toDateBeforeToday) findings.notice("TO_DATE_TOO_LATE", TO);
  else if (order > todayOrder) findings.notice("TO_DATE_IN_FUTURE", TO);
}
