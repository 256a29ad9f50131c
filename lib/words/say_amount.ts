import { parseDuration } from "../dates/duration.ts";
import { sayList } from "./shape_text.ts";

/** A number of things, such as "1 month" or "2 months". */
export function sayCount(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

/** How often something may happen, such as "up to 5 times a month". */
export function sayFrequency(
  { value, unit }: { readonly value: number; readonly unit: string },
): string {
  const times = value === 1 ? "once" : `${value} times`;
  const one = unit.toLowerCase() === "hour" ? "an" : "a";
  return `up to ${times} ${one} ${unit.toLowerCase()}`;
}

/** A length of time in words, such as "1 month", from an ISO 8601 duration. */
export function sayDuration(duration: string): string {
  const { months, days } = parseDuration(duration) ?? { months: 0, days: 0 };
  const parts: string[] = [];
  if (months > 0) {
    parts.push(months % 12 === 0 ? sayCount(months / 12, "year") : sayCount(months, "month"));
  }
  if (days > 0) parts.push(sayCount(days, "day"));
  return sayList(parts) || duration;
}
