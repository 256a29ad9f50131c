import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";

const ENTRY = fileURLToPath(new URL("../../../edge/browser/mod.ts", import.meta.url));

Deno.test("what a page loads is at most 2 kB, minified and compressed", async () => {
  try {
    const { outputFiles } = await esbuild.build({
      entryPoints: [ENTRY],
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2022",
      write: false,
    });
    const { length } = gzipSync(outputFiles[0].contents, { level: 9 });
    assert.ok(length <= 2000, `it is ${length} bytes`);
  } finally {
    await esbuild.stop();
  }
});
