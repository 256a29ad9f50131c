import { HOSTS } from "../../../lib/endpoints.ts";
import assert from "node:assert/strict";
import { EDITIONS } from "../../../lib/editions.ts";
import { BASE_URLS, createClient } from "../../../edge/client/mod.ts";
import { ROUTES } from "../../../edge/contract/routes.ts";
import { CALL_CASES } from "./every_call.ts";
import {
  clientWith,
  CREATED,
  json,
  KEY,
  now,
  PDF,
  recordFetch,
  SESSION_ID,
  UPLOADED,
} from "./recorded_fetch.ts";

for (const [name, { call, method, path, headers, body, answer }] of Object.entries(CALL_CASES)) {
  Deno.test(`${name} sends ${method} ${path}`, async () => {
    const { fetch, sent } = recordFetch(json(answer));
    const result = await call(clientWith(fetch));
    assert.ok(result.ok);
    assert.equal(sent.length, 1);
    assert.equal(sent[0].url, `https://apis.bankconnect.finbox.in/bank-connect${path}`);
    assert.equal(sent[0].method, method);
    assert.deepEqual(sent[0].headers, headers);
    assert.equal(sent[0].redirect, "manual");
    if (name === "upload") assert.ok(sent[0].body instanceof FormData);
    else if (body === undefined) assert.equal(sent[0].body, undefined);
    else assert.deepEqual(JSON.parse(String(sent[0].body)), body);
  });
}

Deno.test("every route of the guard but the plans has its call", () => {
  const called = Object.values(CALL_CASES).map(({ method, path }) =>
    `${method} ${path.split("?")[0].replace(SESSION_ID, ":session_id")}`
  );
  const routes = ROUTES.filter(({ kind, path }) => kind !== "plan" && path !== "/v1/session/");
  assert.deepEqual(called.sort(), routes.map(({ method, path }) => `${method} ${path}`).sort());
});

for (const [edition, { host, version: path }] of Object.entries(EDITIONS)) {
  Deno.test(`a session of ${edition} goes where its document says`, async () => {
    const { fetch, sent } = recordFetch(json(CREATED));
    const version = edition as keyof typeof EDITIONS;
    const client = createClient({ version, apiKey: KEY, fetch, now });
    const request = { link_id: "1", redirect_url: "https://lender.example/back" };
    assert.ok((await client.createSession(request)).ok);
    assert.equal(sent[0].url, `${HOSTS[host]}/${path}/session/`);
  });
}

for (const [version, path] of [["v1", "/v1/session/"], ["v2", "/v2/session/"]] as const) {
  Deno.test(`version ${version} sends to ${path} of another base URL`, async () => {
    const { fetch, sent } = recordFetch(json(CREATED));
    const baseUrl = `${BASE_URLS.finboxUat}//`;
    await createClient({ version, apiKey: KEY, fetch, now, baseUrl }).createSession({
      link_id: "1",
    });
    assert.equal(sent[0].url, `https://apis-uat.bankconnect.finbox.in/bank-connect${path}`);
  });
}

Deno.test("without a server hash none is sent", async () => {
  const { fetch, sent } = recordFetch(json({}));
  await createClient({ version: "v2", apiKey: KEY, fetch }).banks();
  assert.deepEqual(sent[0].headers, { "accept": "application/json", "x-api-key": KEY });
});

Deno.test("a session request is sent as it is, without corrections and defaults", async () => {
  const { fetch, sent } = recordFetch(json(CREATED));
  const request = { link_id: 7, bank: "HDFC", other_ids: [1, null], from_date: null };
  const result = await clientWith(fetch).createSession(request);
  assert.equal(sent[0].body, JSON.stringify(request));
  assert.ok(result.ok);
  assert.deepEqual(result.notices.map(({ code }) => code), [
    "BLANK_VALUE",
    "BANK_ALIAS",
    "UNKNOWN_PARAMETER",
  ]);
});

Deno.test("what is checked is what JSON makes of the request", async () => {
  const { fetch, sent } = recordFetch(json(CREATED));
  const request = { link_id: new URL("https://a.example/"), mode: undefined, toString: () => "" };
  const result = await clientWith(fetch).createSession(request as never);
  assert.ok(result.ok);
  assert.equal(sent[0].body, '{"link_id":"https://a.example/"}');
});

Deno.test("api_key in a request is not sent: the key goes in its header", async () => {
  const { fetch, sent } = recordFetch(json(CREATED), json(UPLOADED), json({ session_id: "1" }));
  const client = clientWith(fetch);
  await client.createSession({ link_id: "1", api_key: KEY });
  await client.upload({ session_id: SESSION_ID, upload_type: "PDF", file: PDF, api_key: KEY });
  await client.fetchRecurring({
    consent_id: "c-1",
    date_time_range_from: "01/11/2025",
    date_time_range_to: "30/11/2025",
    api_key: KEY,
  });
  assert.deepEqual(sent.map(({ headers }) => headers["x-api-key"]), [KEY, KEY, KEY]);
  assert.equal(sent[0].body, '{"link_id":"1"}');
  assert.equal((sent[1].body as FormData).has("api_key"), false);
  assert.ok(!String(sent[2].body).includes("api_key"));
});

Deno.test("the caller's request is not changed", async () => {
  const { fetch } = recordFetch(json(CREATED));
  const request = Object.freeze({ link_id: "1", api_key: KEY });
  await clientWith(fetch).createSession(request);
  assert.deepEqual(request, { link_id: "1", api_key: KEY });
});
