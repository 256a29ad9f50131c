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
 * const { plan } = checkSession(request, { version: "v2", today: "2025-12-09" });
 * if (plan !== undefined) await Deno.writeTextFile("plan.svg", renderTimeline(plan));
 * ```
 *
 * @module
 */
export { type ConsentBound, describeConsent, describeProvenance } from "./describe_provenance.ts";
export { describeTimeline } from "./describe_timeline.ts";
export { renderTimeline } from "./render_timeline.ts";
export type { TimelineOptions } from "./timeline_options.ts";
export type { TimelinePlan } from "./timeline_plan.ts";
export type { TimelineRow } from "./timeline_rows.ts";
export type { Theme } from "./timeline_style.ts";
