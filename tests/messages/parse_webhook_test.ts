import fc from "fast-check";
import assert from "node:assert/strict";
import { parseWebhook } from "../../lib/messages/parse_webhook.ts";
import { HOSTILE_VALUES } from "./hostile_values.ts";

/** What is read of a body, which is in the result as it came. */
function readingOf(body: unknown): unknown {
  const webhook = parseWebhook(body);
  if (webhook.kind === "unknown") return webhook;
  const { raw, ...reading } = webhook;
  assert.equal(raw, body);
  return reading;
}

const ACCOUNT = {
  account_id: "d35b9df1",
  bank_name: "axis",
  statements: [{ statement_date_range: { from_date: "11/08/2025", to_date: "10/11/2025" } }],
};
const COMPLETION = {
  session_id: "136b1aa3",
  event_name: "SESSION_REQUIREMENT_COMPLETION_NOTIFICATION",
  message: "Upload Completed",
  accounts: [ACCOUNT],
  session_date_range: { from_date: "11/08/2025", to_date: "11/11/2025" },
};
const READ = {
  kind: "completion",
  sessionId: "136b1aa3",
  eventName: "SESSION_REQUIREMENT_COMPLETION_NOTIFICATION",
  message: "Upload Completed",
  accounts: [ACCOUNT],
  sessionDateRange: { from: "2025-08-11", to: "2025-11-11" },
  verified: false,
};
const STATEMENT = {
  entity_id: "e1",
  statement_id: "st1",
  link_id: "u1",
  progress: "completed",
  reason: "",
};

Deno.test("parseWebhook reads a completion", () => {
  assert.deepEqual(readingOf(COMPLETION), READ);
});

Deno.test("parseWebhook reads an expiry", () => {
  const webhook = readingOf({ ...COMPLETION, event_name: "SESSION_EXPIRY_NOTIFICATION" });
  const eventName = "SESSION_EXPIRY_NOTIFICATION";
  assert.deepEqual(webhook, { ...READ, kind: "expiry", eventName });
});

Deno.test("parseWebhook reads an enrichment, which has neither message nor dates", () => {
  const account = { account_id: "a1", account_status: "failed", error_code: "BALANCE_MISMATCH" };
  const body = { session_id: "s1", event_name: "ENRICHMENT_NOTIFICATION", accounts: [account] };
  assert.deepEqual(readingOf(body), {
    kind: "enrichment",
    sessionId: "s1",
    eventName: "ENRICHMENT_NOTIFICATION",
    accounts: [account],
    verified: false,
  });
});

Deno.test("parseWebhook gives the accounts as they came", () => {
  const webhook = parseWebhook(COMPLETION);
  assert.equal(webhook.kind === "completion" && webhook.accounts[0], ACCOUNT);
});

const RANGES: readonly (readonly [string, unknown, unknown])[] = [
  ["reads a first day alone", { from_date: "11/08/2025" }, { from: "2025-08-11" }],
  ["keeps ISO dates", { from_date: "2025-08-11", to_date: "2025-11-11" }, {
    from: "2025-08-11",
    to: "2025-11-11",
  }],
  ["leaves out a day that does not exist", { from_date: "31/06/2025", to_date: "11/11/2025" }, {
    to: "2025-11-11",
  }],
  ["leaves out a date that is a number", { from_date: 11082025, to_date: "11/11/2025" }, {
    to: "2025-11-11",
  }],
];

for (const [what, session_date_range, expected] of RANGES) {
  Deno.test(`parseWebhook ${what}`, () => {
    const webhook = readingOf({ ...COMPLETION, session_date_range });
    assert.deepEqual(webhook, { ...READ, sessionDateRange: expected });
  });
}

const NO_RANGES: readonly (readonly [string, unknown])[] = [
  ["blank dates", { from_date: "", to_date: "" }],
  ["no date", {}],
  ["null", null],
  ["a text", "11/08/2025"],
  ["lists of dates", { from_date: ["11/08/2025"], to_date: ["2025-11-10"] }],
];

