/**
 * FinBox BankConnect's errors: what an answer means and what to do about it, every documented
 * error, and FinBox's own envelopes. It brings no validation library along.
 *
 * @example Who has to act on an answer
 * ```ts
 * import { classifyError } from "@bankconnect/guard/errors";
 *
 * const answer = {
 *   status: 400,
 *   body: { error: { code: "INVALID_REQUEST", message: "link_id, This field is required." } },
 * };
 * const { rule, field, owner, advice } = classifyError(answer, { api: "session", version: "v2" });
 * console.log(rule, field, owner); // "field-required" "link_id" "caller"
 * console.log(advice); // "Send the parameter."
 * ```
 *
 * @module
 */
export type { Edition } from "../editions.ts";
export {
  type ClassifyContext,
  classifyError,
  type ErrorClass,
  type ErrorResponse,
} from "./classify_error.ts";
export type { AnswerHeaders } from "./retry_after.ts";
export { DOCUMENTED_ERRORS } from "./all_errors.ts";
export type {
  DocumentedError,
  ErrorKind,
  ErrorMessage,
  ErrorPlace,
} from "./tables/documented_errors.ts";
export {
  type ErrorBodies,
  type SessionErrorBody,
  toErrorBody,
  type UploadErrorBody,
} from "./error_body.ts";
export type { ErrorCategory, ErrorOwner, ErrorRetry, ErrorTable } from "./tables/error_row.ts";
export { GUARD_ERRORS, type GuardErrorRow } from "./tables/guard_errors.ts";
export type { GuardError, Notice } from "./findings.ts";
export type { NeighbourCategory, NeighbourPlace } from "./tables/neighbour_errors.ts";
