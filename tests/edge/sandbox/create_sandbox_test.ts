import assert from "node:assert/strict";
import { createSandbox } from "../../../edge/sandbox/create_sandbox.ts";
import { post } from "../../support/post.ts";
import {
  type App,
  call,
  clockedSandbox,
  codeOf,
  newSession,
  ORIGIN,
  sessionData,
  toAnswer,
  upload,
} from "./requests.ts";

const KEYS = { "x-api-key": "any", "server-hash": "any" };
const V2 = { method: "POST", path: "/v2/session/" };

Deno.test("redirect_url opens a page of the sandbox", async () => {
  const sandbox = clockedSandbox();
  const { body } = await call(sandbox, "POST", "/v2/session/", { body: { link_id: "1" } });
  const { pathname, search } = new URL(body.redirect_url);
  assert.equal((await sandbox.request(pathname + search)).status, 200);
});

Deno.test("the system's clock and memory serve where nothing is given", async () => {
  const sandbox = createSandbox({ origin: ORIGIN, requireKey: false });
  const id = await newSession(sandbox);
  const { body } = await sessionData(sandbox, id, "session_upload_status");
  assert.ok(Date.parse(`${body.session_expiry_timestamp}Z`) > Date.now());
});

Deno.test("two sandboxes share nothing", async () => {
  const id = await newSession(clockedSandbox());
  assert.equal((await sessionData(clockedSandbox(), id, "progress")).status, 404);
});

for (const path of ["/v2/session", "/v3/session/", "/v1/banks/", "/v2/statement/upload_session/"]) {
  Deno.test(`${path} is no path of FinBox's`, async () => {
    const answer = await call(clockedSandbox(), "POST", path, { body: { link_id: "1" } });
    assert.equal(answer.status, 404);
    assert.match(answer.body.detail, /^Not found\./);
  });
}

const WRONG_METHODS = [
  ["GET", "/v2/session/", "POST"],
  ["PUT", "/v1/statement/upload_session/", "POST"],
  ["POST", "/v1/session_data/1/insights/", "GET"],
  ["GET", "/v1/session_data/1/delete/", "DELETE"],
  ["GET", "/v1/account_aggregator/fetch_recurring_aa_data/", "POST"],
] as const;

for (const [method, path, allowed] of WRONG_METHODS) {
  Deno.test(`${method} ${path} is not allowed`, async () => {
    const answer = await call(clockedSandbox(), method, path);
    assert.equal(answer.status, 405);
    assert.equal(answer.headers.get("allow"), allowed);
    assert.deepEqual(answer.body.error, {
      code: "METHOD_NOT_ALLOWED",
      message: `Method ${method} not allowed.`,
    });
  });
}

Deno.test("a session without a key is refused where one is required", async () => {
  const sandbox = clockedSandbox({ requireKey: true });
  const body = { link_id: "1" };
  const none = await call(sandbox, V2.method, V2.path, { body });
  assert.equal(none.status, 401);
  assert.equal(codeOf(none), "AUTHENTICATION_CREDENTIALS_NOT_PROVIDED");
  const blank = await call(sandbox, V2.method, V2.path, { body: { ...body, api_key: " " } });
  assert.equal(blank.status, 401);
});

Deno.test("any key is good, in the header or in the body", async () => {
  const sandbox = clockedSandbox({ requireKey: true });
  const inHeader = await call(sandbox, V2.method, V2.path, {
    body: { link_id: "1" },
    headers: { "x-api-key": "any" },
  });
  assert.equal(inHeader.status, 200);
  const inBody = await call(sandbox, V2.method, V2.path, {
    body: { link_id: "1", api_key: "any" },
  });
  assert.equal(inBody.status, 200);
});

Deno.test("an upload without a key in the header is refused where one is required", async () => {
  const sandbox = clockedSandbox({ requireKey: true });
  const id = await newSession(sandbox, { api_key: "any" });
  const none = await upload(sandbox, id, { fields: { api_key: "any" } });
  assert.equal(none.status, 403);
  assert.equal(codeOf(none), "INVALID_API_KEY");
  assert.equal((await upload(sandbox, id, { headers: { "x-api-key": "any" } })).status, 200);
});

for (const name of Object.keys(KEYS)) {
  Deno.test(`the endpoints around a session need ${name} where a key is required`, async () => {
    const sandbox = clockedSandbox({ requireKey: true });
    const id = await newSession(sandbox, { api_key: "any" });
    const paths: [string, string][] = [
      ["GET", `/v1/session_data/${id}/progress/`],
      ["GET", "/v1/banks/catalogue/"],
      ["POST", `/v1/account_aggregator/get_recurring_consent_details/?session_id=${id}`],
    ];
    for (const [method, path] of paths) {
      const without = await call(sandbox, method, path, { headers: { ...KEYS, [name]: "" } });
      assert.equal(without.status, 403, path);
      assert.equal(codeOf(without), "ACCESS_DENIED");
      assert.equal((await call(sandbox, method, path, { headers: KEYS })).status, 200, path);
    }
  });
}

Deno.test("a request whose member names are not its own is no other request", async () => {
  const app: App = clockedSandbox();
  const answer = await toAnswer(
    await app.request("/bank-connect/v2/session/", post('{"__proto__": {"link_id": "1"}}')),
  );
  assert.equal(codeOf(answer), "INVALID_REQUEST");
});
