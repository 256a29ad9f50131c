import assert from "node:assert/strict";
import * as esbuild from "esbuild";
import denoJson from "../../deno.json" with { type: "json" };
import { BUDGET } from "./budget.ts";
import { type Bundle, bundle } from "./bundle.ts";

// `deno task size` holds the bundles against their budgets; here they may not grow.

/** DATA: the part that is a program of its own and is not bundled. */
const COMMAND = "./cli";

const bundles = await bundleAll();

async function bundleAll(): Promise<ReadonlyMap<string, Bundle>> {
  try {
    const made = BUDGET.map(async (row) => [row.name, await bundle(row)] as const);
    return new Map(await Promise.all(made));
  } finally {
    await esbuild.stop();
  }
}

for (const { name, limit, ceiling = limit } of BUDGET) {
  Deno.test(`the bundle of ${name} has at most ${ceiling} bytes`, () => {
    assert.ok(bundles.get(name)!.gzipped <= ceiling);
  });
}

for (const { name, absent } of BUDGET) {
  Deno.test(`the bundle of ${name} has nothing in it that it does without`, () => {
    const paths = bundles.get(name)!.files.map(([path]) => path);
    assert.ok(paths.length > 0);
    assert.deepEqual(paths.filter((path) => absent.some((part) => path.includes(part))), []);
  });
}

Deno.test("what bundles must do without is found in some other bundle", () => {
  const paths = [...bundles.values()].flatMap(({ files }) => files.map(([path]) => path));
  paths.push("edge/explorer/main.ts", "edge/cli/bin.ts");
  const never = BUDGET.flatMap(({ absent }) => absent)
    .filter((part) => !paths.some((path) => path.includes(part)));
  assert.deepEqual(never, []);
});

Deno.test("every part of the package has a budget", () => {
  const rows = BUDGET.filter(({ only }) => only === undefined);
  for (const [part, entry] of Object.entries(denoJson.exports)) {
    if (part === COMMAND) continue;
    const row = rows.find(({ name }) => name === part);
    assert.equal(row?.entry, entry.replace("./", ""), part);
  }
});
