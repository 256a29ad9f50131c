import { formatIsoDate, parseIsoDate } from "../dates/iso_date.ts";
import { parseWireDate } from "../dates/wire_date.ts";
import { membersOf, present } from "./members.ts";

/** The first and the last day of a period that FinBox reports. */
export interface DateRange {
  /** The first day, in ISO 8601; absent when FinBox leaves it blank. */
  readonly from?: string;
  /** The last day, in ISO 8601; absent when FinBox leaves it blank. */
  readonly to?: string;
}

/** Reads `{ from_date, to_date }`, or gives `undefined` when neither is a date. */
export function readDateRange(value: unknown): DateRange | undefined {
  const { from_date, to_date } = membersOf(value) ?? {};
  const range = present({ from: readRangeDate(from_date), to: readRangeDate(to_date) });
  return range.from === undefined && range.to === undefined ? undefined : range;
}

/** The date in ISO 8601, whether it comes as `DD/MM/YYYY` or as `YYYY-MM-DD`. */
export function readRangeDate(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const date = parseWireDate(value) ?? parseIsoDate(value);
  return date === undefined ? undefined : formatIsoDate(date);
}
