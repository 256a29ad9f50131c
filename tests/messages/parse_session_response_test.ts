import fc from "fast-check";
import assert from "node:assert/strict";
import { parseSessionResponse } from "../../lib/messages/parse_session_response.ts";
import { HOSTILE_VALUES } from "./hostile_values.ts";

const ID = "8d5ea22b-216a-4fe2-90da-65d1c67c8964";
const URL_V1 = `https://bankconnectclient.finbox.in/?session_id=${ID}`;
const URL_V2 = `${URL_V1}&token=s3cret`;

Deno.test("parseSessionResponse reads the answer of v1", () => {
  assert.deepEqual(parseSessionResponse({ session_id: ID, redirect_url: URL_V1 }), {
    ok: true,
    sessionId: ID,
    redirectUrl: URL_V1,
    hasToken: false,
  });
});

Deno.test("parseSessionResponse reads the answer of v2 and leaves the token in the URL", () => {
  assert.deepEqual(parseSessionResponse({ session_id: ID, redirect_url: URL_V2 }), {
    ok: true,
    sessionId: ID,
    redirectUrl: URL_V2,
    hasToken: true,
  });
});

Deno.test("parseSessionResponse takes the session of 2020 from the URL", () => {
  const redirect_url = "https://bankconnectclient.finbox.in/?session_id=127d12db1d71bd182b";
  assert.deepEqual(parseSessionResponse({ redirect_url }), {
    ok: true,
    sessionId: "127d12db1d71bd182b",
    redirectUrl: redirect_url,
    hasToken: false,
  });
});

Deno.test("parseSessionResponse prefers the body's session_id to the URL's", () => {
  const session = parseSessionResponse({ session_id: "s1", redirect_url: URL_V1 });
  assert.equal(session.ok && session.sessionId, "s1");
});

Deno.test("parseSessionResponse keeps the URL as it came", () => {
  const redirect_url = "HTTPS://BankConnectClient.finbox.in?session_id=s1&token=a/b=";
  const session = parseSessionResponse({ redirect_url });
  assert.equal(session.ok && session.redirectUrl, redirect_url);
});

Deno.test("parseSessionResponse says that a blank token is none", () => {
  const session = parseSessionResponse({ session_id: ID, redirect_url: `${URL_V1}&token=` });
  assert.equal(session.ok && session.hasToken, false);
});

const NOT_ERRORS: readonly (readonly [string, unknown])[] = [
  ["null", null],
  ["an empty object", {}],
  ["a blank text", ""],
];

for (const [what, error] of NOT_ERRORS) {
  Deno.test(`parseSessionResponse takes ${what} as no error`, () => {
    const session = parseSessionResponse({ session_id: ID, redirect_url: URL_V1, error });
    assert.equal(session.ok, true);
  });
}

const ERRORS: readonly (readonly [string, unknown, unknown])[] = [
  ["a code and a message", { code: "INVALID_DATE_FORMAT", message: "Invalid format" }, {
    code: "INVALID_DATE_FORMAT",
    message: "Invalid format",
  }],
  ["a code alone", { code: "INVALID_DATE_FORMAT" }, { code: "INVALID_DATE_FORMAT" }],
  ["a message alone", { code: null, message: "Invalid" }, { message: "Invalid" }],
  ["a text", "Invalid", { message: "Invalid" }],
];

for (const [what, error, expected] of ERRORS) {
  Deno.test(`parseSessionResponse reads an error of ${what}`, () => {
    const failed = { ok: false, problem: "error", error: expected };
    assert.deepEqual(parseSessionResponse({ error }), failed);
  });
}

Deno.test("parseSessionResponse lets an error win over a session", () => {
  const error = { code: "INVALID_REQUEST", message: "Something went wrong" };
  const session = parseSessionResponse({ session_id: ID, redirect_url: URL_V1, error });
  assert.deepEqual(session, { ok: false, problem: "error", error });
});

const PROBLEMS: readonly (readonly [string, unknown, string])[] = [
  ["an empty object", {}, "no-redirect-url"],
  ["DRF's own refusal", { detail: "Authentication failed." }, "no-redirect-url"],
  ["a session without a URL", { session_id: ID }, "no-redirect-url"],
  ["a URL that is null", { session_id: ID, redirect_url: null }, "no-redirect-url"],
  ["a relative URL", { session_id: ID, redirect_url: "/?session_id=1" }, "no-redirect-url"],
  ["a URL without a host", { session_id: ID, redirect_url: "https://" }, "no-redirect-url"],
  [
    "a script for a URL",
    { session_id: ID, redirect_url: "javascript:alert(1)" },
    "no-redirect-url",
  ],
  ["a list of URLs", { session_id: ID, redirect_url: [URL_V1] }, "no-redirect-url"],
  [
    "a blob: URL, which has another inside",
    { session_id: ID, redirect_url: `blob:${URL_V1}` },
    "no-redirect-url",
  ],
  ["no session anywhere", { redirect_url: "https://finbox.in/" }, "no-session-id"],
  [
    "a blank session",
    { session_id: "", redirect_url: "https://a.in/?session_id=" },
    "no-session-id",
  ],
  ["a text", "<html>", "not-an-object"],
  ["a list", [{ session_id: ID, redirect_url: URL_V1 }], "not-an-object"],
];

for (const [what, body, problem] of PROBLEMS) {
  Deno.test(`parseSessionResponse finds no session in ${what}`, () => {
    assert.deepEqual(parseSessionResponse(body), { ok: false, problem });
  });
}

Deno.test("parseSessionResponse repeats no URL in a problem, since it may hold a token", () => {
  const result = parseSessionResponse({ session_id: ID, redirect_url: "//x/?token=s3cret" });
  assert.ok(!JSON.stringify(result).includes("s3cret"));
});

for (const [what, body] of HOSTILE_VALUES) {
  Deno.test(`parseSessionResponse finds no session in ${what}`, () => {
    assert.equal(parseSessionResponse(body).ok, false);
  });
}

Deno.test("parseSessionResponse throws on no value", () => {
  const almost = fc.record({
    session_id: fc.oneof(fc.uuid(), fc.anything()),
    redirect_url: fc.oneof(
      fc.string().map((query) => `https://a.example/?${query}`),
      fc.anything(),
    ),
    error: fc.oneof(fc.record({ code: fc.anything(), message: fc.anything() }), fc.anything()),
  }, { requiredKeys: [] });
  fc.assert(fc.property(fc.oneof(almost, fc.anything()), (body) => {
    assert.equal(typeof parseSessionResponse(body).ok, "boolean");
  }));
});

Deno.test("parseSessionResponse takes a URL of http", () => {
  const redirect_url = URL_V1.replace("https", "http");
  assert.deepEqual(parseSessionResponse({ redirect_url }), {
    ok: true,
    sessionId: ID,
    redirectUrl: redirect_url,
    hasToken: false,
  });
});
