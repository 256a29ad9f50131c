import { ALIASES } from "../fields/parameters.ts";
import { LONGEST_TENURE } from "./check_fields_together.ts";
import { FROM_SENT, type PlannedDates } from "./plan_dates.ts";
import type { ReadRequest, RequestMembers } from "./read_request.ts";
import type { Alias, MergedConsent } from "./session_rules.ts";

/**
 * The request with FinBox's documented corrections: parameters under their documented names, a
 * tenure cut to 60 months, and capped dates.
 *
 * A date is left as it is where its correction would leave no day of a range, or would shorten a
 * consent that is not capped: such a request would not mean the same.
 */
export function correctRequest(
  request: RequestMembers,
  { values, aliases }: ReadRequest,
  { from, to }: PlannedDates,
  consents: readonly MergedConsent[],
): RequestMembers {
  const changes: Record<string, unknown> = {};
  const tenure = values.aa_recurring_tenure_month_count;
  if (tenure && tenure > LONGEST_TENURE) changes.aa_recurring_tenure_month_count = LONGEST_TENURE;
  if (from.provenance.rule === "aa-cap" && from.order < to.order && !consents.some(needsDate)) {
    changes.from_date = from.wire;
  }
  for (const { prepared: { code }, from, to } of consents) {
    const { layer, path, rule } = from.provenance;
    if (rule !== "aa-cap" || layer !== "request" || path === FROM_SENT.path) continue;
    if (from.order >= to.order) continue;
    const sent = (changes.consents ?? request.consents) as Readonly<
      Record<string, Readonly<Record<string, unknown>>>
    >;
    changes.consents = { ...sent, [code]: { ...sent[code], from_date: from.wire } };
  }
  if (aliases.length > 0) return { ...renameAliases(request, aliases), ...changes };
  for (const _ in changes) return { ...request, ...changes };
  return request;
}

// Whether a consent that begins with the period would lose by the period's new date.
function needsDate({ prepared, from, to }: MergedConsent): boolean {
  return from.provenance.path === FROM_SENT.path &&
    (prepared.earliest === undefined || from.order >= to.order);
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
