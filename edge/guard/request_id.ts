import { mayBePrivate } from "../../lib/privacy/private_text.ts";
import { tokenOf } from "./authenticate.ts";
import type { GuardConfig } from "./config/guard_config.ts";

const REQUEST_ID = /^[\w-]{8,64}$/;
/** DATA: ids of the usual kinds, which may look private: UUIDs, trace ids, ULIDs, days with times. */
const USUAL_IDS: readonly RegExp[] = [
  /^(?=.*[a-f])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i,
  /^(?=.*[a-f])(?:[\da-f]{16}){1,2}$/i,
  /^[0-7][\dA-HJKMNP-TV-Z]{25}$/,
  /^20\d{6}[-_]\d{6}[-_][a-z\d]{1,8}$/i,
];
/** A name, or a token of the guard's. */
const NO_ID = /^\D*$|^bcg_/;

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
  const isUsual = USUAL_IDS.some((kind) => kind.test(given));
  if (!isUsual && (NO_ID.test(given) || mayBePrivate(given))) return false;
  const sent = ["x-api-key", "server-hash"].map((name) => headers.get(name));
  const secrets = [tokenOf(headers), ...sent, apiKey, serverHash];
  return !secrets.some((secret) => secret && secret.length > 3 && given.includes(secret));
}
