import { addDuration, subtractDuration } from "../dates/add.ts";
import type { CivilDate } from "../dates/civil_date.ts";
import { type CalendarDuration, parseDuration } from "../dates/duration.ts";
import { type TemplateId, type TemplateRow, TEMPLATES } from "./templates.ts";

/** The durations of a template. */
export interface TemplateDurations {
  /** How far back fair use allows data. */
  readonly maxFiDataRange: CalendarDuration;
  /** How long fair use allows a consent. */
  readonly maxConsentExpiry: CalendarDuration;
  /** How far back data is asked for by default: the bound where FinBox has no default. */
  readonly window: CalendarDuration;
  /** How long a consent lasts by default: the bound where FinBox has no default. */
  readonly expiresAfter: CalendarDuration;
}

/** The earliest `from` and the latest `expiry` that a template's fair use allows. */
export interface FairUseBounds {
  readonly from: CivilDate;
  readonly expiry: CivilDate;
}

/** The durations of every template, read once. */
export const TEMPLATE_DURATIONS = Object.fromEntries(
  Object.entries(TEMPLATES).map(([template, row]) => [template, durationsOf(row)]),
) as Readonly<Record<TemplateId, TemplateDurations>>;

/** What a template's fair use allows on a day. */
export function fairUseBounds(template: TemplateId, today: CivilDate): FairUseBounds {
  const { maxFiDataRange, maxConsentExpiry } = TEMPLATE_DURATIONS[template];
  return {
    from: subtractDuration(today, maxFiDataRange),
    expiry: addDuration(today, maxConsentExpiry),
  };
}

function durationsOf(
  { maxFiDataRange, maxConsentExpiry, defaults }: TemplateRow,
): TemplateDurations {
  return {
    maxFiDataRange: parseDuration(maxFiDataRange)!,
    maxConsentExpiry: parseDuration(maxConsentExpiry)!,
    window: parseDuration(defaults?.window ?? maxFiDataRange)!,
    expiresAfter: parseDuration(defaults?.expiresAfter ?? maxConsentExpiry)!,
  };
}
