import assert from "node:assert/strict";
import { bundle } from "../support/bundle.ts";
import { withWorker } from "../support/with_worker.ts";

const vectors = await Deno.readTextFile(new URL("../vectors/sessions.jsonl", import.meta.url));

Deno.test("the library runs inside workerd", async (test) => {
  const script = await bundle("tests/runtime/session_vectors_worker.ts", { target: "es2024" });
  await withWorker(script, async (post) => {
    await test.step("every session vector holds", async () => {
      assert.deepEqual(await post(vectors), {
        runtime: "Cloudflare-Workers",
        count: vectors.trim().split("\n").length,
        differences: [],
      });
    });

    await test.step("a vector that does not hold is reported", async () => {
      const [line] = vectors.split("\n");
      const changed = line.replace('"ok": false', '"ok": true');
      assert.deepEqual(await post(`${line}\n${changed}\n`), {
        runtime: "Cloudflare-Workers",
        count: 2,
        differences: ["line 2: ok: expected true, got false"],
      });
    });
  });
});
