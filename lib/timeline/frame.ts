/** Where the parts of a timeline stand, from left to right. */
export interface Frame {
  readonly width: number;
  /** Whether the texts of a row stand above its bars. */
  readonly narrow: boolean;
  /** The left edge of all texts and of narrow charts. */
  readonly left: number;
  /** The right edge of everything. */
  readonly right: number;
  /** How wide the texts of a row may be. */
  readonly textWidth: number;
  /** The chart. */
  readonly chart: { readonly x0: number; readonly x1: number };
}

/** DATA: the width below which the texts of a row stand above its bars. */
const NARROW = 600;

/** Divides the width into texts and chart. */
export function layoutFrame(width: number): Frame {
  const narrow = width < NARROW;
  const margin = narrow ? 12 : 20;
  const [left, right] = [margin, width - margin];
  if (narrow) {
    const chart = { x0: left, x1: right };
    return { width, narrow, left, right, textWidth: right - left, chart };
  }
  const textWidth = Math.min(300, Math.max(200, width * 0.32));
  const chart = { x0: left + textWidth + 16, x1: right };
  return { width, narrow, left, right, textWidth, chart };
}
