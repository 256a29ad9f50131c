import assert from "node:assert/strict";
import { drain, drainRequest } from "../../../edge/http/drain.ts";

const KB = 1024;

/** A body of so many pieces of a kilobyte, and how many were taken from it. */
function bodyOf(pieces: number): { readonly body: ReadableStream<Uint8Array>; taken(): number } {
  let taken = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (taken === pieces) return controller.close();
      taken++;
      controller.enqueue(new Uint8Array(KB));
    },
  }, { highWaterMark: 0 });
  return { body, taken: () => taken };
}

Deno.test("a body within the limit is read to its end", async () => {
  const { body, taken } = bodyOf(10);
  await drain(body, 10 * KB);
  assert.equal(taken(), 10);
});

Deno.test("a body is left where the limit is exceeded", async () => {
  const { body, taken } = bodyOf(1000);
  await drain(body, 10 * KB);
  assert.equal(taken(), 11);
});

Deno.test("a body that stops is not waited for without end", async () => {
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new Uint8Array(KB)),
    cancel: () => void (cancelled = true),
  });
  await drain(body, 10 * KB);
  assert.ok(cancelled);
});

Deno.test("a body that breaks is no error", async () => {
  const body = new ReadableStream<Uint8Array>({
    pull: () => Promise.reject(new TypeError("reset")),
  });
  await drain(body, KB);
  assert.equal(body.locked, true);
});

Deno.test("a body that somebody reads is left to them", async () => {
  const { body, taken } = bodyOf(3);
  body.getReader();
  await drain(body, KB);
  assert.equal(taken(), 0);
});

Deno.test("a request without a body has nothing to be read", async () => {
  await drainRequest(new Request("https://guard.example"), KB);
});

Deno.test("a body that announces more than the limit is left where it is", async () => {
  const { body, taken } = bodyOf(3);
  await drainRequest({ body, headers: new Headers({ "content-length": `${3 * KB}` }) }, KB);
  assert.equal(taken(), 0);
});

Deno.test("a body that announces no more than the limit is read", async () => {
  const { body, taken } = bodyOf(3);
  await drainRequest({ body, headers: new Headers({ "content-length": `${3 * KB}` }) }, 3 * KB);
  assert.equal(taken(), 3);
});
