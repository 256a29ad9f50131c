import type { Frame } from "./frame.ts";
import { LABEL_SIZE } from "./label_range.ts";
import type { Lane } from "./lane.ts";
import { fitText, textWidth, wrapText } from "./measure_text.ts";
import { countLines, placeLabels } from "./place_labels.ts";
import { element, textElement } from "./write_svg.ts";
import { writeText } from "./write_text.ts";

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
