/** A stretch of days, its first and its last day. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** The stretches of a period that lie in none of the ranges, in order. */
export function findGaps(period: DayRange, ranges: readonly DayRange[]): readonly DayRange[] {
  const gaps: DayRange[] = [];
  if (period.from >= period.to) return gaps;
  let day = period.from;
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    if (to < from) continue;
    if (from > period.to) break;
    if (from > day) gaps.push({ from: day, to: from - 1 });
    day = Math.max(day, to + 1);
  }
  if (day <= period.to) gaps.push({ from: day, to: period.to });
  return gaps;
}
