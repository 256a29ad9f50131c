import assert from "node:assert/strict";
import { runCli } from "./fake_io.ts";

const encoder = new TextEncoder();

/** DATA: inputs that are no JSON, and what is said of them. */
const UNREADABLE: Readonly<Record<string, readonly [Uint8Array | string, RegExp]>> = {
  "nothing": ["", /standard input: is empty/],
  "white space": [" \n\t", /standard input: is empty/],
  "a binary file": [new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0xff, 0x00]), /is not UTF-8 text/],
  "UTF-16": [new Uint8Array([0xff, 0xfe, 0x7b, 0x00]), /is not UTF-8 text/],
  "NUL bytes": [new Uint8Array(4), /standard input:1:1: not JSON/],
  "a trailing comma": ['{"a": 1,\n}', /input:2:1: not JSON, a member's name in double quotes/],
  "a missing comma": ['{"a": 1\n "b": 2}', /input:2:2: not JSON, a comma or } is missing/],
  "a text cut off": ['{"a": [1, 2', /input:1:12: not JSON, it ends too early/],
  "single quotes": ["{'a': 1}", /input:1:2: not JSON, a member's name in double quotes/],
  "two values on a line": ['{"a": 1} {"b": 2}', /input:1:10: not JSON, something follows it/],
  "65 levels": ["[".repeat(65) + "]".repeat(65), /input:1:65: nested deeper than 64 levels/],
};

for (const [name, [content, message]] of Object.entries(UNREADABLE)) {
  Deno.test(`${name} cannot be read as a request`, async () => {
    const { code, stdout, stderr } = await runCli(["check", "-"], { stdin: [content] });
    assert.equal(code, 3);
    assert.equal(stdout, "");
    assert.match(stderr.replaceAll(/\s+/g, " "), message);
  });
}

Deno.test("a fault in a text is told without the text", async () => {
  const { stderr } = await runCli(["check", "-"], { stdin: ['{"api_key": canary}'] });
  assert.match(stderr, /1:13: not JSON/);
  assert.doesNotMatch(stderr, /canary/);
});

Deno.test("a byte order mark is told and left out", async () => {
  const { code, stderr } = await runCli(["check", "-"], { stdin: ['\ufeff{"link_id": "a"}'] });
  assert.equal(code, 0);
  assert.match(stderr, /byte order mark; the guard refuses/);
});

Deno.test("a character may lie in two chunks", async () => {
  const bytes = encoder.encode('{"link_id": "é"}');
  const cut = bytes.indexOf(0xc3) + 1;
  const stdin = [bytes.subarray(0, cut), bytes.subarray(cut)];
  assert.equal((await runCli(["check", "-"], { stdin })).code, 0);
});

Deno.test("a line of five megabytes is a request like any other", async () => {
  const stdin = [`{"link_id": "a", "x": "${"y".repeat(5_000_000)}"}`];
  const { code, stdout } = await runCli(["check", "-"], { stdin });
  assert.equal(code, 0);
  assert.doesNotMatch(stdout, /yyy/);
});

Deno.test("more than 16 MB are not taken for one request", async () => {
  const stdin = Array.from({ length: 17 }, () => " ".repeat(1_000_000));
  const { code, stderr } = await runCli(["check", "-"], { stdin });
  assert.equal(code, 3);
  assert.match(stderr, /larger than 16 MB/);
});

Deno.test("an organization's file that is not JSON is told with its place", async () => {
  const { code, stderr } = await runCli(["check", "-", "--organization", "own.json"], {
    stdin: ["{}"],
    files: { "own.json": "{,}" },
  });
  assert.equal(code, 3);
  assert.match(stderr, /own\.json:1:2: not JSON/);
});
