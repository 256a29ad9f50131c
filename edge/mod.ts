/**
 * The guard and the sandbox as Hono apps.
 *
 * @example Serve the guard under Deno
 * ```ts no-run
 * import { createGuard } from "@bankconnect/guard/edge";
 *
 * const baseUrl = "https://apis.bankconnect.finbox.in/bank-connect";
 * Deno.serve({ port: 8787 }, createGuard({ baseUrl }).fetch);
 * ```
 *
 * @module
 */
export { createGuard, type GuardConfig } from "./guard.ts";
export type { HttpApp } from "./http_app.ts";
export { createSandbox, type SandboxConfig } from "./sandbox.ts";
