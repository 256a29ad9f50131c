import { type Context, Hono } from "hono";
import type { HttpApp } from "../http/http_app.ts";
import { perform, type SandboxExchange } from "./exchange.ts";
import { createJourney } from "./journey/create_journey.ts";
import { apisOf, readPrefer, UnknownPreference } from "./preferences.ts";
import { checkWebhookUrl, type SandboxContext, type SandboxOptions } from "./sandbox_context.ts";
import type { SandboxSession } from "./sandbox_session.ts";
import { messageOf } from "../contract/conditions.ts";
import { StateFileError } from "./file_store.ts";
import { pageHeaders } from "./page_headers.ts";
import { SANDBOX_ROUTES, type SandboxRoute } from "./sandbox_routes.ts";
import { scenarioPage } from "./scenario_page.ts";
import { SCENARIOS } from "./scenarios.ts";
import { createMemoryStore } from "./session_store.ts";
import { settle } from "./settle.ts";
import { statementPdf } from "./statement_pdf.ts";

const DEFAULT_PROCESSING_MS = 2000;

/** A sandbox as an HTTP app. */
export interface Sandbox extends HttpApp {
  /**
   * Looks at every session once, so that notifications are sent which are due and which no request
   * has brought about, such as those of an expiry.
   */
  readonly tick: () => Promise<void>;
}

/**
 * A stand-in for FinBox, with no key and no network: sessions of v1 and v2 with their customer's
 * journey, uploads, the endpoints around a session, and every documented error on request.
 *
 * It refuses what the library refuses. What no document says is the sandbox's own: a session
 * without `session_expiry` lives for a day, any key is good, and a statement
 * covers the session's period, or the two dates in its file's name. `GET /scenarios` lists how each
 * error is asked for: by a `link_id` or an upload's `pdf_password` that begins with `sandbox:`,
 * which a guard lets through, or by a `Prefer` header.
 *
 * @param options Where the sandbox is reached, its clock, its store and where it notifies
 * @returns The app; its `fetch` serves requests under Deno and Node
 * @throws {TypeError} If `webhookUrl` is not an http or https URL
 * @throws {RangeError} If `webhookUrl` is not a URL of this machine
 *
 * @example Create a v2 session
 * ```ts
 * import { createSandbox } from "@bankconnect/guard/sandbox";
 *
 * const sandbox = createSandbox({ origin: "http://localhost:8788", requireKey: false });
 * const answer = await sandbox.request("/bank-connect/v2/session/", {
 *   method: "POST",
 *   headers: { "content-type": "application/json" },
 *   body: JSON.stringify({ link_id: "UX-2827" }),
 * });
 * console.log(Object.keys(await answer.json())); // [ "session_id", "redirect_url" ]
 * ```
 *
 * @example Ask for an error
 * ```ts
 * import { createSandbox } from "@bankconnect/guard/sandbox";
 *
 * const sandbox = createSandbox({ origin: "http://localhost:8788", requireKey: false });
 * const answer = await sandbox.request("/bank-connect/v2/session/", {
 *   method: "POST",
 *   headers: { "content-type": "application/json" },
 *   body: JSON.stringify({ link_id: "sandbox:MODE_NOT_ENABLED" }),
 * });
 * console.log(answer.status, (await answer.json()).error.code); // 403 "MODE_NOT_ENABLED"
 * ```
 */
export function createSandbox(options: SandboxOptions): Sandbox {
  const context = toContext(options);
  const { store, origin, now, organization } = context;
  const app = new Hono();
  for (const row of SANDBOX_ROUTES) {
    app.on(row.method, row.path, (c) => serve(row, c, context));
    app.all(row.path, (c) => refuseMethod(row, c));
  }
  app.get("/scenarios", (c) => {
    if (!/\btext\/html\b/.test(c.req.header("accept") ?? "")) return c.json(SCENARIOS);
    const nonce = crypto.randomUUID();
    return c.html(scenarioPage(SCENARIOS, origin, nonce), 200, pageHeaders(nonce));
  });
  app.get("/statements/:session_id/:file", (c) => {
    const { session_id, file } = c.req.param();
    const { deleted, statements = [] } = store.get(session_id) ?? {};
    const statement = statements.find(({ id }) => `${id}.pdf` === file);
    if (statement === undefined || deleted) return c.notFound();
    return c.body(statementPdf(statement), 200, {
      "content-type": "application/pdf",
      "x-content-type-options": "nosniff",
    });
  });
  const onOutcome = async (session: SandboxSession) => void await settle(session, context);
  const own = organization === undefined ? {} : { organization };
  app.route("/", createJourney(store, { origin, now, onOutcome, ...own }));
  app.onError((error, c) => {
    const isOfFile = error instanceof StateFileError;
    console.error(isOfFile ? error.message : error);
    return c.json({ detail: isOfFile ? error.message : "Internal Server Error" }, 500);
  });
  app.notFound((c) => {
    const detail = "Not found. The sandbox has FinBox's paths, each with its final slash.";
    return c.json({ detail }, 404);
  });
  return {
    fetch: (request) => app.fetch(request),
    request: (path, init) => app.request(path, init),
    tick: async () => {
      for (const session of [...store.values()]) await settle(session, context);
    },
  };
}

async function serve(row: SandboxRoute, c: Context, context: SandboxContext): Promise<Response> {
  const { api, version } = row;
  try {
    const exchange: SandboxExchange = {
      request: c.req.raw,
      sessionId: c.req.param("session_id") ?? "",
      query: c.req.query(),
      version,
      api,
      prefer: readPrefer(c.req.header("prefer") ?? null, apisOf(api)),
      context,
    };
    return await perform(exchange.prefer, exchange) ?? await row.serve(exchange);
  } catch (error) {
    if (error instanceof UnknownPreference) return c.text(error.message, 400);
    throw error;
  }
}

function refuseMethod({ method }: SandboxRoute, c: Context): Response {
  const message = messageOf("wrong method", c.req.raw);
  const body = { error: { code: "METHOD_NOT_ALLOWED", message } };
  return c.json(body, 405, { allow: method });
}

function toContext({ webhookUrl, ...options }: SandboxOptions): SandboxContext {
  if (webhookUrl !== undefined) checkWebhookUrl(webhookUrl);
  return {
    webhook: webhookUrl === undefined ? {} : { url: webhookUrl },
    now: Date.now,
    store: createMemoryStore(),
    requireKey: true,
    processingMs: DEFAULT_PROCESSING_MS,
    // Taken at the call, so that a test may replace it.
    fetch: (input, init) => fetch(input, init),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    ...options,
  };
}
