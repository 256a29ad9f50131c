import type { DayRange } from "../dates/find_gaps.ts";
import { sayDay } from "../words/say_date.ts";
import { type Axis, xOf } from "./layout_axis.ts";
import { type Label, LABEL_SIZE, textWidth } from "./place_labels.ts";
import type { CutRange } from "./read_plan.ts";
import { element, hatchFill, path } from "./write_svg.ts";

/** Where and on what a timeline draws. */
export interface Canvas {
  readonly axis: Axis;
  /** The beginning of every id. */
  readonly id: string;
  /** Today, counted from 1970-01-01. */
  readonly today: number;
}

/** The kinds of bars. */
export type BarKind = "session" | "once" | "again";

/** The top and the height of a shape. */
export interface BarPlace {
  readonly y: number;
  readonly height: number;
}

/** How high a bar is. */
export const BAR_HEIGHT = 14;

const POINT = 7;

/** A range of days as a bar: solid up to today, dotted after it, pointed where the axis ends. */
export function drawBar(canvas: Canvas, range: DayRange, kind: BarKind, place: BarPlace): string[] {
  const { id, today } = canvas;
  const shapes: string[] = [];
  if (range.from < today) {
    const past = { from: range.from, to: Math.min(range.to, today) };
    shapes.push(element("path", { class: kind, d: outline(canvas, past, place) }));
  }
  if (range.to > today) {
    const future = { from: Math.max(range.from, today), to: range.to };
    const d = outline(canvas, future, place);
    shapes.push(
      element("path", { class: "paper", d }),
      element("path", { class: `${kind}-later`, fill: hatchFill(id, kind), d }),
    );
  }
  return shapes;
}

/** The outline of a range of days, pointed where it goes on beyond the axis. */
export function outline({ axis }: Canvas, { from, to }: DayRange, { y, height }: BarPlace): string {
  const before = from < axis.from;
  const after = to > axis.to;
  let x0 = xOf(axis, from);
  let x1 = xOf(axis, to);
  const least = before || after ? POINT + 3 : 2;
  if (x1 - x0 < least) {
    x0 = Math.max(axis.x0, Math.min(x0, axis.x1 - least));
    x1 = x0 + least;
  }
  const [middle, bottom] = [y + height / 2, y + height];
  return path([
    ...(before
      ? [[x0 + POINT, bottom], [x0, middle], [x0 + POINT, y]] as const
      : [[x0, bottom], [x0, y]] as const),
    ...(after
      ? [[x1 - POINT, y], [x1, middle], [x1 - POINT, bottom]] as const
      : [[x1, y], [x1, bottom]] as const),
  ], true);
}

/** The days that the 14-month rule cuts from a range. */
export function drawCut(
  canvas: Canvas,
  { from, to, cutFrom }: CutRange,
  y: number,
): string[] {
  if (cutFrom === undefined) return [];
  const d = outline(canvas, { from: cutFrom, to: Math.max(cutFrom, Math.min(from, to)) }, {
    y,
    height: BAR_HEIGHT,
  });
  return [element("path", { class: "cut", d })];
}

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
  { to, cutFrom }: Pick<CutRange, "to" | "cutFrom">,
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
