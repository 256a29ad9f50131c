import assert from "node:assert/strict";
import fc from "fast-check";
import { SecretMask } from "../../../edge/guard/secret_mask.ts";

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
