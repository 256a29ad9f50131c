import assert from "node:assert/strict";
import { call, clockedSandbox, newSession, sessionData, upload } from "./requests.ts";
import { readMagic, readPrefer } from "../../../edge/sandbox/preferences.ts";

const READ: readonly (readonly [string | null, unknown])[] = [
  [null, {}],
  ["", {}],
  ["respond-async, wait=10", {}],
  ["example=MODE_NOT_ENABLED", { example: "MODE_NOT_ENABLED" }],
  ["Example = mode-not-enabled", { example: "mode-not-enabled" }],
  ['example="MODE_NOT_ENABLED"; x=1', { example: "MODE_NOT_ENABLED" }],
  ["delay=2", { delayMs: 2000 }],
  ["delay=0.25, fault=reset", { delayMs: 250, fault: "reset" }],
  ["delay=60", { delayMs: 60_000 }],
];

for (const [header, expected] of READ) {
  Deno.test(`the header ${JSON.stringify(header)} is read`, () => {
    assert.deepEqual(readPrefer(header, ["session"]), expected);
  });
}

const UNKNOWN = [
  "example=NO_SUCH_CODE",
  "example=PASSWORD_INCORRECT",
  "example=",
  "fault=fire",
  "fault=",
  "delay=61",
  "delay=-1",
  "delay=1e3",
  "delay=",
  "delay=60.5",
];

for (const prefer of UNKNOWN) {
  Deno.test(`Prefer: ${prefer} is answered with where to look`, async () => {
    const answer = await call(clockedSandbox(), "POST", "/v2/session/", {
      body: { link_id: "1" },
      headers: { prefer },
    });
    assert.equal(answer.status, 400);
    assert.match(answer.headers.get("content-type")!, /^text\/plain/);
    assert.match(answer.body, /GET \/scenarios/);
  });
}

const MAGIC: readonly (readonly [unknown, unknown])[] = [
  ["UX-2827", undefined],
  ["sandbox", undefined],
  [5, undefined],
  [undefined, undefined],
  ["sandbox:MODE_NOT_ENABLED", { api: "session", example: "MODE_NOT_ENABLED" }],
  [" Sandbox:mode-not-enabled ", { api: "session", example: "mode-not-enabled" }],
  ["sandbox:PDF_IS_IMAGE,delay=2", { api: "upload", example: "PDF_IS_IMAGE", delayMs: 2000 }],
  ["sandbox:UNPARSABLE", { api: "statement", example: "UNPARSABLE" }],
  ["sandbox:fault=reset", { api: "session", fault: "reset" }],
  ["sandbox:upload:fault=reset", { api: "upload", fault: "reset" }],
  ["sandbox:recurring:INVALID_DATE_RANGE", { api: "recurring", example: "INVALID_DATE_RANGE" }],
];

for (const [value, expected] of MAGIC) {
  Deno.test(`a link_id of ${JSON.stringify(value)} is read`, () => {
    assert.deepEqual(readMagic(value, "session"), expected);
  });
}

const UNKNOWN_LINKS = [
  "sandbox:",
  "sandbox:NO_SUCH_CODE",
  "sandbox:fault=fire",
  "sandbox:color=red",
  "sandbox:upload:MODE_NOT_ENABLED",
];

for (const link_id of UNKNOWN_LINKS) {
  Deno.test(`the link_id ${link_id} is answered with where to look`, async () => {
    const answer = await call(clockedSandbox(), "POST", "/v2/session/", { body: { link_id } });
    assert.equal(answer.status, 400);
    assert.match(answer.body, /GET \/scenarios/);
  });
}

Deno.test("an upload's field asks for nothing of another API", async () => {
  const sandbox = clockedSandbox();
  const fields = { pdf_password: "sandbox:MODE_NOT_ENABLED" };
  const answer = await upload(sandbox, await newSession(sandbox), { fields });
  assert.equal(answer.status, 400);
  assert.match(answer.body, /GET \/scenarios/);
});

Deno.test("a delay is waited for, and the request then served", async () => {
  const waits: number[] = [];
  const sleep = (milliseconds: number) => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  const sandbox = clockedSandbox({ sleep });
  const id = await newSession(sandbox, { link_id: "sandbox:delay=0.5" });
  const slow = await newSession(sandbox, { link_id: "sandbox:session_data:delay=2" });
  assert.deepEqual(waits, [500]);
  assert.equal((await sessionData(sandbox, id, "progress")).status, 200);
  assert.equal((await sessionData(sandbox, slow, "progress")).status, 200);
  assert.deepEqual(waits, [500, 2000]);
  const fields = { pdf_password: "sandbox:delay=1" };
  assert.equal((await upload(sandbox, id, { fields })).status, 200);
  assert.deepEqual(waits, [500, 2000, 1000]);
});
