import { createRemoteJWKSet, customFetch, jwtVerify } from "jose";
import type { Caller, GuardConfig, RouteGroup } from "./guard_config.ts";

/** Who sends a request, and what it may do. */
export interface Identity {
  /** The caller's name; none where the caller's own key passes through. */
  readonly name?: string;
  /** The routes that it may use; all where its own key passes through. */
  readonly groups?: readonly RouteGroup[];
}

/** Tells who presents a token; `undefined` for nobody. */
export type Authenticate = (token: string) => Promise<Identity | undefined>;

const DEFAULT_GROUPS: readonly RouteGroup[] = ["session", "upload"];
const JWT = /^[\w-]+\.[\w-]+\.[\w-]*$/;
const encoder = new TextEncoder();

/** Makes the function that tells who presents a token. */
export function createAuthenticate(config: GuardConfig): Authenticate {
  const callers = (config.callers ?? []).map((caller) => ({
    caller,
    hashes: caller.tokenHashes.map(fromHex),
  }));
  const verify = config.jwt === undefined ? undefined : createVerify(config.jwt, config.fetch);
  return async (token) => {
    if (verify !== undefined && JWT.test(token)) return await verify(token);
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", encoder.encode(token)));
    let found: Caller | undefined;
    // Every hash is compared, whether or not one has matched: time tells nothing.
    for (const { caller, hashes } of callers) {
      for (const known of hashes) if (isEqual(hash, known)) found = caller;
    }
    return found && { name: found.name, groups: found.groups ?? DEFAULT_GROUPS };
  };
}

/** The token of a request's headers: a bearer token, or FinBox's own header for the key. */
export function tokenOf(headers: Headers): string | undefined {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  return bearer ?? headers.get("x-api-key") ?? undefined;
}

function createVerify(
  { jwksUrl, issuer, audience, algorithms, groups }: NonNullable<GuardConfig["jwt"]>,
  fetchKeys: typeof fetch = fetch,
): Authenticate {
  const keys = createRemoteJWKSet(new URL(jwksUrl), {
    [customFetch]: (url, options) => fetchKeys(url, options),
  });
  const checks = { issuer, audience, algorithms: [...algorithms], requiredClaims: ["exp"] };
  return async (token) => {
    try {
      await jwtVerify(token, keys, checks);
      return { name: "jwt", groups: groups ?? DEFAULT_GROUPS };
    } catch {
      return undefined;
    }
  };
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length;
  for (let at = 0; at < a.length; at++) difference |= a[at] ^ b[at];
  return difference === 0;
}

function fromHex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (byte) => parseInt(byte, 16));
}
