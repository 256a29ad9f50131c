import type { Drawn } from "./draw_heading.ts";
import { type Axis, BREAK_WIDTH, breaksOf } from "./layout_axis.ts";
import { textWidth } from "./measure_text.ts";
import { type Tick, tickAxis } from "./tick_axis.ts";
import { element, path } from "./write_svg.ts";
import { writeText } from "./write_text.ts";

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
