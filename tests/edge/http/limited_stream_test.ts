import assert from "node:assert/strict";
import fc from "fast-check";
import {
  concatStream,
  limitStream,
  StreamTooLongError,
} from "../../../edge/http/limited_stream.ts";
import { concat, readAll, sourceOf, split } from "../../support/byte_streams.ts";

const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => new Uint8Array(array));
const sizes = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 });

Deno.test("a stream within its limit passes as it is, however it is cut", async () => {
  await fc.assert(
    fc.asyncProperty(bytes, sizes, async (bytes, sizes) => {
      const source = sourceOf(split(bytes, sizes));
      assert.deepEqual(await readAll(limitStream(source.stream, bytes.length)), bytes);
    }),
  );
});

Deno.test("a stream one byte longer than its limit fails, however it is cut", async () => {
  await fc.assert(
    fc.asyncProperty(bytes, sizes, async (bytes, sizes) => {
      fc.pre(bytes.length > 0);
      const source = sourceOf(split(bytes, sizes));
      await assert.rejects(
        readAll(limitStream(source.stream, bytes.length - 1)),
        StreamTooLongError,
      );
    }),
  );
});

Deno.test("no byte of the chunk that exceeds the limit is passed on", async () => {
  const source = sourceOf([new Uint8Array(4), new Uint8Array(4)]);
  const reader = limitStream(source.stream, 7).getReader();
  assert.equal((await reader.read()).value?.length, 4);
  await assert.rejects(reader.read(), StreamTooLongError);
});

Deno.test("onExceeded is called once, before the stream fails", async () => {
  const events: string[] = [];
  const source = sourceOf([new Uint8Array(4)]);
  const reader = limitStream(source.stream, 3, () => events.push("exceeded")).getReader();
  await reader.read().catch(() => events.push("failed"));
  await reader.read().catch(() => events.push("failed"));
  assert.deepEqual(events, ["exceeded", "failed", "failed"]);
});

Deno.test("onExceeded is not called for a stream of exactly the limit", async () => {
  let calls = 0;
  const source = sourceOf([new Uint8Array(4)]);
  await readAll(limitStream(source.stream, 4, () => calls++));
  assert.equal(calls, 0);
});

Deno.test("a source that exceeds its limit is cancelled and not read further", async () => {
  const source = sourceOf(Array.from({ length: 10 }, () => new Uint8Array(4)));
  await assert.rejects(readAll(limitStream(source.stream, 6)), StreamTooLongError);
  assert.equal(source.bytesRead, 8);
  assert.ok(source.cancelled[0] instanceof StreamTooLongError);
});

Deno.test("a source that cannot be cancelled fails the limited stream all the same", async () => {
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(4)),
    cancel: () => Promise.reject(new Error("cannot stop")),
  });
  await assert.rejects(readAll(limitStream(stream, 3)), StreamTooLongError);
});

Deno.test("the error tells the limit and no content", () => {
  const error = new StreamTooLongError(12);
  assert.equal(error.name, "StreamTooLongError");
  assert.equal(error.message, "The stream is longer than 12 bytes");
});

Deno.test("a head and a rest are read as one, however the rest is cut", async () => {
  await fc.assert(
    fc.asyncProperty(bytes, bytes, sizes, async (head, rest, sizes) => {
      const source = sourceOf(split(rest, sizes));
      assert.deepEqual(await readAll(concatStream(head, source.stream)), concat(head, rest));
    }),
  );
});

Deno.test("the head comes before the source is read", async () => {
  const source = sourceOf([new Uint8Array(4)]);
  const reader = concatStream(Uint8Array.of(1), source.stream).getReader();
  assert.deepEqual((await reader.read()).value, Uint8Array.of(1));
  assert.equal(source.pulls, 0);
});

Deno.test("an empty head gives no chunk", async () => {
  const source = sourceOf([Uint8Array.of(7)]);
  const reader = concatStream(new Uint8Array(), source.stream).getReader();
  assert.deepEqual((await reader.read()).value, Uint8Array.of(7));
});

const PASSING: Readonly<
  Record<string, (stream: ReadableStream<Uint8Array>) => ReadableStream<Uint8Array>>
> = {
  limitStream: (stream) => limitStream(stream, 1000),
  concatStream: (stream) => concatStream(new Uint8Array(), stream),
};

for (const [name, pass] of Object.entries(PASSING)) {
  Deno.test(`${name} reads nothing before it is asked to`, async () => {
    const source = sourceOf(Array.from({ length: 10 }, () => new Uint8Array(4)));
    const reader = pass(source.stream).getReader();
    await new Promise((resolve) => setTimeout(resolve));
    assert.equal(source.pulls, 0);
    await reader.read();
    await new Promise((resolve) => setTimeout(resolve));
    assert.equal(source.pulls, 1);
  });

  Deno.test(`${name} cancels its source for the same reason`, async () => {
    const source = sourceOf([new Uint8Array(4)]);
    await pass(source.stream).cancel("the caller left");
    assert.deepEqual(source.cancelled, ["the caller left"]);
  });

  Deno.test(`${name} fails as its source fails`, async () => {
    const failure = new Error("reset");
    const stream = new ReadableStream<Uint8Array>({
      pull: () => Promise.reject(failure),
    });
    await assert.rejects(pass(stream).getReader().read(), failure);
  });
}
