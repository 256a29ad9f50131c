import { createGuard } from "../../edge/guard/guard.ts";
import { readEnv } from "../../edge/guard/config/read_env.ts";
import { createLimiter } from "./create_limiter.ts";
import type { GuardHost, GuardSettings } from "./guard_host.ts";
import { startServer } from "./start_server.ts";

/** Starts guards in this process, each served by `Deno.serve`. */
export function startInDeno(settings: readonly GuardSettings[]): Promise<GuardHost> {
  const lines: string[] = [];
  const servers = settings.map(({ env, rateLimit }) => {
    const limiter = rateLimit === undefined ? {} : { RATE_LIMITER: createLimiter(rateLimit) };
    const { config, faults } = readEnv({ ...env, ...limiter });
    const guard = createGuard(
      { ...config, log: (line) => lines.push(JSON.stringify(line)) },
      faults,
    );
    return startServer((request) => guard.fetch(request));
  });
  return Promise.resolve({
    ports: servers.map(({ port }) => port),
    lines,
    async stop() {
      await Promise.all(servers.map((server) => server.stop()));
    },
  });
}
