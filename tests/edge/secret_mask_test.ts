import assert from "node:assert/strict";
import fc from "fast-check";
import { createGuard } from "../../edge/guard.ts";
import type { LogLine } from "../../edge/log_line.ts";
import { SecretMask } from "../../edge/secret_mask.ts";

const KEY = 'k3y/"x\\-CANARY';
const encoder = new TextEncoder();
const decoder = new TextDecoder("latin1");

function masked(text: string, secrets = { apiKey: KEY }): string {
  const bytes = encoder.encode(text);
  new SecretMask(secrets).maskBytes(bytes);
  return new TextDecoder().decode(bytes);
}

/** DATA: forms of the key within an answer. */
const FORMS: Readonly<Record<string, string>> = {
  "as it is": KEY,
  "as a JSON string": JSON.stringify(KEY).slice(1, -1),
  "as a JSON string with escaped slashes": JSON.stringify(KEY).slice(1, -1).replace("/", "\\/"),
  "in Unicode escapes": everyCharacter((code) => `\\u00${code}`),
  "in Unicode escapes in upper case": everyCharacter((code) => `\\u00${code.toUpperCase()}`),
  "percent-encoded": encodeURIComponent(KEY),
  "percent-encoded throughout": everyCharacter((code) => `%${code}`),
};

function everyCharacter(write: (code: string) => string): string {
  return Array.from(KEY, (character) => write(character.charCodeAt(0).toString(16))).join("");
}

for (const [name, form] of Object.entries(FORMS)) {
  Deno.test(`a key ${name} is masked, and its length stays`, () => {
    assert.equal(masked(`é"${form}"…`), `é"${"*".repeat(form.length)}"…`);
    assert.equal(
      new SecretMask({ apiKey: KEY }).maskText(`a${form}`),
      `a${"*".repeat(form.length)}`,
    );
  });
}

Deno.test("key and server hash are masked where they overlap", () => {
  assert.equal(masked("abcdefgh", { apiKey: "abcde", serverHash: "defgh" } as never), "********");
});

Deno.test("a secret of three characters is not sought", () => {
  assert.equal(masked("a key of abc", { apiKey: "abc" }), "a key of abc");
});

Deno.test("an answer without a secret stays as it is", () => {
  const text = `${KEY.slice(0, -1)} ${KEY.slice(1)} ${KEY.toLowerCase()}`;
  assert.equal(masked(text), text);
});

const visible = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));

function encoded(secret: string, forms: readonly number[]): string {
  return Array.from(secret, (character, at) => {
    const code = character.charCodeAt(0).toString(16).padStart(2, "0");
    const form = forms[at % forms.length] % 4;
    if (form === 1) return `\\u00${code}`;
    if (form === 2) return `%${code.toUpperCase()}`;
    return form === 3 && /["\\/]/.test(character) ? `\\${character}` : character;
  }).join("");
}

Deno.test("a secret in a stream is masked, however it is written and wherever it is cut", async () => {
  await fc.assert(fc.asyncProperty(
    fc.string({ unit: visible, minLength: 4, maxLength: 12 }).filter((text) => /[^*]/.test(text)),
    fc.array(fc.nat(3), { minLength: 1, maxLength: 12 }),
    fc.array(fc.uint8Array({ maxLength: 30 }), { minLength: 1, maxLength: 4 }),
    fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
    async (apiKey, forms, others, sizes) => {
      const form = encoder.encode(encoded(apiKey, forms));
      const mask = new SecretMask({ apiKey });
      const pieces = others.flatMap((other) => [other, form]);
      const sent = Uint8Array.from(pieces.flatMap((piece) => [...piece]));
      const whole = sent.slice();
      mask.maskBytes(whole);
      let found = 0;
      const stream = mask.maskStream(streamOf(sent, sizes), () => void found++);
      const received = new Uint8Array(await new Response(stream).arrayBuffer());
      assert.equal(received.length, sent.length);
      assert.ok(found > 0);
      assert.ok(!decoder.decode(received).includes(decoder.decode(form)));
      // What is not masked is as sent.
      received.forEach((byte, at) => assert.ok(byte === sent[at] || byte === 0x2a));
      assert.ok(whole.some((byte, at) => byte !== sent[at]));
    },
  ));
});

function streamOf(bytes: Uint8Array, sizes: readonly number[]): ReadableStream<Uint8Array> {
  let at = 0;
  let turn = 0;
  return new ReadableStream({
    pull(controller) {
      const size = sizes[turn++ % sizes.length];
      if (at < bytes.length) controller.enqueue(bytes.slice(at, at += size));
      else controller.close();
    },
  });
}

async function linesOf(body: BodyInit): Promise<readonly LogLine[]> {
  const lines: LogLine[] = [];
  const guard = createGuard({
    baseUrl: "https://finbox.example/bank-connect",
    apiKey: KEY,
    callers: [{ name: "a", tokenHashes: [HASH_OF_TOKEN] }],
    fetch: () => Promise.resolve(new Response(body)),
    log: (line) => void lines.push(line),
  });
  const answer = await guard.request("/v2/session/", {
    method: "POST",
    headers: { "content-type": "application/json", "x-api-key": "token" },
    body: '{"link_id": "UX-2827"}',
  });
  assert.ok(!(await answer.text()).includes(KEY));
  return lines;
}

const HASH_OF_TOKEN = new Uint8Array(
  await crypto.subtle.digest("SHA-256", encoder.encode("token")),
).toHex();

Deno.test("the log says that an answer had the key", async () => {
  const [line, ...others] = await linesOf(`{"error": {"message": "${KEY}"}}`);
  assert.equal(line.secretMasked, true);
  assert.deepEqual(others, []);
});

Deno.test("the log has the line of a long answer again when the key is found behind 1 MB", async () => {
  const [line, again, ...others] = await linesOf("a".repeat(2 ** 20 + 1) + KEY);
  assert.equal(line.secretMasked, undefined);
  assert.deepEqual(again, { ...line, secretMasked: true });
  assert.deepEqual(others, []);
});

Deno.test("the log of an answer without a secret has no such member", async () => {
  const [line] = await linesOf("{}");
  assert.ok(!("secretMasked" in line));
});
