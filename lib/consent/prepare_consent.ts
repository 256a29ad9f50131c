import { addDuration, addMonths, subtractDuration } from "../dates/add.ts";
import type { CivilDate } from "../dates/civil_date.ts";
import { type Day, toDay } from "../dates/day.ts";
import { boundOf } from "../dates/plan_period.ts";
import type { Bound, Provenance } from "../dates/provenance.ts";
import type { Place } from "../errors/findings.ts";
import { pointer } from "../json/pointer.ts";
import type { JourneyConsent } from "./journeys.ts";
import type { ResolvedOrganization } from "./organization.ts";
import { fairUseBounds, TEMPLATE_DURATIONS } from "./template_durations.ts";
import { type TemplateId, type TemplateRow, TEMPLATES } from "./templates.ts";

/** The dates of a consent before a request is looked at: the layers of FinBox and the organization. */
export interface PreparedConsent {
  readonly code: string;
  readonly template: TemplateId;
  readonly row: TemplateRow;
  readonly from: Bound;
  /** Absent where the range lasts as long as the consent. */
  readonly to: Bound | undefined;
  readonly expiry: Bound;
  /** The first day of data and the last day of the consent that the template's fair use allows. */
  readonly fairUse: { readonly from: Day; readonly expiry: Day };
  /** The first day that FinBox's cap allows; none where the consent is not capped. */
  readonly earliest: Day | undefined;
  /** Where a request has the consent. */
  readonly place: Required<Place>;
  /** Where a request has the consent's own dates. */
  readonly sent: { readonly [Key in keyof typeof DATE_MEMBERS]: Provenance };
}

/** DATA: the names of a consent's dates on the wire. */
export const DATE_MEMBERS = {
  from: "from_date",
  to: "to_date",
  expiry: "consent_expiry",
} as const;

/**
 * Merges the layers of one consent that no request changes, field by field: the template's defaults,
 * then the organization's `*`, template and code entries.
 */
export function prepareConsent(
  { consent, template }: JourneyConsent,
  organization: ResolvedOrganization,
  today: CivilDate,
  capMonths: number | undefined,
): PreparedConsent {
  const row: TemplateRow = TEMPLATES[template];
  const { window, expiresAfter } = TEMPLATE_DURATIONS[template];
  const rule = basisOf(row) === "documented" ? "documented-default" : "derived-default";
  const provenance = { layer: "default", rule } as const;
  let from = boundOf(toDay(subtractDuration(today, window)), provenance);
  // A periodic pull must lie inside the range, so the range lasts as long as the consent.
  let to = row.fetchType === "ONETIME" ? boundOf(toDay(today), provenance) : undefined;
  let expiry = boundOf(toDay(addDuration(today, expiresAfter)), provenance);
  for (const key of ["*", template, consent]) {
    const entry = organization.consents.get(key);
    if (entry === undefined) continue;
    const at = (name: string): Provenance => ({
      layer: "organization",
      path: pointer("consents", key, name),
    });
    if (entry.from !== undefined) {
      from = "year" in entry.from
        ? boundOf(toDay(entry.from), at("from_date"))
        : boundOf(toDay(subtractDuration(today, entry.from)), at("window"));
    }
    if (entry.to !== undefined) to = boundOf(toDay(entry.to), at("to_date"));
    if (entry.expiry !== undefined) {
      expiry = "year" in entry.expiry
        ? boundOf(toDay(entry.expiry), at("consent_expiry"))
        : boundOf(toDay(addDuration(today, entry.expiry)), at("expiresAfter"));
    }
  }
  const fairUse = fairUseBounds(template, today);
  const sentAt = (name: string): Provenance => ({
    layer: "request",
    path: pointer("consents", consent, name),
  });
  return {
    code: consent,
    template,
    row,
    from,
    to,
    expiry,
    fairUse: { from: toDay(fairUse.from), expiry: toDay(fairUse.expiry) },
    earliest: capMonths === undefined || row.uncapped
      ? undefined
      : toDay(addMonths(today, -capMonths)),
    place: { field: "consents", path: pointer("consents", consent) },
    sent: {
      from: sentAt(DATE_MEMBERS.from),
      to: sentAt(DATE_MEMBERS.to),
      expiry: sentAt(DATE_MEMBERS.expiry),
    },
  };
}

/** Whether the template's defaults are documented or derived from its bounds. */
export function basisOf(row: TemplateRow): "documented" | "derived" {
  return row.defaults?.basis ?? "derived";
}
