/**
 * The guard and the sandbox as Hono apps.
 *
 * @example Serve the guard under Deno
 * ```ts ignore
 * import { createGuard } from "@bankconnect/guard/edge";
 *
 * const baseUrl = "https://apis.bankconnect.finbox.in/bank-connect";
 * Deno.serve({ port: 8787 }, createGuard({ baseUrl }).fetch);
 * ```
 *
 * @module
 */
export type { ConfigFault } from "./config/config_fault.ts";
export { createGuard } from "./guard.ts";
export type {
  Caller,
  GuardConfig,
  GuardLimits,
  JwtCallers,
  RouteGroup,
} from "./config/guard_config.ts";
export type { HttpApp } from "../http/http_app.ts";
export type { LogLine } from "./config/log_line.ts";
export { bankconnectGuard, type GuardContext, type GuardMiddleware } from "./middleware.ts";
export { type EnvReading, readEnv } from "./config/read_env.ts";
