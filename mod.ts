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
export type { ConsentType, TemplateId } from "./lib/consent/templates.ts";
export type { CivilDate } from "./lib/dates/civil_date.ts";
export type { DateRule, Provenance } from "./lib/dates/provenance.ts";
export { todayInIndia } from "./lib/dates/today_in_india.ts";
export type { Edition } from "./lib/editions.ts";
export {
  type ClassifyContext,
  classifyError,
  type ErrorClass,
  type ErrorResponse,
} from "./lib/errors/classify_error.ts";
export type { AnswerHeaders } from "./lib/errors/retry_after.ts";
export {
  type ErrorBodies,
  type SessionErrorBody,
  toErrorBody,
  type UploadErrorBody,
} from "./lib/errors/error_body.ts";
export type { ErrorCategory, ErrorOwner, ErrorRetry } from "./lib/errors/tables/error_row.ts";
export type { GuardError, Notice } from "./lib/errors/findings.ts";
export {
  PARAMETER_ALIASES,
  PARAMETER_NAMES,
  PERSONAL_PARAMETERS,
} from "./lib/fields/parameters.ts";
export type { DateRange } from "./lib/messages/date_range.ts";
export {
  type NoRedirect,
  parseRedirect,
  type RedirectExit,
  type RedirectOutcome,
  type RedirectSuccess,
} from "./lib/messages/parse_redirect.ts";
export { parseSdkEvent, type SdkEventOptions } from "./lib/messages/parse_sdk_event.ts";
export {
  parseWebhook,
  type SessionWebhook,
  type StatementWebhook,
  type UnknownWebhook,
  type Webhook,
} from "./lib/messages/parse_webhook.ts";
export type {
  IgnoredEvent,
  SdkError,
  SdkEvent,
  SdkExit,
  SdkInfo,
  SdkSuccess,
} from "./lib/messages/sdk_event.ts";
export {
  type CreatedSession,
  type FailedSession,
  parseSessionResponse,
  type SessionResponse,
  type UnreadableSession,
} from "./lib/messages/parse_session_response.ts";
export {
  type FailedUpload,
  parseUploadResponse,
  type UnreadableUpload,
  type UploadedStatement,
  type UploadResponse,
} from "./lib/messages/parse_upload_response.ts";
export type { ResponseError } from "./lib/messages/read_error.ts";
export type { UploadIdentity } from "./lib/messages/read_identity.ts";
export type { OptionFault } from "./lib/consent/option_faults.ts";
export type {
  AcceptedSession,
  RefusedSession,
  SessionCheck,
  SessionVerdict,
} from "./lib/session/check_session.ts";
export {
  checkSession,
  type PreparedSession,
  prepareSession,
} from "./lib/session/prepare_session.ts";
export {
  type MigrateOptions,
  migrateSession,
  type SessionMigration,
} from "./lib/session/migrate_session.ts";
export { optionFaults, type SessionOptions } from "./lib/session/session_options.ts";
export type {
  ConsentPlan,
  RecurringPlan,
  SessionJourney,
  SessionPeriod,
  SessionPlan,
} from "./lib/session/session_plan.ts";
export { checkUpload, type UploadInput } from "./lib/upload/check_upload.ts";
export { checkUploadFields, type UploadFieldsCheck } from "./lib/upload/check_upload_fields.ts";
export type { UploadFile } from "./lib/upload/check_upload_file.ts";
export type {
  AcceptedUpload,
  RefusedUpload,
  UploadCheck,
  UploadOptions,
} from "./lib/upload/upload_check.ts";
