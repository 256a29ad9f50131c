import type { Expectation } from "../fault_case.ts";

/** The request reaches FinBox once, and FinBox's answer the caller. */
export const FORWARDED: Expectation = { status: 200, upstreamRequests: 1 };

/** FinBox fails, once the request has reached it. */
export const FAILED: Expectation = {
  status: 502,
  code: "GUARD_UPSTREAM_FAILED",
  upstreamRequests: 1,
};

/** FinBox is late. */
export const LATE: Expectation = {
  status: 504,
  code: "GUARD_UPSTREAM_TIMEOUT",
  upstreamRequests: 1,
};

/** A body that no parser or not every parser reads alike. */
export const MALFORMED: Expectation = refused(400, "INVALID_REQUEST");

/** Nobody that the guard knows. */
export const UNKNOWN_CALLER: Expectation = {
  ...refused(401, "AUTHENTICATION_CREDENTIALS_NOT_PROVIDED"),
  headers: { "www-authenticate": 'Bearer realm="bankconnect-guard"' },
};

/** The issuer of JSON Web Tokens does not publish its keys. */
export const NO_ISSUER: Expectation = refused(503, "GUARD_ISSUER_UNREACHABLE");

/** Not a path of the guard's. */
export const NO_ROUTE: Expectation = refused(404, "GUARD_ROUTE_NOT_FOUND");

/** Neither JSON nor a form. */
export const WRONG_TYPE: Expectation = refused(415, "UNSUPPORTED_MEDIA_TYPE");

/** A body over its limit. */
export const TOO_LARGE: Expectation = refused(413, "GUARD_BODY_TOO_LARGE");

/** Refused with a status and a code, and not sent. */
export function refused(status: number, code: string): Expectation {
  return { status, code, upstreamRequests: 0 };
}
