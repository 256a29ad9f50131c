/** A stretch of days, its first and its last day, counted from 1970-01-01. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** The stretches of a period that lie in none of the ranges, in order; of a single day none. */
export function findGaps({ from, to }: DayRange, ranges: readonly DayRange[]): readonly DayRange[] {
  const gaps: DayRange[] = [];
  if (from >= to) return gaps;
  let day = from;
  const behind = { from: to + 1, to: Infinity };
  for (const range of [...ranges, behind].sort((a, b) => a.from - b.from)) {
    if (range.to < range.from) continue;
    if (range.from > day) gaps.push({ from: day, to: range.from - 1 });
    day = Math.max(day, range.to + 1);
  }
  return gaps;
}
