import { type ConsentPlan, todayInIndia } from "../../../mod.ts";
import { CONSENT_TEMPLATES } from "../../../lib/consent/mod.ts";
import { addMonths, formatIsoDate, parseIsoDate } from "../../../lib/dates/mod.ts";
import { sayDuration, sayFrequency } from "../../../lib/words/say_amount.ts";
import { sayDate, sayRange } from "../../../lib/words/say_date.ts";
import { capital } from "../../../lib/words/shape_text.ts";
import type { SandboxSession } from "../sandbox_session.ts";

/** A consent as the customer reads it. */
export interface ConsentWords {
  /** The consent's code, where it has one. */
  readonly code?: string;
  readonly title: string;
  readonly purpose: string;
  readonly purposeCode: string;
  readonly data: string;
  readonly range: string;
  readonly frequency: string;
  /** When the permission ends. */
  readonly expiry: string;
  /** How long the data may be kept. */
  readonly kept: string;
}

/** DATA: the purpose codes of the Account Aggregator ecosystem (ReBIT), and what they mean. */
const PURPOSES: Readonly<Record<string, string>> = {
  "101": "wealth management",
  "102": "spending patterns, budgets and reports",
  "103": "one statement drawn from your accounts",
  "104": "keeping an eye on your accounts",
  "105": "a single look at your accounts",
};

/**
 * DATA: what each template's use case means to a customer, and what is shared, where the template
 * says so (Sahamati fair-use guidelines, version 1.2, February 2026).
 */
const TEMPLATE_WORDS: Readonly<
  Record<ConsentPlan["template"], { readonly use: string; readonly data: keyof typeof SHARED }>
> = {
  CT001: { use: "To decide on your loan application", data: "full" },
  CT003: { use: "To follow your account while you repay your loan", data: "full" },
  CT004: { use: "To look after your savings and investments", data: "full" },
  CT006: { use: "To decide on your insurance", data: "full" },
  CT008: { use: "To show you what you earn and spend", data: "full" },
  CT010: { use: "To look at your accounts once", data: "full" },
  CT019: { use: "To show you what you earn and spend", data: "full" },
  CT040: { use: "To look at your balance once", data: "balance" },
  CT045: { use: "To look at your accounts once", data: "full" },
  CT047: { use: "To follow your business by its tax returns", data: "full" },
  CT035: { use: "To time the collection of your repayments", data: "summary" },
  CT042: { use: "To follow your account while you are a customer", data: "full" },
  CT043: { use: "To follow the securities behind your loan", data: "full" },
  CT046: { use: "To follow your account while you are a customer", data: "full" },
  CT048: { use: "To decide on your priority-sector loan", data: "full" },
};

/** DATA: what is shared. */
const SHARED = {
  full: "Your name and contact details, balance, and transactions",
  balance: "Your name and contact details, and your balance, without transactions",
  summary: "Your balance and account summary, without transactions",
} as const;

/** The consents that the session asks its customer for, in words. */
export function consentWordsOf(session: SandboxSession): readonly ConsentWords[] {
  const { plan } = session;
  if (plan.consents.length > 0) return plan.consents.map(toWords);
  const { recurring, period, request } = plan;
  const once: ConsentWords = {
    ...wordsOf("CT001"),
    range: sayRange(period),
    // No document says when v1's one-time consent expires; the sandbox's ends with the session.
    expiry: sayDate(todayInIndia(session.expiresAt)),
  };
  if (recurring === undefined) return [once];
  const start = parseIsoDate(todayInIndia(session.createdAt))!;
  const end = formatIsoDate(addMonths(start, recurring.tenureMonths));
  const repeated: ConsentWords = {
    ...wordsOf("CT003"),
    range: sayRange({ from: period.from, to: end }),
    frequency: sayUntil(recurring.frequency, end),
    expiry: sayDate(end),
  };
  return request.aa_journey_mode === "once_with_recurring" ? [once, repeated] : [repeated];
}

/** DATA: what a consent of each kind is called, and how often a one-time one is used. */
const TITLES = {
  ONETIME: { title: "One-time access", frequency: "Once" },
  PERIODIC: { title: "Regular access", frequency: "" },
} as const;

function toWords(
  { code, template, fetchType, maxFrequency, from, to, expiry }: ConsentPlan,
): ConsentWords {
  return {
    code,
    ...wordsOf(template),
    range: sayRange({ from, to }),
    ...(fetchType === "PERIODIC" && maxFrequency && { frequency: sayUntil(maxFrequency, expiry) }),
    expiry: sayDate(expiry),
  };
}

function wordsOf(template: ConsentPlan["template"]): Omit<ConsentWords, "range" | "expiry"> {
  const { fetchType, purposeCode, maxDataLife } = CONSENT_TEMPLATES[template];
  const { use, data } = TEMPLATE_WORDS[template];
  return {
    ...TITLES[fetchType],
    purpose: use,
    purposeCode: `${purposeCode}: ${PURPOSES[purposeCode] ?? "looking at your accounts"}`,
    data: SHARED[data],
    kept: `At most ${sayDuration(maxDataLife)}`,
  };
}

function sayUntil(frequency: Parameters<typeof sayFrequency>[0], end: string): string {
  return `${capital(sayFrequency(frequency))} until ${sayDate(end)}`;
}
