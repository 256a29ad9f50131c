import assert from "node:assert/strict";
import { errorOf, text } from "./error_of.ts";
import { CALL_CASES } from "./every_call.ts";
import { clientWith, json, recordFetch } from "./recorded_fetch.ts";

Deno.test("FinBox's error envelope is an error of each call, whatever the status", async () => {
  const body = { error: { code: "SESSION_NOT_FOUND", message: "The session id is invalid" } };
  for (const status of [200, 202, 400, 404]) {
    for (const { call } of Object.values(CALL_CASES)) {
      const error = await errorOf(json(body, { status }), call);
      assert.equal(error.code, "SESSION_NOT_FOUND");
      assert.equal(error.message, "SESSION_NOT_FOUND: The session id is invalid");
      assert.equal(error.status, status);
      assert.equal(error.outcome, "refused");
    }
  }
});

Deno.test("one code means what it means for the API that was called", async () => {
  const answer = json({ error: { code: "SESSION_NOT_FOUND" } }, { status: 400 });
  const rules = await Promise.all(
    (["upload", "progress"] as const).map(async (name) =>
      (await errorOf(answer, CALL_CASES[name].call)).rule
    ),
  );
  assert.deepEqual(rules, ["upload-session-not-found", "session-data-session-not-found"]);
});

Deno.test("an error tells who has to act and what to do", async () => {
  const body = { error: { code: "MODE_NOT_ENABLED", message: "Specified mode not enabled." } };
  const headers = { "x-request-id": "request-0001", "retry-after": "7" };
  const error = await errorOf(json(body, { status: 403, headers }));
  assert.deepEqual({ ...error }, {
    code: "MODE_NOT_ENABLED",
    status: 403,
    category: "mode",
    owner: "account",
    retry: "after-fix",
    advice: "Ask FinBox to enable the mode for your account.",
    rule: "mode-not-enabled",
    outcome: "refused",
    requestId: "request-0001",
    retryAfterMs: 7000,
    errors: [],
    notices: [],
  });
  assert.equal(error.message, "MODE_NOT_ENABLED: Specified mode not enabled.");
  assert.equal(error.name, "BankConnectError");
});

/** DATA: answers with an error status and without a code, and what is made of them. */
const WITHOUT_CODE: readonly (
  readonly [answer: () => Response, code: string, outcome: string, owner: string]
)[] = [
  [
    text("<html>Bad Gateway</html>", 502, "text/html"),
    "CLIENT_UNEXPECTED_ANSWER",
    "unknown",
    "finbox",
  ],
  [text("", 500), "CLIENT_UNEXPECTED_ANSWER", "unknown", "finbox"],
  [text("{", 503), "CLIENT_UNEXPECTED_ANSWER", "unknown", "finbox"],
  [text("Not Found", 404, "text/plain"), "CLIENT_UNEXPECTED_ANSWER", "refused", "caller"],
  [text("", 401), "AUTHENTICATION_CREDENTIALS_NOT_PROVIDED", "refused", "caller"],
  [
    json({ link_id: ["This field is required."] }, { status: 400 }),
    "INVALID_REQUEST",
    "refused",
    "caller",
  ],
];

for (const [answer, code, outcome, owner] of WITHOUT_CODE) {
  Deno.test(`${answer().status} without a code is ${code}`, async () => {
    const error = await errorOf(answer);
    assert.deepEqual([error.code, error.outcome, error.owner, error.status], [
      code,
      outcome,
      owner,
      answer().status,
    ]);
  });
}

Deno.test("a gateway's failure after a POST leaves the outcome unknown, a guard's refusal does not", async () => {
  const outcomes = await Promise.all([
    ["GUARD_UPSTREAM_FAILED", 502],
    ["GUARD_UPSTREAM_TIMEOUT", 504],
    ["GUARD_ISSUER_UNREACHABLE", 503],
    ["GUARD_MISCONFIGURED", 503],
    ["GUARD_RATE_LIMITED", 429],
    ["GUARD_ROUTE_NOT_GRANTED", 403],
  ].map(async ([code, status]) => {
    const error = await errorOf(json({ error: { code } }, { status: Number(status) }));
    return [error.category, error.outcome];
  }));
  assert.deepEqual(outcomes, [
    ["guard", "unknown"],
    ["guard", "unknown"],
    ["guard", "refused"],
    ["guard", "refused"],
    ["guard", "refused"],
    ["guard", "refused"],
  ]);
});

