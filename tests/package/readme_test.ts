import assert from "node:assert/strict";

// An example is a block of TypeScript followed by the text that it prints.
const EXAMPLE = /```ts\n(.*?)```\n\n```text\n(.*?)```/gs;
const README = new URL("../../README.md", import.meta.url);
const ROOT = new URL("../../", import.meta.url);

const readme = await Deno.readTextFile(README);
const examples = [...readme.matchAll(EXAMPLE)];

Deno.test("every TypeScript block of the README shows its output", () => {
  assert.equal(examples.length, readme.match(/```ts\n/g)!.length);
});

for (const [, code, output] of examples) {
  const title = readme.slice(0, readme.indexOf(code)).match(/^#+ (.*)$/gm)!.at(-1)!;
  Deno.test(`README, "${title.replace(/^#+ /, "")}": the example prints what is shown`, async () => {
    // From standard input a program is in the project, so the package's name resolves.
    const child = new Deno.Command(Deno.execPath(), {
      args: ["run", "--quiet", "--check", "--ext=ts", "--allow-net=localhost,0.0.0.0", "-"],
      cwd: ROOT,
      env: { NO_COLOR: "1" },
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    const writer = child.stdin.getWriter();
    await writer.write(new TextEncoder().encode(code));
    await writer.close();
    const run = await child.output();
    assert.equal(new TextDecoder().decode(run.stderr), "");
    assert.equal(new TextDecoder().decode(run.stdout), output);
  });
}
