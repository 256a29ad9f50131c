import { isCivilDate } from "../dates/days_in_month.ts";
import { formatWireDate } from "../dates/wire_date.ts";

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].{0,40})?$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;

/** The `DD/MM/YYYY` date that a text in another form probably means. */
export function suggestDate(text: string): string | undefined {
  const first = YEAR_FIRST.exec(text);
  if (first !== null) return wireDate(first[1], first[2], first[3]);
  const last = YEAR_LAST.exec(text);
  if (last === null) return undefined;
  // Where there is no such month, the month comes first.
  return wireDate(last[3], last[2], last[1]) ?? wireDate(last[3], last[1], last[2]);
}

function wireDate(year: string, month: string, day: string): string | undefined {
  const date = { year: +year, month: +month, day: +day };
  return isCivilDate(date.year, date.month, date.day) ? formatWireDate(date) : undefined;
}
