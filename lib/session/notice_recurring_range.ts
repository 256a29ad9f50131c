import { fairUseBounds } from "../consent/template_durations.ts";
import { TEMPLATES } from "../consent/templates.ts";
import { type CivilDate, compareDates } from "../dates/civil_date.ts";
import { formatIsoDate } from "../dates/iso_date.ts";
import type { Findings, Place } from "../errors/findings.ts";

/** DATA: the template of a recurring consent of v1 (reading: loan monitoring, as its tenure says). */
const TEMPLATE = "CT003";

/** The notice that data by a recurring consent is to begin before what fair use allows. */
export function noticeRecurringRange(
  from: CivilDate,
  today: CivilDate,
  place: Place,
  findings: Findings,
): void {
  const earliest = fairUseBounds(TEMPLATE, today).from;
  if (compareDates(from, earliest) >= 0) return;
  const { maxFiDataRange } = TEMPLATES[TEMPLATE];
  findings.notice("CONSENT_EXCEEDS_FAIR_USE", place, {
    before: formatIsoDate(from),
    after: formatIsoDate(earliest),
  }, { template: TEMPLATE, limit: `an FI data range of ${maxFiDataRange}` });
}
