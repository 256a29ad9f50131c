import assert from "node:assert/strict";
import { runCli } from "./fake_io.ts";
import { REQUESTS } from "./fixtures.ts";

const FILES = REQUESTS;

Deno.test("colour is for a terminal", async () => {
  const args = ["check", "refused.json"];
  const terminal = { stdout: true };
  const coloured = await runCli(args, { files: FILES, terminal });
  const plain = await runCli(args, { files: FILES });
  assert.ok(coloured.stdout.includes("\x1b[31;1mrefused\x1b[0m"));
  // deno-lint-ignore no-control-regex
  assert.equal(coloured.stdout.replaceAll(/\x1b\[[\d;]+m/g, ""), plain.stdout);
});

for (const env of [{ NO_COLOR: "1" }, { TERM: "dumb" }]) {
  Deno.test(`${JSON.stringify(env)} leaves a terminal without colour`, async () => {
    const terminal = { stdout: true, stderr: true };
    for (const args of [["check", "refused.json"], ["check", "nowhere.json"]]) {
      const { stdout, stderr } = await runCli(args, { files: FILES, terminal, env });
      assert.ok(!(stdout + stderr).includes("\x1b"));
    }
  });
}

Deno.test("an empty NO_COLOR counts as none", async () => {
  const surroundings = { files: FILES, terminal: { stdout: true }, env: { NO_COLOR: "" } };
  const { stdout } = await runCli(["check", "refused.json"], surroundings);
  assert.ok(stdout.includes("\x1b"));
});

Deno.test("the name of a file cannot write to the terminal", async () => {
  const { stderr } = await runCli(["check", "a\x1b[2Jb\n.json"], { files: {} });
  assert.match(stderr, /a\?\[2Jb\?\.json: there is no such file/);
});

Deno.test("an answer cannot write to the terminal", async () => {
  const evil = "X\x1b[2J\u202e\x07";
  for (const body of [{ error: { code: evil, message: evil } }, { [evil]: [evil] }, evil]) {
    const stdin = [JSON.stringify(body)];
    const { code, stdout } = await runCli(["explain", "-", "--status", "400"], { stdin });
    assert.equal(code, 0);
    assert.deepEqual([...stdout].filter((character) => "\x1b\x07\u202e".includes(character)), []);
  }
});
