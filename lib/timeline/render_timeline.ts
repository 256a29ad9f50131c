import { daysOnAxis } from "./days_of.ts";
import { drawAxis, drawBreaks } from "./draw_axis.ts";
import type { Canvas } from "./draw_bar.ts";
import { drawChart } from "./draw_chart.ts";
import { layConsent } from "./draw_consent.ts";
import { drawFlags } from "./draw_flags.ts";
import { drawHeading } from "./draw_heading.ts";
import { drawLegend } from "./draw_legend.ts";
import { layMonths } from "./draw_months.ts";
import { layPeriod } from "./draw_period.ts";
import { layRecurring } from "./draw_recurring.ts";
import { layoutFrame } from "./frame.ts";
import { drawHatches } from "./hatches.ts";
import type { Lane } from "./lane.ts";
import { layoutAxis } from "./layout_axis.ts";
import { readPlan, type TimelineFacts } from "./read_plan.ts";
import { resolveTimelineOptions, type TimelineOptions } from "./timeline_options.ts";
import type { TimelinePlan } from "./timeline_plan.ts";
import { tellRows } from "./timeline_rows.ts";
import { writeStyle } from "./timeline_style.ts";
import { element, textElement } from "./write_svg.ts";

/**
 * A session's plan on one time axis, as the text of an SVG image: the statement months, the
 * period, each consent's data range and expiry with the bounds of fair use, the 14-month bound,
 * and today.
 *
 * The image needs nothing else: no font, script or address. It says in its description what it
 * shows, follows the reader's light or dark colours, and tells shapes apart without colour. Every
 * text of the plan is escaped. Where years are shown beside months the axis has a visible break.
 *
 * @param plan The plan of a check; that of a refused request may lack parts
 * @param options The width, the id, the heading and the colours
 * @returns An `<svg>` element, for a file or for a page's HTML
 * @throws {TypeError} If an option has a wrong type
 * @throws {RangeError} If an option has a value that cannot be used, or a date of the plan is not
 * an ISO 8601 date
 *
 * @example Draw a plan
 * ```ts
 * import { checkSession } from "@bankconnect/guard";
 * import { renderTimeline } from "@bankconnect/guard/timeline";
 *
 * const { plan } = checkSession({ link_id: "UX-2827" }, { version: "v2", today: "2025-12-09" });
 * const svg = renderTimeline(plan!, { width: 360 });
 * console.log(svg.startsWith("<svg")); // true
 * ```
 */
export function renderTimeline(plan: TimelinePlan, options: TimelineOptions = {}): string {
  const { width, id, title, theme } = resolveTimelineOptions(options);
  const facts = readPlan(plan);
  const frame = layoutFrame(width);
  const axis = layoutAxis(daysOnAxis(facts), facts.today, frame.chart);
  const heading = drawHeading(frame, title, facts);
  const flags = drawFlags(frame, axis, facts, heading.bottom + 10);
  const scale = drawAxis(axis, flags.bottom);

  const lanes = layLanes({ axis, id, today: facts.today }, facts);
  const chart = drawChart(
    lanes,
    frame,
    { axis, ticks: scale.ticks, marks: flags.marks },
    scale.bottom,
  );
  const legend = drawLegend(frame, axis, facts, id, chart.bottom + 12);
  const height = Math.ceil(legend.bottom + 10);
  const rows = tellRows(facts).map(({ what, from, to, note }) =>
    `${what}: ${[from, to].filter((day) => day !== "").join(" to ")}. ${note}`.trim()
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" id="${id}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    textElement("title", { id: `${id}-title` }, title),
    textElement("desc", { id: `${id}-desc` }, `${facts.edition.source}. ${rows.join(" ")}`),
    `<style>${writeStyle(id, theme)}</style>`,
    drawHatches(id),
    element("rect", { class: "paper", width, height }),
    ...chart.behind,
    ...flags.stems(scale.bottom),
    ...chart.shapes,
    ...drawBreaks(axis, flags.bottom, scale.bottom + 3),
    ...heading.shapes,
    ...flags.shapes,
    ...scale.shapes,
    ...chart.texts,
    ...legend.shapes,
    "</svg>",
    "",
  ].join("\n");
}

function layLanes(canvas: Canvas, facts: TimelineFacts): readonly Lane[] {
  const { months, consents, recurring } = facts;
  return [
    layPeriod(canvas, facts),
    ...(months === undefined ? [] : [layMonths(canvas, months)]),
    ...consents.map((consent) => layConsent(canvas, consent, facts)),
    ...(recurring === undefined ? [] : [layRecurring(canvas, recurring)]),
  ];
}
