import type { ConsentPlan, SessionCheck, SessionOptions } from "../../mod.ts";

/** One line of the session vectors: a request, its options, and what must come of it. */
export interface SessionVector {
  readonly options: SessionOptions;
  readonly request: unknown;
  readonly expect: SessionExpectation;
}

/** What must come of a request; a member that is absent is not compared. */
export interface SessionExpectation {
  readonly ok: boolean;
  /** The sorted set of the error codes. */
  readonly codes: readonly string[];
  readonly period?: { readonly from: string; readonly to: string };
  readonly months?: readonly string[];
  /** `null` when no month is left out. */
  readonly excludedMonth?: string | null;
  readonly consents?: readonly ExpectedConsent[];
  /** The sorted set of the notice codes, of those that are compared. */
  readonly notices?: readonly string[];
}

type ExpectedConsent = Pick<
  ConsentPlan,
  "code" | "template" | "fetchType" | "from" | "to" | "expiry" | "wire"
>;

const COMPARED_NOTICES: readonly string[] = [
  "MONTH_EXCLUDED",
  "NO_MONTH_LEFT",
  "TO_DATE_IN_FUTURE",
  "TO_DATE_TOO_LATE",
  "FROM_DATE_CAPPED",
  "CAP_LEAVES_NOTHING",
  "CONSENT_EXCEEDS_FAIR_USE",
];

/** Reads vectors, one JSON object a line. */
export function readSessionVectors(text: string): SessionVector[] {
  return text.trim().split("\n").map((line): SessionVector => JSON.parse(line));
}

/** The differences between what a check finds and what the vector expects; none when it holds. */
export function compareSessionVector(
  checkSession: (request: unknown, options: SessionOptions) => SessionCheck,
  { options, request, expect }: SessionVector,
): string[] {
  const actual = summarize(checkSession(request, options));
  const differences: string[] = [];
  for (const [name, expected] of Object.entries(expect)) {
    const [want, got] = [canonical(expected), canonical(actual[name as keyof SessionExpectation])];
    if (want !== got) differences.push(`${name}: expected ${want}, got ${got}`);
  }
  return differences;
}

function summarize({ ok, errors, notices, plan }: SessionCheck): SessionExpectation {
  return {
    ok,
    codes: sortedSet(errors),
    ...(plan?.period === undefined ? {} : {
      period: { from: plan.period.from, to: plan.period.to },
    }),
    ...(plan?.months === undefined ? {} : { months: plan.months }),
    excludedMonth: plan?.excludedMonth ?? null,
    ...(plan?.consents === undefined ? {} : {
      consents: plan.consents.map(({ code, template, fetchType, from, to, expiry, wire }) => ({
        code,
        template,
        fetchType,
        from,
        to,
        expiry,
        wire,
      })),
    }),
    notices: sortedSet(notices.filter(({ code }) => COMPARED_NOTICES.includes(code))),
  };
}

function sortedSet(findings: readonly { readonly code: string }[]): string[] {
  return [...new Set(findings.map(({ code }) => code))].sort();
}

/** JSON with the members of every object in the order of their names. */
function canonical(value: unknown): string {
  if (value === undefined) return "nothing";
  return JSON.stringify(
    value,
    (_, member: unknown) =>
      typeof member === "object" && member !== null && !Array.isArray(member)
        ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => a < b ? -1 : 1))
        : member,
  );
}
