import { BAR_HEIGHT, type Canvas } from "./draw_bar.ts";
import { monthOf, monthStart, sayMonth } from "./day_words.ts";
import { hatchFill } from "./hatches.ts";
import type { Lane } from "./lane.ts";
import { type Axis, type AxisSection, xIn, xOf } from "./layout_axis.ts";
import { countMonths, noteMonths, sayMonths } from "./note_facts.ts";
import type { Label } from "./place_labels.ts";
import type { MonthFacts } from "./read_plan.ts";
import { element } from "./write_svg.ts";

/** The statement months as cells; where the axis has years only, a year's months as one. */
export function layMonths({ axis, id }: Canvas, months: MonthFacts): Lane {
  const { count, first, last, excluded } = months;
  const cells = (from: number, to: number, y: number, kind: "month" | "excluded") =>
    axis.sections.flatMap((section) =>
      cellsIn(section, from, to).map(([start, end]) => {
        const x = xIn(section, monthStart(start));
        const width = Math.max(1.5, xIn(section, monthStart(end + 1)) - x - 2);
        return element("rect", {
          class: kind,
          fill: kind === "excluded" ? hatchFill(id, "excluded") : undefined,
          x: Math.min(x + 1, axis.x1 - width),
          y,
          width,
          height: BAR_HEIGHT,
          rx: Math.min(2, width / 2),
        });
      })
    );
  return {
    name: "Statement months",
    ...(count > 0 && { kind: countMonths(count) }),
    notes: [...(count === 0 ? [] : [{ text: sayMonths(months) }]), ...noteMonths(months)],
    depth: BAR_HEIGHT,
    draw: (y) => [
      ...(count === 0 ? [] : cells(first!, last!, y, "month")),
      ...(excluded === undefined ? [] : cells(excluded, excluded, y, "excluded")),
    ],
    labels: labelMonths(axis, months),
  };
}

function labelMonths(axis: Axis, { first, last, excluded }: MonthFacts): readonly Label[] {
  const labels: Label[] = [];
  if (first !== undefined && monthStart(first) < axis.from) {
    labels.push({ text: `\u2190 ${sayMonth(first)}`, x: axis.x0, align: "start" });
  }
  if (last !== undefined && monthStart(last) > axis.to) {
    labels.push({ text: `${sayMonth(last)} \u2192`, x: axis.x1, align: "end" });
  }
  if (excluded !== undefined) {
    const x = xOf(axis, (monthStart(excluded) + monthStart(excluded + 1)) / 2);
    labels.push({ text: `${sayMonth(excluded)} left out`, x, align: "middle" });
  }
  return labels;
}

// First and last month of each cell in a section.
function cellsIn(section: AxisSection, from: number, to: number): (readonly [number, number])[] {
  const [first, last] = [section.from, section.to].map(monthOf);
  const [start, end] = [Math.max(from, first), Math.min(to, last - 1)];
  const cells: (readonly [number, number])[] = [];
  const size = section.unit === "month" ? 1 : 12;
  for (let month = start; month <= end;) {
    const next = (Math.floor(month / size) + 1) * size;
    cells.push([month, Math.min(next - 1, end)]);
    month = next;
  }
  return cells;
}
