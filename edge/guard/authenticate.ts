import { sha256 } from "@noble/hashes/sha2.js";
import {
  createRemoteJWKSet,
  type CryptoKey,
  customFetch,
  decodeProtectedHeader,
  errors,
  type JWSHeaderParameters,
  jwtVerify,
} from "jose";
import type { Caller, GuardConfig, JwtCallers, RouteGroup } from "./config/guard_config.ts";

/** Who sends a request, and what it may do. */
export interface Identity {
  /** The caller's name; none where the caller's own key passes through. */
  readonly name?: string;
  /** The routes that it may use; all where its own key passes through. */
  readonly groups?: readonly RouteGroup[];
}

/** Who presents a token, or why that is not known. */
export type Authentication =
  | { readonly ok: true; readonly identity: Identity }
  | { readonly ok: false; readonly condition: "no credentials" | "issuer unreachable" };

/** Finds who presents a token. */
export type Authenticate = (token: string) => Promise<Authentication>;

/** A caller that the configuration does not know. */
export const UNKNOWN_CALLER: Authentication = { ok: false, condition: "no credentials" };
const UNREACHABLE: Authentication = { ok: false, condition: "issuer unreachable" };
const DEFAULT_GROUPS: readonly RouteGroup[] = ["session", "upload"];
const JWT = /^[\w-]+\.[\w-]+\.[\w-]*$/;
/** How far the issuer's clock and the guard's may differ. */
const CLOCK_TOLERANCE_SECONDS = 5;
const encoder = new TextEncoder();

/** Makes the function that finds who presents a token. */
export function createAuthenticate(config: GuardConfig): Authenticate {
  const callers = (config.callers ?? []).map((caller) => ({
    caller,
    hashes: caller.tokenHashes.map(fromHex),
  }));
  const verify = config.jwt === undefined ? undefined : createVerify(config.jwt, config);
  return async (token) => {
    const hash = sha256(encoder.encode(token));
    let found: Caller | undefined;
    // Every hash is compared, whether or not one has matched: time reveals nothing.
    for (const { caller, hashes } of callers) {
      for (const known of hashes) if (isEqual(hash, known)) found = caller;
    }
    if (found !== undefined) return identityOf(found.name, found.groups);
    return verify !== undefined && JWT.test(token) ? await verify(token) : UNKNOWN_CALLER;
  };
}

/** The token of a request's headers: a bearer token, or FinBox's own header for the key. */
export function tokenOf(headers: Headers): string | undefined {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  return bearer ?? headers.get("x-api-key") ?? undefined;
}

function createVerify(
  { jwksUrl, issuer, audience, algorithms, groups }: JwtCallers,
  { fetch: fetchKeys = fetch, now = Date.now }: GuardConfig,
): Authenticate {
  const published = createRemoteJWKSet(new URL(jwksUrl), {
    [customFetch]: (url, options) => fetchKeys(url, options),
  });
  const checks = { issuer, audience, algorithms: [...algorithms], requiredClaims: ["exp"] };
  return async (token) => {
    const header = headerOf(token);
    if (header === undefined) return UNKNOWN_CALLER;
    try {
      const keys = await keysFor(header, published);
      const options = {
        ...checks,
        currentDate: new Date(now()),
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
      };
      for await (const key of keys) {
        const isValid = await jwtVerify(token, key, options).then(() => true, () => false);
        if (isValid) return identityOf("jwt", groups);
      }
      return UNKNOWN_CALLER;
    } catch (error) {
      return isOfToken(error) ? UNKNOWN_CALLER : UNREACHABLE;
    }
  };
}

// A token need not say which of the published keys it is signed with.
async function keysFor(
  header: JWSHeaderParameters,
  published: ReturnType<typeof createRemoteJWKSet>,
): Promise<AsyncIterable<CryptoKey> | Iterable<CryptoKey>> {
  try {
    return [await published(header)];
  } catch (error) {
    if (error instanceof errors.JWKSMultipleMatchingKeys) return error;
    throw error;
  }
}

// What is wrong with a token, and not with the keys that its issuer publishes.
function isOfToken(error: unknown): boolean {
  return error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JOSENotSupported;
}

function headerOf(token: string): JWSHeaderParameters | undefined {
  try {
    return decodeProtectedHeader(token) as JWSHeaderParameters;
  } catch {
    return undefined;
  }
}

function identityOf(name: string, groups: readonly RouteGroup[] = DEFAULT_GROUPS): Authentication {
  return { ok: true, identity: { name, groups } };
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length;
  for (let at = 0; at < a.length; at++) difference |= a[at] ^ b[at];
  return difference === 0;
}

function fromHex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (byte) => parseInt(byte, 16));
}
