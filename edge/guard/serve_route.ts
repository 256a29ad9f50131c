import { isObject } from "../../lib/json/is_object.ts";
import { todayInIndia } from "../../mod.ts";
import { readBody, readBytes, toRequest } from "../body/read_body.ts";
import { rewriteBody } from "../body/rewrite_body.ts";
import type { SafeBody } from "../body/safe_body.ts";
import { checkRecurringFetch } from "../contract/check_recurring_fetch.ts";
import { type Refused, refused } from "../contract/refused.ts";
import { drainRequest } from "../http/drain.ts";
import { admit, admitUnread, callerOf, identify } from "./admit.ts";
import { answerPlan, answerRefusal } from "./answers.ts";
import { UNKNOWN_CALLER } from "./authenticate.ts";
import type { LogLine } from "./config/log_line.ts";
import {
  type Exchange,
  logOfCheck,
  refuse,
  type RoutedExchange,
  type Served,
  withLog,
} from "./exchange.ts";
import { send } from "./send.ts";
import { DEFAULT_UPLOAD_BYTES, serveUpload } from "./serve_upload.ts";

const DEFAULT_JSON_BYTES = 256 * 1024;

/** Serves a request of a known route: authenticates, checks, and forwards what is good. */
export async function serveRoute(exchange: RoutedExchange): Promise<Served> {
  const { request, row, authenticate } = exchange;
  const inHeader = await identify(exchange);
  const unread = await admitUnread(inHeader, exchange);
  if (unread !== undefined) {
    await drainRequest(request, limitOf(exchange));
    return withLog(refuse(unread, exchange), callerOf(inHeader));
  }
  if (row.kind === "upload") return withLog(await serveUpload(exchange), callerOf(inHeader));
  const body = await readSafeBody(exchange);
  if (inHeader !== undefined) return withLog(await serveBody(body, exchange), callerOf(inHeader));
  // An existing client may send the key in the body alone.
  const key = body === undefined || "refused" in body ? undefined : body.apiKey;
  const inBody = key === undefined ? UNKNOWN_CALLER : await authenticate(key);
  const condition = await admit(inBody, exchange);
  const served = condition === undefined
    ? await serveBody(body, exchange)
    : refuse(condition, exchange);
  return withLog(served, callerOf(inBody));
}

async function serveBody(
  body: SafeBody | Refused | undefined,
  exchange: RoutedExchange,
): Promise<Served> {
  if (body !== undefined && "refused" in body) return refuse(body.refused, exchange);
  switch (exchange.row.kind) {
    case "session":
    case "plan":
      return await serveSession(body!, exchange);
    case "recurring fetch": {
      const check = checkRecurringFetch(body?.value, todayOf(exchange));
      if (!check.ok && !reports(exchange)) return refuse("bad range", exchange);
      return withLog(
        await send(body && bodyOf(body, false, exchange), exchange),
        logOfCheck(check),
      );
    }
    default:
      return await send(body && bodyOf(body, false, exchange), exchange);
  }
}

async function serveSession(body: SafeBody, exchange: RoutedExchange): Promise<Served> {
  const { hashLinkId } = exchange;
  const linkIdHash = isObject(body.value) ? hashLinkId?.(body.value.link_id) : undefined;
  const served = await checkAndSend(body, exchange);
  return linkIdHash === undefined ? served : withLog(served, { linkIdHash });
}

async function checkAndSend(body: SafeBody, exchange: RoutedExchange): Promise<Served> {
  const { request, row, rulesOf, config: { apiKey, rewrite = false } } = exchange;
  const rules = rulesOf(row.version);
  const { edition } = rules;
  const asked = toRequest(body, request);
  if (row.kind === "plan") {
    const check = rules.check(asked);
    const log = { ...logOfCheck(check), edition, outcome: "planned" } as const;
    return { response: answerPlan(check), log };
  }
  const check = rules.judge(asked, { corrected: rewrite });
  const log = { ...logOfCheck(check), edition };
  if (!check.ok && !reports(exchange)) {
    const { code } = check.errors[0];
    return { response: answerRefusal(check, "session"), log: { ...log, outcome: "refused", code } };
  }
  if (apiKey !== undefined && body.isFull) {
    return withLog(refuse("too many fields", exchange), log);
  }
  const { request: corrected } = check;
  const rewritten = corrected && check.ok ? rewriteBody(body, corrected) : body;
  const served = await send(bodyOf(rewritten, true, exchange), exchange);
  const disagreement = compare(check.ok, served.log.upstreamStatus);
  return withLog(served, { ...log, ...(disagreement && { disagreement }) });
}

function todayOf({ config: { now = Date.now } }: Exchange): string {
  return todayInIndia(now());
}

function reports({ config: { mode } }: Exchange): boolean {
  return mode === "report";
}

/** How FinBox's answer differs from the guard's verdict, where it is a verdict at all. */
export function compare(
  ok: boolean,
  upstreamStatus: number | undefined,
): LogLine["disagreement"] {
  if (upstreamStatus === undefined) return undefined;
  if (!ok && upstreamStatus < 300) return "guard-refuses";
  if (ok && (upstreamStatus === 400 || upstreamStatus === 403)) return "finbox-refuses";
  return undefined;
}

function limitOf({ row, config: { limits } }: RoutedExchange): number {
  if (row.kind === "upload") return limits?.uploadBytes ?? DEFAULT_UPLOAD_BYTES;
  return limits?.jsonBytes ?? DEFAULT_JSON_BYTES;
}

// The endpoints around the session may have no body.
async function readSafeBody(
  exchange: RoutedExchange,
): Promise<SafeBody | Refused | undefined> {
  const { row, request } = exchange;
  // Not every runtime lets the body of a GET be read, and none sends one.
  if (row.method === "GET") return announcesBody(request) ? refused("body of a GET") : undefined;
  const needsBody = row.kind === "session" || row.kind === "plan";
  if (!needsBody && request.body === null) return undefined;
  const bytes = await readBytes(request, limitOf(exchange));
  if ("refused" in bytes) return bytes;
  if (bytes.length === 0 && !needsBody) return undefined;
  return await readBody(bytes, request);
}

// In workerd a body of no bytes is a body too.
function announcesBody({ body, headers }: Request): boolean {
  const length = headers.get("content-length");
  if (headers.has("transfer-encoding")) return true;
  return length === null ? body !== null : Number(length) !== 0;
}

function bodyOf(
  body: SafeBody,
  addWhenAbsent: boolean,
  { config: { apiKey } }: Exchange,
): string | Uint8Array<ArrayBuffer> {
  return apiKey === undefined ? body.bytes : body.withKey(apiKey, addWhenAbsent);
}
