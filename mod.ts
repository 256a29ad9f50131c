/**
 * The documented rules of FinBox BankConnect's session API as a pure function: what will be
 * refused and why, which statement months will be fetched, and which Account Aggregator consents
 * the customer will be asked for.
 *
 * @example What FinBox will do with a request
 * ```ts
 * import { checkSession } from "@bankconnect/guard";
 *
 * const check = checkSession(
 *   { link_id: "UX-2827", from_date: "01/06/2025", to_date: "05/12/2025" },
 *   { version: "v2", today: "2025-12-09" },
 * );
 * console.log(check.ok); // true
 * console.log(check.plan?.excludedMonth); // "2025-12"
 * ```
 *
 * @module
 */
export type { Mode, Organization, OrganizationConsent } from "./lib/consent/organization.ts";
export type { JourneyConsent } from "./lib/consent/journeys.ts";
export type { TemplateId } from "./lib/consent/templates.ts";
export type { CivilDate } from "./lib/dates/civil_date.ts";
export type { DateRule, Provenance } from "./lib/dates/provenance.ts";
export { todayInIndia } from "./lib/dates/today_in_india.ts";
export type { Edition } from "./lib/editions.ts";
export {
  type ErrorBodies,
  type SessionErrorBody,
  toErrorBody,
  type UploadErrorBody,
} from "./lib/errors/error_body.ts";
export type { ErrorCategory } from "./lib/errors/error_row.ts";
export type { GuardError, Notice } from "./lib/errors/findings.ts";
export {
  type AcceptedSession,
  checkSession,
  type RefusedSession,
  type SessionCheck,
} from "./lib/session/check_session.ts";
export type { SessionOptions } from "./lib/session/session_options.ts";
export type {
  ConsentPlan,
  RecurringPlan,
  SessionJourney,
  SessionPeriod,
  SessionPlan,
} from "./lib/session/session_plan.ts";
