import { checkSession, type SessionCheck, todayInIndia } from "../../mod.ts";
import { answerPlan, answerRefusal } from "./answers.ts";
import { admit, admitUnread, identify } from "./admit.ts";
import type { Authenticate } from "./authenticate.ts";
import { checkRecurringFetch } from "../contract/check_recurring_fetch.ts";
import type { Condition } from "../contract/conditions.ts";
import { drainRequest } from "../http/drain.ts";
import { type Exchange, refuse, send } from "./exchange.ts";
import type { GuardConfig } from "./config/guard_config.ts";
import type { HeldBytes } from "./held_bytes.ts";
import { isObject } from "../../lib/json/is_object.ts";
import type { Draft, HashLinkId } from "./log.ts";
import { readBody, readBytes, toRequest } from "../body/read_body.ts";
import type { SafeBody } from "../body/safe_body.ts";
import { rewriteBody } from "../body/rewrite_body.ts";
import type { RouteRow } from "../contract/routes.ts";
import { DEFAULT_UPLOAD_BYTES, serveUpload } from "./serve_upload.ts";

const DEFAULT_JSON_BYTES = 256 * 1024;

/** What a guard keeps from request to request. */
export interface GuardState {
  /** Returns who presents a token. */
  readonly authenticate: Authenticate;
  /** Hashes a link_id for the log; absent without a key to hash it under. */
  readonly hashLinkId?: HashLinkId;
  /** What is held of uploads that announce no length. */
  readonly held: HeldBytes;
}

/** Serves a request of a known route: authenticates, checks, and forwards what is good. */
export async function serveRoute(
  row: RouteRow,
  path: string,
  exchange: Exchange,
  config: GuardConfig,
  state: GuardState,
): Promise<Response> {
  const { request } = exchange;
  const { authenticate, hashLinkId, held } = state;
  const authentication = await identify(request, config, authenticate);
  const unread = await admitUnread(authentication, row, exchange, config);
  if (unread !== undefined) {
    await drainRequest(request, limitOf(row, config));
    return refuse(unread, exchange);
  }
  if (row.kind === "upload") return await serveUpload(path, exchange, config, held);
  const body = await readSafeBody(row, request, config);
  if (typeof body === "string") {
    return refuse(authentication === undefined ? "no credentials" : body, exchange);
  }
  if (authentication === undefined) {
    // An existing client may send the key in the body alone.
    if (body?.apiKey === undefined) return refuse("no credentials", exchange);
    const inBody = await authenticate(body.apiKey);
    const condition = inBody.ok
      ? await admit(inBody.identity, row, exchange, config)
      : inBody.condition;
    if (condition !== undefined) return refuse(condition, exchange);
  }
  if (row.kind === "session" || row.kind === "plan") {
    const [response, linkIdHash] = await Promise.all([
      serveSession(row, path, body!, exchange, config),
      isObject(body!.value) ? hashLinkId?.(body!.value.link_id) : undefined,
    ]);
    if (linkIdHash !== undefined) exchange.draft.linkIdHash = linkIdHash;
    return response;
  }
  if (row.kind === "recurring fetch") {
    const { ok, notices } = checkRecurringFetch(body?.value, todayOf(config));
    if (!ok && config.mode !== "report") return refuse("bad range", exchange);
    note({ notices }, exchange.draft);
  }
  return await send(
    {
      method: row.method,
      path,
      ...(body === undefined ? {} : { body: bodyOf(body, config, false) }),
    },
    row,
    exchange,
    config,
  );
}

async function serveSession(
  row: RouteRow,
  path: string,
  body: SafeBody,
  exchange: Exchange,
  config: GuardConfig,
): Promise<Response> {
  const { draft, request } = exchange;
  const { organization } = config;
  const check = checkSession(toRequest(body, request), {
    version: row.version,
    today: todayOf(config),
    ...(organization === undefined ? {} : { organization }),
  });
  note(check, draft);
  if (row.kind === "plan") {
    draft.outcome = "planned";
    return answerPlan(check);
  }
  if (!check.ok && config.mode !== "report") {
    draft.code = check.errors[0].code;
    return answerRefusal(check, "session");
  }
  if (config.apiKey !== undefined && body.isFull) return refuse("too many fields", exchange);
  const rewritten = config.rewrite && check.ok ? rewriteBody(body, check.plan.request) : body;
  const response = await send(
    { method: "POST", path, body: bodyOf(rewritten, config, true) },
    row,
    exchange,
    config,
  );
  const disagreement = compare(check.ok, draft.upstreamStatus);
  if (disagreement !== undefined) draft.disagreement = disagreement;
  return response;
}

function todayOf({ now = Date.now }: GuardConfig): string {
  return todayInIndia(now());
}

function note(
  { errors = [], notices, plan }: Pick<SessionCheck, "notices"> & Partial<SessionCheck>,
  draft: Draft,
): void {
  if (plan !== undefined) draft.edition = plan.edition;
  if (errors.length > 0) draft.rules = [...new Set(errors.map(({ rule }) => rule))];
  if (notices.length > 0) draft.notices = [...new Set(notices.map(({ code }) => code))];
}

/** How FinBox's answer differs from the guard's verdict, where it is a verdict at all. */
export function compare(ok: boolean, upstreamStatus: number | undefined): Draft["disagreement"] {
  if (upstreamStatus === undefined) return undefined;
  if (!ok && upstreamStatus < 300) return "guard-refuses";
  if (ok && (upstreamStatus === 400 || upstreamStatus === 403)) return "finbox-refuses";
  return undefined;
}

function limitOf({ kind }: RouteRow, { limits }: GuardConfig): number {
  if (kind === "upload") return limits?.uploadBytes ?? DEFAULT_UPLOAD_BYTES;
  return limits?.jsonBytes ?? DEFAULT_JSON_BYTES;
}

// The endpoints around the session may have no body.
async function readSafeBody(
  row: RouteRow,
  request: Request,
  config: GuardConfig,
): Promise<SafeBody | Condition | undefined> {
  // Not every runtime lets the body of a GET be read, and none sends one.
  if (row.method === "GET") return announcesBody(request) ? "body of a GET" : undefined;
  const needsBody = row.kind === "session" || row.kind === "plan";
  if (!needsBody && request.body === null) return undefined;
  const bytes = await readBytes(request, limitOf(row, config));
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
  { apiKey }: GuardConfig,
  addWhenAbsent: boolean,
): string | Uint8Array<ArrayBuffer> {
  return apiKey === undefined ? body.bytes : body.withKey(apiKey, addWhenAbsent);
}
