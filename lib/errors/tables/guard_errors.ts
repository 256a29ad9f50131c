import type { ErrorOwner, ErrorRetry } from "./error_row.ts";

/** One condition in which the guard's worker answers with a code of its own. */
export interface GuardErrorRow {
  /** The stable id; unique among all tables. */
  readonly rule: string;
  /** The code, which begins with `GUARD_`; no code of FinBox's does. */
  readonly code: string;
  /** The HTTP status. */
  readonly status: number;
  /** The message in the envelope. */
  readonly message: string;
  /** Who has to act; the guard's operator counts as the account. */
  readonly owner: ErrorOwner;
  /** Whether sending again can help. */
  readonly retry: ErrorRetry;
  /** What to do, in one or two sentences. */
  readonly advice: string;
}

/**
 * DATA: the worker's own codes; where FinBox documents a code for a condition, that is used.
 *
 * @example The guard's own statuses
 * ```ts
 * import { GUARD_ERRORS } from "@bankconnect/guard/errors";
 *
 * console.log(GUARD_ERRORS.map(({ status }) => status).join()); // 403,404,411,413,429,431,502,503,503,504
 * ```
 */
export const GUARD_ERRORS: readonly GuardErrorRow[] = [
  {
    rule: "guard-route-not-granted",
    code: "GUARD_ROUTE_NOT_GRANTED",
    status: 403,
    message: "This caller is not granted the routes of this group.",
    owner: "account",
    retry: "after-fix",
    advice: "Ask the guard's operator to grant the caller this group of routes.",
  },
  {
    rule: "guard-route-not-found",
    code: "GUARD_ROUTE_NOT_FOUND",
    status: 404,
    message: "The guard does not serve this path.",
    owner: "caller",
    retry: "after-fix",
    advice: "Send to a path that the guard serves, such as /v2/session/.",
  },
  {
    rule: "guard-length-required",
    code: "GUARD_LENGTH_REQUIRED",
    status: 411,
    message: "The upload announces no length, and the guard cannot hold it now.",
    owner: "caller",
    retry: "after-fix",
    advice: "Send Content-Length with the upload; the guard then holds nothing of it.",
  },
  {
    rule: "guard-body-too-large",
    code: "GUARD_BODY_TOO_LARGE",
    status: 413,
    message: "The body is larger than the guard forwards.",
    owner: "caller",
    retry: "after-fix",
    advice: "Send a smaller body.",
  },
  {
    rule: "guard-rate-limited",
    code: "GUARD_RATE_LIMITED",
    status: 429,
    message: "This caller sends more requests than the guard forwards.",
    owner: "caller",
    retry: "later",
    advice: "Wait, for as long as Retry-After says where it is sent, and send less often.",
  },
  {
    rule: "guard-headers-too-large",
    code: "GUARD_HEADERS_TOO_LARGE",
    status: 431,
    message: "The request has more headers than the guard reads.",
    owner: "caller",
    retry: "after-fix",
    advice: "Send fewer headers.",
  },
  {
    rule: "guard-upstream-failed",
    code: "GUARD_UPSTREAM_FAILED",
    status: 502,
    message: "FinBox could not be reached or did not answer in full.",
    owner: "finbox",
    retry: "later",
    advice: "Send again later; FinBox may have acted already, so a second session may come of it.",
  },
  {
    rule: "guard-issuer-unreachable",
    code: "GUARD_ISSUER_UNREACHABLE",
    status: 503,
    message: "The guard cannot get the keys of the issuer of JSON Web Tokens.",
    owner: "account",
    retry: "later",
    advice: "Send again later. The guard's operator must look at the issuer's JWKS.",
  },
  {
    rule: "guard-misconfigured",
    code: "GUARD_MISCONFIGURED",
    status: 503,
    message: "The guard is not configured; its operator must look at the log.",
    owner: "account",
    retry: "after-fix",
    advice: "Ask the guard's operator to configure it.",
  },
  {
    rule: "guard-upstream-timeout",
    code: "GUARD_UPSTREAM_TIMEOUT",
    status: 504,
    message: "FinBox did not answer in time; whether it acted is not known.",
    owner: "finbox",
    retry: "later",
    advice: "Send again later; FinBox may have acted already, so a second session may come of it.",
  },
];
