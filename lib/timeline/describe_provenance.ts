import { type TemplateRow, TEMPLATES } from "../consent/templates.ts";
import type { DateRule, Provenance } from "../dates/provenance.ts";
import type { ConsentPlan } from "../session/session_plan.ts";
import { readDay, sayDay } from "./day_words.ts";
import { shorten } from "./measure_text.ts";

/** DATA: what a timeline says of FinBox's defaults, by the rule that makes them. */
const DEFAULT_WORDS: Readonly<Partial<Record<DateRule, string>>> = {
  "six-months-ago": "FinBox's default, 6 months before today",
  "today": "FinBox's default, today",
  "yesterday": "FinBox's default, yesterday",
  "documented-default": "FinBox's default",
  "derived-default": "derived from fair use, not documented",
};

/** DATA: the members that set an expiry. A `to` that comes from one follows the expiry. */
const EXPIRY_MEMBERS: readonly string[] = ["consent_expiry", "expiresAfter"];

/** DATA: the most characters of a code that a text shows. */
export const LONGEST_CODE = 24;

/** Where a date comes from, in words without a full stop. */
export function describeProvenance(provenance: Provenance): string {
  const { rule, before } = provenance;
  const origin = describeOrigin(provenance);
  if (rule !== "aa-cap" || before === undefined) return origin;
  return `${origin}, cut from ${sayDay(readDay(before))} by the 14-month rule`;
}

/** Where the dates of a consent come from; each origin once, with the dates that it makes. */
export function describeConsentDates({ provenance, fetchType, template }: ConsentPlan): string[] {
  const { from, to, expiry } = provenance;
  const isDefault = to.layer === "default";
  const follows = EXPIRY_MEMBERS.includes((to.path ?? "").split("/").at(-1)!) ||
    (fetchType === "PERIODIC" && isDefault);
  const today = isDefault && to.rule === "derived-default" ? "today, not documented" : undefined;
  return groupOrigins([
    ["from", describeProvenance(from)],
    ["to", follows ? "as long as the consent lasts" : today ?? describeProvenance(to)],
    ["expiry", ownExpiry(expiry, template) ?? describeProvenance(expiry)],
  ]);
}

/** Says each origin once: "From and to: …", "Expiry: …". */
export function groupOrigins(rows: readonly (readonly [name: string, origin: string])[]): string[] {
  const names = new Map<string, string[]>();
  for (const [name, origin] of rows) names.set(origin, [...names.get(origin) ?? [], name]);
  return [...names].map(([origin, [first, ...rest]]) => {
    if (rest.length === 2) return `All dates: ${origin}`;
    const name = [first, ...rest].join(" and ");
    return `${name[0].toUpperCase()}${name.slice(1)}: ${origin}`;
  });
}

function describeOrigin({ layer, path, rule }: Provenance): string {
  if (layer === "default") return DEFAULT_WORDS[rule ?? "documented-default"] ?? "FinBox's default";
  const names = (path ?? "").split("/").slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  const owner = layer === "organization" ? "organization's" : "request's";
  const member = names.at(-1) ?? "value";
  if (names.length < 3) return `${owner} ${member}`;
  const code = names[1];
  return `${owner} ${member} for ${code === "*" ? "every consent" : shorten(code, LONGEST_CODE)}`;
}

// An expiry that is derived from something else than the template's own bound says from what.
function ownExpiry(
  { layer, rule }: Provenance,
  template: ConsentPlan["template"],
): string | undefined {
  if (layer !== "default" || rule !== "derived-default") return undefined;
  if (!Object.hasOwn(TEMPLATES, template)) return undefined;
  const { defaults }: TemplateRow = TEMPLATES[template];
  if (defaults?.basis !== "derived") return undefined;
  const [first, ...rest] = defaults.source;
  return `derived; ${first.toLowerCase()}${rest.join("")}`;
}
