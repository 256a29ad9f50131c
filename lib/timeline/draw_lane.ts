import type { Note } from "./describe_timeline.ts";
import { drawBreaks, drawGrid, type GapMark } from "./draw_axis.ts";
import type { Axis, Frame, Tick } from "./layout_axis.ts";
import {
  countLines,
  fitText,
  type Label,
  LABEL_SIZE,
  placeLabels,
  textWidth,
  wrapText,
} from "./place_labels.ts";
import { element, path, textElement, writeText } from "./write_svg.ts";

/** One row of a timeline before it has a place. */
export interface Lane {
  /** Its name. */
  readonly name: string;
  /** What follows the name. */
  readonly kind?: string;
  /** What is to know about it. */
  readonly notes: readonly Note[];
  /** How high its shapes are. */
  readonly depth: number;
  /** Its shapes, from their top. */
  readonly draw: (y: number) => readonly string[];
  /** The texts below its shapes. */
  readonly labels: readonly Label[];
}

/** A lane in its place. */
export interface DrawnLane {
  /** The texts that belong to no place of the axis. */
  readonly notes: readonly string[];
  readonly shapes: readonly string[];
  /** The texts of the chart. */
  readonly labels: readonly string[];
  /** Where the chart of the lane begins and ends. */
  readonly chart: { readonly top: number; readonly bottom: number };
  readonly bottom: number;
}

const NAME_SIZE = 14;
const NOTE_SIZE = 11;
const GAP = 8;
const NOTE_LINE = 15;
const LABEL_LINE = 16;
const PADDING = 10;

/** Draws a lane: its texts beside its chart, or above it where the image is narrow. */
export function drawLane(lane: Lane, frame: Frame, top: number): DrawnLane {
  const texts = drawNotes(lane, frame, top + PADDING);
  const y = frame.narrow ? texts.bottom + 8 : top + PADDING;
  const placed = placeLabels(lane.labels, frame.chart, LABEL_SIZE);
  const labels = placed.map(({ text, left, width, line, tone, align }) => {
    const x = left + (align === "start" ? 0 : align === "end" ? width : width / 2);
    const style = { size: LABEL_SIZE, anchor: align, tone: tone ? `halo ${tone}` : "halo" };
    return writeText(x, y + lane.depth + 14 + line * LABEL_LINE, text, style);
  });
  const chartBottom = y + lane.depth + 3 + countLines(placed) * LABEL_LINE;
  const bottom = Math.max(texts.bottom, chartBottom) + PADDING;
  return {
    notes: texts.shapes,
    shapes: lane.draw(y),
    labels,
    chart: { top: frame.narrow ? y - 4 : top, bottom: frame.narrow ? chartBottom + 2 : bottom },
    bottom,
  };
}

function drawNotes({ name, kind, notes }: Lane, { left, textWidth: width }: Frame, top: number) {
  const shown = fitText(name, width, NAME_SIZE, true);
  const rest = width - textWidth(shown, NAME_SIZE, true) - GAP;
  const beside = kind !== undefined && textWidth(kind, LABEL_SIZE) <= rest ? kind : undefined;
  let y = top + 12;
  const shapes = [writeName(left, y, shown, beside)];
  if (kind !== undefined && beside === undefined) {
    y += NOTE_LINE;
    shapes.push(writeText(left, y, fitText(kind, width, LABEL_SIZE), { size: LABEL_SIZE }));
  }
  y += 2;
  for (const { text, warn } of notes) {
    for (const line of wrapText(warn ? `! ${text}` : text, width, NOTE_SIZE)) {
      y += NOTE_LINE;
      shapes.push(writeText(left, y, line, { size: NOTE_SIZE, tone: warn ? "warn" : "muted" }));
    }
  }
  return { shapes, bottom: y + 4 };
}

// One text, because only a browser knows where the name ends.
function writeName(x: number, y: number, name: string, kind: string | undefined): string {
  const first = textElement("tspan", { class: "strong", "font-size": NAME_SIZE }, name);
  const second = kind === undefined ? "" : textElement("tspan", { dx: GAP }, kind);
  return element("text", { x, y, "font-size": LABEL_SIZE }, first + second);
}

/** All lanes, from what lies behind to what lies before. */
export interface DrawnChart {
  readonly behind: readonly string[];
  readonly shapes: readonly string[];
  readonly texts: readonly string[];
  readonly bottom: number;
}

/** Draws the lanes one below the other, crossed by the years, the marks and the breaks. */
export function drawChart(
  lanes: readonly Lane[],
  frame: Frame,
  { axis, ticks, marks }: {
    readonly axis: Axis;
    readonly ticks: readonly Tick[];
    readonly marks: readonly GapMark[];
  },
  start: number,
): DrawnChart {
  const behind: string[] = [];
  const shapes: string[] = [];
  const texts: string[] = [];
  let y = start;
  for (const lane of lanes) {
    const drawn = drawLane(lane, frame, y);
    const { top, bottom } = drawn.chart;
    behind.push(...drawGrid(axis, ticks, top, bottom));
    if (y > start) {
      behind.push(element("path", { class: "grid", d: path([[frame.left, y], [frame.right, y]]) }));
    }
    const lines = marks.map(({ x, kind }) =>
      element("path", { class: kind, d: path([[x, top], [x, bottom]]) })
    );
    shapes.push(...drawn.shapes, ...lines, ...drawBreaks(axis, top, bottom));
    texts.push(...drawn.notes, ...drawn.labels);
    y = drawn.bottom;
  }
  return { behind, shapes, texts, bottom: y };
}
