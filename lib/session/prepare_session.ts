import { toDay } from "../dates/day.ts";
import { addMonths } from "../dates/add.ts";
import { formatIsoDate } from "../dates/iso_date.ts";
import { defaultPeriod } from "../dates/plan_period.ts";
import { type Edition, FROM_DATE_MONTHS_AGO } from "../editions.ts";
import {
  checkRequest,
  judgeRequest,
  type SessionCheck,
  type SessionVerdict,
} from "./check_session.ts";
import { deepFreeze } from "./deep_freeze.ts";
import { listMonths } from "./plan_dates.ts";
import { prepareParameters } from "./read_request.ts";
import { type ResolvedOptions, resolveOptions, type SessionOptions } from "./session_options.ts";
import type { SessionRules } from "./session_rules.ts";

/** The rules of some options, ready for any number of requests. */
export interface PreparedSession {
  /** The edition whose rules they are. */
  readonly edition: Edition;
  /** Checks a request and plans it, as `checkSession` does. */
  check(request: unknown): SessionCheck;
  /**
   * Checks a request without planning it: the errors and the notices are those of `check`.
   *
   * @param request The request's JSON body, parsed
   * @param options Whether the corrected request is wanted, which is `plan.request` of `check`
   */
  judge(request: unknown, options?: { readonly corrected?: boolean }): SessionVerdict;
}

/** How many options `checkSession` keeps prepared. */
const MOST_KEPT = 8;

/** By the contents of the options, the oldest first. */
const kept = new Map<string, SessionRules>();

/**
 * Prepares the rules of some options, so that a check pays for its request alone.
 *
 * What depends on the options and the day is computed once: the edition's parameters, the default
 * period, the caps, and the dates of the consents of each journey. Answers share it, frozen. The
 * options are read once; changing them later changes nothing. `today` stays the day that it is, so
 * prepare anew when a day begins in India.
 *
 * @param options The edition of the API, India's today, and what FinBox has set up for you
 * @returns The rules, with the methods that apply them
 * @throws {TypeError} If an option has a wrong type
 * @throws {RangeError} If an option has a value that cannot be used
 *
 * @example Check many requests of one day
 * ```ts
 * import { prepareSession } from "@bankconnect/guard";
 *
 * const session = prepareSession({ version: "v2", today: "2025-12-09" });
 * console.log(session.check({ link_id: "UX-2827" }).plan?.months?.length); // 7
 * console.log(session.judge({ link_id: "" }).errors[0]?.rule); // "field-blank"
 * ```
 */
export function prepareSession(options: SessionOptions): PreparedSession {
  const rules = prepareRules(resolveOptions(options));
  return {
    edition: rules.edition,
    check: (request) => checkRequest(request, rules),
    judge: (request, { corrected = false } = {}) => judgeRequest(request, rules, corrected),
  };
}

/**
 * Checks what FinBox BankConnect will do with a session request: refuse it and why, or accept it
 * with which period, statement months and consents.
 *
 * It refuses only what FinBox's documents say is refused; everything else that looks wrong is a
 * notice. It never throws on a request, whatever it is, and never changes it: one that throws while it
 * is read, as accessors and proxies can, is refused like one that is not an object.
 *
 * The rules of the last eight different options are kept prepared, by the contents of the options; a
 * large organization is compared as a whole each time, so `prepareSession` is quicker for it.
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
  const key = keyOf(options);
  let rules = key === undefined ? undefined : kept.get(key);
  if (rules === undefined) {
    rules = prepareRules(resolveOptions(options));
    if (key !== undefined) keep(key, rules);
  }
  return checkRequest(request, rules);
}

/** Computes what depends on options alone. */
export function prepareRules(options: ResolvedOptions): SessionRules {
  const { edition, row, today, organization, redirectUrlRequired } = options;
  const { aaCapMonths, toDateDaysAgo } = row;
  const defaults = { fromMonthsAgo: FROM_DATE_MONTHS_AGO, toDaysAgo: toDateDaysAgo };
  const period = deepFreeze(defaultPeriod(today, defaults));
  return {
    edition,
    row,
    today,
    organization,
    redirectUrlRequired,
    parameters: prepareParameters(row, redirectUrlRequired),
    todayIso: formatIsoDate(today),
    todayOrder: toDay(today).order,
    earliest: aaCapMonths === undefined ? undefined : toDay(addMonths(today, -aaCapMonths)),
    period,
    months: listMonths(period.from, period.to, row),
    journeys: new Map(),
  };
}

function keep(key: string, rules: SessionRules): void {
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
  kept.set(key, rules);
}

// The contents of the options as one text, different for different ones. Options that hold anything
// but objects, lists, texts and absent members have none: what they mean is looked at anew.
function keyOf(options: SessionOptions): string | undefined {
  if (typeof options !== "object" || options === null) return undefined;
  const { version, today, workflow, organization } = options;
  if (typeof version !== "string" || typeof today !== "string") return undefined;
  if (workflow !== undefined && typeof workflow !== "string") return undefined;
  const parts = `${version}\n${today}\n${workflow}\n`;
  if (organization === undefined) return parts;
  let isPlain = true;
  const contents = JSON.stringify(organization, function (this: unknown, name, value: unknown) {
    const own = (this as Readonly<Record<string, unknown>>)[name];
    if (typeof own === "string") return `"${own}`;
    if (own === undefined) return "undefined";
    isPlain &&= own === value && (Array.isArray(own) || isPlainObject(own));
    return value;
  });
  return isPlain ? parts + contents : undefined;
}

function isPlainObject(value: unknown): boolean {
  return typeof value === "object" && value !== null &&
    Object.getPrototypeOf(value) === Object.prototype;
}
