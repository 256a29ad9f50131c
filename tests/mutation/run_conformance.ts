import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Miniflare } from "miniflare";
import type { BrokenRule } from "./broken_rules.ts";
import { bundleConformance } from "./bundle_conformance.ts";
import { VECTOR_FILES } from "./conformance.ts";

const VECTORS = new URL("../vectors/", import.meta.url);
const TEXTS: Readonly<Record<string, string>> = Object.fromEntries(
  VECTOR_FILES.map((name) => [name, Deno.readTextFileSync(new URL(`${name}.jsonl`, VECTORS))]),
);

/** Runs the vectors and tells those that do not hold, each as `file:line`. */
export type RunConformance = (broken?: BrokenRule) => Promise<readonly string[]>;

/** DATA: how the vectors are run on each runtime. */
export const RUNTIMES: Readonly<Record<string, RunConformance>> = {
  async Deno(broken) {
    return await withFile(await bundleConformance("conformance", broken), async (file) => {
      const { compareVectors }: typeof import("./conformance.ts") = await import(
        pathToFileURL(file).href
      );
      return compareVectors(TEXTS);
    });
  },
  async Node(broken) {
    return await withFile(await bundleConformance("conformance_node", broken), async (file) => {
      const node = new Deno.Command("node", { args: [file, fileURLToPath(VECTORS)] });
      const { success, stdout, stderr } = await node.output();
      if (!success) throw new Error(new TextDecoder().decode(stderr));
      return JSON.parse(new TextDecoder().decode(stdout));
    });
  },
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
};

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
