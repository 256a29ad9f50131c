import { type Authenticate, type Identity, tokenOf } from "./authenticate.ts";
import type { Condition } from "./conditions.ts";
import type { Exchange } from "./exchange.ts";
import type { GuardConfig } from "./guard_config.ts";
import type { RouteRow } from "./routes.ts";

/** Who sends a request: with a key of the guard's own, whoever presents a token in a header. */
export async function identify(
  request: Request,
  config: GuardConfig,
  authenticate: Authenticate,
): Promise<Identity | undefined> {
  if (config.apiKey === undefined) return {};
  const token = tokenOf(request.headers);
  return token === undefined ? undefined : await authenticate(token);
}

/** Why a request is refused before its body is read: a session's key may be in its body alone. */
export async function admitUnread(
  identity: Identity | undefined,
  row: RouteRow,
  exchange: Exchange,
  config: GuardConfig,
): Promise<Condition | undefined> {
  const { request } = exchange;
  if (isEncoded(request)) return "content encoding";
  if (identity !== undefined) return await admit(identity, row, exchange, config);
  return row.kind === "upload" || tokenOf(request.headers) !== undefined
    ? "no credentials"
    : undefined;
}

/** Why somebody may not use a route now; notes who it is. */
export async function admit(
  { name, groups }: Identity,
  row: RouteRow,
  { draft }: Exchange,
  { rateLimiter }: GuardConfig,
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
