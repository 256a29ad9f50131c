import assert from "node:assert/strict";
import * as esbuild from "esbuild";
import { BROKEN_RULES } from "./broken_rules.ts";
import { RUNTIMES } from "./run_conformance.ts";

const { Deno: run } = RUNTIMES;

Deno.test("the vectors notice each broken rule", async (test) => {
  try {
    await test.step("and none where nothing is broken", async () => {
      assert.deepEqual(await run(), []);
    });
    for (const broken of BROKEN_RULES) {
      await test.step(broken.name, async () => {
        const failing = await run(broken);
        assert.ok(failing.length > 0, "no vector notices");
      });
    }
  } finally {
    await esbuild.stop();
  }
});
