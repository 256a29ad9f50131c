import { namesOf } from "../json/pointer.ts";
import { parseDuration } from "../dates/duration.ts";
import { type TemplateRow, TEMPLATES } from "../consent/templates.ts";
import type { DateRule, Provenance } from "../dates/provenance.ts";
import { type Edition, type EditionRow, EDITIONS } from "../editions.ts";
import type { ConsentPlan } from "../session/session_plan.ts";
import { shorten } from "./shape_text.ts";

/** DATA: what is said of FinBox's defaults, by the rule that makes them. */
const DEFAULT_WORDS: Readonly<Partial<Record<DateRule, string>>> = {
  "six-months-ago": "FinBox's default, 6 months before today",
  "today": "FinBox's default, today",
  "yesterday": "FinBox's default, yesterday",
  "documented-default": "FinBox's default",
  "derived-default": "derived from fair use, not documented",
};

/** DATA: the members that set an expiry. A `to` that comes from one follows the expiry. */
const EXPIRY_MEMBERS: readonly string[] = ["consent_expiry", "expiresAfter"];

/** The dates of a consent, by what each bounds. */
export type ConsentBound = "from" | "to" | "expiry";

/**
 * Where a date of a plan comes from, in words without a full stop.
 *
 * @param provenance The provenance, as a plan has it
 * @param edition The plan's edition, whose cap a date may have been cut by
 * @param sayDate Puts a date into words; it is given in ISO 8601
 * @returns Words such as "request's from_date, cut from 01/01/2023 by the 14-month rule"
 *
 * @example Where a session's first day comes from
 * ```ts
 * import { checkSession } from "@bankconnect/guard";
 * import { describeProvenance } from "@bankconnect/guard/timeline";
 *
 * const { plan } = checkSession({ link_id: "UX-2827" }, { version: "v2", today: "2025-12-09" });
 * const { from } = plan!.period!.provenance;
 * console.log(describeProvenance(from, plan!.edition)); // "FinBox's default, 6 months before today"
 * ```
 */
export function describeProvenance(
  provenance: Provenance,
  edition: Edition,
  sayDate: (date: string) => string = (date) => date,
): string {
  const { rule, before } = provenance;
  const origin = describeOrigin(provenance);
  if (rule !== "aa-cap" || before === undefined) return origin;
  return `${origin}, cut from ${sayDate(before)} by ${nameCap(EDITIONS[edition])}`;
}

/**
 * Where each date of a consent comes from, in words without a full stop.
 *
 * @param consent The consent, as a plan has it
 * @param edition The plan's edition, whose cap a date may have been cut by
 * @param sayDate Puts a date into words; it is given in ISO 8601
 * @returns The words for each date
 *
 * @example Where the default journey's expiry comes from
 * ```ts
 * import { checkSession } from "@bankconnect/guard";
 * import { describeConsent } from "@bankconnect/guard/timeline";
 *
 * const { plan } = checkSession({ link_id: "UX-2827" }, { version: "v2", today: "2025-12-09" });
 * console.log(describeConsent(plan!.consents![0], plan!.edition).expiry); // "FinBox's default"
 * ```
 */
export function describeConsent(
  { provenance: { from, to, expiry }, fetchType, template }: ConsentPlan,
  edition: Edition,
  sayDate?: (date: string) => string,
): Readonly<Record<ConsentBound, string>> {
  const isDefault = to.layer === "default";
  const follows = EXPIRY_MEMBERS.some((member) => to.path?.endsWith(`/${member}`)) ||
    (fetchType === "PERIODIC" && isDefault);
  const today = to.rule === "derived-default" ? "today, not documented" : undefined;
  return {
    from: describeProvenance(from, edition, sayDate),
    to: follows
      ? "as long as the consent lasts"
      : today ?? describeProvenance(to, edition, sayDate),
    expiry: ownExpiry(expiry, template) ?? describeProvenance(expiry, edition, sayDate),
  };
}

/** The edition's cap on how far back data begins. */
export function nameCap({ aaCapMonths }: EditionRow): string {
  return `the ${aaCapMonths}-month rule`;
}

function describeOrigin({ layer, path, rule }: Provenance): string {
  if (layer === "default") return (rule && DEFAULT_WORDS[rule]) ?? "FinBox's default";
  const names = namesOf(path ?? "");
  const owner = layer === "organization" ? "organization's" : "request's";
  const member = names.at(-1) ?? "value";
  if (names.length < 3) return `${owner} ${member}`;
  const code = names[1];
  return `${owner} ${member} for ${code === "*" ? "every consent" : shorten(code)}`;
}

// An expiry that is derived from something else than the template's own bound says from what.
function ownExpiry(
  { rule }: Provenance,
  template: ConsentPlan["template"],
): string | undefined {
  if (rule !== "derived-default") return undefined;
  if (!Object.hasOwn(TEMPLATES, template)) return undefined;
  const { defaults, maxConsentExpiry }: TemplateRow = TEMPLATES[template];
  if (defaults?.expiresAfter === undefined || defaults.basis !== "derived") return undefined;
  const [allowed, limit] = [maxConsentExpiry, defaults.expiresAfter].map(monthsOf);
  return `derived; fair use allows ${allowed} months; FinBox's tenure limit is ${limit}`;
}

function monthsOf(duration: string): number {
  return parseDuration(duration)!.months;
}
