import { EDITIONS } from "../../lib/editions.ts";
import type { Notice, NoticeCode } from "../../lib/errors/findings.ts";
import type { ConsentPlan } from "../../lib/session/session_plan.ts";
import type { Axis } from "../../lib/timeline/layout_axis.ts";
import {
  type ConsentFacts,
  epochDayOf,
  type PeriodFacts,
  type TimelineFacts,
} from "../../lib/timeline/read_plan.ts";

/** The day on which the facts are. */
export const TODAY: number = epochDayOf("2025-12-09");

/** An axis of 1000 days around today, a pixel each. */
export const AXIS: Axis = {
  sections: [{ unit: "month", from: TODAY - 500, to: TODAY + 500, x0: 100, x1: 1100 }],
  from: TODAY - 500,
  to: TODAY + 500,
  x0: 100,
  x1: 1100,
};

const OWN = { layer: "request", path: "/consents/CC0001/from_date" } as const;
const PROVENANCE = { from: OWN, to: OWN, expiry: OWN };
const PLAN: ConsentPlan = {
  code: "CC0001",
  template: "CT001",
  purposeCode: "103",
  fetchType: "ONETIME",
  consentTypes: ["SUMMARY"],
  fiTypes: ["DEPOSIT"],
  maxDataLife: "P1M",
  from: "2025-09-09",
  to: "2025-11-09",
  expiry: "2025-12-10",
  basis: "documented",
  wire: { from_date: "", to_date: "", consent_expiry: "" },
  provenance: PROVENANCE,
};

/** A one-time consent of which nothing is odd, its template's fair use left out. */
export function consentWith(changes: Partial<ConsentFacts>): ConsentFacts {
  const days = { from: TODAY - 90, to: TODAY - 30, expiry: TODAY + 1 };
  return { plan: PLAN, ...days, notices: [], ...changes };
}

/** A period of the request's. */
export function periodWith(changes: Partial<PeriodFacts>): PeriodFacts {
  return { from: TODAY - 90, to: TODAY - 30, provenance: PROVENANCE, notices: [], ...changes };
}

/** The facts of an edition without a cap, of a session without consents. */
export function factsWith(changes: Partial<TimelineFacts>): TimelineFacts {
  const editionName = "v1.2024";
  const edition = EDITIONS[editionName];
  return { editionName, edition, today: TODAY, consents: [], gaps: [], ...changes };
}

/** A notice of a check. */
export function noticeOf(code: NoticeCode, path: string): Notice {
  return { code, message: "", path, source: "" };
}
