import { BAR_HEIGHT, type Canvas, drawBar, drawCut, outline } from "./draw_bar.ts";
import { sayDay } from "./day_words.ts";
import { hatchFill } from "./hatches.ts";
import { labelCut, labelRange } from "./label_range.ts";
import type { Lane } from "./lane.ts";
import { xOf } from "./layout_axis.ts";
import { notePeriod, WORDS } from "./note_facts.ts";
import type { Label } from "./place_labels.ts";
import type { TimelineFacts } from "./read_plan.ts";
import { element } from "./write_svg.ts";

const STRIP_HEIGHT = 7;
const STRIP_TOP = BAR_HEIGHT + 3;

/** The session's period, what was cut from it, and the days of it in no consent. */
export function layPeriod(canvas: Canvas, facts: TimelineFacts): Lane {
  const { period, gaps } = facts;
  const { axis, id } = canvas;
  const name = "Session period";
  if (period === undefined) {
    const notes = [{ text: WORDS.noPeriod, warn: true }] as const;
    return { name, notes, depth: BAR_HEIGHT, draw: () => [], labels: [] };
  }
  const isEmpty = period.from >= period.to;
  const gapLabels = gaps.map(({ from, to }): Label => ({
    text: from === to
      ? `no consent: ${sayDay(from)}`
      : `no consent: ${sayDay(from)} to ${sayDay(to)}`,
    x: (xOf(axis, from) + xOf(axis, to)) / 2,
    align: "middle",
    tone: "warn",
  }));
  return {
    name,
    notes: notePeriod(period, facts),
    depth: gaps.length === 0 ? BAR_HEIGHT : STRIP_TOP + STRIP_HEIGHT,
    draw: (y) => [
      ...drawCut(canvas, period, y),
      ...(isEmpty ? [] : drawBar(canvas, period, "session", { y, height: BAR_HEIGHT })),
      ...gaps.map(({ from, to }) =>
        element("path", {
          class: "gap",
          fill: hatchFill(id, "gap"),
          d: outline(canvas, { from, to: Math.min(to + 1, period.to) }, {
            y: y + STRIP_TOP,
            height: STRIP_HEIGHT,
          }),
        })
      ),
    ],
    labels: [...(isEmpty ? labelCut(axis, period) : labelRange(axis, period)), ...gapLabels],
  };
}
