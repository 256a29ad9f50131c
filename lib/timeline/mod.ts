/**
 * A session's plan as a picture and as a table: what FinBox will fetch, which consents the customer
 * is asked for, and until when, on one time axis. Pure text: no page, no clock, no dependency.
 *
 * @example A file that a browser or a slide shows
 * ```ts ignore
 * import { checkSession } from "@bankconnect/guard";
 * import { renderTimeline } from "@bankconnect/guard/timeline";
 *
 * const request = { link_id: "UX-2827", aa_journey_code: "BCAA004" };
 * const { plan, notices } = checkSession(request, { version: "v2", today: "2025-12-09" });
 * if (plan !== undefined) {
 *   await Deno.writeTextFile("plan.svg", renderTimeline(plan, { notices }));
 * }
 * ```
 *
 * @module
 */
export {
  type ConsentBound,
  describeConsent,
  describeProvenance,
} from "../words/describe_provenance.ts";
export { describeTimeline, type TimelineRow } from "./describe_timeline.ts";
export type { TimelinePlan } from "./read_plan.ts";
export { renderTimeline, type TimelineOptions } from "./render_timeline.ts";
export type { Theme } from "./write_svg.ts";
