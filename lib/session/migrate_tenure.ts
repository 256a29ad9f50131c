import type { JourneyConsent } from "../consent/journeys.ts";
import { TEMPLATES } from "../consent/templates.ts";
import { addMonths } from "../dates/add.ts";
import { formatIsoDate } from "../dates/iso_date.ts";
import { formatWireDate } from "../dates/wire_date.ts";
import type { Findings } from "../errors/findings.ts";
import { pointer } from "../json/pointer.ts";
import { memberOf } from "../fields/read_object.ts";
import { isObject } from "../json/is_object.ts";
import { trim } from "../fields/trim.ts";
import { LONGEST_TENURE } from "./check_fields_together.ts";
import type { MemberChanges } from "./member_changes.ts";
import type { RequestMembers } from "./read_request.ts";
import type { Values } from "./read_value.ts";
import type { ResolvedOptions } from "./session_options.ts";
import { REFUSED } from "../fields/reading.ts";

const TENURE = "aa_recurring_tenure_month_count";
const TENURE_ALIAS = "aa_recurring_tenure_month";

/**
 * Makes the tenure the expiry of the journey's periodic consents, beside what the request says of
 * them already; `REFUSED` is for a journey that cannot be known.
 */
export function migrateTenure(
  request: RequestMembers,
  { [TENURE]: tenure }: Values,
  journey: unknown,
  { today, organization }: ResolvedOptions,
  changes: MemberChanges,
  findings: Findings,
): void {
  const name = chooseName(request, changes, findings);
  if (name === undefined) return;
  const place = { field: name, path: pointer(name) };
  const code = typeof journey === "string" ? trim(journey) : "";
  const periodic = (organization.journeys.get(code) ?? []).filter(isPeriodic);
  const sent = memberOf(request, "consents");
  if (!tenure || journey === REFUSED || !hasRoom(sent, periodic)) {
    findings.notice("NOT_MIGRATED", place);
    return;
  }
  changes.leaveOut(name);
  if (periodic.length === 0) {
    findings.notice("TENURE_DROPPED", place);
    return;
  }
  const months = Math.min(tenure, LONGEST_TENURE);
  const expiry = addMonths(today, months);
  const consents = addExpiry(isObject(sent) ? sent : {}, periodic, formatWireDate(expiry));
  if (consents === undefined) {
    findings.notice("MIGRATED_ALREADY", place);
    return;
  }
  if (isObject(sent)) {
    changes.replace("consents", "consents", consents);
  } else {
    changes.leaveOut("consents");
    changes.replace(name, "consents", consents);
  }
  if (tenure > months) {
    findings.notice("TENURE_CAPPED", place, { before: String(tenure), after: String(months) });
  }
  const parts = { before: String(months), after: formatIsoDate(expiry) };
  findings.notice("MIGRATED_TENURE", place, parts);
}

/** Whether v2 counts the value as absent. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && trim(value) === "");
}

/** The name under which the tenure is sent; the other one is left out. */
function chooseName(
  request: RequestMembers,
  changes: MemberChanges,
  findings: Findings,
): string | undefined {
  const names = [TENURE, TENURE_ALIAS].filter((name) => Object.hasOwn(request, name));
  const used = names.find((name) => request[name] !== null && request[name] !== undefined);
  for (const name of names) {
    if (name === used) continue;
    changes.leaveOut(name);
    const code = isBlank(request[name]) ? "BLANK_VALUE" : "ALIAS_IGNORED";
    findings.notice(code, { field: name, path: pointer(name) });
  }
  return used;
}

function isPeriodic({ template }: JourneyConsent): boolean {
  return TEMPLATES[template].fetchType === "PERIODIC";
}

/** Whether the consents that are sent are such that a date can be put among them. */
function hasRoom(sent: unknown, periodic: readonly JourneyConsent[]): boolean {
  if (periodic.length === 0 || isBlank(sent)) return true;
  return isObject(sent) && periodic.every(({ consent }) => {
    const dates = memberOf(sent, consent);
    return dates === undefined || isObject(dates);
  });
}

/** The consents with the expiry where they lack one, or `undefined` when none does. */
function addExpiry(
  sent: RequestMembers,
  periodic: readonly JourneyConsent[],
  expiry: string,
): RequestMembers | undefined {
  const consents = new Map<string, unknown>(Object.entries(sent));
  let changed = false;
  for (const { consent } of periodic) {
    const own = consents.get(consent);
    const dates = isObject(own) ? own : {};
    const sentExpiry = memberOf(dates, "consent_expiry");
    if (sentExpiry !== undefined && sentExpiry !== null) continue;
    consents.set(consent, { ...dates, consent_expiry: expiry });
    changed = true;
  }
  return changed ? Object.fromEntries(consents) : undefined;
}
