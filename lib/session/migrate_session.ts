import type { JOURNEYS } from "../consent/journeys.ts";
import { Findings, type Notice } from "../errors/findings.ts";
import { pointer } from "../json/pointer.ts";
import { readSafely } from "../errors/read_safely.ts";
import { memberOf } from "../fields/read_object.ts";
import { isObject } from "../json/is_object.ts";
import { MemberChanges } from "./member_changes.ts";
import { isBlank, migrateTenure } from "./migrate_tenure.ts";
import { prepareRules } from "./prepare_session.ts";
import { readRequest, type RequestMembers } from "./read_request.ts";
import type { Values } from "./read_value.ts";
import { type ResolvedOptions, resolveOptions, type SessionOptions } from "./session_options.ts";
import { REFUSED } from "../fields/reading.ts";

/** What a migration needs besides the request: the day, and the organization's own journeys. */
export type MigrateOptions = Pick<SessionOptions, "today" | "organization">;

/** A request of v1 in the words of v2. */
export interface SessionMigration {
  /** The body for v2's session API. */
  readonly request: Readonly<Record<string, unknown>>;
  /** Every change, and what could not be changed. */
  readonly notices: readonly Notice[];
}

/**
 * DATA: v2's journey for each aa_journey_mode of v1: the one whose consents are ONETIME, PERIODIC
 * or both. Source: Session API v1 (2025), parameter table; v2, predefined AA journey codes.
 */
const JOURNEY_OF_MODE: ReadonlyMap<string, keyof typeof JOURNEYS> = new Map([
  ["only_once", "BCAA001"],
  ["only_recurring", "BCAA002"],
  ["once_with_recurring", "BCAA003"],
]);

const FREQUENCIES = ["aa_recurring_frequency_unit", "aa_recurring_frequency_value"] as const;

/**
 * The v2 request that means what a v1 request means, and a notice for every change.
 *
 * `aa_journey_mode` becomes the journey code, the tenure the expiry of the journey's periodic
 * consents, counted from today; the frequency has no place in v2, and `api_key` goes to the
 * `x-api-key` header. Everything else stays as it is, in order.
 *
 * A v1 request that is accepted gives an accepted v2 request, unless it holds an `aa_journey_code`
 * or `consents` already, which v1 does not look at, or the organization's own consents are out of
 * order. Such members stay and come before what v1 says. It never throws on a request, and never
 * changes it: what is not an object becomes an empty request.
 *
 * @param v1Request The JSON body for v1's session API, parsed
 * @param options India's today, and what FinBox has set up for you
 * @returns The v2 request and the notices
 * @throws {TypeError} If an option has a wrong type
 * @throws {RangeError} If an option has a value that cannot be used
 *
 * @example A recurring consent of two years
 * ```ts
 * import { migrateSession } from "@bankconnect/guard";
 *
 * const { request } = migrateSession({
 *   link_id: "UX-2827",
 *   bank_name: "hdfc",
 *   mode: "aa",
 *   aa_journey_mode: "only_recurring",
 *   aa_recurring_tenure_month_count: 24,
 *   aa_recurring_frequency_unit: "month",
 *   aa_recurring_frequency_value: 2,
 * }, { today: "2025-12-09" });
 * console.log(request.aa_journey_code); // BCAA002
 * console.log(request.consents); // { CC0002: { consent_expiry: "09/12/2027" } }
 * ```
 */
export function migrateSession(v1Request: unknown, options: MigrateOptions): SessionMigration {
  const { today, organization } = options;
  const resolved = resolveOptions({
    version: "v1",
    today,
    ...(organization === undefined ? {} : { organization }),
  });
  return readSafely(() => migrate(v1Request, resolved), () => migrate(undefined, resolved));
}

function migrate(v1Request: unknown, resolved: ResolvedOptions): SessionMigration {
  const findings = new Findings(resolved.row.errorTables);
  if (!isObject(v1Request)) {
    findings.notice("NOTHING_TO_MIGRATE", { path: "" });
    return { request: {}, notices: findings.notices };
  }
  const rules = prepareRules(resolved);
  const { values } = readRequest(v1Request, rules, new Findings(resolved.row.errorTables));
  const changes = new MemberChanges();
  if (Object.hasOwn(v1Request, "api_key")) {
    changes.leaveOut("api_key");
    findings.notice("KEY_MOVED_TO_HEADER", at("api_key"));
  }
  const journey = migrateJourney(v1Request, values, changes, findings);
  migrateTenure(v1Request, values, journey, resolved, changes, findings);
  dropFrequency(v1Request, values, changes, findings);
  return { request: changes.apply(v1Request), notices: findings.notices };
}

/**
 * Replaces `aa_journey_mode`. The result is the v2 request's journey code, as it is sent; `REFUSED`
 * when v1 refuses the mode.
 */
function migrateJourney(
  request: RequestMembers,
  { aa_journey_mode: mode }: Values,
  changes: MemberChanges,
  findings: Findings,
): unknown {
  const own = memberOf(request, "aa_journey_code") ?? undefined;
  if (!Object.hasOwn(request, "aa_journey_mode")) return own;
  const place = at("aa_journey_mode");
  if (mode === REFUSED) {
    findings.notice("NOT_MIGRATED", place);
    return REFUSED;
  }
  changes.leaveOut("aa_journey_mode");
  if (mode === undefined || !isBlank(own)) {
    findings.notice(mode === undefined ? "BLANK_VALUE" : "MIGRATED_ALREADY", place);
    return own;
  }
  const code = JOURNEY_OF_MODE.get(mode)!;
  changes.leaveOut("aa_journey_code");
  changes.replace("aa_journey_mode", "aa_journey_code", code);
  findings.notice("MIGRATED_JOURNEY", place, { before: mode, after: code });
  return code;
}

function dropFrequency(
  request: RequestMembers,
  values: Values,
  changes: MemberChanges,
  findings: Findings,
): void {
  for (const name of FREQUENCIES) {
    if (!Object.hasOwn(request, name)) continue;
    changes.leaveOut(name);
    const value = values[name];
    const parts = value === undefined || value === REFUSED ? {} : { before: String(value) };
    findings.notice("FREQUENCY_DROPPED", at(name), parts);
  }
}

function at(name: string): { field: string; path: string } {
  return { field: name, path: pointer(name) };
}
