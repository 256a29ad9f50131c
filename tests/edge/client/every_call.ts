import type { Client, ClientCalls } from "../../../edge/client/mod.ts";
import { CREATED, HASH, KEY, PDF, SESSION_ID, UPLOADED } from "./recorded_fetch.ts";

/** One call, the request that it makes, and an answer that is a success. */
export interface CallCase {
  readonly call: (
    client: Pick<Client, keyof ClientCalls>,
    options?: { signal?: AbortSignal; timeoutMs?: number },
  ) => ReturnType<ClientCalls[keyof ClientCalls]>;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON body; absent where there is none, or a form. */
  readonly body?: unknown;
  readonly answer: unknown;
}

const KEY_ALONE = { "accept": "application/json", "x-api-key": KEY };
const WITH_HASH = { ...KEY_ALONE, "server-hash": HASH };
const DATA = { session_id: SESSION_ID };

/** DATA: every call of the client. */
export const CALL_CASES: Readonly<Record<keyof ClientCalls, CallCase>> = {
  createSession: {
    call: (client, options) => client.createSession({ link_id: "UX-2827" }, options),
    method: "POST",
    path: "/v2/session/",
    headers: { ...KEY_ALONE, "content-type": "application/json" },
    body: { link_id: "UX-2827" },
    answer: CREATED,
  },
  upload: {
    call: (client, options) =>
      client.upload({ session_id: SESSION_ID, upload_type: "PDF", file: PDF }, options),
    method: "POST",
    path: "/v1/statement/upload_session/",
    headers: KEY_ALONE,
    answer: UPLOADED,
  },
  uploadStatus: {
    call: (client, options) => client.uploadStatus(SESSION_ID, options),
    method: "GET",
    path: `/v1/session_data/${SESSION_ID}/session_upload_status/`,
    headers: WITH_HASH,
    answer: { session_id: SESSION_ID, upload_status: "NO_UPLOAD" },
  },
  initiateProcessing: {
    call: (client, options) => client.initiateProcessing(SESSION_ID, options),
    method: "POST",
    path: `/v1/session_data/${SESSION_ID}/initiate_processing/`,
    headers: WITH_HASH,
    answer: DATA,
  },
  progress: {
    call: (client, options) => client.progress(SESSION_ID, options),
    method: "GET",
    path: `/v1/session_data/${SESSION_ID}/progress/`,
    headers: WITH_HASH,
    answer: DATA,
  },
  sessionStatus: {
    call: (client, options) => client.sessionStatus(SESSION_ID, options),
    method: "GET",
    path: `/v1/session_data/${SESSION_ID}/session_status/`,
    headers: WITH_HASH,
    answer: DATA,
  },
  insights: {
    call: (client, options) => client.insights(SESSION_ID, options),
    method: "GET",
    path: `/v1/session_data/${SESSION_ID}/insights/`,
    headers: WITH_HASH,
    answer: DATA,
  },
  getPdfs: {
    call: (client, options) => client.getPdfs(SESSION_ID, options),
    method: "GET",
    path: `/v1/session_data/${SESSION_ID}/get_pdfs/`,
    headers: WITH_HASH,
    answer: DATA,
  },
  deleteSession: {
    call: (client, options) => client.deleteSession(SESSION_ID, options),
    method: "DELETE",
    path: `/v1/session_data/${SESSION_ID}/delete/`,
    headers: WITH_HASH,
    answer: DATA,
  },
  banks: {
    call: (client, options) => client.banks(options),
    method: "GET",
    path: "/v1/banks/catalogue/",
    headers: WITH_HASH,
    answer: { count: 1, banks: [{ name: "icici", is_aa_available: true }] },
  },
  recurringConsents: {
    call: (client, options) => client.recurringConsents(SESSION_ID, options),
    method: "POST",
    path: `/v1/account_aggregator/get_recurring_consent_details/?session_id=${SESSION_ID}`,
    headers: WITH_HASH,
    answer: { consent_details: [{ consent_id: "c-1" }] },
  },
  updateWebhook: {
    call: (client, options) =>
      client.updateWebhook({ webhook_url: "https://lender.example/h", webhook_mode: 1 }, options),
    method: "POST",
    path: "/v1/session_data/update_webhook/",
    headers: { ...WITH_HASH, "content-type": "application/json" },
    body: { webhook_url: "https://lender.example/h", webhook_mode: 1 },
    answer: { message: "success" },
  },
  fetchRecurring: {
    call: (client, options) =>
      client.fetchRecurring({
        consent_id: "c-1",
        date_time_range_from: "01/11/2025",
        date_time_range_to: "30/11/2025",
      }, options),
    method: "POST",
    path: "/v1/account_aggregator/fetch_recurring_aa_data/",
    headers: { ...WITH_HASH, "content-type": "application/json" },
    body: {
      consent_id: "c-1",
      date_time_range_from: "01/11/2025",
      date_time_range_to: "30/11/2025",
    },
    answer: DATA,
  },
};
