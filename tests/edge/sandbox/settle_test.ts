import assert from "node:assert/strict";
import { parseWebhook, type SessionWebhook } from "../../../mod.ts";
import { createSandbox } from "../../../edge/sandbox/create_sandbox.ts";
import { startServer } from "../../support/start_server.ts";
import {
  type ClockedSandbox,
  clockedSandbox,
  MINUTE,
  newSession,
  pdf,
  sessionData,
  upload,
} from "./requests.ts";

const DATES = { from_date: "01/08/2025", to_date: "30/11/2025" };
const WEBHOOK = "http://127.0.0.1:9999/hook";

interface Notified extends ClockedSandbox {
  readonly sent: SessionWebhook[];
}

/** A sandbox whose notifications are read instead of sent. */
function notifiedSandbox(answer: () => Response | Promise<Response> = ok): Notified {
  const sent: SessionWebhook[] = [];
  const sandbox = clockedSandbox({
    webhookUrl: WEBHOOK,
    async fetch(input, init) {
      const request = new Request(input, init);
      assert.equal(request.url, WEBHOOK);
      assert.equal(request.method, "POST");
      assert.equal(request.headers.get("content-type"), "application/json");
      const webhook = parseWebhook(await request.json());
      assert.ok("accounts" in webhook);
      sent.push(webhook);
      return await answer();
    },
  });
  return { ...sandbox, sent };
}

function ok(): Response {
  return new Response("ok");
}

Deno.test("the upload that completes a session is notified, once", async () => {
  const sandbox = notifiedSandbox();
  const id = await newSession(sandbox, DATES);
  await upload(sandbox, id, { file: pdf("a", "2025-08-01_2025-10-31.pdf") });
  assert.equal(sandbox.sent.length, 0);
  await upload(sandbox, id, { file: pdf("b", "2025-11-01_2025-11-30.pdf") });
  await sessionData(sandbox, id, "session_upload_status");
  await sandbox.tick();
  const [webhook, ...others] = sandbox.sent;
  assert.deepEqual(others, []);
  assert.equal(webhook.kind, "completion");
  assert.equal(webhook.sessionId, id);
  assert.deepEqual(webhook.sessionDateRange, { from: "2025-08-01", to: "2025-11-30" });
  assert.equal(webhook.accounts[0].bank_name, "axis");
  assert.equal((webhook.accounts[0].statements as unknown[]).length, 2);
});

Deno.test("an expired session is notified when it is asked for", async () => {
  const sandbox = notifiedSandbox();
  const id = await newSession(sandbox, { session_expiry: 5 });
  sandbox.move(5 * MINUTE);
  assert.equal(sandbox.sent.length, 0);
  await sessionData(sandbox, id, "session_status");
  await sessionData(sandbox, id, "session_status");
  assert.deepEqual(sandbox.sent.map(({ kind }) => kind), ["expiry"]);
});

Deno.test("tick notifies of every expired session that nobody asks for", async () => {
  const sandbox = notifiedSandbox();
  const first = await newSession(sandbox, { session_expiry: 5 });
  const second = await newSession(sandbox, { session_expiry: 5 });
  await newSession(sandbox, { session_expiry: 6 });
  sandbox.move(5 * MINUTE);
  await sandbox.tick();
  await sandbox.tick();
  assert.deepEqual(sandbox.sent.map(({ sessionId }) => sessionId), [first, second]);
});

Deno.test("a session that is complete does not expire", async () => {
  const sandbox = notifiedSandbox();
  await newSession(sandbox, { link_id: "sandbox:completed", session_expiry: 5 });
  sandbox.move(5 * MINUTE);
  await sandbox.tick();
  assert.deepEqual(sandbox.sent.map(({ kind }) => kind), ["completion"]);
});

Deno.test("a deleted session is not notified of", async () => {
  const sandbox = notifiedSandbox();
  const id = await newSession(sandbox, { session_expiry: 5 });
  await sessionData(sandbox, id, "delete", "DELETE");
  sandbox.move(5 * MINUTE);
  await sandbox.tick();
  assert.equal(sandbox.sent.length, 0);
});

Deno.test("completed processing is notified as an enrichment", async () => {
  const sandbox = notifiedSandbox();
  const id = await newSession(sandbox, { link_id: "sandbox:completed" });
  await sessionData(sandbox, id, "initiate_processing", "POST");
  sandbox.move(2000);
  await sandbox.tick();
  assert.deepEqual(sandbox.sent.map(({ kind }) => kind), ["completion", "enrichment"]);
});

Deno.test("the end of the customer's journey is notified", async () => {
  const sandbox = notifiedSandbox();
  const id = await newSession(sandbox, {}, "v1");
  const body = new URLSearchParams({ do: "expire" });
  const page = `/journey/sandbox?session_id=${id}`;
  assert.equal((await sandbox.request(page, { method: "POST", body })).status, 303);
  assert.deepEqual(sandbox.sent.map(({ kind }) => kind), ["expiry"]);
});

Deno.test("a receiver that fails does not fail the upload", async () => {
  const sandbox = notifiedSandbox(() => Promise.reject(new TypeError("refused")));
  const id = await newSession(sandbox, DATES);
  assert.equal((await upload(sandbox, id)).status, 200);
  assert.equal(sandbox.sent.length, 1);
});

const LOCAL = [
  "http://localhost:1",
  "https://127.0.0.1/x",
  "http://[::1]:9/",
  "http://a.localhost",
];

for (const webhookUrl of LOCAL) {
  Deno.test(`notifications may go to ${webhookUrl}`, () => {
    createSandbox({ origin: "http://localhost:8788", webhookUrl });
  });
}

const REMOTE = [
  "https://lender.example/hook",
  "http://10.0.0.1/",
  "http://127.0.0.1.example.com/",
  "http://localhost.example/",
  "http://169.254.169.254/",
  "http://user@lender.example#localhost",
];

for (const webhookUrl of REMOTE) {
  Deno.test(`notifications may not go to ${webhookUrl}`, () => {
    assert.throws(
      () => createSandbox({ origin: "http://localhost:8788", webhookUrl }),
      RangeError,
    );
  });
}

for (const webhookUrl of ["", "localhost:8080", "ftp://localhost/", "/hook"]) {
  Deno.test(`"${webhookUrl}" is no URL to notify`, () => {
    assert.throws(() => createSandbox({ origin: "http://localhost:8788", webhookUrl }), TypeError);
  });
}

for (const status of [301, 302, 307, 308]) {
  Deno.test(`a notification that is answered with ${status} goes nowhere else`, async () => {
    const paths: string[] = [];
    await using server = startServer(({ url }) => {
      paths.push(new URL(url).pathname);
      return new Response(null, { status, headers: { location: "/elsewhere" } });
    });
    const webhookUrl = `${server.origin}/webhook`;
    const sandbox = clockedSandbox({ webhookUrl, fetch });
    await newSession(sandbox, { link_id: "sandbox:completed" });
    assert.deepEqual(paths, ["/webhook"]);
  });
}
