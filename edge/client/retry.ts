import type { BankConnectError } from "./bank_connect_error.ts";

/** When and how often a call is sent again. */
export interface RetryOptions {
  /** How often a call is sent at most, the first time included: 1 to 10. */
  readonly attempts: number;
  /**
   * How long to wait before the second time, in milliseconds; it doubles each time, and up to half
   * of it is left out at random; 500 when absent.
   */
  readonly baseMs?: number;
  /** How long to wait at most; an answer that asks for more ends the call; 30000 when absent. */
  readonly maxMs?: number;
}

/** DATA: what a call that only reads is sent again for, besides no answer (RFC 9110, section 15). */
const PASSING_STATUSES: readonly number[] = [408, 429, 500, 502, 503, 504];
const PASSING_CODES: readonly string[] = ["CLIENT_TIMEOUT", "CLIENT_NO_ANSWER"];

/** DATA: the guard's codes of 5xx answers to what it has not sent to FinBox. */
export const UNSENT_CODES: readonly string[] = ["GUARD_ISSUER_UNREACHABLE", "GUARD_MISCONFIGURED"];

/**
 * Whether a call that failed may be sent again.
 *
 * One that can create or delete something is sent again only where the answer says that nothing
 * was done: 429, and a guard that has not sent it. After a timeout or any other 5xx
 * FinBox may have acted, and fetch does not say whether a connection was made.
 */
export function maySendAgain({ status, code }: BankConnectError, reads: boolean): boolean {
  if (status === 429 || UNSENT_CODES.includes(code)) return true;
  return reads && (PASSING_STATUSES.includes(status) || PASSING_CODES.includes(code));
}

/** How long to wait before the next attempt; `undefined` where that is too long. */
export function waitBefore(
  attempt: number,
  { retryAfterMs }: BankConnectError,
  { baseMs, maxMs }: Required<RetryOptions>,
): number | undefined {
  if (retryAfterMs !== undefined) return retryAfterMs <= maxMs ? retryAfterMs : undefined;
  const longest = Math.min(maxMs, baseMs * 2 ** (attempt - 1));
  return longest * (1 - Math.random() / 2);
}

/** The milliseconds that a Retry-After header asks for (RFC 9110, section 10.2.3). */
export function readRetryAfter(header: string | null, now: () => number): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000;
  // Only HTTP's dates end so; Date.parse reads much else.
  const wait = header.endsWith(" GMT") ? Date.parse(header) - now() : NaN;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** Waits; false where the signal ends the waiting. */
export function sleep(ms: number, signal: AbortSignal | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (done: boolean) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
      resolve(done);
    };
    const stop = () => finish(false);
    const timer = setTimeout(() => finish(true), ms);
    signal?.addEventListener("abort", stop, { once: true });
    if (signal?.aborted) stop();
  });
}
