import { type TemplateRow, TEMPLATES } from "../consent/templates.ts";
import type { Edition } from "../editions.ts";
import type { ConsentPlan, SessionPlan } from "../session/session_plan.ts";
import { type ConsentBound, describeConsent, describeProvenance } from "./describe_provenance.ts";
import { toWireDate } from "./say_date.ts";

/** A plan as far as it can be known: that of a refused request lacks parts. */
export type KnownPlan = Partial<SessionPlan> & Pick<SessionPlan, "edition" | "today">;

/** One date of a plan and where it comes from, in words. */
export interface PlanRow {
  /** `session`, or the code of the consent. */
  readonly subject: string;
  /** Which date of it. */
  readonly bound: ConsentBound;
  /** The date, ISO 8601. */
  readonly date: string;
  /** The date as FinBox writes it, `DD/MM/YYYY`. */
  readonly wire: string;
  /** Where it comes from, such as "request's from_date". */
  readonly words: string;
}

/** A plan in words for people. */
export interface PlanWords {
  /** Every date: those of the session first, then those of each consent. */
  readonly rows: readonly PlanRow[];
  /** The statement months, such as "2025-06 to 2025-11 (6)". */
  readonly months?: string;
  /** The month that is left out and why. */
  readonly excluded?: string;
  /** The journey and who chose it. */
  readonly journey?: string;
  /** How long and how often data is pulled in a recurring session of v1. */
  readonly recurring?: string;
}

/** DATA: the dates of a consent, in the order in which they are shown. */
const CONSENT_BOUNDS: readonly ConsentBound[] = ["from", "to", "expiry"];

/**
 * A plan in words: every date with where it comes from, the months, the journey.
 *
 * @param plan The plan of a check, that of a refused request included
 * @returns The rows of dates, and the other parts as far as the plan has them
 *
 * @example Where the dates of a session come from
 * ```ts ignore
 * const { plan } = checkSession(request, { version: "v2", today: "2025-12-09" });
 * for (const { bound, wire, words } of describePlan(plan).rows) console.log(bound, wire, words);
 * ```
 */
export function describePlan(plan: KnownPlan): PlanWords {
  const { edition, period, months, excludedMonth, journey, recurring, consents = [] } = plan;
  const rows: PlanRow[] = [];
  if (period !== undefined) {
    const { from, to, provenance } = period;
    rows.push(
      toRow("session", "from", from, describeProvenance(provenance.from, edition, toWireDate)),
    );
    rows.push(toRow("session", "to", to, describeProvenance(provenance.to, edition, toWireDate)));
  }
  return {
    rows: [...rows, ...consents.flatMap((consent) => consentRows(consent, edition))],
    ...(months === undefined ? {} : { months: describeMonths(months) }),
    ...(excludedMonth === undefined
      ? {}
      : { excluded: `${excludedMonth}, because the period ends in its first week` }),
    ...(journey === undefined ? {} : {
      journey: `${journey.code}, ${journey.defaulted ? "FinBox's default" : "from the request"}`,
    }),
    ...(recurring === undefined ? {} : {
      recurring: `for ${recurring.tenureMonths} months, ` +
        `${recurring.frequency.value} per ${recurring.frequency.unit}`,
    }),
  };
}

/** What a consent's template is for, in a sentence. */
export function sayUse(template: ConsentPlan["template"]): string {
  const { useCase }: TemplateRow = TEMPLATES[template];
  return useCase?.toLowerCase() ?? "no stated use";
}

function consentRows(consent: ConsentPlan, edition: Edition): PlanRow[] {
  const words = describeConsent(consent, edition, toWireDate);
  return CONSENT_BOUNDS.map((bound) => toRow(consent.code, bound, consent[bound], words[bound]));
}

function describeMonths(months: readonly string[]): string {
  if (months.length < 2) return months[0] ?? "none";
  return `${months[0]} to ${months.at(-1)} (${months.length})`;
}

function toRow(
  subject: string,
  bound: PlanRow["bound"],
  date: string,
  words: string,
): PlanRow {
  return { subject, bound, date, wire: toWireDate(date), words };
}
