import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import * as esbuild from "esbuild";
import { Miniflare } from "miniflare";

const vectors = await readFile(new URL("../vectors/sessions.jsonl", import.meta.url), "utf8");

async function bundle(): Promise<string> {
  try {
    const { outputFiles } = await esbuild.build({
      entryPoints: [new URL("session_vectors_worker.ts", import.meta.url).pathname],
      bundle: true,
      format: "esm",
      target: "es2024",
      write: false,
    });
    return outputFiles[0].text;
  } finally {
    await esbuild.stop();
  }
}

/** Posts a body to the worker inside workerd. */
async function post(miniflare: Miniflare, body: string): Promise<unknown> {
  const response = await miniflare.dispatchFetch("http://localhost/", { method: "POST", body });
  return await response.json();
}

Deno.test("the library runs inside workerd", async (test) => {
  const miniflare = new Miniflare({
    modules: true,
    script: await bundle(),
    compatibilityDate: "2026-04-26",
    cf: false,
  });
  try {
    await test.step("every session vector holds", async () => {
      assert.deepEqual(await post(miniflare, vectors), {
        runtime: "Cloudflare-Workers",
        count: vectors.trim().split("\n").length,
        differences: [],
      });
    });

    await test.step("a vector that does not hold is reported", async () => {
      const [line] = vectors.split("\n");
      const changed = line.replace('"ok": false', '"ok": true');
      assert.deepEqual(await post(miniflare, `${line}\n${changed}\n`), {
        runtime: "Cloudflare-Workers",
        count: 2,
        differences: ["line 2: ok: expected true, got false"],
      });
    });
  } finally {
    await miniflare.dispose();
  }
});
