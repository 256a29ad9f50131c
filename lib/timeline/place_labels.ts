import { fitText, textWidth } from "./measure_text.ts";

/** A text that wants to stand at a place of the axis. */
export interface Label {
  readonly text: string;
  /** The place. */
  readonly x: number;
  /** Which part of the text stands there. */
  readonly align: "start" | "middle" | "end";
  /** How the text is painted. */
  readonly tone?: "warn" | "strong" | "muted";
}

/** A label with its left edge, its width and its line, counted from 0. */
export interface PlacedLabel extends Label {
  readonly left: number;
  readonly width: number;
  readonly line: number;
}

/** How far a text stands beside the line of its place. */
const INSET = 4;
const SHIFT = { start: 0, middle: 0.5, end: 1 } as const;

/** Puts each label into the first line where it touches no other one, inside of the bounds. */
export function placeLabels(
  labels: readonly Label[],
  { x0, x1 }: { readonly x0: number; readonly x1: number },
  size: number,
  gap = 2 * INSET,
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const label of labels) {
    const bold = label.tone === "strong";
    const text = fitText(label.text, x1 - x0, size, bold);
    const width = textWidth(text, size, bold);
    const inset = INSET * (1 - 2 * SHIFT[label.align]);
    const wanted = label.x + inset - width * SHIFT[label.align];
    const left = Math.max(x0, Math.min(wanted, x1 - width));
    const touches = (other: PlacedLabel) =>
      left < other.left + other.width + gap && other.left < left + width + gap;
    let line = 0;
    while (placed.some((other) => other.line === line && touches(other))) line++;
    placed.push({ ...label, text, left, width, line });
  }
  return placed;
}

/** How many lines the labels take. */
export function countLines(placed: readonly PlacedLabel[]): number {
  return placed.reduce((lines, { line }) => Math.max(lines, line + 1), 0);
}
