import { isObject } from "../../lib/json/is_object.ts";
import { checkSession, todayInIndia } from "../../mod.ts";
import { readBody, readBytes, toRequest } from "../body/read_body.ts";
import { rewriteBody } from "../body/rewrite_body.ts";
import type { SafeBody } from "../body/safe_body.ts";
import { checkRecurringFetch } from "../contract/check_recurring_fetch.ts";
import type { Condition } from "../contract/conditions.ts";
import { drainRequest } from "../http/drain.ts";
import { admit, admitUnread, identify } from "./admit.ts";
import { answerPlan, answerRefusal } from "./answers.ts";
import { type Exchange, noteFindings, refuse, type RoutedExchange } from "./exchange.ts";
import type { Draft } from "./log.ts";
import { send } from "./send.ts";
import { DEFAULT_UPLOAD_BYTES, serveUpload } from "./serve_upload.ts";

const DEFAULT_JSON_BYTES = 256 * 1024;

/** Serves a request of a known route: authenticates, checks, and forwards what is good. */
export async function serveRoute(exchange: RoutedExchange): Promise<Response> {
  const { request, row, authenticate, hashLinkId, draft } = exchange;
  const authentication = await identify(exchange);
  const unread = await admitUnread(authentication, exchange);
  if (unread !== undefined) {
    await drainRequest(request, limitOf(exchange));
    return refuse(unread, exchange);
  }
  if (row.kind === "upload") return await serveUpload(exchange);
  const body = await readSafeBody(exchange);
  if (typeof body === "string") {
    return refuse(authentication === undefined ? "no credentials" : body, exchange);
  }
  if (authentication === undefined) {
    // An existing client may send the key in the body alone.
    if (body?.apiKey === undefined) return refuse("no credentials", exchange);
    const inBody = await authenticate(body.apiKey);
    const condition = inBody.ok ? await admit(inBody.identity, exchange) : inBody.condition;
    if (condition !== undefined) return refuse(condition, exchange);
  }
  if (row.kind === "session" || row.kind === "plan") {
    const [response, linkIdHash] = await Promise.all([
      serveSession(body!, exchange),
      isObject(body!.value) ? hashLinkId?.(body!.value.link_id) : undefined,
    ]);
    if (linkIdHash !== undefined) draft.linkIdHash = linkIdHash;
    return response;
  }
  if (row.kind === "recurring fetch") {
    const check = checkRecurringFetch(body?.value, todayOf(exchange));
    if (!check.ok && !reports(exchange)) return refuse("bad range", exchange);
    noteFindings(check, exchange);
  }
  return await send(body && bodyOf(body, false, exchange), exchange);
}

async function serveSession(body: SafeBody, exchange: RoutedExchange): Promise<Response> {
  const { draft, request, row, config: { apiKey, organization, rewrite } } = exchange;
  const check = checkSession(toRequest(body, request), {
    version: row.version,
    today: todayOf(exchange),
    ...(organization === undefined ? {} : { organization }),
  });
  noteFindings(check, exchange);
  if (check.plan !== undefined) draft.edition = check.plan.edition;
  if (row.kind === "plan") {
    draft.outcome = "planned";
    return answerPlan(check);
  }
  if (!check.ok && !reports(exchange)) {
    draft.code = check.errors[0].code;
    return answerRefusal(check, "session");
  }
  if (apiKey !== undefined && body.isFull) return refuse("too many fields", exchange);
  const rewritten = rewrite && check.ok ? rewriteBody(body, check.plan.request) : body;
  const response = await send(bodyOf(rewritten, true, exchange), exchange);
  const disagreement = compare(check.ok, draft.upstreamStatus);
  if (disagreement !== undefined) draft.disagreement = disagreement;
  return response;
}

function todayOf({ config: { now = Date.now } }: Exchange): string {
  return todayInIndia(now());
}

function reports({ config: { mode } }: Exchange): boolean {
  return mode === "report";
}

/** How FinBox's answer differs from the guard's verdict, where it is a verdict at all. */
export function compare(ok: boolean, upstreamStatus: number | undefined): Draft["disagreement"] {
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
): Promise<SafeBody | Condition | undefined> {
  const { row, request } = exchange;
  // Not every runtime lets the body of a GET be read, and none sends one.
  if (row.method === "GET") return announcesBody(request) ? "body of a GET" : undefined;
  const needsBody = row.kind === "session" || row.kind === "plan";
  if (!needsBody && request.body === null) return undefined;
  const bytes = await readBytes(request, limitOf(exchange));
  if (typeof bytes === "string") return bytes;
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
