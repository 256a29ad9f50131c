import assert from "node:assert/strict";
import { connect } from "node:net";
import { within, withServer } from "./http_server.ts";

const PATIENCE_MS = 10_000;

/** Sends a text as it is and gives all that comes back. */
function exchange(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "localhost", () => socket.write(text));
    let answer = "";
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error("no answer")));
    socket.on("data", (data) => answer += data);
    socket.on("error", reject);
    socket.on("close", () => resolve(answer));
  });
}

Deno.test("method, target, headers and body arrive as sent", async () => {
  await withServer(async (request) => {
    const { pathname, search } = new URL(request.url);
    return Response.json({
      method: request.method,
      target: pathname + search,
      header: request.headers.get("x-api-key"),
      body: await request.text(),
    });
  }, async (origin) => {
    const answer = await fetch(`${origin}/a%20b?c=%2F`, {
      method: "PATCH",
      headers: { "x-api-key": "any" },
      body: "é",
    });
    assert.deepEqual(await answer.json(), {
      method: "PATCH",
      target: "/a%20b?c=%2F",
      header: "any",
      body: "é",
    });
  });
});

Deno.test("status, headers and several cookies go back", async () => {
  const headers: [string, string][] = [["set-cookie", "a=1"], ["set-cookie", "b=2"], ["x-y", "z"]];
  await withServer(() => new Response(null, { status: 202, headers }), async (origin) => {
    const answer = await fetch(origin);
    await answer.body?.cancel();
    assert.equal(answer.status, 202);
    assert.deepEqual(answer.headers.getSetCookie(), ["a=1", "b=2"]);
    assert.equal(answer.headers.get("x-y"), "z");
  });
});

Deno.test("an app that throws answers 500, and the server goes on", async () => {
  let calls = 0;
  await withServer(() => {
    if (++calls === 1) throw new Error("canary");
    return new Response("fine");
  }, async (origin) => {
    const first = await fetch(origin);
    assert.equal(first.status, 500);
    assert.equal(await first.text(), "");
    assert.equal(await (await fetch(origin)).text(), "fine");
  });
});

for (const target of ["*", "http://elsewhere.example/"]) {
  Deno.test(`the target ${target} is answered with 400`, async () => {
    await withServer(() => new Response("reached"), async (_origin, port) => {
      const request = `OPTIONS ${target} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`;
      assert.match(await exchange(port, request), /^HTTP\/1\.1 400 /);
    });
  });
}

Deno.test("a host that makes no URL is answered with 400", async () => {
  await withServer(() => new Response("reached"), async (_origin, port) => {
    const request = "GET / HTTP/1.1\r\nhost: a b\r\nconnection: close\r\n\r\n";
    assert.match(await exchange(port, request), /^HTTP\/1\.1 400 /);
  });
});

Deno.test("it listens on this machine alone", async () => {
  const addresses = Deno.networkInterfaces().filter(({ family, address }) =>
    family === "IPv4" && !address.startsWith("127.")
  );
  await withServer(() => new Response("reached"), async (_origin, port) => {
    for (const { address } of addresses) {
      await assert.rejects(() => fetch(`http://${address}:${port}/`));
    }
    assert.equal(await (await fetch(`http://localhost:${port}/`)).text(), "reached");
  });
});

Deno.test("an answer to HEAD has no body, and its stream is cancelled", async () => {
  const cancelled = Promise.withResolvers<void>();
  const body = () => new ReadableStream({ cancel: () => cancelled.resolve() });
  await withServer(() => new Response(body()), async (origin) => {
    const answer = await fetch(origin, { method: "HEAD" });
    assert.equal(await answer.text(), "");
    await within(cancelled.promise);
  });
});

Deno.test("an answer streams: its first part arrives before its second is made", async () => {
  const second = Promise.withResolvers<void>();
  const encoder = new TextEncoder();
  const body = () =>
    new ReadableStream({
      async start(controller) {
        controller.enqueue(encoder.encode("first"));
        await second.promise;
        controller.enqueue(encoder.encode("second"));
        controller.close();
      },
    });
  await withServer(() => new Response(body()), async (origin) => {
    const reader = (await fetch(origin)).body!.getReader();
    const first = await within(reader.read());
    assert.equal(new TextDecoder().decode(first.value), "first");
    second.resolve();
    const next = await within(reader.read());
    assert.equal(new TextDecoder().decode(next.value), "second");
    assert.ok((await reader.read()).done);
  });
});

Deno.test("a body streams: its first part is there before its second is sent", async () => {
  const first = Promise.withResolvers<string>();
  await withServer(async (request) => {
    const reader = request.body!.getReader();
    first.resolve(new TextDecoder().decode((await reader.read()).value));
    let rest = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return new Response(rest);
      rest += new TextDecoder().decode(value);
    }
  }, async (origin) => {
    const body = new TransformStream<Uint8Array, Uint8Array>();
    const writer = body.writable.getWriter();
    const answer = fetch(origin, { method: "POST", body: body.readable });
    await writer.write(new TextEncoder().encode("first"));
    assert.equal(await within(first.promise), "first");
    await writer.write(new TextEncoder().encode("second"));
    await writer.close();
    assert.equal(await (await answer).text(), "second");
  });
});

Deno.test("twenty megabytes pass both ways unchanged", async () => {
  const bytes = new Uint8Array(20_000_000).map((_, at) => at * 31 >> 3);
  await withServer((request) => new Response(request.body), async (origin) => {
    const answer = await fetch(origin, { method: "POST", body: bytes });
    assert.deepEqual(new Uint8Array(await answer.arrayBuffer()), bytes);
  });
});

Deno.test("a reader that is slow is waited for", async () => {
  let made = 0;
  const body = () =>
    new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(100_000));
        if (++made === 1000) controller.close();
      },
    }, { highWaterMark: 0 });
  await withServer(() => new Response(body()), async (_origin, port) => {
    const socket = connect(port, "localhost");
    const closed = new Promise((resolve) => socket.once("close", resolve));
    const begun = Promise.withResolvers<void>();
    socket.once("data", () => {
      socket.pause();
      begun.resolve();
    });
    socket.write("GET / HTTP/1.1\r\nhost: localhost\r\n\r\n");
    await within(begun.promise);
    // Until nothing more is made.
    for (let before = -1; before !== made;) {
      before = made;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    assert.ok(made < 1000, `${made} pieces were made for nobody`);
    socket.destroy();
    await within(closed);
  });
});

Deno.test("when the client goes away, the request is aborted and the answer cancelled", async () => {
  const aborted = Promise.withResolvers<void>();
  const cancelled = Promise.withResolvers<void>();
  await withServer((request) => {
    request.signal.addEventListener("abort", () => aborted.resolve());
    return new Response(
      new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode("first")),
        cancel: () => cancelled.resolve(),
      }),
    );
  }, async (origin) => {
    const gone = new AbortController();
    const answer = await fetch(origin, { signal: gone.signal });
    const reader = answer.body!.getReader();
    await reader.read();
    gone.abort();
    await reader.read().catch(() => {});
    await within(aborted.promise);
    await within(cancelled.promise);
  });
});

Deno.test("an answer that breaks off is torn, not ended", async () => {
  const body = () =>
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode("half"));
        setTimeout(() => controller.error(new Error("broken")), 50);
      },
    });
  await withServer(() => new Response(body()), async (origin) => {
    await assert.rejects(async () => await (await fetch(origin)).text());
  });
});
