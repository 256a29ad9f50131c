import { createGuard } from "./guard.ts";
import type { HttpApp } from "../http/http_app.ts";
import { readEnv } from "./config/read_env.ts";

/** The variables, secrets and bindings of the worker. */
type Env = Readonly<Record<string, unknown>>;

// One guard per environment object, so that its configuration is read once.
const guards = new WeakMap<Env, HttpApp>();

/** The guard on Cloudflare Workers. */
export default {
  fetch(request: Request, env: Env): Response | Promise<Response> {
    let guard = guards.get(env);
    if (guard === undefined) {
      const { config, faults } = readEnv(env);
      guard = createGuard(config, faults);
      guards.set(env, guard);
    }
    return guard.fetch(request);
  },
};
