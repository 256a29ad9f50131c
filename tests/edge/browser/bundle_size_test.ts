import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { bundle } from "../../support/bundle.ts";

Deno.test("what a page loads is at most 2 kB, minified and compressed", async () => {
  const text = await bundle("edge/browser/mod.ts", { minify: true, target: "es2022" });
  const { length } = gzipSync(text, { level: 9 });
  assert.ok(length <= 2000, `it is ${length} bytes`);
});
