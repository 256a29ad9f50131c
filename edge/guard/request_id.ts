import { tokenOf } from "./authenticate.ts";
import type { GuardConfig } from "./config/guard_config.ts";

const REQUEST_ID = /^[\w-]{8,64}$/;
/** Ids of the usual kinds, which may happen to look like what follows: UUIDs and trace ids. */
const RANDOM_ID = /^(?=.*[a-f])(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?:[\da-f]{16}){1,2})$/i;
/** What ids must not be, or have in them. */
const NO_REQUEST_ID: readonly RegExp[] = [
  // A name
  /^\D*$/,
  // A mobile number or an Aadhaar number, also in groups
  /\d{10}/,
  /(?<!\d)\d{5}[-_]\d{5}(?!\d)/,
  /(?<!\d)\d{4}([-_])\d{4}\1\d{4}(?!\d)/,
  // A PAN, also in groups
  /[a-z]{5}[-_]?\d{4}[-_]?[a-z]/i,
  // A token of the guard's
  /^bcg_/,
];

/** The id of a request: the caller's own where it is nothing else, or a new one. */
export function requestIdOf({ headers }: Request, config: GuardConfig): string {
  const given = headers.get("x-request-id") ?? "";
  return isRequestId(given, headers, config) ? given : crypto.randomUUID();
}

// The id is logged and repeated, so nothing else may pass for one.
function isRequestId(
  given: string,
  headers: Headers,
  { apiKey, serverHash }: GuardConfig,
): boolean {
  if (!REQUEST_ID.test(given)) return false;
  if (!RANDOM_ID.test(given) && NO_REQUEST_ID.some((kind) => kind.test(given))) return false;
  const sent = ["x-api-key", "server-hash"].map((name) => headers.get(name));
  const secrets = [tokenOf(headers), ...sent, apiKey, serverHash];
  return !secrets.some((secret) => secret && secret.length > 3 && given.includes(secret));
}
