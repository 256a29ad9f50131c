import assert from "node:assert/strict";
import { CALL_CASES } from "./every_call.ts";
import { startUpstream } from "../../support/start_upstream.ts";
import { clientWith, json, recordFetch, SESSION_ID } from "./recorded_fetch.ts";

/** A fetch that answers when its signal says so, and one that never does. */
const heeding = (_: unknown, { signal }: RequestInit = {}) =>
  new Promise<Response>((_, reject) => {
    signal!.addEventListener("abort", () => reject(signal!.reason));
  });
const deaf = () => new Promise<Response>(() => {});

/** A body that begins and never ends. */
const endless = () => Promise.resolve(new Response(new ReadableStream({ start() {} })));

for (const [what, fetch] of Object.entries({ heeding, deaf, endless })) {
  Deno.test(`a call whose fetch is ${what} ends in time`, async () => {
    const client = clientWith(fetch as never, { timeoutMs: 5 });
    for (const { call } of Object.values(CALL_CASES)) {
      const result = await call(client);
      assert.ok(!result.ok);
      assert.equal(result.error.code, "CLIENT_TIMEOUT");
      assert.deepEqual([result.error.status, result.error.outcome], [0, "unknown"]);
      assert.deepEqual([result.error.owner, result.error.retry], ["finbox", "later"]);
    }
  });

  Deno.test(`a call whose fetch is ${what} ends when its signal aborts`, async () => {
    const client = clientWith(fetch as never);
    for (const { call } of Object.values(CALL_CASES)) {
      const controller = new AbortController();
      const pending = call(client, { signal: controller.signal });
      setTimeout(() => controller.abort(new Error("the caller's own reason")), 2);
      const result = await pending;
      assert.ok(!result.ok);
      assert.equal(result.error.code, "CLIENT_ABORTED");
      assert.equal(result.error.outcome, "unknown");
      assert.ok(!result.error.message.includes("own reason"));
    }
  });
}

Deno.test("the time of a call goes before the client's", async () => {
  const client = clientWith(deaf as never, { timeoutMs: 600_000 });
  const result = await client.progress(SESSION_ID, { timeoutMs: 5 });
  assert.equal(!result.ok && result.error.code, "CLIENT_TIMEOUT");
});

Deno.test("a signal that has aborted sends nothing", async () => {
  const { fetch, sent } = recordFetch(json({}));
  for (const { call } of Object.values(CALL_CASES)) {
    const result = await call(clientWith(fetch), { signal: AbortSignal.abort() });
    assert.ok(!result.ok);
    assert.deepEqual([result.error.code, result.error.outcome], ["CLIENT_ABORTED", "not-sent"]);
  }
  assert.deepEqual(sent, []);
});

Deno.test("a call that has ended listens to its signal no longer", async () => {
  const controller = new AbortController();
  const { signal } = controller;
  const listeners = new Set<unknown>();
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
    listeners.add(args[1]);
    addEventListener.apply(signal, args);
  };
  signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
    listeners.delete(args[1]);
    removeEventListener.apply(signal, args);
  };
  const { fetch } = recordFetch(json({}, { status: 503 }), json({}));
  const client = clientWith(fetch, { retry: { attempts: 2, baseMs: 0 } });
  assert.ok((await client.progress(SESSION_ID, { signal })).ok);
  assert.equal(listeners.size, 0);
});

Deno.test("a call that has ended leaves no timer behind", async () => {
  const pending = new Set<unknown>();
  const { setTimeout, clearTimeout } = globalThis;
  globalThis.setTimeout = ((run: () => void, ms?: number) => {
    const timer = setTimeout(() => {
      pending.delete(timer);
      run();
    }, ms);
    pending.add(timer);
    return timer;
  }) as typeof setTimeout;
  globalThis.clearTimeout = (timer) => {
    pending.delete(timer);
    clearTimeout(timer);
  };
  try {
    const { fetch } = recordFetch(json({}, { status: 503 }), json({}));
    await clientWith(fetch, { retry: { attempts: 2, baseMs: 0 } }).progress(SESSION_ID);
    await clientWith(fetch).insights("");
  } finally {
    Object.assign(globalThis, { setTimeout, clearTimeout });
  }
  assert.equal(pending.size, 0);
});

Deno.test("an answer that comes too late is let go", async () => {
  const cancelled = Promise.withResolvers<void>();
  const late = Promise.withResolvers<Response>();
  const client = clientWith(() => late.promise, { timeoutMs: 1 });
  const result = await client.progress(SESSION_ID);
  assert.equal(!result.ok && result.error.code, "CLIENT_TIMEOUT");
  late.resolve(new Response(new ReadableStream({ cancel: () => cancelled.resolve() })));
  await cancelled.promise;
});

Deno.test("a server sees the connection of an aborted call close", async () => {
  const arrived = Promise.withResolvers<void>();
  const closed = Promise.withResolvers<Response>();
  await using server = startUpstream((request) => {
    request.signal.addEventListener("abort", () => closed.resolve(new Response()));
    arrived.resolve();
    return closed.promise;
  });
  const controller = new AbortController();
  const pending = clientWith(fetch, { baseUrl: server.baseUrl })
    .createSession({ link_id: "1" }, { signal: controller.signal });
  await arrived.promise;
  controller.abort();
  const result = await pending;
  assert.equal(!result.ok && result.error.code, "CLIENT_ABORTED");
  await closed.promise;
});
