import { type CivilDate, compareDates, parseWireDate } from "../lib/dates/mod.ts";

/**
 * Whether the range of a recurring fetch can be used: dates that are sent are `DD/MM/YYYY`, and the
 * first is not after the second. What is not sent is FinBox's to miss.
 */
export function hasGoodRange(body: unknown): boolean {
  if (typeof body !== "object" || body === null) return true;
  const { date_time_range_from: from, date_time_range_to: to } = body as Record<string, unknown>;
  const [first, last] = [read(from), read(to)];
  if (first === null || last === null) return false;
  return first === undefined || last === undefined || compareDates(first, last) <= 0;
}

function read(value: unknown): CivilDate | undefined | null {
  if (value === undefined || value === null) return undefined;
  return (typeof value === "string" ? parseWireDate(value.trim()) : undefined) ?? null;
}
