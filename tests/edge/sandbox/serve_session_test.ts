import assert from "node:assert/strict";
import { parseSessionResponse } from "../../../mod.ts";
import { createMemoryStore } from "../../../edge/sandbox/session_store.ts";
import {
  call,
  clockedSandbox,
  codeOf,
  MINUTE,
  newSession,
  NOON,
  ORIGIN,
  sessionData,
  toAnswer,
  UUID,
} from "./requests.ts";

Deno.test("a v2 session's address carries a token, a v1 session's does not", async () => {
  const sandbox = clockedSandbox();
  for (const version of ["v1", "v2"] as const) {
    const { body } = await call(sandbox, "POST", `/${version}/session/`, {
      body: { link_id: "1" },
    });
    const session = parseSessionResponse(body);
    assert.ok(session.ok);
    assert.match(session.sessionId, UUID);
    assert.equal(session.hasToken, version === "v2");
    const url = new URL(session.redirectUrl);
    assert.equal(url.origin + url.pathname, `${ORIGIN}/`);
    assert.equal(url.searchParams.get("session_id"), session.sessionId);
  }
});

Deno.test("each session has an id and a token of its own", async () => {
  const sandbox = clockedSandbox();
  const addresses = new Set<string>();
  for (let count = 0; count < 10; count++) {
    const { body } = await call(sandbox, "POST", "/v2/session/", { body: { link_id: "same" } });
    addresses.add(body.session_id);
    addresses.add(new URL(body.redirect_url).searchParams.get("token")!);
  }
  assert.equal(addresses.size, 20);
});

Deno.test("a session is kept as it was asked for, but for the key", async () => {
  const store = createMemoryStore();
  const sandbox = clockedSandbox({ store });
  const id = await newSession(sandbox, {
    link_id: " UX ",
    api_key: "secret",
    redirect_url: "https://lender.example/back",
    session_expiry: "30.0",
  });
  const session = store.get(id)!;
  assert.equal(session.linkId, "UX");
  assert.equal(session.redirectUrl, "https://lender.example/back");
  assert.equal(session.createdAt, NOON);
  assert.equal(session.expiresAt, NOON + 30 * MINUTE);
  assert.deepEqual(session.plan.journey, { code: "BCAA001", defaulted: true });
  assert.equal(JSON.stringify(session).includes("secret"), false);
});

Deno.test("a request that the library refuses is refused in its words", async () => {
  const answer = await call(clockedSandbox(), "POST", "/v2/session/", {
    body: { link_id: "1", from_date: "09/12/2025" },
  });
  assert.equal(answer.status, 400);
  assert.deepEqual(answer.body, {
    error: { code: "MISSING_DATE_FIELD", message: "from_date and to_date are required." },
  });
});

Deno.test("what FinBox has set up for the organization decides too", async () => {
  const sandbox = clockedSandbox({ organization: { modes: ["pdf"] } });
  const body = { link_id: "1", mode: "aa", bank_name: "hdfc" };
  const answer = await call(sandbox, "POST", "/v1/session/", { body });
  assert.equal(answer.status, 403);
  assert.equal(codeOf(answer), "MODE_NOT_ENABLED");
});

Deno.test("India's date of the injected clock is the session's today", async () => {
  const store = createMemoryStore();
  const sandbox = clockedSandbox({ store });
  sandbox.move(12 * 60 * MINUTE);
  assert.equal(store.get(await newSession(sandbox))!.plan.today, "2025-12-10");
});

for (const body of ["{", "[]", '"link_id"', "null", ""]) {
  Deno.test(`the body ${JSON.stringify(body)} is refused`, async () => {
    const answer = await call(clockedSandbox(), "POST", "/v2/session/", { body });
    assert.equal(answer.status, 400);
    assert.equal(codeOf(answer), "INVALID_REQUEST");
  });
}

Deno.test("a session is created from an urlencoded form, whose blank fields do not count", async () => {
  const answer = await toAnswer(
    await clockedSandbox().request("/bank-connect/v1/session/", {
      method: "POST",
      body: new URLSearchParams({ link_id: "1", from_date: "" }),
    }),
  );
  assert.equal(answer.status, 200);
});

Deno.test("a session is created from a multipart form", async () => {
  const form = new FormData();
  form.set("link_id", "1");
  const path = "/bank-connect/v1/session/";
  const answer = await clockedSandbox().request(path, { method: "POST", body: form });
  assert.equal(answer.status, 200);
});

Deno.test("a body of another media type is refused", async () => {
  const answer = await call(clockedSandbox(), "POST", "/v2/session/", {
    body: '{"link_id": "1"}',
    headers: { "content-type": "text/plain" },
  });
  assert.equal(answer.status, 415);
  assert.equal(codeOf(answer), "UNSUPPORTED_MEDIA_TYPE");
});

Deno.test("a session without session_expiry lives for a day", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox);
  sandbox.move(24 * 60 * MINUTE - 1);
  const before = await sessionData(sandbox, id, "session_upload_status");
  assert.equal(before.body.upload_status, "NO_UPLOAD");
  assert.equal(before.body.session_expiry_timestamp, "2025-12-10T06:30:00");
  sandbox.move(1);
  const after = await sessionData(sandbox, id, "session_upload_status");
  assert.equal(after.body.upload_status, "EXPIRED");
});

Deno.test("link_id sandbox:expired creates a session that has expired", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox, { link_id: "sandbox:expired" });
  const { body } = await sessionData(sandbox, id, "session_upload_status");
  assert.equal(body.upload_status, "EXPIRED");
});

Deno.test("link_id sandbox:completed creates a session with its statements", async () => {
  const sandbox = clockedSandbox();
  const cases = [
    [{}, "aa", "hdfc"],
    [{ mode: "pdf", bank_name: "AXIS" }, "pdf", "axis"],
    [{ mode: "online", bank_name: "sbi" }, "online", "sbi"],
    [{ mode: "aa", bank_name: "icici" }, "aa", "icici"],
  ] as const;
  for (const [request, source, bank] of cases) {
    const id = await newSession(sandbox, { link_id: "sandbox:completed", ...request });
    const { body } = await sessionData(sandbox, id, "session_upload_status");
    assert.equal(body.upload_status, "COMPLETED");
    assert.equal(body.accounts[0].bank_name, bank);
    assert.equal(body.accounts[0].statements[0].source, source);
  }
});

Deno.test("the header Prefer asks for a state too", async () => {
  const sandbox = clockedSandbox();
  const { body } = await call(sandbox, "POST", "/v2/session/", {
    body: { link_id: "1" },
    headers: { prefer: "example=completed" },
  });
  const { body: status } = await sessionData(sandbox, body.session_id, "session_upload_status");
  assert.equal(status.upload_status, "COMPLETED");
});
