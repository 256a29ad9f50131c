import assert from "node:assert/strict";
import { BEHAVIOURS } from "./behaviours.ts";
import { valueOf } from "../../support/byte_reader.ts";
import type { Expectation, FaultCase } from "./fault_case.ts";
import { ENV, KEY, LOG_HASH_KEY, SERVER_HASH, TOKENS } from "../../support/identities.ts";
import { codeOf, type RawAnswer, toBytes } from "../../support/raw_http.ts";
import type { RawRequest } from "./upstream.ts";
import { bodyOf } from "../../support/wire_request.ts";

/** DATA: the headers that FinBox may get; the runtimes add the last ones by themselves. */
const FINBOX_HEADERS: readonly string[] = [
  ...["accept", "accept-encoding", "accept-language", "content-type", "server-hash", "x-api-key"],
  ...["host", "connection", "content-length", "cf-worker", "user-agent"],
  "sec-fetch-mode",
];

/** DATA: the fields that a line of the log may have. */
const LOG_FIELDS: readonly string[] = [
  ...["time", "requestId", "route", "outcome", "status", "code", "caller", "edition", "rules"],
  ...["notices", "linkIdHash", "upstreamStatus", "upstreamCode", "upstreamMs", "bytes"],
  ...["disagreement", "faults", "secretMasked"],
];

/** DATA: what nobody but FinBox may see, and what FinBox may not see either. */
export const SECRETS: readonly string[] = [
  KEY,
  SERVER_HASH,
  LOG_HASH_KEY,
  ...Object.values(TOKENS),
];
const HIDDEN_FROM_FINBOX: readonly string[] = [LOG_HASH_KEY, ...Object.values(TOKENS)];

/** Asserts that an answer is as expected, and tells nobody's secrets. */
export function assertAnswer(
  answer: RawAnswer | undefined,
  { env, request, upstream = "ok" }: FaultCase,
  expect: Expectation,
): void {
  const text = answer && new TextDecoder().decode(answer.body.subarray(0, 1000));
  const statuses = [expect.status].flat();
  const status = answer?.status ?? "none";
  assert.ok(statuses.includes(status), `status ${status}, not ${statuses}: ${text}`);
  if (answer === undefined) return;
  const by = valueOf(answer.headers, "x-bankconnect-guard");
  if (expect.code !== undefined) assert.equal(codeOf(answer), expect.code);
  if (expect.message !== undefined) assert.equal(JSON.parse(text!).error.message, expect.message);
  if (expect.notice !== undefined) {
    const { notices } = JSON.parse(new TextDecoder().decode(answer.body));
    assert.ok(notices.some(({ code }: { code: string }) => code === expect.notice), text);
  }
  for (const [name, value] of Object.entries(expect.headers ?? {})) {
    assert.equal(valueOf(answer.headers, name) ?? null, value, `the header ${name}`);
  }
  for (const [name, value] of Object.entries(expect.notHeaders ?? {})) {
    assert.notEqual(valueOf(answer.headers, name), value, `the header ${name}`);
  }
  assertSecret(answer.headers.flat().join("\n"), SECRETS, "a header of the answer");
  assert.equal(answer.complete, expect.cutAfter === undefined, "whether the answer is whole");
  if (expect.cutAfter !== undefined) assert.ok(answer.body.length >= expect.cutAfter);
  const body = expect.answer ?? (by === "forwarded" ? BEHAVIOURS.get(upstream)?.body : undefined);
  if (body !== undefined && request.method !== "HEAD") assertBytes(answer.body, body);
  // FinBox's answer is FinBox's own, but for the guard's secrets.
  if (by === "forwarded") {
    return assertSecret(new TextDecoder().decode(answer.body), [KEY, SERVER_HASH], "the answer");
  }
  assertSecret(text!, SECRETS, "the guard's own answer");
  if (by === undefined) assert.ok(status === 204 || !("code" in expect) || env !== undefined);
}

