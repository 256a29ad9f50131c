import assert from "node:assert/strict";
import { createGuard } from "../../../edge/guard/guard.ts";
import type { GuardConfig } from "../../../edge/guard/config/guard_config.ts";
import type { LogLine } from "../../../edge/guard/config/log_line.ts";
import { type CountedSource, sourceOf, utf8 } from "../../support/byte_streams.ts";
import { post } from "../../support/post.ts";

const KEY = "finbox-key-1";
const HASH = "server-hash-2";
const TOKEN = "bcg_a-token-of-a-caller";
const MEGABYTE = 1024 * 1024;

/** An answer that went through a guard, and what its log and its counts tell. */
interface Passed {
  readonly answer: Response;
  readonly lines: readonly LogLine[];
  /** How often each thing has been counted. */
  readonly counts: readonly string[];
}

async function pass(
  upstream: Response,
  config: Partial<GuardConfig> = {},
  hasKey = true,
): Promise<Passed> {
  const lines: LogLine[] = [];
  const counts: string[] = [];
  const hash = await crypto.subtle.digest("SHA-256", utf8(TOKEN));
  const guard = createGuard({
    baseUrl: "https://finbox.example/bank-connect",
    ...(hasKey && {
      apiKey: KEY,
      serverHash: HASH,
      callers: [{ name: "loans", tokenHashes: [new Uint8Array(hash).toHex()] }],
    }),
    fetch: () => Promise.resolve(upstream),
    log: (line) => lines.push(line),
    count: ({ indexes }) => counts.push(...indexes),
    ...config,
  });
  const answer = await guard.request(
    "/v2/session/",
    post({ link_id: "UX-2827" }, { "x-api-key": TOKEN }),
  );
  return { answer, lines, counts };
}

function megabytes(count: number, ...rest: readonly string[]): CountedSource {
  const source = [...Array(count).fill("a".repeat(MEGABYTE)), ...rest];
  return sourceOf(source.map(utf8));
}

function masksOf(lines: readonly LogLine[]): readonly (boolean | undefined)[] {
  return lines.map(({ secretMasked }) => secretMasked);
}

Deno.test("the guard's key and server hash are masked in an answer, and the log says so", async () => {
  const { answer, lines } = await pass(Response.json({ [KEY]: 1, "hash": HASH }));
  assert.equal(await answer.text(), `{"${"*".repeat(12)}":1,"hash":"${"*".repeat(13)}"}`);
  assert.deepEqual(masksOf(lines), [true]);
});

Deno.test("they are masked in a header of an answer", async () => {
  const headers = { "content-disposition": `attachment; filename="é-${KEY}"` };
  const { answer, lines } = await pass(new Response(null, { status: 204, headers }));
  assert.equal(
    answer.headers.get("content-disposition"),
    `attachment; filename="é-${"*".repeat(12)}"`,
  );
  assert.deepEqual(masksOf(lines), [true]);
});

Deno.test("the log says nothing of an answer without them", async () => {
  const { answer, lines } = await pass(Response.json({ key: "finbox-key-2" }));
  assert.equal(await answer.text(), '{"key":"finbox-key-2"}');
  assert.ok(!("secretMasked" in lines[0]));
});

Deno.test("a code that is the key does not reach the log", async () => {
  const { answer, lines } = await pass(Response.json({ error: { code: KEY } }, { status: 400 }));
  assert.equal(await answer.text(), `{"error":{"code":"${"*".repeat(12)}"}}`);
  assert.ok(!JSON.stringify(lines).includes(KEY));
});

Deno.test("without a key of the guard's, the caller's own comes back", async () => {
  const text = `{"detail":"${TOKEN} is not known"}`;
  const { answer, lines } = await pass(new Response(text), {}, false);
  assert.equal(await answer.text(), text);
  assert.deepEqual(masksOf(lines), [undefined]);
});

Deno.test("a secret behind the first megabyte has the line written once more, and nothing counted", async () => {
  const source = megabytes(2, `${KEY.slice(0, 5)}`, KEY.slice(5), `, ${HASH}, ${KEY}`);
  const { answer, lines, counts } = await pass(new Response(source.stream));
  assert.deepEqual(masksOf(lines), [undefined]);
  const text = await answer.text();
  const [key, hash] = [KEY, HASH].map(({ length }) => "*".repeat(length));
  assert.equal(text.slice(2 * MEGABYTE), `${key}, ${hash}, ${key}`);
  assert.deepEqual(masksOf(lines), [undefined, true]);
  assert.deepEqual(lines[1], { ...lines[0], secretMasked: true });
  assert.deepEqual(counts, ["2xx"]);
});

Deno.test("a secret before and behind the first megabyte has the line written once", async () => {
  const source = sourceOf([KEY, "a".repeat(2 * MEGABYTE), KEY].map(utf8));
  const { answer, lines } = await pass(new Response(source.stream));
  await answer.body?.pipeTo(new WritableStream());
  assert.deepEqual(masksOf(lines), [true]);
});

Deno.test("a log that throws at the second line leaves the answer as it is", async () => {
  let calls = 0;
  const log = (): void => {
    if (++calls === 2) throw new Error("out of order");
  };
  const { answer } = await pass(new Response(megabytes(2, KEY).stream), { log });
  assert.equal((await answer.text()).slice(2 * MEGABYTE), "*".repeat(12));
  assert.equal(calls, 2);
});

Deno.test("an answer that streams is read no further than it is asked for", async () => {
  const source = megabytes(20);
  const { answer } = await pass(new Response(source.stream));
  await answer.body!.getReader().read();
  await new Promise((resolve) => setTimeout(resolve, 10));
  assert.ok(source.bytesRead <= 4 * MEGABYTE, `${source.bytesRead} bytes are read`);
});

Deno.test("a chunk of which everything is held back does not stop the stream", async () => {
  const source = megabytes(2, ...KEY, "f", "i", "n");
  const { answer } = await pass(new Response(source.stream));
  assert.equal((await answer.text()).slice(2 * MEGABYTE), `${"*".repeat(12)}fin`);
});

Deno.test("an answer that breaks off within a secret has nothing of it", async () => {
  const chunks = [...Array(2).fill("a".repeat(MEGABYTE)), KEY.slice(0, -1)].map(utf8).values();
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = chunks.next();
      if (done) controller.error(new Error("broken off"));
      else controller.enqueue(value);
    },
  }, { highWaterMark: 0 });
  const { answer } = await pass(new Response(stream));
  let length = 0;
  await assert.rejects(async () => {
    for await (const chunk of answer.body!) length += chunk.length;
  });
  // What may be the beginning of a secret is held back, and goes with the rest.
  assert.ok(length <= 2 * MEGABYTE && length > 2 * MEGABYTE - 6 * HASH.length, `${length}`);
});
