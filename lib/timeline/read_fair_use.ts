import { fairUseBounds } from "../consent/template_durations.ts";
import { type TemplateId, type TemplateRow, TEMPLATES } from "../consent/templates.ts";
import { fromEpochDays, toEpochDays } from "../dates/epoch_days.ts";

/** The earliest first day of data and the latest expiry that fair use allows. */
export interface FairUse {
  readonly row: TemplateRow;
  readonly from: number;
  readonly expiry: number;
}

/** What a template's fair use allows on a day; `undefined` for a template that is not known. */
export function readFairUse(template: TemplateId, today: number): FairUse | undefined {
  // The plan may come from an answer over the network.
  if (!Object.hasOwn(TEMPLATES, template)) return undefined;
  const { from, expiry } = fairUseBounds(template, fromEpochDays(today));
  return { row: TEMPLATES[template], from: toEpochDays(from), expiry: toEpochDays(expiry) };
}
