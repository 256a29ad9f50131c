import fc from "fast-check";
import assert from "node:assert/strict";
import { parseSdkEvent, type SdkEventOptions } from "../../lib/messages/parse_sdk_event.ts";
import { HOSTILE_VALUES } from "./hostile_values.ts";

const ORIGIN = "https://bankconnectclient.finbox.in";
const OPTIONS: SdkEventOptions = { origin: ORIGIN, expectedOrigin: ORIGIN };

function message(status: unknown, payload?: unknown): unknown {
  return { type: "finbox-bankconnect", status, payload };
}

const EVENTS: readonly (readonly [string, string, unknown, unknown])[] = [
  [
    "the success of 2020",
    "fb-success",
    { entityId: "1d1f-sfdrf-17hf-asda", linkId: "u1" },
    { kind: "success", entityId: "1d1f-sfdrf-17hf-asda", linkId: "u1", verified: false },
  ],
  [
    "the exit of 2020",
    "fb-exit",
    { reason: "Login failed", linkId: "u1" },
    { kind: "exit", linkId: "u1", reason: "Login failed" },
  ],
  [
    "a success with an entity's id",
    "success",
    { entityId: "e1", linkId: "u1" },
    { kind: "success", entityId: "e1", linkId: "u1", verified: false },
  ],
  [
    "a success with a session's id",
    "success",
    { sessionId: "s1", linkId: "u1" },
    { kind: "success", sessionId: "s1", linkId: "u1", verified: false },
  ],
  [
    "a success with both ids",
    "success",
    { sessionId: "s1", entityId: "e1" },
    { kind: "success", sessionId: "s1", entityId: "e1", verified: false },
  ],
  ["a success without an id", "success", {}, { kind: "success", verified: false }],
  [
    "an exit with a message",
    "exit",
    { linkId: "u1", message: "bye" },
    { kind: "exit", linkId: "u1", message: "bye" },
  ],
  ["an exit without a payload", "exit", undefined, { kind: "exit" }],
  ["an exit whose payload is null", "exit", null, { kind: "exit" }],
  [
    "an error",
    "error",
    { reason: "Password Incorrect", linkId: "u1", error_type: "MU003" },
    { kind: "error", linkId: "u1", reason: "Password Incorrect", errorType: "MU003" },
  ],
  [
    "an error sent as an exit",
    "exit",
    { reason: "Password Incorrect", linkId: "u1", error_type: "MU003" },
    { kind: "error", linkId: "u1", reason: "Password Incorrect", errorType: "MU003" },
  ],
  [
    "an error with a blank reason",
    "error",
    { reason: "", error_type: "MU006" },
    { kind: "error", errorType: "MU006" },
  ],
  [
    "an error without a code",
    "error",
    { reason: "Password Incorrect" },
    { kind: "error", reason: "Password Incorrect" },
  ],
  [
    "an error with a message",
    "error",
    { message: "Try later" },
    { kind: "error", message: "Try later" },
  ],
  [
    "a step",
    "info",
    { linkId: "u1", event_name: "bank_selected", message: "HDFC BANK" },
    { kind: "info", linkId: "u1", eventName: "bank_selected", message: "HDFC BANK" },
  ],
  ["a linkID", "exit", { linkID: "u1" }, { kind: "exit", linkId: "u1" }],
  ["a linkId that is a number", "exit", { linkId: 42 }, { kind: "exit", linkId: "42" }],
  ["a linkId too large for a number", "exit", { linkId: Infinity }, { kind: "exit" }],
  ["a linkId that is an object", "exit", { linkId: {} }, { kind: "exit" }],
  ["a linkId that only the prototype has", "exit", Object.create({ linkId: "u1" }), {
    kind: "exit",
  }],
];

for (const [what, status, payload, expected] of EVENTS) {
  Deno.test(`parseSdkEvent reads ${what}`, () => {
    assert.deepEqual(parseSdkEvent(message(status, payload), OPTIONS), expected);
  });
}

Deno.test("parseSdkEvent reads JSON text", () => {
  const text = JSON.stringify(message("success", { sessionId: "s1" }));
  const expected = { kind: "success", sessionId: "s1", verified: false };
  assert.deepEqual(parseSdkEvent(text, OPTIONS), expected);
});

const MALFORMED: readonly (readonly [string, unknown])[] = [
  ["no status", { type: "finbox-bankconnect", payload: {} }],
  ["an unknown status", message("loading", {})],
  ["a status in another case", message("Success", {})],
  ["a status named like an object's method", message("constructor", {})],
  ["a status that is a list", message(["success"], {})],
  ["a payload that is a text", message("success", "s1")],
  ["a payload that is a list", message("success", [])],
];

for (const [what, data] of MALFORMED) {
  Deno.test(`parseSdkEvent ignores a message with ${what} as malformed`, () => {
    assert.deepEqual(parseSdkEvent(data, OPTIONS), { kind: "ignored", why: "malformed" });
  });
}

Deno.test("parseSdkEvent ignores a message whose payload throws as malformed", () => {
  const payload = {
    get linkId(): never {
      throw new Error("This value cannot be read");
    },
  };
  const expected = { kind: "ignored", why: "malformed" };
  assert.deepEqual(parseSdkEvent(message("exit", payload), OPTIONS), expected);
});

const OTHER: readonly (readonly [string, unknown])[] = [
  ["no type", { status: "success", payload: {} }],
  ["another type", { type: "webpackOk", status: "success", payload: {} }],
  ["a text that is not JSON", "finbox-bankconnect"],
  ["JSON text of a text", '"finbox-bankconnect"'],
  ["JSON text nested too deep to read", "[".repeat(1_000_000)],
  ...HOSTILE_VALUES,
];

