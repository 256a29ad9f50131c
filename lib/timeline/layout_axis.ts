import { monthOf, monthStart, shiftMonths } from "./day_words.ts";

/** A part of the axis with one scale. */
export interface AxisSection {
  /** Whether months or only years can be told apart. */
  readonly unit: "month" | "year";
  /** The first day, counted from 1970-01-01. */
  readonly from: number;
  /** The day after the last one. */
  readonly to: number;
  readonly x0: number;
  readonly x1: number;
}

/** A time axis: years where the past is far, months around today, years where the future is far. */
export interface Axis {
  readonly sections: readonly AxisSection[];
  readonly from: number;
  readonly to: number;
  readonly x0: number;
  readonly x1: number;
}

/** The width of the gap at which the scale changes. */
export const BREAK_WIDTH = 12;

/** DATA: how far the parts of an axis reach from today, in months. */
const REACH = {
  /** How far back single months are shown beside years of the future. */
  monthsBack: 30,
  /** How far back they are shown at least when years stand before them. */
  monthsBackBesideYears: 14,
  /** How far ahead a plan may reach and be shown in months. */
  monthsAhead: 12,
  /** How far ahead they are shown when years stand after them. */
  monthsAheadBesideYears: 3,
  /** The fewest months that are shown. */
  leastMonths: 10,
  /** How far the years reach; what lies beyond is cut. */
  years: 144,
} as const;

/** DATA: the part of the width that years take: by the year, at least and at most. */
const YEARS_WIDTH = { perYear: 0.04, least: 0.16, most: 0.3 } as const;

/** DATA: how narrow a month may be where there are months alone. */
const LEAST_MONTH_WIDTH = 5.5;

type Span = Pick<AxisSection, "unit" | "from" | "to">;

/** Lays an axis out on which as many of the days have a place as can be read. */
export function layoutAxis(
  days: readonly number[],
  today: number,
  { x0, x1 }: { readonly x0: number; readonly x1: number },
): Axis {
  const spans = planSpans(days, today, Math.floor((x1 - x0) / LEAST_MONTH_WIDTH));
  const inner = x1 - x0 - (spans.length - 1) * BREAK_WIDTH;
  const shares = spans.map(({ unit, from, to }) => {
    if (unit === "month") return 0;
    const share = (to - from) / 365 * YEARS_WIDTH.perYear;
    return Math.min(YEARS_WIDTH.most, Math.max(YEARS_WIDTH.least, share));
  });
  const rest = 1 - shares.reduce((sum, share) => sum + share, 0);
  const sections: AxisSection[] = [];
  let x = x0;
  for (const [index, span] of spans.entries()) {
    const width = inner * (span.unit === "month" ? rest : shares[index]);
    sections.push({ ...span, x0: x, x1: x + width });
    x += width + BREAK_WIDTH;
  }
  return { sections, from: spans[0].from, to: spans.at(-1)!.to, x0, x1 };
}

/** The place of a day; a day beyond the axis is at its end. */
export function xOf({ sections, x1 }: Axis, day: number): number {
  const section = sections.find(({ to }) => day <= to);
  return section === undefined ? x1 : xIn(section, day);
}

/** The place of a day in one section; a day outside of it is at its end. */
export function xIn({ from, to, x0, x1 }: AxisSection, day: number): number {
  const part = (day - from) / (to - from);
  return x0 + Math.min(1, Math.max(0, part)) * (x1 - x0);
}

/** The gaps between the sections, where the scale changes. */
export function breaksOf({ sections }: Axis): readonly number[] {
  return sections.slice(1).map(({ x0 }) => x0 - BREAK_WIDTH / 2);
}

function planSpans(days: readonly number[], today: number, mostMonths: number): readonly Span[] {
  const all = [...days, today];
  const months = (count: number) => shiftMonths(today, count);
  const oldest = Math.max(all.reduce((a, b) => Math.min(a, b)), months(-REACH.years));
  const newest = Math.min(all.reduce((a, b) => Math.max(a, b)), months(REACH.years));
  const futureIsFar = newest > months(REACH.monthsAhead);
  const pastIsFar = futureIsFar
    ? oldest < months(-REACH.monthsBack)
    : monthOf(newest) - monthOf(oldest) >= mostMonths;
  const shown = all.filter((day) => day >= months(-REACH.monthsBack));
  const first = pastIsFar ? Math.min(months(-REACH.monthsBackBesideYears), ...shown) : oldest;
  const last = futureIsFar ? months(REACH.monthsAheadBesideYears) : newest;
  const end = monthOf(last) + 1;
  const start = Math.min(monthOf(first), end - REACH.leastMonths);
  const spans: Span[] = [{ unit: "month", from: monthStart(start), to: monthStart(end) }];
  if (pastIsFar) {
    const from = monthStart(Math.floor(monthOf(oldest) / 12) * 12);
    spans.unshift({ unit: "year", from, to: spans[0].from });
  }
  if (futureIsFar) {
    const to = monthStart(monthOf(newest) + 2);
    spans.push({ unit: "year", from: monthStart(end), to });
  }
  return spans;
}
