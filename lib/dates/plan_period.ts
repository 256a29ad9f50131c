import { addDays, addMonths } from "./add.ts";
import { type CivilDate, compareDates } from "./civil_date.ts";
import { formatIsoDate, formatIsoMonth } from "./iso_date.ts";
import type { Bound } from "./provenance.ts";

/** The dates that an edition fills in, as days and months before today. */
export interface PeriodDefaults {
  readonly fromMonthsAgo: number;
  readonly toDaysAgo: number;
}

/** The session's period from the dates sent, where they are sent, and the edition's defaults. */
export function planPeriod(
  from: CivilDate | undefined,
  to: CivilDate | undefined,
  today: CivilDate,
  { fromMonthsAgo, toDaysAgo }: PeriodDefaults,
): { from: Bound; to: Bound } {
  return {
    from: from === undefined
      ? {
        date: addMonths(today, -fromMonthsAgo),
        provenance: { layer: "default", rule: "six-months-ago" },
      }
      : { date: from, provenance: { layer: "request", path: "/from_date" } },
    to: to === undefined
      ? {
        date: addDays(today, -toDaysAgo),
        provenance: { layer: "default", rule: toDaysAgo === 0 ? "today" : "yesterday" },
      }
      : { date: to, provenance: { layer: "request", path: "/to_date" } },
  };
}

/** Moves a bound forward to the earliest date allowed, and says so in its provenance. */
export function capBound(bound: Bound, earliest: CivilDate): Bound {
  if (compareDates(bound.date, earliest) >= 0) return bound;
  const before = formatIsoDate(bound.date);
  return { date: earliest, provenance: { ...bound.provenance, rule: "aa-cap", before } };
}

/** The months whose statements are fetched. */
export interface StatementMonths {
  /** Every month from `from` to `to` that is not left out, as `YYYY-MM`. */
  readonly months: readonly string[];
  /** The month that is left out because `to` lies in its first week. */
  readonly excludedMonth?: string;
  /** Whether earlier months are not listed, because there are more than a century of them. */
  readonly isCut?: true;
}

const MOST_MONTHS = 1200;

/**
 * Lists the statement months of a period, the last 1,200 where there are more; `lastDay` is the last
 * day of a first week, 0 for none.
 */
export function statementMonths(from: CivilDate, to: CivilDate, lastDay: number): StatementMonths {
  const months: string[] = [];
  const count = (to.year - from.year) * 12 + to.month - from.month + 1;
  const isCut = count > MOST_MONTHS;
  let { year, month } = isCut ? addMonths({ ...to, day: 1 }, 1 - MOST_MONTHS) : from;
  while (year < to.year || (year === to.year && month <= to.month)) {
    months.push(formatIsoMonth({ year, month, day: 1 }));
    month++;
    if (month > 12) {
      month = 1;
      year++;
    }
  }
  const cut = isCut ? { isCut } : {};
  if (to.day > lastDay || months.length === 0) return { months, ...cut };
  return { months: months.slice(0, -1), excludedMonth: months.at(-1)!, ...cut };
}
