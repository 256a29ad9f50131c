import type { Context } from "hono";
import { cors } from "hono/cors";
import { Hono } from "hono/tiny";
import { identify } from "./admit.ts";
import { createAuthenticate } from "./authenticate.ts";
import { checkConfig } from "./config/check_config.ts";
import type { ConfigFault } from "./config/config_fault.ts";
import type { Condition } from "../contract/conditions.ts";
import { drainRequest } from "../http/drain.ts";
import {
  type Exchange,
  type GuardState,
  refuse,
  type RoutedExchange,
  type Served,
  withLog,
} from "./exchange.ts";
import type { GuardConfig } from "./config/guard_config.ts";
import { HeldBytes } from "./held_bytes.ts";
import type { HttpApp } from "../http/http_app.ts";
import { Counters, createHashLinkId, writeLine, writeLog } from "./log.ts";
import type { LogLine } from "./config/log_line.ts";
import { requestIdOf } from "./request_id.ts";
import { pathsOf, queryOf, type RouteRow, ROUTES, SESSION_ID } from "../contract/routes.ts";
import { SecretMask } from "./secret_mask.ts";
import { createRulesOf } from "./session_rules.ts";
import { serveRoute } from "./serve_route.ts";
import { DEFAULT_UPLOAD_BYTES } from "./serve_upload.ts";

/** What a browser may send, besides what it always may. */
const CORS_HEADERS = ["content-type", "authorization", "x-api-key", "server-hash", "x-request-id"];
/** What a browser may read of an answer, besides what it always may. */
const EXPOSED_HEADERS = [
  ...["x-request-id", "x-bankconnect-guard", "x-bankconnect-class", "link"],
  ...["allow", "retry-after", "www-authenticate", "content-disposition"],
];
/** The origin of a request that is given by its path alone. */
const ANY_ORIGIN = "http://localhost";
const DEFAULT_HEADERS = 100;
const DEFAULT_HELD_BYTES = 32 * 1024 * 1024;

/**
 * The guard as an HTTP app: it answers for FinBox where FinBox would refuse, and forwards the rest.
 *
 * A configuration that cannot be used does not throw: such a guard answers 503 to everything but
 * `/healthz`, and its log names what is wrong, so that it is never an open relay.
 *
 * @param config Where FinBox is, who may call, and what FinBox has set up
 * @param found What is known to be wrong with where the configuration comes from
 * @returns The app; its `fetch` serves requests under Cloudflare Workers, Deno and Node
 *
 * @example Plan a session without sending it
 * ```ts
 * import { createGuard } from "@bankconnect/guard/edge";
 *
 * const guard = createGuard({ baseUrl: "http://localhost:8788/bank-connect", log: () => {} });
 * const answer = await guard.request("/v2/session/plan", {
 *   method: "POST",
 *   headers: { "content-type": "application/json" },
 *   body: JSON.stringify({ link_id: "UX-2827" }),
 * });
 * console.log((await answer.json()).plan.journey); // { code: "BCAA001", defaulted: true }
 * ```
 */
