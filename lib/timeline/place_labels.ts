// No font is known here, so a text's width is an estimate that common fonts stay below.
const REGULAR = 0.6;
const BOLD = 0.66;
const FULL = 1.05;

/** The most that a text is wide, in the unit of its size. */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const character of text) {
    const wide = character.codePointAt(0)! >= 0x1100;
    ems += wide ? FULL : bold ? BOLD : REGULAR;
  }
  return ems * size;
}

/** A text of at most that width, its end given up for an ellipsis. */
export function fitText(text: string, width: number, size: number, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  let kept = "";
  let left = width - textWidth("…", size, bold);
  for (const character of text) {
    left -= textWidth(character, size, bold);
    if (left < 0 && kept !== "") break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** The lines of a text that is broken between words, or within one that is wider than a line. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((word) => breakWord(word, width, size))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function breakWord(word: string, width: number, size: number): string[] {
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part !== "" && textWidth(part + character, size) > width) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}

/** The size of the texts in the chart. */
export const LABEL_SIZE = 12;

/** A text that wants to stand at a place of the axis. */
export interface Label {
  readonly text: string;
  /** The place. */
  readonly x: number;
  /** Which part of the text is there. */
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

/** How far a text is from the line of its place. */
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
