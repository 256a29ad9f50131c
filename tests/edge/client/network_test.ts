import assert from "node:assert/strict";
import { type ClientOptions, createClient } from "../../../edge/client/mod.ts";
import { createGuard } from "../../../edge/guard/guard.ts";
import { createSandbox } from "../../../edge/sandbox/create_sandbox.ts";
import { CALL_CASES } from "./every_call.ts";
import { startUpstream } from "../../support/start_upstream.ts";
import { serveBytes } from "./serve_bytes.ts";
import { HASH, KEY, now, PDF, SESSION_ID } from "./recorded_fetch.ts";

function clientOf(baseUrl: string, more: Partial<ClientOptions> = {}) {
  return createClient({ version: "v2", apiKey: KEY, serverHash: HASH, baseUrl, now, ...more });
}

Deno.test("every call reaches a server as documented, and its answer comes back", async () => {
  for (const [name, { call, method, path, headers, body, answer }] of Object.entries(CALL_CASES)) {
    await using server = startUpstream(() => Response.json(answer));
    const result = await call(clientOf(server.baseUrl));
    assert.ok(result.ok, name);
    assert.equal(server.received.length, 1);
    const [received] = server.received;
    assert.equal(received.method, method);
    assert.equal(received.path, `/bank-connect${path}`);
    for (const [header, value] of Object.entries(headers)) {
      assert.equal(received.headers.get(header), value, name);
    }
    assert.equal(received.headers.get("authorization"), null);
    assert.equal(received.headers.get("cookie"), null);
    assert.ok(!received.body.includes(KEY) && !received.path.includes(KEY));
    if (body !== undefined) assert.deepEqual(JSON.parse(received.body), body);
    else if (name !== "upload") assert.equal(received.body, "");
  }
});

Deno.test("an upload reaches a server as a form whose last part is the file", async () => {
  let form: FormData | undefined;
  await using server = startUpstream(async (request) => {
    form = await request.formData();
    return Response.json({ statement_id: "567700a6" });
  });
  const result = await clientOf(server.baseUrl).upload({
    file: new File([PDF], "may.pdf", { type: "application/pdf" }),
    session_id: SESSION_ID,
    upload_type: "PDF",
    bank_name: "icici",
  });
  assert.ok(result.ok);
  assert.match(server.received[0].headers.get("content-type")!, /^multipart\/form-data; boundary=/);
  assert.deepEqual([...form!.keys()], ["session_id", "upload_type", "bank_name", "file"]);
  assert.deepEqual(await (form!.get("file") as File).bytes(), PDF);
});

for (const status of [301, 302, 303, 307, 308]) {
  Deno.test(`a ${status} to another host is not followed, and the key does not go there`, async () => {
    await using other = startUpstream(() => Response.json({}));
    await using server = startUpstream(() =>
      new Response(null, { status, headers: { location: `${other.baseUrl}/v2/session/` } })
    );
    for (const { call } of Object.values(CALL_CASES)) {
      const result = await call(clientOf(server.baseUrl));
      assert.ok(!result.ok);
      assert.equal(result.error.code, "CLIENT_REDIRECTED");
      assert.equal(result.error.retry, "after-fix");
    }
    assert.deepEqual(other.received, []);
  });
}

Deno.test("what a fetch has followed all the same is no answer", async () => {
  await using other = startUpstream(() => Response.json({ session_id: "1" }));
  await using server = startUpstream(() => Response.redirect(`${other.baseUrl}/progress`));
  const follow: typeof fetch = (input, init) => fetch(input, { ...init, redirect: "follow" });
  const result = await clientOf(server.baseUrl, { fetch: follow }).progress(SESSION_ID);
  assert.equal(!result.ok && result.error.code, "CLIENT_REDIRECTED");
});

const WHOLE = JSON.stringify({
  session_id: SESSION_ID,
  redirect_url: "https://f.example/?token=t",
});
const HEAD = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";

/** DATA: bytes that are no answer in full, each wrong in one way. */
const BROKEN: Readonly<Record<string, string>> = {
  "nothing": "",
  "no HTTP": "SSH-2.0-OpenSSH_9.6\r\n",
  "half a head": "HTTP/1.1 200 OK\r\ncontent-ty",
  "a body shorter than announced": `${HEAD}content-length: ${WHOLE.length + 1}\r\n\r\n${WHOLE}`,
  "chunks without their end": `${HEAD}transfer-encoding: chunked\r\n\r\n${
    WHOLE.length.toString(16)
  }\r\n${WHOLE}\r\n`,
};

for (const [what, bytes] of Object.entries(BROKEN)) {
  Deno.test(`${what} in place of an answer leaves the outcome unknown`, async () => {
    using server = serveBytes(bytes);
    const result = await clientOf(server.baseUrl).createSession({ link_id: "1" });
    assert.ok(!result.ok);
    assert.equal(result.error.code, "CLIENT_NO_ANSWER");
    assert.equal(result.error.outcome, "unknown");
  });
}

Deno.test("the same bytes in full are a session", async () => {
  using server = serveBytes(`${HEAD}content-length: ${WHOLE.length}\r\n\r\n${WHOLE}`);
  assert.ok((await clientOf(server.baseUrl).createSession({ link_id: "1" })).ok);
});

Deno.test("a port that nobody listens on is no answer", async () => {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr as Deno.NetAddr;
  listener.close();
  const result = await clientOf(`http://127.0.0.1:${port}`).banks();
  assert.equal(!result.ok && result.error.code, "CLIENT_NO_ANSWER");
});

Deno.test("a client creates a session through a guard, in front of the sandbox", async () => {
  const sandbox = createSandbox({ origin: "http://127.0.0.1", now });
  await using finbox = startUpstream((request) => sandbox.fetch(request));
  const guard = createGuard({ baseUrl: finbox.baseUrl, now, log: () => {} });
  await using server = startUpstream((request) => guard.fetch(request));
  const result = await clientOf(server.baseUrl).createSession({ link_id: "1" });
  assert.ok(result.ok);
  assert.ok(result.session.hasToken);
  assert.match(result.requestId!, /^[\w-]{36}$/);
  assert.equal(finbox.received.length, 1);
});

Deno.test("a guard that knows more than the client refuses, and its findings come along", async () => {
  const organization = { modes: ["pdf"] } as const;
  const baseUrl = "http://127.0.0.1:9/bank-connect";
  const guard = createGuard({ baseUrl, organization, now, log: () => {} });
  await using server = startUpstream((request) => guard.fetch(request));
  const client = clientOf(server.baseUrl);
  const result = await client.createSession({ link_id: "1", mode: "aa", bank: "HDFC" });
  assert.ok(!result.ok);
  const { code, owner, outcome, errors, notices, requestId } = result.error;
  assert.deepEqual([code, owner, outcome], ["MODE_NOT_ENABLED", "account", "refused"]);
  assert.deepEqual(errors.map(({ path }) => path), ["/mode"]);
  assert.deepEqual(notices.map(({ code }) => code), ["BANK_ALIAS"]);
  assert.match(requestId!, /^[\w-]{36}$/);
});
