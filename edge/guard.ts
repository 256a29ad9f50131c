import { type Context, Hono } from "hono";
import { cors } from "hono/cors";
import { answerCondition } from "./answers.ts";
import { createAuthenticate } from "./authenticate.ts";
import { checkConfig, type ConfigFault } from "./check_config.ts";
import type { GuardConfig } from "./guard_config.ts";
import type { HttpApp } from "./http_app.ts";
import { Counters, writeLog } from "./log.ts";
import type { LogLine } from "./log_line.ts";
import { pathsOf, type RouteRow, ROUTES, SESSION_ID } from "./routes.ts";
import type { Exchange } from "./exchange.ts";
import { identify, serveRoute } from "./serve_route.ts";

const REQUEST_ID = /^[\w-]{8,64}$/;
const DEFAULT_HEADERS = 100;

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
  const faults = [...new Set([...found, ...checkConfig(config)].map(({ name }) => name))];
  const counters = new Counters();
  // A configuration that cannot be used is not built upon.
  const authenticate = createAuthenticate(faults.length === 0 ? config : { baseUrl: "" });
  const app = new Hono();

  app.get("/healthz", (c) => c.json({ status: "ok" }));
  if (config.corsOrigins !== undefined && config.corsOrigins.length > 0) {
    app.use(cors({ origin: [...config.corsOrigins], allowMethods: ["POST", "GET", "DELETE"] }));
  }
  app.get("/readyz", (c) => {
    const ready = faults.length === 0;
    return c.json({ status: ready ? "ok" : "misconfigured" }, ready ? 200 : 503);
  });
  app.get("/metrics", async (c) => {
    if (faults.length > 0) return answerCondition("misconfigured");
    const identity = await identify(c.req.raw, config, authenticate);
    const granted = config.apiKey !== undefined && identity?.groups?.includes("status");
    return granted ? c.text(counters.toString()) : answerCondition("unknown route");
  });
  for (const row of ROUTES) {
    for (const path of pathsOf(row)) {
      app.on(row.method, path, (c) => serve(c, row));
      app.all(path, (c) => answer(c, row.path, answerWrongMethod(row)));
    }
  }
  app.notFound((c) => answer(c, "unknown", answerCondition("unknown route")));
  app.onError((_, c) => answer(c, "unknown", answerCondition("upstream failed")));
  return app;

  async function serve(c: Context, row: RouteRow): Promise<Response> {
    const exchange = createExchange(c.req.raw, row.path, config);
    const response = await respond(c, row, exchange);
    return finish(exchange, response);
  }

  async function respond(c: Context, row: RouteRow, exchange: Exchange): Promise<Response> {
    if (faults.length > 0) {
      exchange.draft.faults = faults;
      return answerCondition("misconfigured");
    }
    if ([...c.req.raw.headers].length > (config.limits?.headers ?? DEFAULT_HEADERS)) {
      return answerCondition("headers too large");
    }
    const sessionId: string = c.req.param("session_id") ?? "";
    if (row.path.includes(":session_id") && !SESSION_ID.test(sessionId)) {
      return answerCondition("unknown route");
    }
    const path = row.path.replace(":session_id", sessionId) + queryOf(c, row);
    return await serveRoute(row, path, exchange, config, authenticate);
  }

  function answer(c: Context, route: string, response: Response): Response {
    const exchange = createExchange(c.req.raw, route, config);
    if (faults.length === 0) return finish(exchange, response);
    exchange.draft.faults = faults;
    return finish(exchange, answerCondition("misconfigured"));
  }

  function finish({ draft, requestId }: Exchange, response: Response): Response {
    response.headers.set("x-request-id", requestId);
    const { time, route, ...more } = draft;
    const line: LogLine = {
      time: time!,
      requestId,
      route: route!,
      outcome: "refused",
      status: response.status,
      ...more,
    };
    writeLog(line, counters, config);
    return response;
  }
}

function createExchange(
  request: Request,
  route: string,
  { now = Date.now }: GuardConfig,
): Exchange {
  const given = request.headers.get("x-request-id") ?? "";
  const requestId = REQUEST_ID.test(given) ? given : crypto.randomUUID();
  return { request, requestId, draft: { time: new Date(now()).toISOString(), route } };
}

function answerWrongMethod({ method }: RouteRow): Response {
  return answerCondition("wrong method", { allow: method });
}

function queryOf(c: Context, { query }: RouteRow): string {
  const kept = new URLSearchParams();
  for (const name of query) {
    const value = c.req.query(name);
    if (value !== undefined) kept.set(name, value);
  }
  return kept.size === 0 ? "" : `?${kept}`;
}
