import { readPlan } from "./read_plan.ts";
import type { TimelinePlan } from "./timeline_plan.ts";
import { tellRows, type TimelineRow } from "./timeline_rows.ts";

/**
 * The rows of a table that says in words what {@linkcode renderTimeline} draws.
 *
 * Codes come from the request and from an organization's configuration: escape the texts for where
 * they go.
 *
 * @param plan The plan of a check; that of a refused request may lack parts
 * @returns Today, the 14-month bound, the session's period and months, each consent, and the days
 * that are in no consent, as far as the plan has them
 * @throws {RangeError} If a date of the plan is not an ISO 8601 date
 *
 * @example The days of a consent
 * ```ts
 * import { checkSession } from "@bankconnect/guard";
 * import { describeTimeline } from "@bankconnect/guard/timeline";
 *
 * const { plan } = checkSession({ link_id: "UX-2827" }, { version: "v2", today: "2025-12-09" });
 * const row = describeTimeline(plan!).find(({ what }) => what === "CC0001 data");
 * console.log(row?.from, "to", row?.to); // 9 Oct 2024 to 9 Dec 2025
 * ```
 */
export function describeTimeline(plan: TimelinePlan): readonly TimelineRow[] {
  return tellRows(readPlan(plan));
}
