import { type RouteRow, ROUTES } from "../routes.ts";

/** What a call around the session sends and gets, besides what its route says. */
export interface CallRow {
  /** The route's path, as in the guard's table. */
  readonly path: string;
  /** What the call is about: the id goes into the path, or else into the query. */
  readonly about: "session id" | "body" | "nothing";
  /** Whether an answer without a body is a success too. */
  readonly mayBeEmpty?: boolean;
  /** Whether it only reads although it is a POST, so that it may be sent again. */
  readonly reads?: boolean;
  /** The text that a success must have (endpoints' answers, documentation, July 2026). */
  readonly requires?: string;
}

/** DATA: the calls around the session, by their name (Postman collection, July 2026). */
export const CALL_ROWS = {
  uploadStatus: {
    path: "/v1/session_data/:session_id/session_upload_status/",
    about: "session id",
  },
  initiateProcessing: {
    path: "/v1/session_data/:session_id/initiate_processing/",
    about: "session id",
    mayBeEmpty: true,
  },
  progress: { path: "/v1/session_data/:session_id/progress/", about: "session id" },
  sessionStatus: { path: "/v1/session_data/:session_id/session_status/", about: "session id" },
  insights: { path: "/v1/session_data/:session_id/insights/", about: "session id" },
  getPdfs: { path: "/v1/session_data/:session_id/get_pdfs/", about: "session id" },
  deleteSession: {
    path: "/v1/session_data/:session_id/delete/",
    about: "session id",
    mayBeEmpty: true,
  },
  updateWebhook: {
    path: "/v1/session_data/update_webhook/",
    about: "body",
    requires: "message",
  },
  banks: { path: "/v1/banks/catalogue/", about: "nothing" },
  recurringConsents: {
    path: "/v1/account_aggregator/get_recurring_consent_details/",
    about: "session id",
    reads: true,
  },
  fetchRecurring: {
    path: "/v1/account_aggregator/fetch_recurring_aa_data/",
    about: "body",
    requires: "session_id",
  },
} as const satisfies Readonly<Record<string, CallRow>>;

/** The name of a call around the session. */
export type CallName = keyof typeof CALL_ROWS;

/** The path of the upload API. */
export const UPLOAD_PATH = "/v1/statement/upload_session/";

/** The route of a path of the guard's table. */
export function routeOf(path: string): RouteRow {
  return ROUTES.find((row) => row.path === path)!;
}
