import { sayDay } from "../words/say_date.ts";
import {
  type Axis,
  BREAK_WIDTH,
  breaksOf,
  type Frame,
  type Tick,
  tickAxis,
  xOf,
} from "./layout_axis.ts";
import {
  countLines,
  type Label,
  LABEL_SIZE,
  type PlacedLabel,
  placeLabels,
  textWidth,
} from "./place_labels.ts";
import type { TimelineFacts } from "./read_plan.ts";
import { type Drawn, element, path, writeText } from "./write_svg.ts";

const SIZE = 11;
const WAVE = 4;

/** The years and months above the chart. */
export function drawAxis(axis: Axis, top: number): Drawn & { readonly ticks: readonly Tick[] } {
  const ticks = tickAxis(axis, SIZE);
  const isNamed = axis.sections.some(({ unit }) => unit === "year") ||
    ticks.some(({ unit, label }) => unit === "month" && label !== undefined);
  const [years, months, line] = [top + 11, top + 26, top + (isNamed ? 33 : 20)];
  const shapes = axis.sections.map(({ x0, x1 }) =>
    element("path", { class: "axis", d: path([[x0, line], [x1, line]]) })
  );
  const texts: string[] = [];
  for (const { x, unit, label, labelX, strong } of ticks) {
    shapes.push(element("path", { class: "axis", d: path([[x, line - 4], [x, line]]) }));
    if (label === undefined) continue;
    if (unit === "month") {
      const style = { size: SIZE, tone: "halo muted", anchor: "middle" } as const;
      texts.push(writeText(labelX!, months, label, style));
    } else {
      shapes.push(element("path", { class: "axis", d: path([[x, top + 1], [x, years + 2]]) }));
      texts.push(
        writeText(labelX!, years, label, { size: SIZE, tone: strong ? "halo strong" : "halo" }),
      );
    }
  }
  for (const { unit, x0, x1 } of axis.sections) {
    if (unit === "month" || textWidth(YEARS, SIZE) > x1 - x0 - 6) continue;
    texts.push(writeText((x0 + x1) / 2, months, YEARS, {
      size: SIZE,
      tone: "halo muted",
      anchor: "middle",
    }));
  }
  return { shapes: [...shapes, ...texts], ticks, bottom: line };
}

/** What a section without months says of its scale. */
const YEARS = "by year";

/** The lines of the years behind a part of the chart, and the tint of what is shown by year. */
export function drawGrid(
  { sections }: Axis,
  ticks: readonly Tick[],
  top: number,
  bottom: number,
): string[] {
  const tints = sections.filter(({ unit }) => unit === "year").map(({ x0, x1 }) =>
    element("rect", { class: "tint", x: x0, y: top, width: x1 - x0, height: bottom - top })
  );
  const lines = ticks.filter(({ unit }) => unit === "year").map(({ x }) =>
    element("path", { class: "grid", d: path([[x, top], [x, bottom]]) })
  );
  return [...tints, ...lines];
}

/** The marks of a change of the scale, over all that crosses it. */
export function drawBreaks(axis: Axis, top: number, bottom: number): string[] {
  return breaksOf(axis).flatMap((x) => {
    const left = wave(x - BREAK_WIDTH / 2 + 2, top, bottom);
    const right = wave(x + BREAK_WIDTH / 2 - 2, top, bottom);
    return [
      element("path", { class: "paper", d: path([...left, ...[...right].reverse()], true) }),
      element("path", { class: "break", d: path(left) }),
      element("path", { class: "break", d: path(right) }),
    ];
  });
}

function wave(x: number, top: number, bottom: number): (readonly [number, number])[] {
  const count = Math.max(1, Math.round((bottom - top) / 9));
  return Array.from({ length: count + 1 }, (_, index) => {
    const y = top + (bottom - top) * index / count;
    return [x + (index % 2 === 0 ? -WAVE / 2 : WAVE / 2), y] as const;
  });
}

const FLAG_LINE = 20;
const FLAG_PADDING = 6;
const FLAG_HEIGHT = 18;

/** A line that crosses the whole chart. */
export interface GapMark {
  readonly x: number;
  readonly kind: "today" | "bound";
}

/** The names of the lines that cross the whole chart, and those lines as far as the lanes. */
export function drawFlags(
  { chart, narrow, left }: Frame,
  axis: Axis,
  { today, bound }: TimelineFacts,
  top: number,
): Drawn & { readonly marks: readonly GapMark[]; readonly stems: (bottom: number) => string[] } {
  const labels: Label[] = [];
  if (bound !== undefined) {
    const text = `${bound.months}-month bound, ${sayDay(bound.day)}`;
    labels.push({ text, x: xOf(axis, bound.day), align: "middle" });
  }
  // Today is lower: the line of what lies before it does not cross its name.
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

function kindOf(tone: Label["tone"]): GapMark["kind"] {
  return tone === "strong" ? "today" : "bound";
}
