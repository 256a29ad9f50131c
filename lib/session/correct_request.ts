import type { MergedConsent } from "../consent/merge_consent.ts";
import { compareDates } from "../dates/civil_date.ts";
import { formatWireDate } from "../dates/wire_date.ts";
import { ALIASES } from "../fields/parameters.ts";
import { LONGEST_TENURE } from "./check_fields_together.ts";
import type { PlannedDates } from "./plan_dates.ts";
import type { SessionRequest, Values } from "./read_parameters.ts";
import type { ResolvedOptions } from "./session_options.ts";

/**
 * The request with FinBox's documented corrections: parameters under their documented names, a
 * tenure cut to 60 months, and capped dates.
 *
 * A date is left as it is where its correction would leave no day of the range, or would shorten
 * a consent that is not capped: such a request would not mean the same.
 */
export function correctRequest(
  request: SessionRequest,
  values: Values,
  { from, to }: PlannedDates,
  consents: readonly MergedConsent[],
  { row }: ResolvedOptions,
): SessionRequest {
  const corrected: Record<string, unknown> = renameAliases(request, row.parameters);
  const tenure = values.aa_recurring_tenure_month_count;
  if (tenure && tenure > LONGEST_TENURE) corrected.aa_recurring_tenure_month_count = LONGEST_TENURE;
  const needed = consents.some((consent) =>
    consent.earliest === undefined && consent.from.provenance.path === "/from_date"
  );
  if (from.provenance.rule === "aa-cap" && compareDates(from.date, to.date) < 0 && !needed) {
    corrected.from_date = formatWireDate(from.date);
  }
  for (const { code, from, to } of consents) {
    const { layer, path, rule } = from.provenance;
    const own = layer === "request" && path !== "/from_date";
    if (!own || rule !== "aa-cap" || compareDates(from.date, to.date) >= 0) continue;
    const sent = corrected.consents as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    const consent = { ...sent[code], from_date: formatWireDate(from.date) };
    corrected.consents = { ...sent, [code]: consent };
  }
  return corrected;
}

function renameAliases(
  request: SessionRequest,
  parameters: readonly string[],
): Record<string, unknown> {
  const renamed = { ...request };
  for (const [alias, { parameter }] of Object.entries(ALIASES)) {
    if (!parameters.includes(parameter) || !Object.hasOwn(request, alias)) continue;
    if (isAbsent(request, parameter)) {
      renamed[parameter] = request[alias];
      delete renamed[alias];
    }
  }
  return renamed;
}

function isAbsent(request: SessionRequest, name: string): boolean {
  return !Object.hasOwn(request, name) || request[name] === null || request[name] === undefined ||
    (typeof request[name] === "string" && request[name].trim() === "");
}
