import { BAR_HEIGHT, type Canvas, drawBar } from "./draw_bar.ts";
import { sayPlace } from "./label_range.ts";
import type { Lane } from "./lane.ts";
import { xOf } from "./layout_axis.ts";
import { countMonths, noteRecurring } from "./note_facts.ts";
import type { RecurringFacts } from "./read_plan.ts";

/** The tenure of a recurring consent of v1. */
export function layRecurring(canvas: Canvas, recurring: RecurringFacts): Lane {
  const { axis, today } = canvas;
  const range = { from: today, to: recurring.until };
  return {
    name: "Recurring pulls",
    kind: countMonths(recurring.months),
    notes: noteRecurring(recurring),
    depth: BAR_HEIGHT,
    draw: (y) => drawBar(canvas, range, "again", { y, height: BAR_HEIGHT }),
    labels: [{
      text: `until ${sayPlace(axis, recurring.until)}`,
      x: xOf(axis, recurring.until),
      align: "end",
    }],
  };
}
