import assert from "node:assert/strict";
import config from "../../deno.json" with { type: "json" };

const ROOT = new URL("../../", import.meta.url);
const TASK = /\bdeno(?:@[\d.]+)? task ([a-z][a-z:-]*)/g;
const FILES = [
  "README.md",
  "CONTRIBUTING.md",
  "examples/README.md",
  "wrangler.toml",
  ...[...Deno.readDirSync(new URL("docs", ROOT))].map(({ name }) => `docs/${name}`)
    .filter((file) => file.endsWith(".md")),
];

Deno.test("the README names the two tasks to begin with", async () => {
  const text = await Deno.readTextFile(new URL("README.md", ROOT));
  const names = [...text.matchAll(TASK)].map(([, name]) => name);
  assert.deepEqual(names.slice(0, 2), ["start", "test"]);
});

for (const file of FILES) {
  Deno.test(`every task that ${file} names is one`, async () => {
    const text = await Deno.readTextFile(new URL(file, ROOT));
    const names = [...text.matchAll(TASK)].map(([, name]) => name);
    assert.deepEqual(names.filter((name) => !Object.hasOwn(config.tasks, name)), []);
  });
}
