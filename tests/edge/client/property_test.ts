import assert from "node:assert/strict";
import fc from "fast-check";
import { BankConnectError } from "../../../edge/client/mod.ts";
import { checkSession } from "../../../mod.ts";
import { CALL_CASES } from "./every_call.ts";
import { clientWith, CREATED, json, recordFetch, SESSION_ID } from "./recorded_fetch.ts";

const NAMES = ["link_id", "mode", "from_date", "consents", "metadata", "mobile_number", "api_key"];
const UPLOAD_NAMES = ["session_id", "upload_type", "file", "bank_name", "pdf_password", "file_url"];

/** Any JSON value, often an object with the members of these names. */
function anyRequest(names: readonly string[]): fc.Arbitrary<unknown> {
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom(...["1", "PDF", "BASE64", SESSION_ID]));
  return fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...names), value));
}

function assertResult(result: { readonly ok: boolean; readonly error?: unknown }): void {
  assert.equal(result.error instanceof BankConnectError, !result.ok);
}

Deno.test("a session request of any JSON is sent exactly when its check is good", async () => {
  const options = { version: "v2", today: "2025-12-09" } as const;
  await fc.assert(fc.asyncProperty(anyRequest(NAMES), async (request) => {
    const { fetch, sent } = recordFetch(json(CREATED));
    const result = await clientWith(fetch).createSession(request as never);
    const { ok, errors } = checkSession(JSON.parse(JSON.stringify(request)), options);
    assert.equal(sent.length, ok ? 1 : 0);
    assert.equal(result.ok, ok);
    if (!result.ok) assert.equal(result.error.code, errors[0]?.code);
  }));
});

Deno.test("no JSON makes another call throw", async () => {
  const id = fc.oneof(fc.jsonValue(), fc.string(), fc.constant(SESSION_ID));
  await fc.assert(fc.asyncProperty(anyRequest(UPLOAD_NAMES), id, async (request, id) => {
    const client = clientWith(recordFetch(json({})).fetch);
    for (const call of [client.upload, client.fetchRecurring]) {
      assertResult(await call(request as never));
    }
    for (const call of [client.progress, client.deleteSession, client.recurringConsents]) {
      assertResult(await call(id as never));
    }
  }));
});

Deno.test("an id is sent as one segment of its path, or not at all", async () => {
  const id = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."a-_./%?#\\ é") }));
  await fc.assert(fc.asyncProperty(id, async (id) => {
    const { fetch, sent } = recordFetch(json({}));
    await clientWith(fetch).progress(id);
    for (const { url } of sent) {
      assert.equal(new URL(url).pathname, `/bank-connect/v1/session_data/${id}/progress/`);
    }
  }));
});

Deno.test("any answer makes a result", async () => {
  const status = fc.integer({ min: 200, max: 599 }).filter((status) =>
    ![204, 205, 304].includes(status)
  );
  const body = fc.oneof(
    fc.jsonValue().map((value) => JSON.stringify(value)),
    fc.string(),
    fc.jsonValue().map((error) => JSON.stringify({ error, errors: [error], notices: [error] })),
    fc.jsonValue().map((value) =>
      JSON.stringify({ session_id: value, redirect_url: value, statement_id: value })
    ),
  );
  const headers = fc.constantFrom<Record<string, string>>({}, { "x-bankconnect-guard": "refused" });
  await fc.assert(fc.asyncProperty(status, body, headers, async (status, body, headers) => {
    const client = clientWith(recordFetch(() => new Response(body, { status, headers })).fetch);
    for (const { call } of Object.values(CALL_CASES)) {
      const result = await call(client);
      assertResult(result);
      if (result.ok) assert.ok(status < 300);
      else JSON.stringify(result);
    }
  }));
});
