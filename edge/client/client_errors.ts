import type { ErrorOwner, ErrorRetry } from "../../mod.ts";

/** What is known of a call that failed: whether FinBox may have acted on it. */
export type CallOutcome = "not-sent" | "refused" | "unknown";

/** One way in which a call fails that is neither FinBox's nor the guard's. */
export interface ClientErrorRow {
  /** The stable id; unique among all tables. */
  readonly rule: string;
  /** The text of the error. */
  readonly message: string;
  /** Who has to act. */
  readonly owner: ErrorOwner;
  /** Whether sending again can help. */
  readonly retry: ErrorRetry;
  /** What to do, in one or two sentences. */
  readonly advice: string;
  /** Whether FinBox may have acted, where the call does not know better. */
  readonly outcome: CallOutcome;
}

/** The codes of the client's own errors. */
export type ClientErrorCode =
  | "CLIENT_INVALID_REQUEST"
  | "CLIENT_INVALID_SESSION_ID"
  | "CLIENT_ABORTED"
  | "CLIENT_TIMEOUT"
  | "CLIENT_NO_ANSWER"
  | "CLIENT_REDIRECTED"
  | "CLIENT_UNEXPECTED_ANSWER";

/**
 * DATA: the client's own errors by code; no code of FinBox's or the guard's begins with `CLIENT_`.
 *
 * @example The failures after which FinBox may have acted
 * ```ts
 * import { CLIENT_ERRORS } from "@bankconnect/guard/client";
 *
 * console.log(CLIENT_ERRORS.CLIENT_TIMEOUT.outcome); // "unknown"
 * console.log(CLIENT_ERRORS.CLIENT_INVALID_SESSION_ID.outcome); // "not-sent"
 * ```
 */
export const CLIENT_ERRORS: Readonly<Record<ClientErrorCode, ClientErrorRow>> = {
  CLIENT_INVALID_REQUEST: {
    rule: "client-request-invalid",
    message: "The request cannot be sent as JSON or as a form.",
    owner: "caller",
    retry: "after-fix",
    advice: "Pass an object of plain values; the file is a Blob, bytes or a text.",
    outcome: "not-sent",
  },
  CLIENT_INVALID_SESSION_ID: {
    rule: "client-session-id-invalid",
    message: "The session id is not 1 to 64 letters, digits, hyphens and underscores.",
    owner: "caller",
    retry: "after-fix",
    advice: "Pass the session_id that the session API answered with.",
    outcome: "not-sent",
  },
  CLIENT_ABORTED: {
    rule: "client-aborted",
    message: "The call was aborted by its signal.",
    owner: "caller",
    retry: "later",
    advice:
      "Where the outcome is unknown, FinBox may have acted, so a second session may come of it.",
    outcome: "unknown",
  },
  CLIENT_TIMEOUT: {
    rule: "client-timeout",
    message: "No full answer came in time; whether FinBox acted is not known.",
    owner: "finbox",
    retry: "later",
    advice: "Send again later; FinBox may have acted already, so a second session may come of it.",
    outcome: "unknown",
  },
  CLIENT_NO_ANSWER: {
    rule: "client-no-answer",
    message: "No connection, or none that lasted for the whole answer.",
    owner: "finbox",
    retry: "later",
    advice:
      "Check the base URL and the network; FinBox may have acted already, so a second session may come of it.",
    outcome: "unknown",
  },
  CLIENT_REDIRECTED: {
    rule: "client-redirected",
    message: "The answer is a redirect; it was not followed, so that the key stays where it is.",
    owner: "caller",
    retry: "after-fix",
    advice: "Check the base URL and its scheme: FinBox's endpoints do not redirect.",
    outcome: "unknown",
  },
  CLIENT_UNEXPECTED_ANSWER: {
    rule: "client-unexpected-answer",
    message: "The answer is none that FinBox documents.",
    owner: "finbox",
    retry: "later",
    advice:
      "Check the base URL; where it is right, FinBox may have acted, so a second session may come of it.",
    outcome: "unknown",
  },
};