for (const [what, data] of OTHER) {
  Deno.test(`parseSdkEvent ignores ${what} as another's message`, () => {
    assert.deepEqual(parseSdkEvent(data, OPTIONS), { kind: "ignored", why: "other-type" });
  });
}

const WRONG_ORIGINS: readonly (readonly [string, string])[] = [
  ["another site", "https://evil.example"],
  ["a subdomain", "https://x.bankconnectclient.finbox.in"],
  ["a longer name", "https://bankconnectclient.finbox.in.evil.example"],
  ["another scheme", "http://bankconnectclient.finbox.in"],
  ["another port", "https://bankconnectclient.finbox.in:8443"],
  ["an opaque origin", "null"],
  ["no origin", ""],
];

for (const [what, origin] of WRONG_ORIGINS) {
  Deno.test(`parseSdkEvent ignores a message from ${what}`, () => {
    const event = parseSdkEvent(message("success", { sessionId: "s1" }), { ...OPTIONS, origin });
    assert.deepEqual(event, { kind: "ignored", why: "wrong-origin" });
  });
}

Deno.test("parseSdkEvent expects the origin of FinBox's redirect_url", () => {
  const redirectUrl = `${ORIGIN}/?session_id=s1&token=t`;
  const event = parseSdkEvent(message("exit"), { origin: ORIGIN, redirectUrl });
  assert.deepEqual(event, { kind: "exit" });
});

Deno.test("parseSdkEvent keeps the port of FinBox's redirect_url", () => {
  const redirectUrl = "http://localhost:8788/?session_id=s1";
  const event = parseSdkEvent(message("exit"), { origin: "http://localhost:8787", redirectUrl });
  assert.deepEqual(event, { kind: "ignored", why: "wrong-origin" });
});

Deno.test("parseSdkEvent prefers expectedOrigin to redirectUrl", () => {
  const redirectUrl = "https://other.example/";
  assert.deepEqual(parseSdkEvent(message("exit"), { ...OPTIONS, redirectUrl }), { kind: "exit" });
});

const WRONG_OPTIONS: readonly (readonly [string, unknown, RegExp])[] = [
  ["no options", undefined, /^Cannot use options as an object/],
  ["no origin", { expectedOrigin: ORIGIN }, /^Cannot use origin as a string/],
  ["neither expectedOrigin nor redirectUrl", { origin: ORIGIN }, /^Cannot use redirectUrl/],
  [
    "an expectedOrigin with a path",
    { origin: ORIGIN, expectedOrigin: `${ORIGIN}/` },
    /^Cannot use the expected origin/,
  ],
  [
    "an expectedOrigin of *",
    { origin: ORIGIN, expectedOrigin: "*" },
    /^Cannot use the expected origin/,
  ],
  [
    "an opaque expectedOrigin",
    { origin: "null", expectedOrigin: "null" },
    /^Cannot use the expected origin/,
  ],
  [
    "an expectedOrigin of null",
    { origin: ORIGIN, expectedOrigin: null },
    /^Cannot use the expected origin/,
  ],
  ["a relative redirectUrl", { origin: ORIGIN, redirectUrl: "/cb" }, /^Cannot use redirectUrl/],
  [
    "a redirectUrl with an opaque origin",
    { origin: "null", redirectUrl: "data:,x" },
    /^Cannot use redirectUrl/,
  ],
  [
    "a redirectUrl that is a URL object",
    { origin: ORIGIN, redirectUrl: new URL(ORIGIN) },
    /^Cannot use redirectUrl/,
  ],
  [
    "a redirectUrl that is a list",
    { origin: ORIGIN, redirectUrl: [ORIGIN] },
    /^Cannot use redirectUrl/,
  ],
  // Its origin is that of the URL inside.
  [
    "a redirectUrl of blob:",
    { origin: ORIGIN, redirectUrl: `blob:${ORIGIN}/8d5ea22b` },
    /^Cannot use redirectUrl/,
  ],
];

for (const [what, options, expected] of WRONG_OPTIONS) {
  Deno.test(`parseSdkEvent throws a TypeError on ${what}`, () => {
    assert.throws(() => parseSdkEvent(message("exit"), options as SdkEventOptions), {
      name: "TypeError",
      message: expected,
    });
  });
}

Deno.test("parseSdkEvent does not repeat a faulty redirectUrl, which may hold a token", () => {
  const redirectUrl = "bankconnectclient.finbox.in/?token=s3cret";
  assert.throws(
    () => parseSdkEvent(message("exit"), { origin: ORIGIN, redirectUrl }),
    (error: Error) => error instanceof TypeError && !error.message.includes("s3cret"),
  );
});

Deno.test("parseSdkEvent throws on no value", () => {
  const kinds = ["success", "exit", "error", "info", "ignored"];
  const status = fc.oneof(fc.constantFrom("fb-success", "fb-exit", ...kinds), fc.anything());
  const almost = fc.record({
    type: fc.oneof(fc.constant("finbox-bankconnect"), fc.anything()),
    status,
    payload: fc.oneof(
      fc.record({ linkId: fc.anything(), error_type: fc.anything(), reason: fc.anything() }),
      fc.anything(),
    ),
  });
  fc.assert(fc.property(fc.oneof(almost, fc.anything(), fc.json()), (data) => {
    assert.ok(kinds.includes(parseSdkEvent(data, OPTIONS).kind));
  }));
});
