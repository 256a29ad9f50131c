import { tokenOf } from "./authenticate.ts";
import type { GuardConfig } from "./guard_config.ts";

const REQUEST_ID = /^[\w-]{8,64}$/;
/** Ids of the usual kinds, which may happen to look like what follows: UUIDs and trace ids. */
const RANDOM_ID = /^(?=.*[a-f])(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?:[\da-f]{16}){1,2})$/i;
/** What may have a mobile number, an Aadhaar number or a PAN in it, or be a name or a token. */
const NO_REQUEST_ID = /\d{10}|[a-z]{5}\d{4}[a-z]|^\D*$|^bcg_/i;

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
  if (NO_REQUEST_ID.test(given) && !RANDOM_ID.test(given)) return false;
  const credentials = [tokenOf(headers), headers.get("server-hash"), apiKey, serverHash];
  return !credentials.includes(given);
}
