import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { bundle } from "./bundle.ts";
import type { GuardHost, GuardSettings } from "./guard_host.ts";

/** Starts guards in one process of the machine's Node, each served by the package's own server. */
export function startInNode(settings: readonly GuardSettings[]): Promise<GuardHost> {
  return startInProcess("node", [], settings);
}

/** Starts guards likewise in a process of Deno. */
export function startInDenoProcess(settings: readonly GuardSettings[]): Promise<GuardHost> {
  return startInProcess(Deno.execPath(), ["run", "--allow-net"], settings);
}

async function startInProcess(
  command: string,
  options: readonly string[],
  settings: readonly GuardSettings[],
): Promise<GuardHost> {
  const folder = await mkdtemp(join(tmpdir(), "guard-"));
  const script = join(folder, "serve.mjs");
  await writeFile(
    script,
    await bundle("tests/support/serve_in_process.ts", { platform: "node", target: "node20" }),
  );
  const child = spawn(command, [...options, script, JSON.stringify(settings)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines: string[] = [];
  const started = Promise.withResolvers<readonly number[]>();
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  child.once("close", () => started.reject(new Error(`${command} ended before it listened`)));
  child.once("error", started.reject);
  createInterface({ input: child.stdout }).on("line", (line) => {
    const { ports } = JSON.parse(line);
    if (ports === undefined) lines.push(line);
    else started.resolve(ports);
  });
  return {
    ports: await started.promise,
    lines,
    async stop() {
      child.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}
