// Runs bundled under Node or Deno: serves a guard for each of the settings in its first argument.
import { serveHttp } from "../../edge/cli/serve_http.ts";
import { createGuard } from "../../edge/guard/guard.ts";
import { readEnv } from "../../edge/guard/config/read_env.ts";
import { createLimiter } from "./create_limiter.ts";
import type { GuardSettings } from "./guard_host.ts";

const settings: readonly GuardSettings[] = JSON.parse(process.argv[2]);
const listeners = await Promise.all(settings.map(({ env, rateLimit }) => {
  const limiter = rateLimit === undefined ? {} : { RATE_LIMITER: createLimiter(rateLimit) };
  const { config, faults } = readEnv({ ...env, ...limiter });
  const log = (line: object) => console.log(JSON.stringify(line));
  return serveHttp(createGuard({ ...config, log }, faults).fetch, 0);
}));
console.log(JSON.stringify({ ports: listeners.map(({ port }) => port) }));
