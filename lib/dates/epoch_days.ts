import type { CivilDate } from "./civil_date.ts";

// Both conversions count in years that begin in March, so that the leap day is the last day of
// its year. 1 March of the year 0 lies 719,468 days before 1970-01-01.

/**
 * The number of days from 1970-01-01 to the date; negative before it. Month 13 is the next year's
 * January.
 */
export function toEpochDays({ year, month, day }: CivilDate): number {
  const monthFromMarch = (month + 9) % 12;
  return firstOfMarch(month > 2 ? year : year - 1) + daysBefore(monthFromMarch) + day - 1;
}

/** The date that lies that many days after 1970-01-01. */
export function fromEpochDays(days: number): CivilDate {
  // The mean length of a year gives the year, or on 1 and 2 March the one before.
  let marchYear = Math.floor((days + 719_468) / 365.2425);
  if (firstOfMarch(marchYear + 1) <= days) marchYear++;
  const dayOfYear = days - firstOfMarch(marchYear);
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: month > 2 ? marchYear : marchYear + 1,
    month,
    day: dayOfYear - daysBefore(monthFromMarch) + 1,
  };
}

function firstOfMarch(year: number): number {
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) -
    719_468;
}

// From March on, months have 31, 30, 31, 30, 31 days, over and over: 153 in five months.
function daysBefore(monthFromMarch: number): number {
  return Math.floor((153 * monthFromMarch + 2) / 5);
}
