import assert from "node:assert/strict";
import type { BankConnectError } from "../../../edge/client/mod.ts";
import { errorOf, text } from "./error_of.ts";
import { CALL_CASES } from "./every_call.ts";
import {
  clientWith,
  CREATED,
  json,
  PDF,
  recordFetch,
  REDIRECT_URL,
  SESSION_ID,
} from "./recorded_fetch.ts";

const UPLOAD = {
  session_id: SESSION_ID,
  upload_type: "PDF",
  bank_name: "icici",
  file: PDF,
} as const;

Deno.test("a created session comes with its plan, its notices and the request's id", async () => {
  const { fetch } = recordFetch(json(CREATED, { headers: { "x-request-id": "request-0001" } }));
  const result = await clientWith(fetch).createSession({ link_id: "1", x_new: 1 });
  assert.ok(result.ok);
  assert.equal(result.session.sessionId, SESSION_ID);
  assert.equal(result.session.redirectUrl, REDIRECT_URL);
  assert.equal(result.session.hasToken, false);
  assert.equal(result.plan.journey?.code, "BCAA001");
  assert.deepEqual(result.plan.request, { link_id: "1", x_new: 1 });
  assert.deepEqual(result.notices.map(({ code }) => code), ["UNKNOWN_PARAMETER"]);
  assert.equal(result.requestId, "request-0001");
});

Deno.test("the answer of 2020 without session_id is a session", async () => {
  const { fetch } = recordFetch(json({ redirect_url: REDIRECT_URL }));
  const client = clientWith(fetch, { version: "v1.2020" });
  const result = await client.createSession({ link_id: "1", redirect_url: "https://a.example/" });
  assert.equal(result.ok && result.session.sessionId, SESSION_ID);
});

Deno.test("an uploaded statement is read, and still there as it came", async () => {
  const body = { statement_id: "567700a6", page_count: 48, more: [1] };
  const { fetch } = recordFetch(json(body));
  const result = await clientWith(fetch).upload(UPLOAD);
  assert.ok(result.ok);
  assert.equal(result.statement.pageCount, 48);
  assert.deepEqual(result.statement.raw, body);
  assert.deepEqual(result.notices, []);
  assert.equal("requestId" in result, false);
});

Deno.test("the data of other answers comes as it is", async () => {
  for (const [name, { call, answer }] of Object.entries(CALL_CASES)) {
    if (name === "createSession" || name === "upload") continue;
    const { fetch } = recordFetch(json(answer, { status: 202 }));
    assert.deepEqual(await call(clientWith(fetch)), { ok: true, data: answer, notices: [] });
  }
});

for (const name of ["deleteSession", "initiateProcessing"] as const) {
  Deno.test(`${name} may be answered without a body`, async () => {
    const { fetch } = recordFetch(text(null, 204));
    assert.deepEqual(await CALL_CASES[name].call(clientWith(fetch)), {
      ok: true,
      data: undefined,
      notices: [],
    });
  });
}

/** DATA: bodies of a 200 that are no answer of FinBox's, each wrong in one way. */
const UNEXPECTED: Readonly<Record<string, () => Response>> = {
  "HTML": text("<!doctype html><title>Sign in</title>", 200, "text/html"),
  "an empty body": text("", 200),
  "truncated JSON": text('{"session_id": "8d5ea22b", "redirect_url": "https://bankc'),
  "a JSON text": text('"ok"'),
  "a JSON array": text("[{}]"),
  "null": text("null"),
  "two JSON values": text("{}{}"),
  "an error that is a text": text('{"error": "It did not work"}'),
};

for (const [what, answer] of Object.entries(UNEXPECTED)) {
  Deno.test(`${what} in place of an answer is an error of each call`, async () => {
    for (const [name, { call }] of Object.entries(CALL_CASES)) {
      const isEmpty = what === "an empty body";
      if (isEmpty && (name === "deleteSession" || name === "initiateProcessing")) continue;
      const error = await errorOf(answer, call);
      assert.equal(error.code, "CLIENT_UNEXPECTED_ANSWER", name);
      assert.equal(error.status, 200);
      assert.equal(error.category, "client");
      assert.equal(error.outcome, "unknown");
      assert.equal(error.owner, "finbox");
    }
  });
}

/** DATA: objects that are no success of that call, each wrong in one way. */
const NO_SUCCESS: readonly (readonly [name: keyof typeof CALL_CASES, body: unknown])[] = [
  ["createSession", {}],
  ["createSession", { session_id: SESSION_ID }],
  ["createSession", { session_id: SESSION_ID, redirect_url: "javascript:alert(1)" }],
  ["createSession", { redirect_url: "https://bankconnectclient.finbox.in/" }],
  ["upload", {}],
  ["upload", { statement_id: "" }],
  ["fetchRecurring", {}],
  ["fetchRecurring", { session_id: 7 }],
];

for (const [name, body] of NO_SUCCESS) {
  Deno.test(`${JSON.stringify(body)} is no success of ${name}`, async () => {
    const error = await errorOf(json(body), CALL_CASES[name].call);
    assert.equal(error.code, "CLIENT_UNEXPECTED_ANSWER");
    assert.equal(error.outcome, "unknown");
  });
}

Deno.test("an empty error object is none", async () => {
  const { fetch } = recordFetch(json({ error: { code: null, message: "" }, progress: [] }));
  assert.ok((await clientWith(fetch).progress(SESSION_ID)).ok);
});

Deno.test("orThrow returns the same success", async () => {
  for (const { call, answer } of Object.values(CALL_CASES)) {
    const { fetch } = recordFetch(json(answer));
    const client = clientWith(fetch);
    assert.deepEqual(await call(client.orThrow as never), await call(client));
  }
});

Deno.test("orThrow throws the same error", async () => {
  for (const { call } of Object.values(CALL_CASES)) {
    const { fetch } = recordFetch(json({ error: { code: "ACCESS_DENIED" } }, { status: 403 }));
    await assert.rejects(call(clientWith(fetch).orThrow as never), (error: BankConnectError) => {
      assert.equal(error.code, "ACCESS_DENIED");
      assert.ok(error instanceof Error);
      return true;
    });
  }
});
