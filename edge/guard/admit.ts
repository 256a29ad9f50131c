import { type Authentication, tokenOf } from "./authenticate.ts";
import type { Condition } from "../contract/conditions.ts";
import type { Exchange, LogPart, RoutedExchange } from "./exchange.ts";
import type { GuardConfig } from "./config/guard_config.ts";

/**
 * Who sends a request: with a key of the guard's own, the caller whose token is in a header;
 * `undefined` where none is presented.
 */
export async function identify(
  { request, config, authenticate }: Exchange,
): Promise<Authentication | undefined> {
  if (config.apiKey === undefined) return { ok: true, identity: {} };
  const token = tokenOf(request.headers);
  return token === undefined ? undefined : await authenticate(token);
}

/** Why a request is refused before its body is read: a session's key may be in its body alone. */
export async function admitUnread(
  authentication: Authentication | undefined,
  exchange: RoutedExchange,
): Promise<Condition | undefined> {
  if (isEncoded(exchange.request)) return "content encoding";
  if (authentication !== undefined) return await admit(authentication, exchange);
  return exchange.row.kind === "upload" ? "no credentials" : undefined;
}

/** Why somebody may not use a route now. */
export async function admit(
  authentication: Authentication,
  { config: { rateLimiter }, row }: RoutedExchange,
): Promise<Condition | undefined> {
  if (!authentication.ok) return authentication.condition;
  const { name, groups } = authentication.identity;
  if (groups !== undefined && !groups.includes(row.group)) return "not granted";
  return await isWithinRate(name, rateLimiter) ? undefined : "rate limited";
}

/** The caller's name for the log's line, where it has one. */
export function callerOf(authentication: Authentication | undefined): LogPart {
  const name = authentication?.ok ? authentication.identity.name : undefined;
  return name === undefined ? {} : { caller: name };
}

// A limiter that fails limits no one: the caller is known.
async function isWithinRate(
  name: string | undefined,
  rateLimiter: GuardConfig["rateLimiter"],
): Promise<boolean> {
  try {
    return (await rateLimiter?.limit({ key: name ?? "all" }))?.success ?? true;
  } catch {
    return true;
  }
}

function isEncoded(request: Request): boolean {
  const encodings = (request.headers.get("content-encoding") ?? "").split(",");
  return encodings.some((name) => !["", "identity"].includes(name.trim().toLowerCase()));
}