/** Asserts that FinBox got what it may get, as often as expected. */
export function assertRequests(
  requests: readonly RawRequest[],
  { name, env = {}, request, upstream = "ok" }: FaultCase,
  expect: Expectation,
): void {
  const counts = [expect.upstreamRequests].flat();
  assert.ok(counts.includes(requests.length), `${requests.length} requests, not ${counts}`);
  const variables = { ...ENV, ...env };
  for (const sent of requests) {
    const names = sent.headers.map(([name]) => name.toLowerCase());
    assert.deepEqual(names.filter((name) => !FINBOX_HEADERS.includes(name)), [], name);
    assert.equal(new Set(names).size, names.length, "a header twice");
    assert.match(valueOf(sent.headers, "user-agent") ?? "node", /^(?:Deno\/|node$)/);
    assert.equal(sent.path, expect.path ?? `/bank-connect${request.path ?? "/v2/session/"}`);
    if (request.raw === undefined && request.method !== "HEAD") {
      assert.equal(sent.method, request.method ?? "POST");
    }
    if (variables.FINBOX_API_KEY !== null) {
      assert.equal(valueOf(sent.headers, "x-api-key"), KEY);
      const isOwn = variables.FINBOX_SERVER_HASH !== null;
      if (isOwn) assert.equal(valueOf(sent.headers, "server-hash"), SERVER_HASH);
      const head = sent.headers.flat().join("\n");
      assertSecret(head, HIDDEN_FROM_FINBOX, "a header of FinBox's request");
      assertSecret(new TextDecoder("latin1").decode(sent.body), HIDDEN_FROM_FINBOX, "the body");
    } else {
      // Nobody has authenticated, so the guard's server hash stays at home.
      assert.equal(valueOf(sent.headers, "server-hash"), undefined);
    }
    // Where it answers or resets first, FinBox does not read the body.
    const { isEarly, then } = BEHAVIOURS.get(upstream) ?? {};
    if (isEarly || then === "reset") continue;
    assert.equal(sent.complete, expect.breaksOff !== true, "whether the request is whole");
    if (expect.breaksOff !== true) assertBytes(sent.body, expect.sent ?? expectedBody());
  }

  function expectedBody(): Uint8Array {
    const body = bodyOf(request);
    const addsKey = variables.FINBOX_API_KEY !== null && sessionPath(request.path);
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(body);
    if (!addsKey || text.includes("api_key") || !text.trim().startsWith("{")) return body;
    return toBytes(
      text.replace("{", () => `{"api_key":"${KEY}"${/^\s*{\s*}\s*$/.test(text) ? "" : ","}`),
    );
  }
}

/** Asserts that a line of the log has nothing but its fields, and tells nobody's secrets. */
export function assertLine(
  text: string,
  answer: RawAnswer,
  { env = {} }: FaultCase,
  secretMasked: boolean,
): void {
  assertSecret(text, SECRETS, "the log");
  const line: Readonly<Record<string, unknown>> = JSON.parse(text);
  assert.deepEqual(Object.keys(line).filter((name) => !LOG_FIELDS.includes(name)), []);
  assert.equal(line.status, answer.status, "the status in the log");
  assert.equal(line.secretMasked, secretMasked || undefined, "secretMasked in the log");
  if (valueOf(answer.headers, "x-bankconnect-guard") === "refused" && answer.body.length > 0) {
    assert.equal(line.code, codeOf(answer), "the code in the log");
  }
  if (line.code === "GUARD_MISCONFIGURED") assertFaults(line.faults, Object.keys(env));
}

// A guard with a fault names the variables of the fault, and no others.
function assertFaults(faults: unknown, changed: readonly string[]): void {
  assert.ok(Array.isArray(faults) && faults.length > 0, "the log names no variable");
  const prefixes = changed.map((name) => name.startsWith("JWT_") ? "JWT_" : name);
  for (const fault of faults) {
    assert.ok(prefixes.some((prefix) => String(fault).startsWith(prefix)), `${fault} is good`);
  }
}

/** Asserts that a text has none of the secrets. */
export function assertSecret(text: string, secrets: readonly string[], where: string): void {
  for (const secret of secrets) {
    assert.ok(!text.includes(secret), `${where} tells a secret: ${text.slice(0, 500)}`);
  }
}

function assertBytes(actual: Uint8Array, expected: string | Uint8Array): void {
  const bytes = typeof expected === "string" ? toBytes(expected) : expected;
  if (actual.length === bytes.length && actual.every((byte, at) => byte === bytes[at])) return;
  const decoder = new TextDecoder("latin1");
  const show = (all: Uint8Array) => `${all.length} ${decoder.decode(all.subarray(0, 500))}`;
  assert.equal(show(actual), show(bytes));
  assert.fail("the bytes differ behind the first 500");
}

function sessionPath(path = "/v2/session/"): boolean {
  return !path.includes("session_data") && !path.includes("account_aggregator") &&
    !path.includes("upload_session");
}
