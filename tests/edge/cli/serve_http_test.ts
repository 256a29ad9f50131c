import assert from "node:assert/strict";
import { connect } from "node:net";
import { withServer } from "./http_server.ts";

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
