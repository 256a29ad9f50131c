import { DEFAULT_JOURNEY } from "../consent/journeys.ts";
import { formatIsoDate } from "../dates/iso_date.ts";
import { Findings, type GuardError, type Notice } from "../errors/findings.ts";
import { readSafely } from "../errors/read_safely.ts";
import { isObject } from "../json/is_object.ts";
import {
  accountAggregatorUse,
  checkBank,
  checkBankMode,
  checkRecurring,
  LONGEST_TENURE,
  noticeIgnoredParameters,
  noticeOddValues,
} from "./check_fields_together.ts";
import { correctRequest } from "./correct_request.ts";
import { mergeConsents, noticeGap, planConsents, toConsentPlan } from "./plan_consents.ts";
import { checkDates, planDates, toSessionPeriod } from "./plan_dates.ts";
import { readParameters } from "./read_parameters.ts";
import type { Values } from "./read_value.ts";
import { type ResolvedOptions, resolveOptions, type SessionOptions } from "./session_options.ts";
import type { RecurringPlan, SessionJourney, SessionPlan } from "./session_plan.ts";
import { REFUSED } from "../fields/reading.ts";

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A request that FinBox accepts, as far as the documents say. */
export interface AcceptedSession {
  /** No documented rule refuses the request. */
  readonly ok: true;
  /** No error. */
  readonly errors: readonly [];
  /** What looks wrong all the same. */
  readonly notices: readonly Notice[];
  /** What FinBox will do with the request. */
  readonly plan: SessionPlan;
}

/** A request that FinBox refuses. */
export interface RefusedSession {
  /** A documented rule refuses the request. */
  readonly ok: false;
  /** Every fault, once per rule and path; the first one is what FinBox answers. */
  readonly errors: readonly [GuardError, ...GuardError[]];
  /** What else looks wrong. */
  readonly notices: readonly Notice[];
  /** As much of the plan as can be known; absent when the request is not an object. */
  readonly plan?: Partial<SessionPlan> & Pick<SessionPlan, "edition" | "today">;
}

/** What a session check finds. */
export type SessionCheck = AcceptedSession | RefusedSession;

/**
 * Tells what FinBox BankConnect will do with a session request: refuse it and why, or accept it
 * with which period, statement months and consents.
 *
 * It refuses only what FinBox's documents say is refused; everything else that looks wrong is a
 * notice. It never throws on a request, whatever it is, and never changes it: one that throws while it
 * is read, as accessors and proxies can, is refused like one that is not an object.
 *
 * @param request The request's JSON body, parsed
 * @param options The edition of the API, India's today, and what FinBox has set up for you
 * @returns The errors, the notices and the plan
 * @throws {TypeError} If an option has a wrong type
 * @throws {RangeError} If an option has a value that cannot be used
 *
 * @example The consent that FinBox makes when the request names none
 * ```ts
 * import { checkSession } from "@bankconnect/guard";
 *
 * const check = checkSession({ link_id: "UX-2827" }, { version: "v2", today: "2025-12-09" });
 * console.log(check.plan?.consents?.[0].wire);
 * // { from_date: "09/10/2024", to_date: "09/12/2025", consent_expiry: "10/12/2025" }
 * ```
 */
export function checkSession(request: unknown, options: SessionOptions): SessionCheck {
  const resolved = resolveOptions(options);
  return readSafely(() => checkResolved(request, resolved), () => refuseBody(resolved));
}

// What is no object, or throws while it is read.
function refuseBody({ row }: ResolvedOptions): RefusedSession {
  const findings = new Findings(row.errorTables);
  findings.refuse("body-invalid", { path: "" });
  return { ok: false, errors: errorsOf(findings), notices: [] };
}

function checkResolved(request: unknown, resolved: ResolvedOptions): SessionCheck {
  if (!isObject(request)) return refuseBody(resolved);
  const findings = new Findings(resolved.row.errorTables);
  const read = readParameters(request, resolved, findings);
  const { values } = read;
  const useOfAa = accountAggregatorUse(values, resolved);
  const hasJourney = resolved.row.version === "v2" && useOfAa !== "no";
  noticeOddValues(read, findings);
  noticeIgnoredParameters(read, resolved, useOfAa, findings);

  // Faults between fields, in the order of FinBox's categories.
  checkBank(values, findings);
  checkRecurring(read, resolved, findings);
  const period = checkDates(values, resolved, findings);
  const merged = hasJourney ? mergeConsents(values, resolved, findings) : [];
  checkBankMode(values, resolved, findings);

  const dates = period && planDates(period, resolved, useOfAa, merged, findings);
  const consents = planConsents(merged, resolved, findings);
  const { errors, notices } = findings;
  if (hasJourney && dates !== undefined && errors.length === 0) {
    noticeGap(dates, consents, findings);
  }

  // Members are added one by one, because to spread those that may be absent costs several times
  // as much.
  const plan: Writable<NonNullable<RefusedSession["plan"]>> = {
    edition: resolved.edition,
    today: formatIsoDate(resolved.today),
  };
  if (dates !== undefined) {
    plan.period = toSessionPeriod(dates);
    const { months, excludedMonth } = dates.listed;
    plan.months = months;
    if (excludedMonth !== undefined) plan.excludedMonth = excludedMonth;
  }
  const journey = hasJourney ? journeyOf(values) : undefined;
  if (journey !== undefined) plan.journey = journey;
  plan.consents = consents.map(toConsentPlan);
  if (dates !== undefined) {
    const recurring = recurringOf(values);
    if (recurring !== undefined) plan.recurring = recurring;
    plan.request = correctRequest(request, read, dates, consents);
  }
  return errors.length === 0
    ? { ok: true, errors: [], notices, plan: plan as SessionPlan }
    : { ok: false, errors: errorsOf(findings), notices, plan };
}

function errorsOf({ errors }: Findings): RefusedSession["errors"] {
  return errors as [GuardError, ...GuardError[]];
}

function journeyOf({ aa_journey_code: code }: Values): SessionJourney | undefined {
  if (code === REFUSED) return undefined;
  return { code: code ?? DEFAULT_JOURNEY, defaulted: code === undefined };
}

function recurringOf(values: Values): RecurringPlan | undefined {
  const { mode, aa_journey_mode: journey } = values;
  const tenure = values.aa_recurring_tenure_month_count;
  const unit = values.aa_recurring_frequency_unit;
  const value = values.aa_recurring_frequency_value;
  const recurring = journey === "only_recurring" || journey === "once_with_recurring";
  if (!recurring || mode !== "aa" || !tenure || !unit || !value) return undefined;
  return { tenureMonths: Math.min(tenure, LONGEST_TENURE), frequency: { unit, value } };
}
