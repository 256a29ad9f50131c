import { todayInIndia } from "../../mod.ts";
import { CONSENT_TEMPLATES } from "../../lib/consent/mod.ts";
import { addMonths, formatIsoDate, parseIsoDate } from "../../lib/dates/mod.ts";
import { maskedNumber } from "./accounts.ts";
import type { SandboxSession } from "./sandbox_session.ts";
import { bankNameOf } from "./serve_session.ts";

/** A consent whose data can be pulled again. */
export interface SandboxConsent {
  /** Its id: the session's, and its number. */
  readonly id: string;
  /** The account it is for, masked. */
  readonly accountNumber: string;
  /** The bank's identifier. */
  readonly bankName: string;
  /** For how many months data may be pulled. */
  readonly tenureMonths: number;
  /** How often data may be pulled per unit. */
  readonly frequency: { readonly unit: string; readonly value: number };
  /** The first day whose data it covers, in ISO 8601. */
  readonly from: string;
  /** The last day whose data it covers, in ISO 8601. */
  readonly to: string;
}

/** The recurring consents that a session asks its customer for. */
export function consentsOf(session: SandboxSession): readonly SandboxConsent[] {
  const { plan, id, statements, createdAt } = session;
  const account = statements.find(({ source }) => source === "aa");
  const shared = {
    accountNumber: maskedNumber(account?.accountId ?? id),
    bankName: account?.bankName ?? bankNameOf(session),
  };
  if (plan.recurring !== undefined) {
    const { tenureMonths, frequency } = plan.recurring;
    const created = parseIsoDate(todayInIndia(createdAt))!;
    const to = formatIsoDate(addMonths(created, tenureMonths));
    const { from } = plan.period;
    return [{ id: `${id}-1`, ...shared, tenureMonths, frequency, from, to }];
  }
  return plan.consents.filter(({ fetchType }) => fetchType === "PERIODIC").map((consent, index) => {
    const { unit = "MONTH", value = 1 } = CONSENT_TEMPLATES[consent.template].maxFrequency ?? {};
    return {
      id: `${id}-${index + 1}`,
      ...shared,
      tenureMonths: monthsFrom(plan.today, consent.expiry),
      frequency: { unit: unit.toLowerCase(), value },
      from: consent.from,
      to: consent.to,
    };
  });
}

/** How many calendar months lie between two days, the last one not counted unless it is whole. */
function monthsFrom(from: string, to: string): number {
  const [first, last] = [parseIsoDate(from)!, parseIsoDate(to)!];
  const months = (last.year - first.year) * 12 + last.month - first.month;
  return last.day < first.day ? months - 1 : months;
}
