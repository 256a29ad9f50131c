import type { ConsentPlan, DateRule, Provenance, SessionPlan } from "../mod.ts";

/** A plan as far as it can be told: that of a refused request lacks parts. */
export type KnownPlan = Partial<SessionPlan> & Pick<SessionPlan, "edition" | "today">;

/** One date of a plan and where it comes from, in words. */
export interface PlanRow {
  /** `session`, or the code of the consent. */
  readonly subject: string;
  /** Which date of it. */
  readonly bound: "from" | "to" | "expiry";
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

/** DATA: what the rules that make a date say of it. */
const RULE_WORDS: Readonly<Record<Exclude<DateRule, "aa-cap">, string>> = {
  "six-months-ago": "FinBox's default, 6 months before today",
  "today": "FinBox's default, today",
  "yesterday": "FinBox's default, the day before today",
  "documented-default": "FinBox's default for {template}",
  "derived-default": "derived from {template}'s bounds; no default is documented",
};

/** DATA: what the rule that moves a date says of it. */
const CAP_WORDS = "cut from {before} by the 14-month rule";

/** DATA: the members that set an expiry; a `to` that comes from one follows the expiry. */
const EXPIRY_MEMBERS: readonly string[] = ["consent_expiry", "expiresAfter"];

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
  const { period, months, excludedMonth, journey, recurring, consents = [] } = plan;
  const rows: PlanRow[] = [];
  if (period !== undefined) {
    const { from, to, provenance } = period;
    rows.push(toRow("session", "from", from, describeProvenance(provenance.from)));
    rows.push(toRow("session", "to", to, describeProvenance(provenance.to)));
  }
  return {
    rows: [...rows, ...consents.flatMap(consentRows)],
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

/**
 * Where a date comes from, in words.
 *
 * @param provenance The provenance, as a plan has it
 * @param template The consent's template, where it is a consent's date
 * @returns Words without a full stop, such as "organization's window for CT001"
 */
export function describeProvenance(provenance: Provenance, template = "the template"): string {
  const { rule, before } = provenance;
  const origin = describeOrigin(provenance).replace("{template}", template);
  if (rule !== "aa-cap" || before === undefined) return origin;
  return `${origin}, ${CAP_WORDS.replace("{before}", toWire(before))}`;
}

function describeOrigin({ layer, path, rule }: Provenance): string {
  if (layer === "default") {
    // A default is younger than the cap, so the cap leaves it alone.
    return rule === undefined || rule === "aa-cap" ? "FinBox's default" : RULE_WORDS[rule];
  }
  const names = (path ?? "").split("/").slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  const owner = layer === "organization" ? "organization's" : "request's";
  const [member, code] = names.length === 3 ? [names[2], names[1]] : [names[0] ?? "value"];
  if (code === undefined) return `${owner} ${member}`;
  return `${owner} ${member} for ${code === "*" ? "every consent" : code}`;
}

function consentRows(consent: ConsentPlan): PlanRow[] {
  const { code, template, provenance, from, to, expiry } = consent;
  return [
    toRow(code, "from", from, describeProvenance(provenance.from, template)),
    toRow(code, "to", to, describeTo(consent)),
    toRow(code, "expiry", expiry, describeProvenance(provenance.expiry, template)),
  ];
}

function describeTo({ fetchType, template, provenance: { to } }: ConsentPlan): string {
  const follows = EXPIRY_MEMBERS.includes((to.path ?? "").split("/").at(-1)!) ||
    (fetchType === "PERIODIC" && to.layer === "default");
  return follows ? "as long as the consent lasts" : describeProvenance(to, template);
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
  return { subject, bound, date, wire: toWire(date), words };
}

function toWire(date: string): string {
  return date.split("-").reverse().join("/");
}
