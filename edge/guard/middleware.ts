import { createGuard } from "./guard.ts";
import type { GuardConfig } from "./config/guard_config.ts";
import { pathsOf, ROUTES } from "../contract/routes.ts";

/** The parts of Hono's context that the middleware uses. */
export interface GuardContext {
  /** The request. */
  readonly req: { readonly raw: Request };
}

/** A middleware for a Hono app. */
export type GuardMiddleware = (
  context: GuardContext,
  next: () => Promise<void>,
) => Promise<Response | void>;

const PATHS = ROUTES.flatMap(pathsOf).map((path) =>
  new RegExp(`^${path.replace(":session_id", "[^/]+")}/?$`)
);

/**
 * Middleware for your own Hono app: it serves the routes that lead to FinBox and leaves every other
 * to you, `/healthz`, `/readyz` and `/metrics` among them.
 *
 * @param options The guard's configuration
 * @returns The middleware
 *
 * @example Put the guard in front of FinBox in an app of your own
 * ```ts
 * import { Hono } from "hono";
 * import { bankconnectGuard } from "@bankconnect/guard/edge";
 *
 * const app = new Hono();
 * app.use(bankconnectGuard({ baseUrl: "http://localhost:8788/bank-connect", log: () => {} }));
 * app.get("/", (c) => c.text("my own page"));
 * console.log(await (await app.request("/")).text()); // "my own page"
 * ```
 */
export function bankconnectGuard(options: GuardConfig): GuardMiddleware {
  const guard = createGuard(options);
  return async function bankconnectGuard({ req }, next) {
    const { pathname } = new URL(req.raw.url);
    if (PATHS.some((path) => path.test(pathname))) return await guard.fetch(req.raw);
    await next();
  };
}
