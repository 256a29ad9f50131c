import { addDuration, addMonths, subtractDuration } from "../dates/add.ts";
import type { CivilDate } from "../dates/civil_date.ts";
import { capBound } from "../dates/plan_period.ts";
import type { Bound } from "../dates/provenance.ts";
import { pointer } from "../json/pointer.ts";
import type { JourneyConsent } from "./journeys.ts";
import type { ResolvedOrganization } from "./organization.ts";
import {
  type FairUseBounds,
  fairUseBounds,
  TEMPLATE_DURATIONS,
  type TemplateDurations,
} from "./template_durations.ts";
import { type TemplateId, type TemplateRow, TEMPLATES } from "./templates.ts";

/** The dates that a request gives for a consent, each with its place. */
export interface RequestedBounds {
  readonly from?: Bound | undefined;
  readonly to?: Bound | undefined;
  readonly expiry?: Bound | undefined;
}

/** What the three layers make of one consent. */
export interface MergedConsent {
  readonly code: string;
  readonly template: TemplateId;
  readonly row: TemplateRow;
  readonly from: Bound;
  readonly to: Bound;
  readonly expiry: Bound;
  /** What the template's fair use allows. */
  readonly bounds: FairUseBounds;
  /** The first day that FinBox's cap allows; none where the consent is not capped. */
  readonly earliest: CivilDate | undefined;
}

/**
 * Merges the layers of one consent, field by field: the template's defaults, the organization's
 * `*`, template and code entries, the request's top-level dates where the consent is ONETIME, and
 * the request's dates for this consent.
 */
export function mergeConsent(
  { consent, template }: JourneyConsent,
  organization: ResolvedOrganization,
  { topLevel, own }: { readonly topLevel: RequestedBounds; readonly own: RequestedBounds },
  today: CivilDate,
  capMonths: number | undefined,
): MergedConsent {
  const row: TemplateRow = TEMPLATES[template];
  let { from, to, expiry } = defaultsOf(row, TEMPLATE_DURATIONS[template], today);
  const layers = organizationLayers(consent, template, organization, today);
  if (row.fetchType === "ONETIME") layers.push(topLevel);
  layers.push(own);
  for (const layer of layers) {
    from = layer.from ?? from;
    to = layer.to ?? to;
    expiry = layer.expiry ?? expiry;
  }
  return {
    code: consent,
    template,
    row,
    from,
    // A periodic pull must lie inside the range, so the range lasts as long as the consent.
    to: to ?? expiry,
    expiry,
    bounds: fairUseBounds(template, today),
    earliest: capMonths === undefined || row.uncapped ? undefined : addMonths(today, -capMonths),
  };
}

/** The consent after the cap on its `from`. */
export function capConsent(consent: MergedConsent): MergedConsent {
  const { earliest, from } = consent;
  if (earliest === undefined) return consent;
  const capped = capBound(from, earliest);
  return capped === from ? consent : { ...consent, from: capped };
}

/** Whether the template's defaults are documented or derived from its bounds. */
export function basisOf(row: TemplateRow): "documented" | "derived" {
  return row.defaults?.basis ?? "derived";
}

function defaultsOf(
  row: TemplateRow,
  { window, expiresAfter }: TemplateDurations,
  today: CivilDate,
): { from: Bound; to: Bound | undefined; expiry: Bound } {
  const rule = basisOf(row) === "documented" ? "documented-default" : "derived-default";
  const provenance = { layer: "default", rule } as const;
  return {
    from: { date: subtractDuration(today, window), provenance },
    to: row.fetchType === "ONETIME" ? { date: today, provenance } : undefined,
    expiry: { date: addDuration(today, expiresAfter), provenance },
  };
}

function organizationLayers(
  consent: string,
  template: TemplateId,
  { consents }: ResolvedOrganization,
  today: CivilDate,
): RequestedBounds[] {
  const layers: RequestedBounds[] = [];
  for (const key of ["*", template, consent]) {
    const bounds = consents.get(key);
    if (bounds === undefined) continue;
    const at = (name: string) =>
      ({ layer: "organization", path: pointer("consents", key, name) }) as const;
    const { from, to, expiry } = bounds;
    layers.push({
      ...(from === undefined ? {} : {
        from: "year" in from
          ? { date: from, provenance: at("from_date") }
          : { date: subtractDuration(today, from), provenance: at("window") },
      }),
      ...(to === undefined ? {} : { to: { date: to, provenance: at("to_date") } }),
      ...(expiry === undefined ? {} : {
        expiry: "year" in expiry
          ? { date: expiry, provenance: at("consent_expiry") }
          : { date: addDuration(today, expiry), provenance: at("expiresAfter") },
      }),
    });
  }
  return layers;
}
