import { DEFAULT_JOURNEY } from "../consent/journeys.ts";
import type { BoundRange } from "../dates/plan_period.ts";
import { Findings, type GuardError, type Notice } from "../errors/findings.ts";
import { REFUSED } from "../fields/reading.ts";
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
import {
  mergeConsents,
  NO_CONSENTS,
  noticeGap,
  planConsents,
  toConsentPlan,
} from "./plan_consents.ts";
import { checkDates, planDates, type PlannedDates, toSessionPeriod } from "./plan_dates.ts";
import { type ReadRequest, readRequest, type RequestMembers } from "./read_request.ts";
import type { Values } from "./read_value.ts";
import type { RecurringPlan, SessionJourney, SessionPlan } from "./session_plan.ts";
import type { MergedConsent, SessionRules } from "./session_rules.ts";

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

/** What a check finds, without the plan. */
export type SessionVerdict =
  & (Omit<AcceptedSession, "plan"> | Omit<RefusedSession, "plan">)
  & {
    /** The request with FinBox's documented corrections, where it is asked for and can be known. */
    readonly request?: Readonly<Record<string, unknown>>;
  };

/** A request after all rules, with what a plan is made of. */
interface JudgedRequest {
  readonly request: RequestMembers;
  readonly findings: Findings;
  readonly read: ReadRequest;
  readonly hasJourney: boolean;
  readonly dates: PlannedDates | undefined;
  readonly consents: readonly MergedConsent[];
}

/** Checks a request by prepared rules, and plans it. */
export function checkRequest(request: unknown, rules: SessionRules): SessionCheck {
  try {
    if (!isObject(request)) return refuseBody(rules);
    const judged = judge(request, rules);
    const { errors, notices } = judged.findings;
    const plan = planOf(judged, rules);
    return errors.length === 0
      ? { ok: true, errors: errors as readonly [], notices, plan: plan as SessionPlan }
      : { ok: false, errors: errors as RefusedSession["errors"], notices, plan };
  } catch {
    return refuseBody(rules);
  }
}

/** Checks a request by prepared rules, and makes its corrected request where that is wanted. */
export function judgeRequest(
  request: unknown,
  rules: SessionRules,
  isCorrected: boolean,
): SessionVerdict {
  try {
    if (!isObject(request)) return refuseBody(rules);
    const judged = judge(request, rules);
    const { errors, notices } = judged.findings;
    const corrected = isCorrected ? correctedOf(judged) : undefined;
    const more = corrected === undefined ? undefined : { request: corrected };
    return errors.length === 0
      ? { ok: true, errors: errors as readonly [], notices, ...more }
      : { ok: false, errors: errors as RefusedSession["errors"], notices, ...more };
  } catch {
    return refuseBody(rules);
  }
}

// Also for what throws while it is read: an accessor or a Proxy may, and JSON does not.
function refuseBody({ row }: SessionRules): RefusedSession {
  const findings = new Findings(row.errorTables);
  findings.refuse("body-invalid", { path: "" });
  return { ok: false, errors: findings.errors as RefusedSession["errors"], notices: [] };
}

/** The one way through the rules: what it finds is in FinBox's order. */
function judge(request: RequestMembers, rules: SessionRules): JudgedRequest {
  const findings = new Findings(rules.row.errorTables);
  const read = readRequest(request, rules, findings);
  const { values } = read;
  const useOfAa = accountAggregatorUse(values, rules);
  const hasJourney = rules.row.version === "v2" && useOfAa !== "no";
  noticeOddValues(read, findings);
  noticeIgnoredParameters(read, rules, useOfAa, findings);

  // Faults between fields, in the order of FinBox's categories.
  checkBank(values, findings);
  checkRecurring(read, rules, findings);
  const period: BoundRange | undefined = checkDates(values, rules, findings);
  const merged = hasJourney ? mergeConsents(values, rules, findings) : NO_CONSENTS;
  checkBankMode(values, rules, findings);

  const dates = period && planDates(period, rules, useOfAa, merged, findings);
  const consents = planConsents(merged, rules, findings);
  if (hasJourney && dates !== undefined && findings.errors.length === 0) {
    noticeGap(dates, consents, findings);
  }
  return { request, findings, read, hasJourney, dates, consents };
}

function planOf(judged: JudgedRequest, rules: SessionRules): NonNullable<RefusedSession["plan"]> {
  const { read: { values }, hasJourney, dates, consents } = judged;
  // Members are added one by one, because to spread those that may be absent costs several times
  // as much.
  const plan: Writable<NonNullable<RefusedSession["plan"]>> = {
    edition: rules.edition,
    today: rules.todayIso,
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
    plan.request = correctRequest(judged.request, judged.read, dates, consents);
  }
  return plan;
}

function correctedOf(
  { request, read, dates, consents }: JudgedRequest,
): RequestMembers | undefined {
  return dates && correctRequest(request, read, dates, consents);
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
