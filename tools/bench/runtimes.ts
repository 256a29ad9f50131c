import { startWorker } from "../load/workers.ts";
import type { Costs, Effort } from "./measure.ts";

/** A runtime that measures. */
export interface Runtime {
  /** Its name and version. */
  readonly name: string;
  /** Measures the cases, or the growth. */
  readonly measure: (what: "cases" | "growth", effort: Effort) => Promise<readonly Costs[]>;
}

const HERE = new URL("./", import.meta.url);
const MOST_MINUTES = 30;

/** Bundles the measurements and readies them for every runtime that is there. */
export async function prepareRuntimes(): Promise<{
  readonly runtimes: readonly Runtime[];
  readonly stop: () => Promise<void>;
}> {
  const folder = await Deno.makeTempDir();
  const process = `${folder}/in_process.mjs`;
  await bundleTo(process, "in_process.ts");
  await bundleTo(`${folder}/in_worker.mjs`, "in_worker.ts");
  const worker = await startWorker(await Deno.readTextFile(`${folder}/in_worker.mjs`), {});
  return {
    runtimes: [
      {
        name: `Deno ${Deno.version.deno}`,
        measure: (...task) => measureIn([Deno.execPath(), "run", "--allow-all", process], ...task),
      },
      {
        name: `Node ${(await run(["node", "--version"])).trim().slice(1)}`,
        measure: (...task) => measureIn(["node", process], ...task),
      },
      {
        name: "workerd",
        measure: async (_, effort) => {
          const signal = AbortSignal.timeout(MOST_MINUTES * 60_000);
          const body = JSON.stringify(effort);
          return await (await fetch(worker.url, { method: "POST", body, signal })).json();
        },
      },
    ],
    async stop() {
      await worker.stop();
      await Deno.remove(folder, { recursive: true });
    },
  };
}

async function measureIn(
  command: readonly string[],
  what: string,
  effort: Effort,
): Promise<readonly Costs[]> {
  return JSON.parse(await run([...command, what, JSON.stringify(effort)]));
}

async function bundleTo(target: string, name: string): Promise<void> {
  const options = ["--quiet", "--platform", "browser", "--external", "node:process"];
  await run([
    Deno.execPath(),
    "bundle",
    ...options,
    "--output",
    target,
    new URL(name, HERE).pathname,
  ]);
}

async function run([program, ...args]: readonly string[]): Promise<string> {
  const output = await new Deno.Command(program, { args, cwd: HERE, stdin: "null" }).output();
  if (!output.success) throw new Error(new TextDecoder().decode(output.stderr));
  return new TextDecoder().decode(output.stdout);
}
