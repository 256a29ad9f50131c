import { type CalendarDuration, parseDuration, parseIsoDate } from "../../../lib/dates/mod.ts";

const MONTHS =
  "January February March April May June July August September October November December"
    .split(" ");

/** A day in words, such as `9 October 2024`. */
export function sayDay(iso: string): string {
  const date = parseIsoDate(iso);
  return date === undefined ? iso : `${date.day} ${MONTHS[date.month - 1]} ${date.year}`;
}

/** A period in words, such as `9 October 2024 to 9 December 2025`. */
export function sayRange({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${sayDay(from)} to ${sayDay(to)}`;
}

/** A month in words, such as `June 2025`, from `2025-06`. */
export function sayMonth(month: string): string {
  return sayDay(`${month}-01`).replace(/^1 /, "");
}

/** How often something may happen, such as `up to 5 times a month`. */
export function sayFrequency(
  { value, unit }: { readonly value: number; readonly unit: string },
): string {
  const times = value === 1 ? "once" : `${value} times`;
  const one = unit.toLowerCase() === "hour" ? "an" : "a";
  return `up to ${times} ${one} ${unit.toLowerCase()}`;
}

/** A length of time in words, such as `1 month`, from an ISO 8601 duration. */
export function sayDuration(duration: string): string {
  const { months, days }: CalendarDuration = parseDuration(duration) ?? { months: 0, days: 0 };
  const years = months % 12 === 0 ? months / 12 : 0;
  const parts = [
    years > 0 ? count(years, "year") : count(months, "month"),
    count(days, "day"),
  ];
  return parts.filter((part) => part !== "").join(" and ") || duration;
}

/** Names in a sentence, such as `June, July and August`. */
export function sayList(names: readonly string[]): string {
  if (names.length < 2) return names.join();
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** What the customer sees of a number, such as `the number ending in 21`. */
export function sayNumber(mobile: string): string {
  return `the number ending in ${mobile.slice(-2)}`;
}

function count(value: number, unit: string): string {
  return value === 0 ? "" : `${value} ${unit}${value === 1 ? "" : "s"}`;
}
