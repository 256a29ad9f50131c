import assert from "node:assert/strict";
import { runDeno } from "../support/run.ts";

// An example is a block of TypeScript followed by the text that it prints.
const EXAMPLE = /```ts\n(.*?)```\n\n```text\n(.*?)```/gs;
const ROOT = new URL("../../", import.meta.url);
const LONGEST_README = 250;

/** The documents that may have examples. */
const DOCUMENTS = [
  "README.md",
  ...[...Deno.readDirSync(new URL("docs", ROOT))].map(({ name }) => `docs/${name}`)
    .filter((file) => file.endsWith(".md")),
];

Deno.test(`the README has at most ${LONGEST_README} lines`, async () => {
  const readme = await Deno.readTextFile(new URL("README.md", ROOT));
  assert.ok(readme.trimEnd().split("\n").length <= LONGEST_README);
});

for (const path of DOCUMENTS) {
  const text = await Deno.readTextFile(new URL(path, ROOT));
  const examples = [...text.matchAll(EXAMPLE)];

  Deno.test(`${path}: every block of TypeScript shows its output`, () => {
    assert.equal(examples.length, text.match(/```ts\n/g)?.length ?? 0);
  });

  for (const [, code, output] of examples) {
    const title = text.slice(0, text.indexOf(code)).match(/^#+ (.*)$/gm)!.at(-1)!;
    Deno.test(`${path}, "${title.replace(/^#+ /, "")}": the example prints what is shown`, async () => {
      // From standard input a program is in the project, so the package's name resolves.
      const options = ["--quiet", "--check", "--ext=ts", "--allow-net=localhost,0.0.0.0"];
      const { stdout, stderr } = await runDeno(["run", ...options, "-"], {
        cwd: ROOT,
        env: { NO_COLOR: "1" },
        stdin: code,
      });
      assert.equal(stderr, "");
      assert.equal(stdout, output);
    });
  }
}
