import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { checkConfig } from "../../../../edge/guard/config/check_config.ts";
import { createToken } from "../../../../edge/guard/config/create_token.ts";
import { type Run, runDeno } from "../../../support/run.ts";

const PROGRAM = new URL("../../../../edge/cli/bin.ts", import.meta.url).pathname;

function makeToken(...args: readonly string[]): Promise<Run> {
  const options = ["run", "--quiet", "--no-prompt", "--allow-env"];
  return runDeno([...options, PROGRAM, "token", ...args], { env: { NO_COLOR: "1" } });
}

Deno.test("a token is 32 bytes in base64url after a prefix", async () => {
  const { token } = await createToken("loan-app");
  assert.match(token, /^bcg_[\w-]{43}$/);
  const bytes = Uint8Array.fromBase64(token.slice(4), { alphabet: "base64url" });
  assert.equal(bytes.length, 32);
});

Deno.test("every token is a new one", async () => {
  const tokens = await Promise.all(Array.from({ length: 50 }, () => createToken("loan-app")));
  assert.equal(new Set(tokens.map(({ token }) => token)).size, 50);
});

Deno.test("a caller's entry has the SHA-256 of the whole token, and not the token", async () => {
  const { token, caller } = await createToken("loan-app");
  const hash = createHash("sha256").update(token).digest("hex");
  assert.deepEqual(caller, { name: "loan-app", tokenHashes: [hash] });
});

Deno.test("a caller's entry can be used in a configuration", async () => {
  const { caller } = await createToken("loan app 2.0");
  const config = { baseUrl: "https://apis.example.com", apiKey: "KEY", callers: [caller] };
  assert.deepEqual(checkConfig(config), []);
});

for (const [what, name] of [["empty", ""], ["blank", " "], ["with a slash", "a/b"]]) {
  Deno.test(`no token is made for a name that is ${what}`, async () => {
    await assert.rejects(createToken(name), RangeError);
  });
}

Deno.test("the program prints the token once, its hash, and the entry for CALLERS", async () => {
  const { code, stdout } = await makeToken("loan app");
  assert.equal(code, 0);
  const tokens = stdout.match(/bcg_[\w-]+/g) ?? [];
  assert.equal(tokens.length, 1);
  const hash = createHash("sha256").update(tokens[0]).digest("hex");
  const lines = stdout.split("\n").map((line) => line.trim());
  assert.ok(lines.includes(tokens[0]));
  assert.ok(lines.includes(hash));
  assert.ok(lines.includes(JSON.stringify({ name: "loan app", tokenHashes: [hash] })));
});

Deno.test("the program prints no token without a name", async () => {
  const { code, stdout } = await makeToken();
  assert.equal(code, 2);
  assert.equal(stdout, "");
});

Deno.test("the program prints no token for a name in two words without quotes", async () => {
  const { code, stdout } = await makeToken("loan", "app");
  assert.equal(code, 2);
  assert.equal(stdout, "");
});

Deno.test("the program prints no token for a name that a caller cannot have", async () => {
  const { code, stdout, stderr } = await makeToken("loan/app");
  assert.equal(code, 2);
  assert.equal(stdout, "");
  assert.match(stderr, /Cannot use the name: it must be 1 to 64/);
});
