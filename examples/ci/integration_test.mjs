// Node's own test runner. In place of the client, test what your code makes of its answers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient } from "@bankconnect/guard/client";

const { BANKCONNECT_KEY, BANKCONNECT_SERVER_HASH, BANKCONNECT_URL } = process.env;
const client = createClient({
  version: "v2",
  apiKey: BANKCONNECT_KEY,
  serverHash: BANKCONNECT_SERVER_HASH,
  baseUrl: BANKCONNECT_URL,
});

test("a session has an address for the customer's journey", async () => {
  const { session } = await client.orThrow.createSession({ link_id: "UX-2827" });
  assert.equal(new URL(session.redirectUrl).searchParams.get("session_id"), session.sessionId);
});

test("a journey that has not begun has no statements", async () => {
  const { session } = await client.orThrow.createSession({ link_id: "UX-2827" });
  const { data } = await client.orThrow.uploadStatus(session.sessionId);
  assert.equal(data.upload_status, "NO_UPLOAD");
});

// The sandbox gives any documented error: `curl http://localhost:8788/scenarios` lists them.
const ERRORS = [
  { link_id: "sandbox:MODE_NOT_ENABLED", owner: "account", retry: "after-fix" },
  { link_id: "sandbox:PAYMENT_REQUIRED", owner: "account", retry: "after-fix" },
  { link_id: "sandbox:fault=503", owner: "finbox", retry: "later" },
];

for (const { link_id, owner, retry } of ERRORS) {
  test(`${link_id} is for ${owner} to act on`, async () => {
    const result = await client.createSession({ link_id });
    assert.equal(result.ok, false);
    assert.deepEqual([result.error.owner, result.error.retry], [owner, retry]);
  });
}

test("a session that has expired says so", async () => {
  const { session } = await client.orThrow.createSession({ link_id: "sandbox:expired" });
  const { data } = await client.orThrow.uploadStatus(session.sessionId);
  assert.equal(data.upload_status, "EXPIRED");
});
