import { sayDay } from "./day_words.ts";
import type { DayRange } from "./find_gaps.ts";
import { type Axis, xOf } from "./layout_axis.ts";
import { textWidth } from "./measure_text.ts";
import type { Label } from "./place_labels.ts";

/** The size of the texts in the chart. */
export const LABEL_SIZE = 12;

const ROOM = 24;

/** The days of a range at its two ends, or as one text where the range is too short for two. */
export function labelRange(axis: Axis, { from, to }: DayRange): readonly Label[] {
  const [first, last] = [sayPlace(axis, from), sayPlace(axis, to)];
  const [x0, x1] = [xOf(axis, from), xOf(axis, to)];
  if (x1 - x0 >= textWidth(first + last, LABEL_SIZE) + ROOM) {
    return [{ text: first, x: x0, align: "start" }, { text: last, x: x1, align: "end" }];
  }
  return [{ text: `${first} to ${last}`, x: x1, align: "end" }];
}

/** What was asked for, where the 14-month rule leaves nothing of it. */
export function labelCut(
  axis: Axis,
  { to, cutFrom }: DayRange & { readonly cutFrom?: number },
): readonly Label[] {
  if (cutFrom === undefined) return [];
  const text = `${sayPlace(axis, cutFrom)} to ${sayPlace(axis, to)} is cut`;
  return [{ text, x: xOf(axis, cutFrom), align: "start" }];
}

/** A day in words, with an arrow where it lies beyond the axis. */
export function sayPlace({ from, to }: Axis, day: number): string {
  if (day < from) return `\u2190 ${sayDay(day)}`;
  return day > to ? `${sayDay(day)} \u2192` : sayDay(day);
}
