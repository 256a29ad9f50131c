import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { runCli } from "./fake_io.ts";

Deno.test("token prints a new token once, its hash, and the entry for CALLERS", async () => {
  const { code, stdout, stderr } = await runCli(["token", "loan app"]);
  assert.equal(code, 0);
  assert.equal(stderr, "");
  const tokens = stdout.match(/bcg_[\w-]+/g) ?? [];
  assert.equal(tokens.length, 1);
  assert.match(tokens[0], /^bcg_[\w-]{43}$/);
  const hash = createHash("sha256").update(tokens[0]).digest("hex");
  const lines = stdout.split("\n").map((line) => line.trim());
  assert.ok(lines.includes(tokens[0]));
  assert.ok(lines.includes(hash));
  assert.ok(lines.includes(JSON.stringify({ name: "loan app", tokenHashes: [hash] })));
});

Deno.test("--json of a token is the token and the caller's entry", async () => {
  const { stdout } = await runCli(["token", "loan-app", "--json"]);
  const { token, caller, ...others } = JSON.parse(stdout);
  const hash = createHash("sha256").update(token).digest("hex");
  assert.deepEqual(caller, { name: "loan-app", tokenHashes: [hash] });
  assert.deepEqual(others, {});
});

Deno.test("no token is printed for a name in two words without quotes", async () => {
  const { code, stdout } = await runCli(["token", "loan", "app"]);
  assert.equal(code, 2);
  assert.equal(stdout, "");
});

Deno.test("doctor names the command that makes tokens, and the task", async () => {
  const { stdout } = await runCli(["doctor"], { env: { FINBOX_API_KEY: "canary-key" } });
  assert.ok(stdout.includes("bankconnect-guard token NAME   # in a clone: deno task token NAME\n"));
});
