import { addDays, addMonths } from "./add.ts";
import type { CivilDate } from "./civil_date.ts";
import { type Day, isoOf, toCivilDate, toDay } from "./day.ts";
import { formatIsoMonth } from "./iso_date.ts";
import type { Bound, Provenance } from "./provenance.ts";

/** The dates that an edition fills in, as days and months before today. */
export interface PeriodDefaults {
  readonly fromMonthsAgo: number;
  readonly toDaysAgo: number;
}

/** A range of two bounds. */
export interface BoundRange {
  readonly from: Bound;
  readonly to: Bound;
}

/** The period of a session that sends no dates. */
export function defaultPeriod(
  today: CivilDate,
  { fromMonthsAgo, toDaysAgo }: PeriodDefaults,
): BoundRange {
  return {
    from: boundOf(toDay(addMonths(today, -fromMonthsAgo)), {
      layer: "default",
      rule: "six-months-ago",
    }),
    to: boundOf(toDay(addDays(today, -toDaysAgo)), {
      layer: "default",
      rule: toDaysAgo === 0 ? "today" : "yesterday",
    }),
  };
}

/** A day with where it comes from. */
export function boundOf({ order, wire, iso }: Day, provenance: Provenance): Bound {
  return { order, wire, iso, provenance };
}

/** Moves a bound forward to the earliest day allowed, and says so in its provenance. */
export function capBound(bound: Bound, earliest: Day): Bound {
  if (bound.order >= earliest.order) return bound;
  return boundOf(earliest, { ...bound.provenance, rule: "aa-cap", before: isoOf(bound) });
}

/** The months whose statements are fetched. */
export interface StatementMonths {
  /** Every month from `from` to `to` that is not left out, as `YYYY-MM`. */
  readonly months: readonly string[];
  /** The month that is left out because `to` lies in its first week. */
  readonly excludedMonth?: string;
  /** Whether earlier months are not listed, because there are more than a century of them. */
  readonly isCut: boolean;
}

const MOST_MONTHS = 1200;
const MOST_KEPT = 64;
const NO_MONTHS: readonly string[] = Object.freeze([]);

/** Lists of months by their first and last one, each frozen and shared by all who ask for it. */
const kept = new Map<number, readonly string[]>();

/**
 * Lists the statement months of a period in order, the last 1,200 where there are more; `lastDay` is
 * the last day of a first week, 0 for none.
 */
export function statementMonths(from: Day, to: Day, lastDay: number): StatementMonths {
  const first = monthOf(from);
  const last = monthOf(to);
  if (last < first) return { months: NO_MONTHS, isCut: false };
  const isCut = last - first >= MOST_MONTHS;
  const start = isCut ? last - MOST_MONTHS + 1 : first;
  if (to.order % 100 > lastDay) return { months: monthsBetween(start, last), isCut };
  return { months: monthsBetween(start, last - 1), excludedMonth: nameOf(last), isCut };
}

// Counted from the year 0.
function monthOf(day: Day): number {
  const { year, month } = toCivilDate(day);
  return year * 12 + month - 1;
}

function monthsBetween(first: number, last: number): readonly string[] {
  if (last < first) return NO_MONTHS;
  const key = first * 1_000_000 + last;
  let months = kept.get(key);
  if (months === undefined) {
    months = Object.freeze(Array.from({ length: last - first + 1 }, (_, at) => nameOf(first + at)));
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, months);
  }
  return months;
}

function nameOf(month: number): string {
  return formatIsoMonth({ year: Math.floor(month / 12), month: month % 12 + 1, day: 1 });
}
