import assert from "node:assert/strict";
import { startServer } from "../../support/start_server.ts";
import { call, clockedSandbox, MINUTE } from "./requests.ts";

// The sandbox reads a request as the guard and the library do, because it calls the same code.

const READY = { "prefer": "example=completed" };

async function bankOf(body: unknown): Promise<string> {
  const sandbox = clockedSandbox();
  const { body: session } = await call(sandbox, "POST", "/v2/session/", { body, headers: READY });
  const path = `/v1/session_data/${session.session_id}/session_upload_status/`;
  const { body: status } = await call(sandbox, "GET", path);
  return `${status.accounts[0].bank_name} ${status.accounts[0].statements[0].source}`;
}

Deno.test("bank is bank_name", async () => {
  assert.equal(await bankOf({ link_id: "L", bank: "ICICI", mode: "pdf" }), "icici pdf");
});

Deno.test("bank is bank_name where that is blank or null", async () => {
  for (const bank_name of ["", " ", null]) {
    assert.equal(
      await bankOf({ link_id: "L", bank: "ICICI", bank_name, mode: "pdf" }),
      "icici pdf",
    );
  }
});

Deno.test("a mode that is blank or null is absent", async () => {
  for (const mode of ["", null]) {
    assert.equal(await bankOf({ link_id: "L", bank_name: "icici", mode }), "icici aa");
  }
});

Deno.test("session_expiry in other digits is read as by Django REST Framework", async () => {
  const sandbox = clockedSandbox();
  const { body } = await call(sandbox, "POST", "/v2/session/", {
    body: { link_id: "L", session_expiry: "३०" },
  });
  const path = `/v1/session_data/${body.session_id}/session_upload_status/`;
  sandbox.move(29 * MINUTE);
  assert.equal((await call(sandbox, "GET", path)).body.upload_status, "NO_UPLOAD");
  sandbox.move(2 * MINUTE);
  assert.equal((await call(sandbox, "GET", path)).body.upload_status, "EXPIRED");
});

/** Bodies and what the sandbox says of them: a code, or `good`. */
const BODIES: Readonly<Record<string, readonly [type: string, body: BodyInit, expect: string]>> = {
  "a charset that Python does not know": [
    "application/json; charset=utf8mb4",
    '{"link_id": "é"}',
    "good",
  ],
  "a charset that is another": ["application/json; charset=utf-16", "{}", "UNSUPPORTED_MEDIA_TYPE"],
  "wrong UTF-8": [
    "application/json",
    Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d),
    "INVALID_REQUEST",
  ],
  "a duplicate member": ["application/json", '{"link_id": "a", "link_id": "b"}', "INVALID_REQUEST"],
  "a multipart form": [
    'multipart/form-data; boundary="a b"',
    '--a b\r\ncontent-disposition: attachment; name="link_id"\r\n\r\nL\r\n--a b--\r\n',
    "good",
  ],
  "a form without its closing delimiter": [
    "multipart/form-data; boundary=b",
    '--b\r\ncontent-disposition: form-data; name="link_id"\r\n\r\nL',
    "good",
  ],
  "JSON that is called a form": [
    "application/x-www-form-urlencoded",
    '{"link_id": "L"}',
    "INVALID_REQUEST",
  ],
};

for (const [name, [type, body, expect]] of Object.entries(BODIES)) {
  Deno.test(`a session request that is ${name} gets ${expect}`, async () => {
    const answer = await clockedSandbox().request("/bank-connect/v2/session/", {
      method: "POST",
      headers: { "content-type": type },
      body,
    });
    const { error } = await answer.json();
    assert.equal(error?.code ?? "good", expect);
  });
}

for (
  const [name, headers] of [
    ["neither key nor hash", {}],
    ["no server-hash", { "x-api-key": "k" }],
    ["no key", { "server-hash": "h" }],
  ] as const
) {
  Deno.test(`a request around a session with ${name} is refused unless told otherwise`, async () => {
    const sandbox = clockedSandbox({ requireKey: true });
    const { status } = await call(sandbox, "GET", "/v1/banks/catalogue/", { headers });
    assert.equal(status, 403);
  });
}

Deno.test("a form in chunks is empty, as to Django behind WSGI", async () => {
  await using server = startServer(clockedSandbox().fetch);
  const url = `${server.origin}/bank-connect/v1/statement/upload_session/`;
  const form =
    '--b\r\ncontent-disposition: form-data; name="session_id"\r\n\r\n8d5ea22b\r\n--b--\r\n';
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "multipart/form-data; boundary=b" },
    body: ReadableStream.from([new TextEncoder().encode(form)]),
  });
  assert.equal((await answer.json()).error.message, "This file object is required");
});

Deno.test("an upload whose file is between its fields is read whole", async () => {
  const sandbox = clockedSandbox();
  const { body } = await call(sandbox, "POST", "/v2/session/", { body: { link_id: "L" } });
  const part = (name: string, value: string) =>
    `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const form = part("session_id", body.session_id) +
    '--b\r\ncontent-disposition: form-data; name="file"; filename="my "final" stmt.pdf"\r\n\r\n' +
    `%PDF-1.7 statement\r\n${part("upload_type", "PDF")}${part("bank_name", "icici")}--b--\r\n`;
  const answer = await sandbox.request("/bank-connect/v1/statement/upload_session/", {
    method: "POST",
    headers: { "content-type": "multipart/form-data; boundary=b" },
    body: form,
  });
  assert.equal((await answer.json()).bank_name, "icici");
});

Deno.test("update_webhook sets where the sandbox notifies", async () => {
  const events: string[] = [];
  const sandbox = clockedSandbox({
    fetch: (_, init) => {
      events.push(JSON.parse(String(init?.body)).event_name);
      return Promise.resolve(new Response());
    },
  });
  const path = "/v1/session_data/update_webhook/";
  const request = { webhook_url: "http://localhost:9/hook", webhook_mode: 1 };
  const { body } = await call(sandbox, "POST", path, { body: request });
  assert.deepEqual(body, { message: "success" });
  await call(sandbox, "POST", "/v2/session/", { body: { link_id: "L" }, headers: READY });
  assert.deepEqual(events, ["SESSION_REQUIREMENT_COMPLETION_NOTIFICATION"]);
});

for (
  const webhook_url of [undefined, null, "x", "ftp://localhost/", "https://lender.example/hook"]
) {
  Deno.test(`update_webhook refuses ${webhook_url}`, async () => {
    const path = "/v1/session_data/update_webhook/";
    const { status, body } = await call(clockedSandbox(), "POST", path, { body: { webhook_url } });
    assert.deepEqual([status, body.error.code], [400, "INVALID_REQUEST"]);
  });
}
