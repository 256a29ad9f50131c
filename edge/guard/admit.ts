import { type Authentication, type Identity, tokenOf } from "./authenticate.ts";
import type { Condition } from "../contract/conditions.ts";
import type { Exchange, RoutedExchange } from "./exchange.ts";
import type { GuardConfig } from "./config/guard_config.ts";

/**
 * Who sends a request: with a key of the guard's own, whoever presents a token in a header;
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
  const { request, row } = exchange;
  if (isEncoded(request)) return "content encoding";
  if (authentication === undefined) return row.kind === "upload" ? "no credentials" : undefined;
  if (!authentication.ok) return authentication.condition;
  return await admit(authentication.identity, exchange);
}

/** Why somebody may not use a route now; notes who it is. */
export async function admit(
  { name, groups }: Identity,
  { config: { rateLimiter }, draft, row }: RoutedExchange,
): Promise<Condition | undefined> {
  if (name !== undefined) draft.caller = name;
  if (groups !== undefined && !groups.includes(row.group)) return "not granted";
  return await isWithinRate(name, rateLimiter) ? undefined : "rate limited";
}

// A limiter that fails limits nobody: who is asking is known.
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
