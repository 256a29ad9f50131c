import { MONTH_NAMES, monthOf, monthStart } from "./day_words.ts";
import { type Axis, type AxisSection, xIn } from "./layout_axis.ts";
import { textWidth } from "./measure_text.ts";

/** A line of the axis, and the text that stands after it or in the middle of its month. */
export interface Tick {
  readonly x: number;
  /** Whether a year or only a month begins. */
  readonly unit: "month" | "year";
  readonly label?: string;
  /** Where the label's middle or, of a year, its left edge is. */
  readonly labelX?: number;
  /** Whether the label stands above those of months. */
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
