import { fileURLToPath } from "node:url";
import { CHROMIUM_MISSING, withPage } from "../../tests/support/chromium.ts";
import { startWorker } from "../load/workers.ts";
import { runCommand } from "./run_command.ts";
import { FILES, type Report, type runSuite } from "./suite.ts";
import type { TarballProject } from "./tarball_project.ts";

/** A runtime in which the suite runs. */
export interface RuntimeRow {
  /** What the runtime is. */
  readonly name: string;
  /** Whether it is on this machine, so that it need not be fetched. */
  readonly here: boolean;
  /** Whether it cannot be had. */
  readonly missing?: boolean;
  /** Runs the suite under a time zone, on the package that the project has installed. */
  readonly run: (project: TarballProject, zone: string) => Promise<Report>;
}

/** DATA: the time zones: of UTC, of India, and of the other side of the date line. */
export const ZONES: Readonly<Record<string, string>> = {
  "UTC": "Jan 01 1970 00:00",
  "Asia/Kolkata": "Jan 01 1970 05:30",
  "America/Los_Angeles": "Dec 31 1969 16:00",
};

const VECTORS = fileURLToPath(new URL("../../tests/vectors", import.meta.url));
const IN_PROCESS = fileURLToPath(new URL("in_process.ts", import.meta.url));

/** DATA: the runtimes; Deno runs the sources, the others what is packed of them. */
export const RUNTIMES: readonly RuntimeRow[] = [
  {
    name: "Deno",
    here: true,
    run: (_, zone) => report([Deno.execPath(), "run", "--quiet", "--allow-read", IN_PROCESS], zone),
  },
  nodeOf(20),
  nodeOf(24),
  nodeOf(26),
  { name: "workerd", here: true, run: runWorkerd },
  { name: "Chromium", here: true, missing: CHROMIUM_MISSING, run: runChromium },
];

// A version that is not on the path is fetched.
function nodeOf(major: number): RuntimeRow {
  const here = isOnPath(major);
  const node = here ? ["node"] : ["npx", "--yes", "--package", `node@${major}`, "node"];
  return { name: `Node ${major}`, here, run: (project, zone) => runNode(node, project, zone) };
}

function isOnPath(major: number): boolean {
  try {
    const { stdout } = new Deno.Command("node", { args: ["--version"] }).outputSync();
    return new TextDecoder().decode(stdout).startsWith(`v${major}.`);
  } catch {
    return false;
  }
}

async function runNode(
  node: readonly string[],
  project: TarballProject,
  zone: string,
): Promise<Report> {
  return await report([...node, await project.bundle("in_process")], zone, project.folder);
}

async function report(command: readonly string[], zone: string, cwd = VECTORS): Promise<Report> {
  return JSON.parse(await runCommand([...command, VECTORS], { cwd, env: { TZ: zone } }));
}

async function runWorkerd(project: TarballProject, zone: string): Promise<Report> {
  const script = await Deno.readTextFile(await project.bundle("in_worker", "whole"));
  const worker = await startWorker(script, {}, { TZ: zone });
  try {
    const body = JSON.stringify(await readTexts());
    return await (await fetch(worker.url, { method: "POST", body })).json();
  } finally {
    await worker.stop();
  }
}

async function runChromium(project: TarballProject, zone: string): Promise<Report> {
  const script = await Deno.readTextFile(await project.bundle("in_page", "script"));
  const texts = await readTexts();
  let found: Report | undefined;
  await withPage(async (page) => {
    await page.evaluate(script);
    found = await page.evaluate(
      (texts) => (globalThis as unknown as { runSuite: typeof runSuite }).runSuite(texts),
      texts,
    );
  }, { timezoneId: zone });
  return found!;
}

async function readTexts(): Promise<Record<string, string>> {
  const texts = FILES.map(async (file) =>
    [file, await Deno.readTextFile(`${VECTORS}/${file}.jsonl`)] as const
  );
  return Object.fromEntries(await Promise.all(texts));
}
