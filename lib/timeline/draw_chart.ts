import { drawBreaks, drawGrid } from "./draw_axis.ts";
import type { Mark } from "./draw_flags.ts";
import { drawLane } from "./draw_lane.ts";
import type { Frame } from "./frame.ts";
import type { Lane } from "./lane.ts";
import type { Axis } from "./layout_axis.ts";
import type { Tick } from "./tick_axis.ts";
import { element, path } from "./write_svg.ts";

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
    readonly marks: readonly Mark[];
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
