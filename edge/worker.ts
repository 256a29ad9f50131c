import { createGuard } from "./guard.ts";
import type { HttpApp } from "./http_app.ts";

/** The variables and secrets of the worker. */
interface Env {
  readonly FINBOX_BASE_URL?: string;
  readonly ORGANIZATION?: string;
}

// One guard per environment object, so that configuration is read once.
const guards = new WeakMap<Env, HttpApp>();

/** The guard on Cloudflare Workers. */
export default {
  fetch(request: Request, env: Env): Response | Promise<Response> {
    const guard = guards.get(env) ?? createGuard({
      baseUrl: env.FINBOX_BASE_URL ?? "https://apis.bankconnect.finbox.in/bank-connect",
      ...(env.ORGANIZATION === undefined ? {} : { organization: JSON.parse(env.ORGANIZATION) }),
    });
    guards.set(env, guard);
    return guard.fetch(request);
  },
};
