import { type Day, toDay } from "../../lib/dates/day.ts";
import { parseIsoDate, parseWireDate } from "../../lib/dates/mod.ts";
import { Findings, type Notice } from "../../lib/errors/findings.ts";
import { noticeRecurringRange } from "../../lib/session/notice_recurring_range.ts";
import { type Reading, REFUSED } from "../../lib/fields/reading.ts";

/** A day, and perhaps a time of that day. */
const DAY_AND_TIME = /^(\S{10})(?:[T ]\d\d:\d\d.{0,40})?$/;

/** What the guard finds in the range of a recurring fetch. */
export interface RangeCheck {
  /** Whether the dates that are sent are dates, and in order. */
  readonly ok: boolean;
  /** What looks wrong all the same. */
  readonly notices: readonly Notice[];
}

/**
 * Checks the range of a recurring fetch: a date is `DD/MM/YYYY` or `YYYY-MM-DD`, with or without a
 * time behind it, and what is not sent is FinBox's to miss.
 */
export function checkRecurringFetch(body: unknown, today: string): RangeCheck {
  if (typeof body !== "object" || body === null) return { ok: true, notices: [] };
  const { date_time_range_from, date_time_range_to } = body as Record<string, unknown>;
  const from = readDay(date_time_range_from);
  const to = readDay(date_time_range_to);
  if (from === REFUSED || to === REFUSED) return { ok: false, notices: [] };
  if (from === undefined) return { ok: true, notices: [] };
  const findings = new Findings([]);
  const place = { field: "date_time_range_from", path: "/date_time_range_from" };
  noticeRecurringRange(from, parseIsoDate(today)!, place, findings);
  return { ok: to === undefined || from.order <= to.order, notices: findings.notices };
}

/** The day of a date in a recurring fetch: `undefined` where none is sent, `REFUSED` where it is none. */
export function readDay(value: unknown): Reading<Day> {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") return REFUSED;
  const day = DAY_AND_TIME.exec(value.trim())?.[1] ?? "";
  const date = parseWireDate(day) ?? parseIsoDate(day);
  return date ? toDay(date) : REFUSED;
}
