import { type Context, Hono } from "hono";
import { checkSession, type Organization, todayInIndia } from "../mod.ts";
import type { HttpApp } from "./http_app.ts";
import { answerCondition, answerPlan, answerRefusal } from "./answers.ts";
import { forward, type Upstream } from "./forward.ts";

/** What a guard needs to know. */
export interface GuardConfig {
  /** FinBox's base URL up to and without the version, such as `https://…/bank-connect`. */
  readonly baseUrl: string;
  /** What FinBox has set up for the organization. */
  readonly organization?: Organization;
  /** The clock, in milliseconds since the epoch. */
  readonly now?: () => number;
  /** The fetch to reach FinBox with. */
  readonly fetch?: typeof fetch;
  /** How long FinBox may take to answer, in milliseconds; 30 seconds when absent. */
  readonly timeoutMs?: number;
}

const JSON_LIMIT = 256 * 1024;
const PREFIX = "/bank-connect";

/**
 * The guard as a Hono app: it answers for FinBox where FinBox would refuse, and forwards the rest.
 *
 * @param config Where FinBox is and what it has set up
 * @returns The app; its `fetch` serves requests under Cloudflare Workers, Deno and Node
 *
 * @example Plan a session without sending it
 * ```ts
 * import { createGuard } from "@bankconnect/guard/edge";
 *
 * const guard = createGuard({ baseUrl: "http://localhost:8788/bank-connect" });
 * const answer = await guard.request("/v2/session/plan", {
 *   method: "POST",
 *   headers: { "content-type": "application/json" },
 *   body: JSON.stringify({ link_id: "UX-2827" }),
 * });
 * console.log((await answer.json()).plan.journey); // { code: "BCAA001", defaulted: true }
 * ```
 */
export function createGuard(config: GuardConfig): HttpApp {
  const { baseUrl, now = Date.now, timeoutMs = 30_000 } = config;
  const upstream: Upstream = { baseUrl, timeoutMs, fetch: config.fetch ?? fetch.bind(globalThis) };
  const app = new Hono({ strict: true });
  for (const version of ["v1", "v2"] as const) {
    const path = `/${version}/session/`;
    const check = (request: unknown) =>
      checkSession(request, {
        version,
        today: todayInIndia(now()),
        ...(config.organization === undefined ? {} : { organization: config.organization }),
      });
    serve(`${path}plan`, async (c) => {
      const read = await readJson(c.req.raw);
      return read instanceof Response ? read : answerPlan(check(read.value));
    });
    serve(path, async (c) => {
      const read = await readJson(c.req.raw);
      if (read instanceof Response) return read;
      const result = check(read.value);
      return result.ok
        ? forward(c.req.raw, path, read.bytes, upstream)
        : answerRefusal(result, "session");
    });
  }
  app.notFound(() => answerCondition("unknown route"));
  app.onError(() => answerCondition("upstream failed"));
  return app;

  function serve(path: string, handler: (c: Context) => Promise<Response>): void {
    const bare = path.replace(/\/$/, "");
    for (const route of new Set([bare, `${bare}/`])) {
      for (const full of [route, PREFIX + route]) {
        app.post(full, handler);
        app.all(full, () => answerCondition("wrong method", { allow: "POST" }));
      }
    }
  }
}

interface JsonBody {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly value: unknown;
}

async function readJson(request: Request): Promise<JsonBody | Response> {
  const type = request.headers.get("content-type")?.split(";")[0].trim().toLowerCase();
  if (type !== "application/json") return answerCondition("wrong content type");
  const bytes = await readBytes(request, JSON_LIMIT);
  if (bytes === undefined) return answerCondition("body too large");
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { bytes, value: JSON.parse(text) };
  } catch {
    return answerCondition("malformed body");
  }
}

async function readBytes(
  request: Request,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > limit) return undefined;
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
