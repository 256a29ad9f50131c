import assert from "node:assert/strict";
import { runFuzz } from "./run_fuzz.ts";
import { decodeInput, type FoundCase } from "./target.ts";
import { TARGETS } from "./targets.ts";

const RUNS = 800;
const FOUND = new URL("found/", import.meta.url);
// The same in every run, as for the properties; `deno task fuzz` looks for new inputs.
const seed = Number(Deno.env.get("FAST_CHECK_SEED") ?? "1");

for (const target of TARGETS) {
  Deno.test(`what must hold of each ${target.name} holds for ${RUNS} random ones`, async () => {
    const failure = await runFuzz({ seed, from: 0, to: RUNS, targets: [target] });
    if (failure === undefined) return;
    const { run, error } = failure;
    throw new Error(`--only "${target.name}" --seed ${seed} --from ${run}`, { cause: error });
  });
}

Deno.test("the shares of the targets make a hundred", () => {
  assert.equal(TARGETS.reduce((sum, { share }) => sum + share, 0), 100);
});

Deno.test("a failure is told with the input and the run that bring it about", async () => {
  const fragile = {
    name: "fragile",
    share: 1,
    make: () => 1,
    check(): void {
      throw new Error("It broke");
    },
  };
  const failure = await runFuzz({ seed: 1, from: 5, to: 9, targets: [fragile] });
  assert.deepEqual([failure?.run, failure?.input], [5, 1]);
});

for (const { name } of Deno.readDirSync(FOUND)) {
  if (!name.endsWith(".json")) continue;
  Deno.test(`${name}, which fuzzing found, holds`, async () => {
    const found: FoundCase = JSON.parse(await Deno.readTextFile(new URL(name, FOUND)));
    const target = TARGETS.find(({ name }) => name === found.target);
    assert.ok(target !== undefined, `there is no target ${found.target}`);
    await target.check(decodeInput(target, found.input));
  });
}