const GUARD_ERROR = {
  rule: "mode-not-enabled",
  code: "MODE_NOT_ENABLED",
  message: "Specified mode not enabled.",
  status: 403,
  category: "mode",
  field: "mode",
  path: "/mode",
  source: "Session API",
};
const GUARD_NOTICE = {
  code: "BANK_ALIAS",
  message: "Send bank_name.",
  path: "/bank",
  source: "v2",
};
const GUARD_BODY = {
  error: { code: "MODE_NOT_ENABLED", message: "Specified mode not enabled." },
  errors: [GUARD_ERROR, { ...GUARD_ERROR, rule: 7 }, null, "x", { ...GUARD_ERROR, status: "403" }],
  notices: [{ ...GUARD_NOTICE, more: { deep: 1 } }, { code: "X" }, [], null],
};

Deno.test("the findings in a guard's refusal come along, what has another form does not", async () => {
  const headers = { "x-bankconnect-guard": "refused" };
  const error = await errorOf(json(GUARD_BODY, { status: 403, headers }));
  assert.deepEqual(error.errors, [GUARD_ERROR]);
  assert.deepEqual(error.notices, [GUARD_NOTICE]);
});

Deno.test("findings in an answer of FinBox's are not taken for a guard's", async () => {
  const headers = { "x-bankconnect-guard": "forwarded" };
  const error = await errorOf(json(GUARD_BODY, { status: 403, headers }));
  assert.deepEqual([error.errors, error.notices], [[], []]);
});

Deno.test("a guard's lists of another form are none", async () => {
  const headers = { "x-bankconnect-guard": "refused" };
  for (const list of [7, "x", { length: 3 }, null]) {
    const body = { ...GUARD_BODY, errors: list, notices: list };
    const error = await errorOf(json(body, { status: 403, headers }));
    assert.deepEqual([error.errors, error.notices], [[], []]);
  }
});

Deno.test("what the check of a request found comes along when FinBox refuses it", async () => {
  const { fetch } = recordFetch(json({ error: { code: "INVALID_BANK_NAME" } }, { status: 400 }));
  const result = await clientWith(fetch).createSession({ link_id: "1", bank_name: "hdcf" });
  assert.deepEqual(!result.ok && result.error.notices.map(({ code }) => code), ["UNKNOWN_BANK"]);
});

/** DATA: headers that are no request id. */
const NO_REQUEST_IDS = ["", "short", "a b c d e f", "x".repeat(65), "<script>alert(1)</script>"];

Deno.test("a header that is no request id is left out", async () => {
  for (const id of NO_REQUEST_IDS) {
    const headers = { "x-request-id": id };
    assert.equal((await errorOf(json({}, { status: 400, headers }))).requestId, undefined);
  }
});

/** DATA: what a client must be prepared for from its fetch, each wrong in one way. */
const BROKEN_FETCHES: Readonly<Record<string, () => unknown>> = {
  "rejects": () => Promise.reject(new TypeError("error sending request")),
  "rejects with nothing": () => Promise.reject(),
  "throws": () => {
    throw new Error("no network");
  },
  "gives nothing": () => Promise.resolve(undefined),
  "gives no Promise": () => 7,
  "gives an error response": () => Promise.resolve(Response.error()),
  "gives a body that fails": () =>
    Promise.resolve(new Response(new ReadableStream({ pull: (c) => c.error(new Error("reset")) }))),
};

for (const [what, fetch] of Object.entries(BROKEN_FETCHES)) {
  Deno.test(`a fetch that ${what} makes an error`, async () => {
    const result = await clientWith(fetch as never).createSession({ link_id: "1" });
    assert.ok(!result.ok);
    assert.equal(result.error.code, "CLIENT_NO_ANSWER");
    assert.deepEqual([result.error.status, result.error.outcome], [0, "unknown"]);
    assert.equal(result.error.cause, undefined);
  });
}
