import type { EndpointName } from "../../lib/endpoints.ts";

/** What a call around the session sends and gets, besides what its endpoint says. */
export interface CallRow {
  /** What the call is about: the id goes into the path, or else into the query. */
  readonly about: "session id" | "body" | "nothing";
  /** Whether an answer without a body is a success too. */
  readonly mayBeEmpty?: boolean;
  /** Whether it only reads although it is a POST, so that it may be sent again. */
  readonly reads?: boolean;
  /** The text that a success must have (endpoints' answers, documentation, July 2026). */
  readonly requires?: string;
}

/** The name of a call around the session. */
export type CallName = Exclude<EndpointName, "createSessionV1" | "createSessionV2" | "upload">;

/** DATA: the calls around the session (Postman collection, July 2026). */
export const CALL_ROWS: Readonly<Record<CallName, CallRow>> = {
  uploadStatus: { about: "session id" },
  initiateProcessing: { about: "session id", mayBeEmpty: true },
  progress: { about: "session id" },
  sessionStatus: { about: "session id" },
  insights: { about: "session id" },
  getPdfs: { about: "session id" },
  deleteSession: { about: "session id", mayBeEmpty: true },
  updateWebhook: { about: "body", requires: "message" },
  banks: { about: "nothing" },
  recurringConsents: { about: "session id", reads: true },
  fetchRecurring: { about: "body", requires: "session_id" },
};
