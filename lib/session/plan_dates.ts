import type { MergedConsent } from "../consent/merge_consent.ts";
import { addMonths } from "../dates/add.ts";
import { compareDates } from "../dates/civil_date.ts";
import { formatIsoDate } from "../dates/iso_date.ts";
import {
  capBound,
  planPeriod,
  type StatementMonths,
  statementMonths,
} from "../dates/plan_period.ts";
import type { Bound } from "../dates/provenance.ts";
import { FROM_DATE_MONTHS_AGO, LAST_DAY_OF_FIRST_WEEK } from "../editions.ts";
import type { Findings } from "../errors/findings.ts";
import type { AccountAggregatorUse } from "./check_fields_together.ts";
import type { Values } from "./read_value.ts";
import type { ResolvedOptions } from "./session_options.ts";
import type { SessionPeriod } from "./session_plan.ts";
import { REFUSED } from "../fields/reading.ts";

/** The period of a session and its statement months. */
export interface PlannedDates {
  readonly from: Bound;
  readonly to: Bound;
  readonly listed: StatementMonths;
}

const FROM = { field: "from_date", path: "/from_date" };
const TO = { field: "to_date", path: "/to_date" };

/** A period as sent, or as the edition completes it. */
export type Period = ReturnType<typeof planPeriod>;

/**
 * The faults between the top-level dates.
 *
 * @returns The period as sent or completed by the edition's defaults, or `undefined` when the
 * dates do not tell one
 */
export function checkDates(
  { from_date: from, to_date: to, max_from_date: maxFrom, max_to_date: maxTo }: Values,
  { row, today }: ResolvedOptions,
  findings: Findings,
): Period | undefined {
  const period = checkPeriod();
  if (maxFrom && maxTo && compareDates(maxFrom, maxTo) >= 0) {
    findings.refuse("max-date-range", { field: "max_from_date", path: "/max_from_date" });
  }
  return period;

  function checkPeriod(): Period | undefined {
    if (row.loneDate === "refused" && (from === undefined) !== (to === undefined)) {
      findings.refuse("date-missing", from === undefined ? FROM : TO);
      return undefined;
    }
    if (from === REFUSED || to === REFUSED) return undefined;
    const period = planPeriod(from, to, today, {
      fromMonthsAgo: FROM_DATE_MONTHS_AGO,
      toDaysAgo: row.toDateDaysAgo,
    });
    if (compareDates(period.from.date, period.to.date) < 0) return period;
    findings.refuse("date-range", from === undefined ? TO : FROM);
    return undefined;
  }
}

/** Plans the session's months from a period in order. */
export function planDates(
  { from: asSent, to }: Period,
  options: ResolvedOptions,
  useOfAa: AccountAggregatorUse,
  consents: readonly MergedConsent[],
  findings: Findings,
): PlannedDates {
  // The period reaches as far back as a consent that is not capped and begins with it.
  const isKept = consents.some(({ earliest, from: { provenance } }) =>
    earliest === undefined && provenance.path === "/from_date"
  );
  const from = isKept ? asSent : capPeriod(asSent, options, useOfAa, findings);
  noticeLateDate(to, options, findings);
  if (compareDates(from.date, to.date) >= 0) {
    findings.notice("CAP_LEAVES_NOTHING", FROM, {}, { limit: String(options.row.aaCapMonths) });
    return { from, to, listed: { months: [] } };
  }
  const lastDay = options.row.firstWeekRule ? LAST_DAY_OF_FIRST_WEEK : 0;
  const listed = statementMonths(from.date, to.date, lastDay);
  if (listed.isCut) findings.notice("MONTHS_CUT", FROM, { before: listed.months[0] });
  if (listed.excludedMonth !== undefined) {
    findings.notice("MONTH_EXCLUDED", TO, { before: listed.excludedMonth });
    if (listed.months.length === 0) findings.notice("NO_MONTH_LEFT", TO);
  }
  return { from, to, listed };
}

/** The public form of a planned period. */
export function toSessionPeriod({ from, to }: PlannedDates): SessionPeriod {
  return {
    from: formatIsoDate(from.date),
    to: formatIsoDate(to.date),
    provenance: { from: from.provenance, to: to.provenance },
  };
}

function capPeriod(
  from: Bound,
  { row, today }: ResolvedOptions,
  useOfAa: AccountAggregatorUse,
  findings: Findings,
): Bound {
  if (row.aaCapMonths === undefined || useOfAa === "no") return from;
  const capped = capBound(from, addMonths(today, -row.aaCapMonths));
  if (capped === from) return from;
  const change = { before: formatIsoDate(from.date), after: formatIsoDate(capped.date) };
  const code = useOfAa === "yes" ? "FROM_DATE_CAPPED" : "AA_WOULD_CAP";
  findings.notice(code, FROM, change, { limit: String(row.aaCapMonths) });
  return useOfAa === "yes" ? capped : from;
}

function noticeLateDate(
  { date, provenance }: Bound,
  { row, today }: ResolvedOptions,
  findings: Findings,
): void {
  if (provenance.layer !== "request") return;
  const order = compareDates(date, today);
  if (row.toDateBeforeToday) {
    if (order >= 0) findings.notice("TO_DATE_TOO_LATE", TO);
  } else if (order > 0) {
    findings.notice("TO_DATE_IN_FUTURE", TO);
  }
}
