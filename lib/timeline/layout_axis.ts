import { monthOf, monthStart, shiftMonths } from "../dates/epoch_months.ts";
import { MONTH_NAMES } from "../words/say_date.ts";
import { textWidth } from "./place_labels.ts";

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

/** A part of the axis with one scale. */
export interface AxisSection {
  /** Whether there is room for months or only for years. */
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

/** A line of the axis, and the text after it or in the middle of its month. */
export interface Tick {
  readonly x: number;
  /** Whether a year or only a month begins. */
  readonly unit: "month" | "year";
  readonly label?: string;
  /** Where the label's middle or, of a year, its left edge is. */
  readonly labelX?: number;
  /** Whether the label is above those of months. */
  readonly strong?: boolean;
}

/** DATA: how many years apart the labels of years may be. */
const STEPS = [1, 2, 5, 10] as const;

/** DATA: how few characters a month's name may have, the best first. */
const NAME_LENGTHS = [3, 1] as const;

const LABEL_GAP = 3;
const LABEL_INSET = 3;

/** The ticks of the whole axis, those of months first. */
export function tickAxis({ sections }: Axis, size: number): readonly Tick[] {
  const months = sections.filter(({ unit }) => unit === "month");
  return [
    ...months.flatMap((section) => tickMonths(section, size)),
    ...sections.flatMap((section) => tickYears(section, size)),
  ];
}

function tickMonths(section: AxisSection, size: number): Tick[] {
  const first = monthOf(section.from);
  const count = monthOf(section.to) - first;
  const width = (section.x1 - section.x0) / count;
  const length = NAME_LENGTHS.find((length) => textWidth("J".repeat(length), size) + 3 <= width);
  return Array.from({ length: count }, (_, index) => {
    const month = first + index;
    const x = xIn(section, monthStart(month));
    if (length === undefined) return { x, unit: "month" };
    const label = MONTH_NAMES[month % 12].slice(0, length);
    const middle = (x + xIn(section, monthStart(month + 1))) / 2;
    return { x, unit: "month", label, labelX: middle };
  });
}

// A year is named where it begins; the first one in a section of months, where that begins.
function tickYears(section: AxisSection, size: number): Tick[] {
  const { from, to, x0, x1, unit } = section;
  const strong = unit === "month";
  const first = Math.floor(monthOf(from) / 12);
  const last = Math.floor((monthOf(to) - 1) / 12);
  const width = textWidth("2000", size, strong) + LABEL_INSET;
  const perYear = (x1 - x0) / ((to - from) / 365);
  const step = STEPS.find((step) => step * perYear >= width + LABEL_GAP) ?? 20;
  const ticks: Tick[] = [];
  let free = x1;
  for (let year = last; year >= first; year--) {
    const start = monthStart(year * 12);
    const partial = start < from;
    if (partial && unit === "year") continue;
    const x = partial ? x0 : xIn(section, start);
    const labelled = (year % step === 0 || partial) && x + width <= free;
    if (labelled) free = x - LABEL_GAP;
    ticks.push({
      x,
      unit: "year",
      ...(labelled && { label: String(year), labelX: x + LABEL_INSET, strong }),
    });
  }
  return ticks.reverse();
}
