import { sayDay } from "./day_words.ts";
import type { Drawn } from "./draw_heading.ts";
import type { Frame } from "./frame.ts";
import { LABEL_SIZE } from "./label_range.ts";
import { type Axis, xOf } from "./layout_axis.ts";
import { countLines, type Label, type PlacedLabel, placeLabels } from "./place_labels.ts";
import type { TimelineFacts } from "./read_plan.ts";
import { element, path } from "./write_svg.ts";
import { writeText } from "./write_text.ts";

const FLAG_LINE = 20;
const FLAG_PADDING = 6;
const FLAG_HEIGHT = 18;

/** A line that crosses the whole chart. */
export interface Mark {
  readonly x: number;
  readonly kind: "today" | "bound";
}

/** The names of the lines that cross the whole chart, and those lines as far as the lanes. */
export function drawFlags(
  { chart, narrow, left }: Frame,
  axis: Axis,
  { today, bound }: TimelineFacts,
  top: number,
): Drawn & { readonly marks: readonly Mark[]; readonly stems: (bottom: number) => string[] } {
  const labels: Label[] = [];
  if (bound !== undefined) {
    const text = `${bound.months}-month bound, ${sayDay(bound.day)}`;
    labels.push({ text, x: xOf(axis, bound.day), align: "middle" });
  }
  // Today stands lower: the line of what lies before it does not cross its name.
  const x = xOf(axis, today);
  labels.push({ text: `today, ${sayDay(today)}`, x, align: "middle", tone: "strong" });
  // Beside the chart there is room above the texts of the rows.
  const x0 = (narrow ? left : chart.x0 - 60) + FLAG_PADDING;
  const placed = placeLabels(
    labels,
    { x0, x1: chart.x1 - FLAG_PADDING },
    LABEL_SIZE,
    3 * FLAG_PADDING,
  );
  const topOf = (line: number) => top + line * FLAG_LINE;
  return {
    shapes: placed.flatMap((label) => drawFlag(label, topOf(label.line))),
    marks: placed.map(({ x, tone }) => ({ x, kind: kindOf(tone) })),
    stems: (bottom) =>
      placed.map(({ x, line, tone }) =>
        element("path", {
          class: kindOf(tone),
          d: path([[x, topOf(line) + FLAG_HEIGHT], [x, bottom]]),
        })
      ),
    bottom: topOf(countLines(placed)) + 2,
  };
}

function drawFlag({ text, left, width, tone }: PlacedLabel, y: number): string[] {
  const isToday = kindOf(tone) === "today";
  const style = { size: LABEL_SIZE, anchor: "middle", tone: isToday ? "flag" : "muted" } as const;
  const name = writeText(left + width / 2, y + 13, text, style);
  if (!isToday) return [name];
  const box = { x: left - FLAG_PADDING, y, width: width + 2 * FLAG_PADDING, height: FLAG_HEIGHT };
  return [element("rect", { class: "ink", ...box, rx: 4 }), name];
}

function kindOf(tone: Label["tone"]): Mark["kind"] {
  return tone === "strong" ? "today" : "bound";
}
