import { showValue } from "../consent/show_value.ts";
import type { Notice } from "../errors/findings.ts";
import { sayCount } from "../words/say_amount.ts";
import { shorten } from "../words/shape_text.ts";
import { tellRows } from "./describe_timeline.ts";
import { drawAxis, drawBreaks, drawFlags } from "./draw_axis.ts";
import type { Canvas } from "./draw_bar.ts";
import { drawChart, type Lane } from "./draw_lane.ts";
import { drawLegend } from "./draw_legend.ts";
import { layConsent, layMonths, layPeriod, layRecurring } from "./lay_lanes.ts";
import { type Frame, layoutAxis, layoutFrame } from "./layout_axis.ts";
import { fitText, LABEL_SIZE, wrapText } from "./place_labels.ts";
import { daysOnAxis, readPlan, type TimelineFacts, type TimelinePlan } from "./read_plan.ts";
import {
  drawHatches,
  type Drawn,
  element,
  textElement,
  type Theme,
  writeStyle,
  writeText,
} from "./write_svg.ts";

/** How a timeline is drawn. */
export interface TimelineOptions {
  /** The notices of the check, which say what is odd about the plan; none by default. */
  readonly notices?: readonly Notice[];
  /**
   * The width in CSS pixels, 320 to 2000; 760 by default. Below 600 the texts stand above the bars
   * instead of beside them.
   */
  readonly width?: number;
  /**
   * The id of the image and the beginning of every id in it; `timeline` by default. Two images in
   * one page need two of them. A letter, then letters, digits, `-` and `_`.
   */
  readonly id?: string;
  /** The heading; "Session plan" by default. */
  readonly title?: string;
  /** The colours: `auto` by default, which follows the reader's; print is always light. */
  readonly theme?: Theme;
}

/** Options after their check. */
export type ResolvedTimelineOptions = Required<TimelineOptions>;

const THEMES: readonly unknown[] = ["auto", "light", "dark"] satisfies Theme[];
const NARROWEST = 320;
const WIDEST = 2000;
const TITLE_SIZE = 17;
const LINE = 16;

/**
 * Checks the options of a timeline.
 *
 * @throws {TypeError} If an option has a wrong type
 * @throws {RangeError} If an option has a value that cannot be used
 */
export function resolveTimelineOptions(
  { notices = [], width = 760, id = "timeline", title = "Session plan", theme = "auto" }:
    TimelineOptions,
): ResolvedTimelineOptions {
  if (!Array.isArray(notices)) throwFault(TypeError, "notices", "a list", notices);
  if (typeof width !== "number") throwFault(TypeError, "width", "a number", width);
  if (!(width >= NARROWEST && width <= WIDEST)) {
    throwFault(RangeError, "width", `pixels from ${NARROWEST} to ${WIDEST}`, width);
  }
  if (typeof id !== "string") throwFault(TypeError, "id", "a text", id);
  if (!/^[A-Za-z][\w-]{0,63}$/.test(id)) {
    throwFault(RangeError, "id", "a letter with letters, digits, - and _ after it", id);
  }
  if (typeof title !== "string") throwFault(TypeError, "title", "a text", title);
  if (!THEMES.includes(theme)) throwFault(RangeError, "theme", THEMES.join(", "), theme);
  return { notices, width, id, title, theme };
}

function throwFault(
  Kind: typeof TypeError | typeof RangeError,
  name: string,
  wanted: string,
  value: unknown,
): never {
  throw new Kind(`Cannot use ${name} as ${wanted}: current value is ${showValue(value)}`);
}

/**
 * A session's plan on one time axis, as the text of an SVG image: the statement months, the
 * period, each consent's data range and expiry with the bounds of fair use, the 14-month bound,
 * and today.
 *
 * The image needs nothing else: no font, script or address. It says in its description what it
 * shows, follows the reader's light or dark colours, and distinguishes shapes without colour. Every
 * text of the plan is escaped. Where years are shown beside months the axis has a visible break.
 *
 * @param plan The plan of a check; that of a refused request may lack parts
 * @param options The check's notices, the width, the id, the heading and the colours
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
  const { notices, width, id, title, theme } = resolveTimelineOptions(options);
  const facts = readPlan(plan, notices);
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

/** The heading, with the edition and the journey below it. */
export function drawHeading(
  { left, right, narrow }: Frame,
  title: string,
  facts: TimelineFacts,
): Drawn {
  let y = narrow ? 28 : 34;
  const width = right - left;
  const heading = fitText(title, width, TITLE_SIZE, true);
  const shapes = [writeText(left, y, heading, { size: TITLE_SIZE, tone: "strong" })];
  const parts = sayEdition(facts);
  const sentences = narrow ? parts : [parts.join(". ")];
  for (const line of sentences.flatMap((text) => wrapText(text, width, LABEL_SIZE))) {
    y += LINE + 2;
    shapes.push(writeText(left, y, line, { size: LABEL_SIZE, tone: "muted" }));
  }
  return { shapes, bottom: y + 6 };
}

function sayEdition({ edition, journey, consents, consentsOfJourney }: TimelineFacts): string[] {
  if (journey === undefined) return [edition.source];
  const code = shorten(journey.code);
  const origin = journey.defaulted ? ", FinBox's default" : "";
  const all = consentsOfJourney ?? consents.length;
  const count = sayCount(all, "consent");
  const known = all === consents.length ? count : `${consents.length} of ${count} are known`;
  return [edition.source, `Journey ${code}${origin}, ${known}`];
}