export function createGuard(
  config: GuardConfig,
  found: readonly ConfigFault[] = [],
): HttpApp {
  // What a faulty source gives in place of a configuration has no faults of its own.
  const all = found.length > 0 ? found : checkConfig(config);
  const faults = [...new Set(all.map(({ name }) => name))];
  const counters = new Counters();
  // A configuration that cannot be used is not built upon, but where it logs.
  const usable: GuardConfig = faults.length === 0 ? config : { baseUrl: "", ...hooksOf(config) };
  const state: GuardState = {
    config: usable,
    rulesOf: createRulesOf(usable),
    mask: new SecretMask(usable),
    authenticate: createAuthenticate(usable),
    held: new HeldBytes(usable.limits?.heldBytes ?? DEFAULT_HELD_BYTES),
    ...(usable.logHashKey !== undefined && { hashLinkId: createHashLinkId(usable.logHashKey) }),
  };
  const app = new Hono();

  app.get("/healthz", (c) => serveOwn(c, "/healthz", c.json({ status: "ok" })));
  if (usable.corsOrigins !== undefined && usable.corsOrigins.length > 0) {
    const allow = cors({
      origin: [...usable.corsOrigins],
      allowMethods: ["POST", "GET", "DELETE"],
      allowHeaders: CORS_HEADERS,
      exposeHeaders: EXPOSED_HEADERS,
    });
    app.use(async (c, next) => {
      const preflight = await allow(c, next);
      if (preflight instanceof Response) return serveOwn(c, "preflight", preflight);
    });
  }
  app.get("/readyz", (c) => {
    const ready = faults.length === 0;
    const status = ready ? "ok" : "misconfigured";
    return serveOwn(c, "/readyz", c.json({ status }, ready ? 200 : 503));
  });
  app.get("/metrics", async (c) => {
    const caller = await identify(createExchange(c.req.raw, "/metrics"));
    const granted = usable.apiKey !== undefined && caller?.ok &&
      caller.identity.groups?.includes("status");
    return faults.length === 0 && granted
      ? serveOwn(c, "/metrics", c.text(counters.toString()))
      : answer(c.req.raw, "/metrics", "unknown route");
  });
  for (const row of ROUTES) {
    for (const path of pathsOf(row)) {
      // Hono's smallest router takes a path with and without a final slash. One handler a path: a
      // second one would cost its chain of handlers on every request.
      app.all(
        path,
        (c) =>
          isMethod(c.req.method, row.method)
            ? serve(c.req.raw, row, c.req.param("session_id"))
            : answer(c.req.raw, row.path, "wrong method", { allow: row.method }),
      );
    }
  }
  app.notFound((c) => answer(c.req.raw, "unknown", "unknown route"));
  app.onError((_, c) => answer(c.req.raw, "unknown", "upstream failed"));
  const rows = directRows();
  return { fetch, request: (path, init) => fetch(new Request(new URL(path, ANY_ORIGIN), init)) };

  // A path without a parameter needs no router, unless browsers are answered as well.
  function fetch(request: Request): Response | Promise<Response> {
    const row = usable.corsOrigins === undefined ? rows.get(pathOf(request.url)) : undefined;
    if (row === undefined || request.method !== row.method) return app.fetch(request);
    return serve(request, row).catch(() => answer(request, "unknown", "upstream failed"));
  }

  function createExchange(request: Request, route: string): Exchange {
    const { now = Date.now } = usable;
    const time = new Date(now()).toISOString();
    return { ...state, request, requestId: requestIdOf(request, usable), time, route };
  }

  async function serve(request: Request, row: RouteRow, sessionId = ""): Promise<Response> {
    const query = row.query.length === 0 ? "" : queryOf(row, new URL(request.url).search);
    const path = row.path.replace(":session_id", sessionId) + query;
    const exchange = { ...createExchange(request, row.path), row, path };
    const isPath = !row.path.includes(":session_id") || SESSION_ID.test(sessionId);
    return finish(exchange, await respond(exchange, isPath));
  }

  async function respond(exchange: RoutedExchange, isPath: boolean): Promise<Served> {
    if (faults.length > 0) return await refuseUnread("misconfigured", exchange);
    if (countOf(exchange.request.headers) > (usable.limits?.headers ?? DEFAULT_HEADERS)) {
      return await refuseUnread("headers too large", exchange);
    }
    return isPath ? await serveRoute(exchange) : await refuseUnread("unknown route", exchange);
  }

  async function answer(
    request: Request,
    route: string,
    condition: Condition,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const exchange = createExchange(request, route);
    const answered = faults.length > 0 ? "misconfigured" : condition;
    return finish(exchange, await refuseUnread(answered, exchange, headers));
  }

  async function refuseUnread(
    condition: Condition,
    exchange: Exchange,
    headers?: Record<string, string>,
  ): Promise<Served> {
    await drainRequest(exchange.request, usable.limits?.uploadBytes ?? DEFAULT_UPLOAD_BYTES);
    const refusal = refuse(condition, exchange, headers);
    return condition === "misconfigured" ? withLog(refusal, { faults }) : refusal;
  }

  function serveOwn(c: Context, route: string, response: Response): Response {
    const log = { outcome: "served", ...(faults.length > 0 && { faults }) } as const;
    return finish(createExchange(c.req.raw, route), { response, log });
  }

  function finish({ requestId, time, route }: Exchange, served: Served): Response {
    const { response, log, lateSecret } = served;
    response.headers.set("x-request-id", requestId);
    const page = log.rules?.[0] ?? log.code ?? log.upstreamCode;
    if (usable.errorPages !== undefined && page !== undefined) {
      response.headers.set("link", `<${usable.errorPages}${page}/>; rel="help"`);
    }
    const { status } = response;
    const line: LogLine = { time, requestId, route, outcome: "refused", status, ...log };
    writeLog(line, counters, usable);
    lateSecret?.then(() => writeLine({ ...line, secretMasked: true }, usable));
    return response;
  }
}

/** The routes whose path has no parameter, by each of their paths. */
function directRows(): ReadonlyMap<string, RouteRow> {
  const rows = ROUTES.filter(({ path }) => !path.includes(":"));
  return new Map(
    rows.flatMap((row) =>
      pathsOf(row).flatMap((path) => [[path, row], [`${path}/`, row]] as const)
    ),
  );
}

/** The path of an absolute URL without a query; another one has none that is a route's. */
function pathOf(url: string): string {
  return url.slice(url.indexOf("/", url.indexOf("//") + 2));
}

/** What a configuration says of where a guard logs, whatever the rest of it says. */
function hooksOf({ log, count, now }: GuardConfig): Partial<GuardConfig> {
  const hooks = Object.entries({ log, count, now }).filter(([, hook]) =>
    typeof hook === "function"
  );
  return Object.fromEntries(hooks);
}

// Hono answers HEAD as it answers GET, without the body.
function isMethod(method: string, expected: string): boolean {
  return method === expected || (method === "HEAD" && expected === "GET");
}

function countOf(headers: Headers): number {
  let count = 0;
  for (const _ of headers.keys()) count++;
  return count;
}
