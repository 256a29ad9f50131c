import { fairUseBounds } from "../consent/template_durations.ts";
import { TEMPLATES } from "../consent/templates.ts";
import type { CivilDate } from "../dates/civil_date.ts";
import { type Day, isoOf, toDay } from "../dates/day.ts";
import type { Findings, Place } from "../errors/findings.ts";

/** DATA: the template of a recurring consent of v1 (reading: loan monitoring, as its tenure says). */
const TEMPLATE = "CT003";

/** The notice that data by a recurring consent is to begin before what fair use allows. */
export function noticeRecurringRange(
  from: Day,
  today: CivilDate,
  place: Place,
  findings: Findings,
): void {
  const earliest = toDay(fairUseBounds(TEMPLATE, today).from);
  if (from.order >= earliest.order) return;
  const { maxFiDataRange } = TEMPLATES[TEMPLATE];
  findings.notice("CONSENT_EXCEEDS_FAIR_USE", place, {
    before: isoOf(from),
    after: isoOf(earliest),
  }, { template: TEMPLATE, limit: `an FI data range of ${maxFiDataRange}` });
}
