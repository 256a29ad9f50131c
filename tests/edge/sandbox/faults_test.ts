import assert from "node:assert/strict";
import { classifyError } from "../../../mod.ts";
import { createGuard } from "../../../edge/guard/guard.ts";
import { findScenario, SCENARIOS } from "../../../edge/sandbox/scenarios.ts";
import { post } from "../../support/post.ts";
import { startServer, type TestServer } from "../../support/start_server.ts";
import { type App, call, clockedSandbox, codeOf, newSession, NOON, upload } from "./requests.ts";

const BODY = '{"link_id": "UX-2827"}';

/** The sandbox behind a real socket. */
function serveSandbox(): TestServer {
  return startServer(clockedSandbox().fetch);
}

function guardOf({ origin }: TestServer, upstreamMs = 10_000): App {
  const baseUrl = `${origin}/bank-connect`;
  return createGuard({ baseUrl, now: () => NOON, log() {}, limits: { upstreamMs } });
}

function prefer(fault: string, signal?: AbortSignal): RequestInit {
  return {
    ...post(BODY, { prefer: `fault=${fault}` }),
    ...(signal === undefined ? {} : { signal }),
  };
}

/** What comes over the socket until the sandbox closes it. */
async function rawAnswer({ origin }: TestServer, fault: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  using connection = await Deno.connect({ hostname, port: Number(port) });
  const head = `POST /bank-connect/v2/session/ HTTP/1.1\r\nhost: ${hostname}\r\n` +
    `prefer: fault=${fault}\r\ncontent-type: application/json\r\n` +
    `content-length: ${BODY.length}\r\n\r\n`;
  await connection.write(new TextEncoder().encode(head + BODY));
  let text = "";
  const buffer = new Uint8Array(1024);
  for (;;) {
    const length = await connection.read(buffer);
    if (length === null) return text;
    text += new TextDecoder().decode(buffer.subarray(0, length));
  }
}

Deno.test("a reset breaks off before the body", async () => {
  await using served = serveSandbox();
  const text = await rawAnswer(served, "reset");
  assert.match(text, /^HTTP\/1\.1 200 /);
  assert.match(text, /\r\n\r\n$/);
});

Deno.test("half a body breaks off within it", async () => {
  await using served = serveSandbox();
  const text = await rawAnswer(served, "half-body");
  assert.match(text, /\r\n\r\n\{"session_id": "[\w-]+$/);
});

for (const fault of ["reset", "half-body"]) {
  Deno.test(`a client sees that ${fault} is no whole answer`, async () => {
    await using served = serveSandbox();
    await assert.rejects(async () => {
      const answer = await fetch(`${served.origin}/bank-connect/v2/session/`, prefer(fault));
      await answer.text();
    });
  });

  Deno.test(`the guard answers ${fault} with a failure of FinBox's`, async () => {
    await using served = serveSandbox();
    const answer = await call(guardOf(served), "POST", "/v2/session/", {
      body: { link_id: `sandbox:fault=${fault}` },
    });
    assert.equal(answer.status, 502);
    assert.equal(codeOf(answer), "GUARD_UPSTREAM_FAILED");
  });
}

Deno.test("a hang lasts until the caller gives up", async () => {
  await using served = serveSandbox();
  const signal = AbortSignal.timeout(100);
  await assert.rejects(
    fetch(`${served.origin}/bank-connect/v2/session/`, prefer("hang", signal)),
    { name: "TimeoutError" },
  );
});

Deno.test("the guard gives up on a hang", async () => {
  await using served = serveSandbox();
  const answer = await call(guardOf(served, 100), "POST", "/v2/session/", {
    body: { link_id: "sandbox:fault=hang" },
  });
  assert.equal(codeOf(answer), "GUARD_UPSTREAM_TIMEOUT");
});

Deno.test("a fault at an upload comes through the guard", async () => {
  await using served = serveSandbox();
  const guard = guardOf(served);
  const id = await newSession(guard, { link_id: "sandbox:upload:fault=reset" });
  assert.equal(codeOf(await upload(guard, id)), "GUARD_UPSTREAM_FAILED");
  const other = await newSession(guard);
  const fields = { pdf_password: "sandbox:fault=503" };
  assert.equal((await upload(guard, other, { fields })).status, 503);
});

const ANSWERED = SCENARIOS.filter(({ kind, status }) => kind === "fault" && (status ?? 0) >= 400);

for (const { id, status, classification } of ANSWERED) {
  Deno.test(`${id} comes through the guard as /scenarios says`, async () => {
    await using served = serveSandbox();
    const answer = await call(guardOf(served), "POST", "/v2/session/", {
      body: { link_id: `sandbox:${id}` },
    });
    assert.equal(answer.status, status);
    const { owner, retry } = classifyError({ status: answer.status, body: answer.body });
    assert.deepEqual({ owner, retry }, classification);
  });
}

for (const id of ["fault=empty", "fault=not-json"]) {
  Deno.test(`${id} is a success that holds no session`, async () => {
    const { how } = findScenario(id)!;
    const answer = await call(clockedSandbox(), "POST", "/v2/session/", { body: how.body });
    assert.equal(answer.status, 200);
    assert.equal(typeof answer.body, "string");
  });
}
