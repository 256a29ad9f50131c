import { shiftMonths } from "./day_words.ts";
import type { TimelineFacts } from "./read_plan.ts";

/** DATA: how much of what is cut is shown beyond the 14-month bound, in months. */
const CUT_MONTHS = 2;

/** The days on which something begins or ends in a timeline. */
export function daysOf(facts: TimelineFacts): readonly number[] {
  return [...daysLeft(facts), ...daysCut(facts)];
}

/** The days that its axis makes room for: of what is cut, a little is enough. */
export function daysOnAxis(facts: TimelineFacts): readonly number[] {
  const days = daysLeft(facts);
  for (const { fairUse } of facts.consents) {
    if (fairUse !== undefined) days.push(fairUse.from, fairUse.expiry);
  }
  const { bound } = facts;
  if (bound === undefined) return days;
  const floor = shiftMonths(bound.day, -CUT_MONTHS);
  return [...days, bound.day, ...daysCut(facts).map((day) => Math.max(day, floor))];
}

function daysLeft({ period, consents, recurring }: TimelineFacts): number[] {
  const days = consents.flatMap(({ from, to, expiry }) => [from, to, expiry]);
  if (period !== undefined) days.push(period.from, period.to);
  if (recurring !== undefined) days.push(recurring.until);
  return days;
}

function daysCut({ period, consents }: TimelineFacts): number[] {
  return [period, ...consents].flatMap((range) => range?.cutFrom ?? []);
}
