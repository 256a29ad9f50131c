import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Miniflare } from "miniflare";
import { CHROMIUM_MISSING, withPage } from "../../tests/support/chromium.ts";
import { runCommand } from "../conformance/run_command.ts";
import type { BrokenRule } from "./broken_rules.ts";
import { bundleConformance } from "./bundle_conformance.ts";
import { type compareVectors, VECTOR_FILES } from "./conformance.ts";

const VECTORS = new URL("../../tests/vectors/", import.meta.url);
const TEXTS: Readonly<Record<string, string>> = Object.fromEntries(
  VECTOR_FILES.map((name) => [name, Deno.readTextFileSync(new URL(`${name}.jsonl`, VECTORS))]),
);

/** Runs the vectors and tells those that do not hold, each as `file:line`. */
export type RunConformance = (broken?: BrokenRule) => Promise<readonly string[]>;

/** DATA: how the vectors are run on each runtime that can be had. */
export const RUNTIMES: Readonly<Record<string, RunConformance>> = {
  async Deno(broken) {
    return await withFile(await bundleConformance("conformance", broken), async (file) => {
      const { compareVectors }: typeof import("./conformance.ts") = await import(
        pathToFileURL(file).href
      );
      return compareVectors(TEXTS);
    });
  },
  "Node 20": nodeOf(20),
  "Node 24": nodeOf(24),
  "Node 26": nodeOf(26),
  async workerd(broken) {
    const miniflare = new Miniflare({
      modules: true,
      script: await bundleConformance("conformance_worker", broken),
      compatibilityDate: "2026-04-26",
      cf: false,
    });
    try {
      const body = JSON.stringify(TEXTS);
      const answer = await miniflare.dispatchFetch("http://localhost/", { method: "POST", body });
      return await answer.json() as readonly string[];
    } finally {
      await miniflare.dispose();
    }
  },
  ...(CHROMIUM_MISSING ? {} : { Chromium: runChromium }),
};

// npx fetches the version and tells its path, once.
function nodeOf(major: number): RunConformance {
  let program: Promise<string> | undefined;
  return async (broken) => {
    program ??= runCommand(
      ["npx", "--yes", "--package", `node@${major}`, "node", "--print", "process.execPath"],
    );
    const node = (await program).trim();
    return await withFile(
      await bundleConformance("conformance_node", broken),
      async (file) => JSON.parse(await runCommand([node, file, fileURLToPath(VECTORS)])),
    );
  };
}

async function runChromium(broken?: BrokenRule): Promise<readonly string[]> {
  const script = await bundleConformance("conformance_page", broken);
  let failing: readonly string[] = [];
  await withPage(async (page) => {
    await page.evaluate(script);
    failing = await page.evaluate(
      (texts) =>
        (globalThis as unknown as { compareVectors: typeof compareVectors }).compareVectors(texts),
      TEXTS,
    );
  });
  return failing;
}

async function withFile<T>(text: string, use: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "bankconnect-guard-vectors-"));
  try {
    const file = join(folder, "vectors.mjs");
    await writeFile(file, text);
    return await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
