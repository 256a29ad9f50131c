import type { MergedConsent } from "../consent/merge_consent.ts";
import { compareDates } from "../dates/civil_date.ts";
import { formatWireDate } from "../dates/wire_date.ts";
import { ALIASES } from "../fields/parameters.ts";
import { LONGEST_TENURE } from "./check_fields_together.ts";
import type { Alias } from "./edition_parameters.ts";
import type { PlannedDates } from "./plan_dates.ts";
import type { ReadParameters, RequestMembers } from "./read_parameters.ts";

/**
 * The request with FinBox's documented corrections: parameters under their documented names, a
 * tenure cut to 60 months, and capped dates.
 *
 * A date is left as it is where its correction would leave no day of a range, or would shorten a
 * consent that is not capped: such a request would not mean the same.
 */
export function correctRequest(
  request: RequestMembers,
  { values, aliases }: ReadParameters,
  { from, to }: PlannedDates,
  consents: readonly MergedConsent[],
): RequestMembers {
  const corrected: Record<string, unknown> = renameAliases(request, aliases);
  const tenure = values.aa_recurring_tenure_month_count;
  if (tenure && tenure > LONGEST_TENURE) corrected.aa_recurring_tenure_month_count = LONGEST_TENURE;
  const needed = consents.some(({ earliest, from, to }) =>
    from.provenance.path === "/from_date" &&
    (earliest === undefined || compareDates(from.date, to.date) >= 0)
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
  request: RequestMembers,
  aliases: readonly Alias[],
): Record<string, unknown> {
  const renamed = { ...request };
  for (const alias of aliases) {
    renamed[ALIASES[alias].parameter] = request[alias];
    delete renamed[alias];
  }
  return renamed;
}
