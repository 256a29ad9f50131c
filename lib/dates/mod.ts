/**
 * Calendar dates as FinBox BankConnect uses them: `DD/MM/YYYY` on the wire, calendar months with
 * the month's end clamped, and India's today. Integers only; no clock, no time zone data.
 *
 * @example The default window of a one-time consent, 14 months back from today
 * ```ts
 * import { addMonths, formatWireDate, parseIsoDate } from "@bankconnect/guard/dates";
 *
 * const today = parseIsoDate("2025-12-09")!;
 * console.log(formatWireDate(addMonths(today, -14))); // "09/10/2024"
 * ```
 *
 * @module
 */
export { addDays, addDuration, addMonths, subtractDuration } from "./add.ts";
export { type CivilDate, compareDates } from "./civil_date.ts";
export { type CalendarDuration, parseDuration } from "./duration.ts";
export { formatIsoDate, formatIsoMonth, parseIsoDate } from "./iso_date.ts";
export { todayInIndia } from "./today_in_india.ts";
export { formatWireDate, parseWireDate } from "./wire_date.ts";
