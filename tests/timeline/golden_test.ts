import assert from "node:assert/strict";
import { checkSession } from "../../mod.ts";
import { renderTimeline } from "../../lib/timeline/mod.ts";
import { PLANS } from "./plans.ts";

// After a wanted change: UPDATE_GOLDEN=1 deno test -A tests/timeline/golden_test.ts, or with
// `-- --update`. Look at every drawing that changed.

const FOLDER = new URL("./golden/", import.meta.url);
const UPDATE = Deno.env.get("UPDATE_GOLDEN") === "1" || Deno.args.includes("--update");

for (const [name, { request, options, width }] of Object.entries(PLANS)) {
  Deno.test(`the plan ${name} is drawn as in golden/${name}.svg`, async () => {
    const { plan, notices } = checkSession(request, options);
    assert.ok(plan !== undefined);
    const svg = renderTimeline(plan, { notices, ...(width && { width }) });
    const file = new URL(`${name}.svg`, FOLDER);
    if (UPDATE) await Deno.writeTextFile(file, svg);
    assert.equal(svg, await Deno.readTextFile(file));
  });
}

Deno.test("every golden drawing belongs to a plan", async () => {
  const names = [];
  for await (const { name } of Deno.readDir(FOLDER)) names.push(name);
  assert.deepEqual(names.sort(), Object.keys(PLANS).map((name) => `${name}.svg`).sort());
});
