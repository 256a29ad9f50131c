import { readFile } from "node:fs/promises";
import { Miniflare } from "miniflare";
import { bundle } from "./bundle.ts";
import type { GuardHost, GuardSettings } from "./guard_host.ts";

const ROOT = new URL("../../", import.meta.url);

interface Output {
  on(event: "data", listener: (bytes: Uint8Array) => void): void;
}

/** Starts guards in one workerd, as `edge/guard/worker.ts` is deployed. */
export async function startInWorkerd(settings: readonly GuardSettings[]): Promise<GuardHost> {
  const [script, deployed] = await Promise.all([
    bundle("edge/guard/worker.ts", { platform: "browser", conditions: ["workerd", "worker"] }),
    deployedSettings(),
  ]);
  const lines: string[] = [];
  const miniflare = new Miniflare({
    cf: false,
    host: "127.0.0.1",
    port: 0,
    handleRuntimeStdio(stdout: Output, stderr: Output) {
      collectLines(stdout, lines);
      collectLines(stderr, lines);
    },
    workers: settings.map(({ env, rateLimit }, index) => ({
      name: `guard-${index}`,
      modules: true as const,
      script,
      bindings: { ...env },
      ...deployed,
      ...(rateLimit === undefined
        ? {}
        : { ratelimits: { RATE_LIMITER: { simple: { limit: rateLimit, period: 60 } } } }),
      // Without Miniflare's own worker in front.
      unsafeDirectSockets: [{ host: "127.0.0.1", port: 0 }],
    })),
  });
  await miniflare.ready;
  const urls = await Promise.all(
    settings.map((_, index) => miniflare.unsafeGetDirectURL(`guard-${index}`)),
  );
  return {
    ports: urls.map(({ port }) => Number(port)),
    lines,
    stop: () => miniflare.dispose(),
  };
}

// What wrangler.toml says, so that the tests run what is deployed.
async function deployedSettings() {
  const text = await readFile(new URL("wrangler.toml", ROOT), "utf8");
  const date = /^compatibility_date = "(.+)"$/m.exec(text)?.[1];
  const flags = /^compatibility_flags = (\[.+\])$/m.exec(text)?.[1];
  if (date === undefined) throw new Error("wrangler.toml has no compatibility_date");
  const compatibilityFlags: string[] = flags === undefined ? [] : JSON.parse(flags);
  return { compatibilityDate: date, compatibilityFlags };
}

function collectLines(output: Output, lines: string[]): void {
  const decoder = new TextDecoder();
  let last = "";
  output.on("data", (bytes) => {
    const [first, ...others] = decoder.decode(bytes, { stream: true }).split("\n");
    last += first;
    for (const line of others) {
      lines.push(last);
      last = line;
    }
  });
}
