/**
 * A client of FinBox BankConnect, or of the guard in front of it: typed calls that check what they
 * send, send nothing twice on their own, and keep secrets out of every error.
 *
 * @example Upload a statement
 * ```ts
 * import { createClient } from "@bankconnect/guard/client";
 *
 * const client = createClient({
 *   version: "v2",
 *   apiKey: "FINBOX-KEY",
 *   fetch: () => Promise.resolve(Response.json({ statement_id: "567700a6", page_count: 48 })),
 * });
 * const result = await client.upload({
 *   session_id: "8d5ea22b-216a-4fe2-90da-65d1c67c8964",
 *   upload_type: "PDF",
 *   bank_name: "icici",
 *   file: new TextEncoder().encode("%PDF-1.7"),
 * });
 * if (result.ok) console.log(result.statement.pageCount); // 48
 * ```
 *
 * @module
 */
export { BankConnectError, type BankConnectErrorDetails } from "./bank_connect_error.ts";
export { BASE_URLS, type KnownPlace } from "./base_urls.ts";
export type { Client, ClientCalls, ThrowingCalls } from "./client.ts";
export type {
  BankCatalogue,
  CatalogueBank,
  RecurringConsent,
  RecurringConsents,
  RecurringFetch,
  StatusAccount,
  StatusStatement,
  UploadStatus,
} from "./client_answers.ts";
export {
  type CallOutcome,
  CLIENT_ERRORS,
  type ClientErrorCode,
  type ClientErrorRow,
} from "./client_errors.ts";
export type { CallOptions, ClientOptions, UploadCallOptions } from "./client_options.ts";
export type {
  ConsentDates,
  RecurringFetchRequest,
  SessionRequest,
  UploadRequest,
  WebhookRequest,
} from "./client_requests.ts";
export type {
  DataCall,
  FailedCall,
  JsonObject,
  SessionCall,
  UploadCall,
} from "./client_results.ts";
export { createClient } from "./create_client.ts";
export type { RetryOptions } from "./retry.ts";
