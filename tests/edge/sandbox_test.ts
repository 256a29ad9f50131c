import assert from "node:assert/strict";
import { createSandbox } from "../../edge/sandbox.ts";

const sandbox = createSandbox({
  origin: "http://localhost:8788",
  now: () => Date.UTC(2025, 11, 9, 6, 30),
});

function post(body: string): RequestInit {
  return { method: "POST", headers: { "content-type": "application/json" }, body };
}

Deno.test("each session has an id of its own", async () => {
  const ids = new Set<string>();
  for (let i = 0; i < 10; i++) {
    const answer = await sandbox.request("/bank-connect/v2/session/", post('{"link_id": "same"}'));
    ids.add((await answer.json()).session_id);
  }
  assert.equal(ids.size, 10);
});

Deno.test("the sandbox refuses what the library refuses, as FinBox would", async () => {
  const body = '{"link_id": "1", "from_date": "09/12/2025"}';
  const answer = await sandbox.request("/bank-connect/v2/session/", post(body));
  assert.equal(answer.status, 400);
  assert.deepEqual(await answer.json(), {
    error: { code: "MISSING_DATE_FIELD", message: "from_date and to_date are required." },
  });
});

Deno.test("the sandbox refuses a body that is not JSON", async () => {
  const answer = await sandbox.request("/bank-connect/v1/session/", post("{"));
  assert.equal(answer.status, 400);
  assert.equal((await answer.json()).error.code, "INVALID_REQUEST");
});

Deno.test("redirect_url opens a page of the sandbox", async () => {
  const answer = await sandbox.request("/bank-connect/v2/session/", post('{"link_id": "1"}'));
  const { pathname, search } = new URL((await answer.json()).redirect_url);
  assert.equal((await sandbox.request(pathname + search)).status, 200);
});