for (const [what, session_date_range] of NO_RANGES) {
  Deno.test(`parseWebhook gives no date range for ${what}`, () => {
    assert.ok(!("sessionDateRange" in parseWebhook({ ...COMPLETION, session_date_range })));
  });
}

const ACCOUNTS: readonly (readonly [string, unknown, unknown])[] = [
  ["no accounts for a list that is absent", undefined, []],
  ["no accounts for an object", { 0: ACCOUNT }, []],
  ["only the accounts that are objects", [null, "a1", ["a1"], ACCOUNT], [ACCOUNT]],
];

for (const [what, accounts, expected] of ACCOUNTS) {
  Deno.test(`parseWebhook gives ${what}`, () => {
    assert.deepEqual(readingOf({ ...COMPLETION, accounts }), { ...READ, accounts: expected });
  });
}

Deno.test("parseWebhook reads a statement", () => {
  assert.deepEqual(readingOf(STATEMENT), {
    kind: "statement",
    entityId: "e1",
    statementId: "st1",
    linkId: "u1",
    progress: "completed",
    verified: false,
  });
});

Deno.test("parseWebhook reads a failure before any upload", () => {
  const body = {
    ...STATEMENT,
    statement_id: "",
    link_id: null,
    progress: "failed",
    reason: "Wrong credentials",
  };
  assert.deepEqual(readingOf(body), {
    kind: "statement",
    entityId: "e1",
    progress: "failed",
    reason: "Wrong credentials",
    verified: false,
  });
});

const UNKNOWN: readonly (readonly [string, unknown])[] = [
  ["an empty object", {}],
  ["a text", JSON.stringify(COMPLETION)],
  ["a statement without an entity", { ...STATEMENT, entity_id: "" }],
  ["a statement with another progress", { ...STATEMENT, progress: "processing" }],
  ["a session event without a name", { ...COMPLETION, event_name: undefined }],
  ["a body that only has an inherited event", Object.create(COMPLETION)],
  ...HOSTILE_VALUES,
];

for (const [what, body] of UNKNOWN) {
  Deno.test(`parseWebhook does not know ${what}`, () => {
    assert.deepEqual(readingOf(body), { kind: "unknown", verified: false });
  });
}

Deno.test("parseWebhook names an event that it does not know", () => {
  assert.deepEqual(readingOf({ ...COMPLETION, event_name: "SESSION_DELETED" }), {
    kind: "unknown",
    eventName: "SESSION_DELETED",
    verified: false,
  });
});

Deno.test("parseWebhook does not know a session event without a session", () => {
  const webhook = parseWebhook({ ...COMPLETION, session_id: "" });
  assert.equal(webhook.kind, "unknown");
});

Deno.test("parseWebhook throws on no value", () => {
  const like = (value: unknown) => fc.oneof(fc.constant(value), fc.anything());
  const almost = fc.record(
    Object.fromEntries(
      Object.entries({ ...COMPLETION, ...STATEMENT }).map(([k, v]) => [k, like(v)]),
    ),
    { requiredKeys: [] },
  );
  fc.assert(fc.property(fc.oneof(almost, fc.anything()), (body) => {
    assert.equal(parseWebhook(body).verified, false);
  }));
});

/** What is read of a body, which is in the result as it came. */
function accountsOf(body: unknown): unknown {
  const webhook = parseWebhook(body);
  if (webhook.kind === "unknown") return webhook;
  const { raw, ...reading } = webhook;
  assert.equal(raw, body);
  return reading;
}

Deno.test("parseWebhook gives no accounts for a list that throws while it is read", () => {
  const accounts = new Proxy([], {
    get() {
      throw new Error("This list cannot be read");
    },
  });
  const body = { session_id: "s1", event_name: "ENRICHMENT_NOTIFICATION", accounts };
  assert.deepEqual(accountsOf(body), {
    kind: "enrichment",
    sessionId: "s1",
    eventName: "ENRICHMENT_NOTIFICATION",
    accounts: [],
    verified: false,
  });
});
