import { checkConfig } from "./check_config.ts";
import type { Caller } from "./guard_config.ts";

/** A caller's new token. */
export interface NewToken {
  /** What the caller sends; no one else needs it. */
  readonly token: string;
  /** The caller as `CALLERS` lists it: with the token's hash in place of the token. */
  readonly caller: Caller;
}

/**
 * Makes a token of 32 random bytes for a caller of the guard.
 *
 * @param name The caller's name, as it will appear in the log
 * @returns The token and the caller's entry
 * @throws {RangeError} If a caller cannot have the name
 */
export async function createToken(name: string): Promise<NewToken> {
  const token = "bcg_" + toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(token));
  const caller = { name, tokenHashes: [toHex(new Uint8Array(hash))] };
  const fault = checkConfig({ callers: [caller] }).find((fault) => fault.name.endsWith("].name"));
  if (fault !== undefined) throw new RangeError(`Cannot use the name: it ${fault.problem}`);
  return { token, caller };
}

/** A new token in lines for the terminal. */
export function describeToken({ token, caller }: NewToken): string {
  return `Token, shown only now; give it to the caller and keep no copy:

  ${token}

Its SHA-256, which is all that the guard keeps:

  ${caller.tokenHashes[0]}

Entry for the list in CALLERS; to rotate a token, add the SHA-256 to the caller's
tokenHashes instead, and take the old one out when the caller has changed over:

  ${JSON.stringify(caller)}
`;
}

// Node 20 has neither toBase64 nor toHex.
function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function toHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
