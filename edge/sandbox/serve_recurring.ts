import { todayInIndia } from "../../mod.ts";
import { readDay } from "../contract/check_recurring_fetch.ts";
import { addStatement } from "./add_statement.ts";
import { answerRule } from "./answer_rule.ts";
import { performForSession, type SandboxExchange } from "./exchange.ts";
import { readMagic } from "./preferences.ts";
import { readBodyValue } from "./read_fields.ts";
import { consentsOf, type SandboxConsent } from "./recurring_consents.ts";
import type { SandboxContext } from "./sandbox_context.ts";
import type { SandboxSession } from "./sandbox_session.ts";
import { actsOnConsentDetails, MAGIC } from "./scenarios.ts";
import { monthsBetween } from "./session_state.ts";

/** The length of what an ISO 8601 time of one unit begins with: `2025-12` for a month. */
const UNIT_LENGTHS: Readonly<Record<string, number>> = { year: 4, month: 7, day: 10, hour: 13 };

/** Lists a session's recurring consents, which there are once the customer has given them. */
export async function serveConsentDetails(exchange: SandboxExchange): Promise<Response> {
  const { query, version, context } = exchange;
  const session = context.store.get(query.session_id ?? "");
  if (session === undefined || session.deleted) {
    return answerRule("recurring-session-id-invalid", version);
  }
  const answer = await performForSession(session, exchange, actsOnConsentDetails);
  if (answer !== undefined) return answer;
  const consents = hasConsented(session) ? consentsOf(session) : [];
  return Response.json({
    consent_details: consents.map(({ id, bankName, accountNumber, tenureMonths, frequency }) => ({
      consent_id: id,
      bank_name: bankName,
      masked_account_number: accountNumber,
      tenure_month_count: tenureMonths,
      frequency_unit: frequency.unit,
      frequency_value: frequency.value,
    })),
  });
}

/** Pulls the data of a consent again, into a new session. */
export async function serveRecurringFetch(exchange: SandboxExchange): Promise<Response> {
  const { request, version, context } = exchange;
  const { value } = await readBodyValue(request);
  const body = (value ?? {}) as Readonly<Record<string, unknown>>;
  const { consent_id: id, date_time_range_from, date_time_range_to } = body;
  const session = context.store.get(typeof id === "string" ? id.trim().slice(0, 36) : "");
  if (session === undefined || session.deleted) {
    return answerRule("recurring-consent-id-invalid", version);
  }
  const answer = await performForSession(session, exchange, (row) => !actsOnConsentDetails(row));
  if (answer !== undefined) return answer;
  const consent = consentsOf(session).find((consent) => consent.id === String(id).trim());
  if (consent === undefined || !hasConsented(session)) {
    return answerRule("recurring-consent-id-invalid", version);
  }
  const from = readDay(date_time_range_from)?.iso;
  const to = readDay(date_time_range_to)?.iso;
  if (from === undefined || to === undefined || !covers(consent, from, to)) {
    return answerRule("recurring-date-range", version);
  }
  if (isOverused(consent, context)) return answerRule("recurring-consent-overused", version);
  return Response.json({ session_id: await fetchInto(session, consent, from, to, context) });
}

async function fetchInto(
  parent: SandboxSession,
  { id: consentId, bankName }: SandboxConsent,
  from: string,
  to: string,
  { store, now }: SandboxContext,
): Promise<string> {
  const { createdAt, expiresAt, plan } = parent;
  const { provenance } = plan.period;
  const session: SandboxSession = {
    id: crypto.randomUUID(),
    version: parent.version,
    linkId: parent.linkId,
    plan: { ...plan, period: { from, to, provenance }, months: monthsBetween(from, to) },
    request: parent.request,
    createdAt: now(),
    expiresAt: now() + (expiresAt - createdAt),
    statements: [],
    outcome: "success",
    consentId,
  };
  store.put(session);
  await addStatement(store, session, { source: "aa", bankName, from, to });
  return session.id;
}

// A session that asks for an error of this API has no customer to wait for.
function hasConsented({ outcome, scenario }: SandboxSession): boolean {
  return outcome === "success" ||
    (scenario !== undefined && readMagic(MAGIC + scenario, "session")?.api === "recurring");
}

function covers(consent: SandboxConsent, from: string, to: string): boolean {
  return from <= to && consent.from <= from && to <= consent.to;
}

// The units are those of India's calendar.
function isOverused({ id, frequency }: SandboxConsent, { store, now }: SandboxContext): boolean {
  const current = unitOf(now(), frequency.unit);
  let count = 0;
  for (const { consentId, createdAt } of store.values()) {
    if (consentId === id && unitOf(createdAt, frequency.unit) === current) count++;
  }
  return count >= frequency.value;
}

function unitOf(instant: number, unit: string): string {
  const length = UNIT_LENGTHS[unit] ?? UNIT_LENGTHS.month;
  if (length > 10) return new Date(instant).toISOString().slice(0, length);
  return todayInIndia(instant).slice(0, length);
}
