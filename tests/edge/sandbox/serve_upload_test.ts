import assert from "node:assert/strict";
import { parseUploadResponse } from "../../../mod.ts";
import { post } from "../../support/post.ts";
import {
  clockedSandbox,
  codeOf,
  MINUTE,
  newSession,
  pdf,
  sessionData,
  toAnswer,
  upload,
  UUID,
} from "./requests.ts";

const PATH = "/bank-connect/v1/statement/upload_session/";
// In v1 the period is 2025-06-09 to 2025-12-09.
const DATES = { from_date: "01/08/2025", to_date: "30/11/2025" };

Deno.test("a statement is taken and answered as documented", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox, DATES);
  const answer = await upload(sandbox, id);
  assert.equal(answer.status, 200);
  const taken = parseUploadResponse(answer.body);
  assert.ok(taken.ok);
  assert.match(taken.statementId, UUID);
  assert.match(taken.accountId!, UUID);
  assert.equal(taken.sessionId, id);
  assert.equal(taken.bankName, "axis");
  assert.deepEqual(taken.dateRange, { from: "2025-08-01", to: "2025-11-30" });
  assert.match(taken.maskedAccountNumber!, /^X{8}\d{4}$/);
  assert.equal(taken.isFraud, false);
  assert.equal(taken.identity, undefined);
});

Deno.test("identity=true adds the holder, and progress=true the session's statements", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox);
  const { body } = await upload(sandbox, id, { query: "?identity=true&progress=true" });
  const taken = parseUploadResponse(body);
  assert.ok(taken.ok);
  assert.equal(taken.identity?.name, "SANDBOX CUSTOMER");
  assert.equal(taken.identity?.accountId, taken.accountId);
  assert.deepEqual(body.progress, [{ statement_id: taken.statementId, status: "COMPLETED" }]);
});

Deno.test("two dates in the file's name are the statement's period", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox, DATES);
  const file = pdf("a", "axis_2025-08-01_2025-09-15.pdf");
  const { body } = await upload(sandbox, id, { file });
  assert.deepEqual(body.date_range, { from_date: "2025-08-01", to_date: "2025-09-15" });
});

for (const name of ["2025-02-30_2025-03-01.pdf", "2025-09-15_2025-08-01.pdf", "2025-08-01.pdf"]) {
  Deno.test(`the name ${name} gives no period`, async () => {
    const sandbox = clockedSandbox();
    const id = await newSession(sandbox, DATES);
    const { body } = await upload(sandbox, id, { file: pdf("a", name) });
    assert.deepEqual(body.date_range, { from_date: "2025-08-01", to_date: "2025-11-30" });
  });
}

for (const name of ["2024-01-01_2025-07-31.pdf", "2025-12-01_2025-12-09.pdf"]) {
  Deno.test(`a statement of ${name} lies outside the period`, async () => {
    const sandbox = clockedSandbox();
    const id = await newSession(sandbox, DATES);
    const answer = await upload(sandbox, id, { file: pdf("a", name) });
    assert.equal(codeOf(answer), "OUT_OF_DATE_RANGE");
  });
}

Deno.test("the same file twice is a duplicate, under any name", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox);
  assert.equal((await upload(sandbox, id)).status, 200);
  const again = await upload(sandbox, id, { file: pdf("statement", "other.pdf") });
  assert.equal(again.status, 400);
  assert.deepEqual(again.body, {
    session_id: "",
    statement_id: "",
    error: {
      code: "STATEMENT_DUPLICATE",
      message: "A duplicate statement has been detected",
    },
  });
  const { body } = await sessionData(sandbox, id, "session_upload_status");
  assert.equal(body.accounts[0].statements.length, 1);
});

Deno.test("the same file in another session is no duplicate", async () => {
  const sandbox = clockedSandbox();
  assert.equal((await upload(sandbox, await newSession(sandbox))).status, 200);
  assert.equal((await upload(sandbox, await newSession(sandbox))).status, 200);
});

Deno.test("a file that failed can be sent again", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox);
  await upload(sandbox, id, { fields: { pdf_password: "sandbox:UNPARSABLE" } });
  assert.equal((await upload(sandbox, id)).status, 200);
  const { body } = await sessionData(sandbox, id, "session_upload_status");
  assert.deepEqual(
    body.accounts[0].statements.map((row: { statement_status: string }) => row.statement_status),
    ["COMPLETED"],
  );
});

Deno.test("statements of one bank share an account, those of two do not", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox);
  const first = await upload(sandbox, id, { file: pdf("1") });
  const second = await upload(sandbox, id, { file: pdf("2") });
  const other = await upload(sandbox, id, { file: pdf("3"), fields: { bank_name: "sbi" } });
  assert.equal(first.body.account_id, second.body.account_id);
  assert.notEqual(first.body.account_id, other.body.account_id);
});

Deno.test("Base64 is the file that it encodes", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox);
  assert.equal((await upload(sandbox, id)).status, 200);
  const text = btoa("%PDF-1.7 statement");
  const fields = { upload_type: "BASE64", file: text };
  assert.equal(codeOf(await upload(sandbox, id, { fields, file: null })), "STATEMENT_DUPLICATE");
  const asFile = new File([`data:application/pdf;base64,${text}`], "statement.txt");
  const again = await upload(sandbox, id, { fields: { upload_type: "BASE64" }, file: asFile });
  assert.equal(codeOf(again), "STATEMENT_DUPLICATE");
});

Deno.test("a file_url in place of the file is taken", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox);
  const fields = { file_url: "https://files.example/1.pdf" };
  assert.equal((await upload(sandbox, id, { fields, file: null })).status, 200);
  assert.equal(codeOf(await upload(sandbox, id, { fields, file: null })), "STATEMENT_DUPLICATE");
});

Deno.test("an urlencoded form is taken", async () => {
  const sandbox = clockedSandbox();
  const body = new URLSearchParams({
    session_id: await newSession(sandbox),
    upload_type: "BASE64",
    file: btoa("%PDF-1.7"),
  });
  const answer = await sandbox.request(PATH, { method: "POST", body });
  assert.equal(answer.status, 200);
});

Deno.test("a session's bank stands in for one that the form does not name", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox, { bank_name: "KOTAK" });
  assert.equal((await upload(sandbox, id, { fields: { bank_name: "" } })).body.bank_name, "kotak");
});

const REFUSED = [
  ["a missing file", { file: null }, "MISSING_FILE_OBJECT"],
  ["an empty file", { file: new File([], "a.pdf") }, "EMPTY_FILE"],
  [
    "another account_category",
    { fields: { account_category: "LOAN" } },
    "INVALID_ACCOUNT_CATEGORY",
  ],
  ["another upload_type", { fields: { upload_type: "pdf" } }, "INVALID_REQUEST"],
  ["a bad file_url", { fields: { file_url: "x" }, file: null }, "INVALID_FILE_URL"],
] as const;

for (const [what, more, code] of REFUSED) {
  Deno.test(`${what} is refused as the library refuses it`, async () => {
    const sandbox = clockedSandbox();
    const answer = await upload(sandbox, await newSession(sandbox), more);
    assert.equal(answer.status, 400);
    assert.equal(codeOf(answer), code);
    assert.equal(answer.body.session_id, "");
  });
}

Deno.test("Base64 that no decoder reads is refused", async () => {
  const sandbox = clockedSandbox();
  const fields = { upload_type: "BASE64", file: "A" };
  const answer = await upload(sandbox, await newSession(sandbox), { fields, file: null });
  assert.equal(codeOf(answer), "INVALID_BASE_64");
});

Deno.test("JSON is not a form", async () => {
  const answer = await toAnswer(
    await clockedSandbox().request(PATH, post({})),
  );
  assert.equal(codeOf(answer), "INVALID_FILE_OBJECT");
});

Deno.test("a form that breaks off is refused", async () => {
  const answer = await toAnswer(
    await clockedSandbox().request(PATH, {
      method: "POST",
      headers: { "content-type": "multipart/form-data; boundary=x" },
      body: '--x\r\nContent-Disposition: form-data; name="file"',
    }),
  );
  assert.equal(answer.status, 400);
});

Deno.test("an unknown session is refused", async () => {
  const answer = await upload(clockedSandbox(), crypto.randomUUID());
  assert.equal(answer.status, 400);
  assert.deepEqual(answer.body.error, {
    code: "SESSION_NOT_FOUND",
    message: "The provided Session ID is invalid",
  });
});

Deno.test("a deleted session is no session to upload to", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox);
  await sessionData(sandbox, id, "delete", "DELETE");
  assert.equal(codeOf(await upload(sandbox, id)), "SESSION_NOT_FOUND");
});

Deno.test("an upload is taken until the session expires", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox, { session_expiry: 5 });
  sandbox.move(5 * MINUTE - 1);
  assert.equal((await upload(sandbox, id, { file: pdf("1") })).status, 200);
  sandbox.move(1);
  assert.equal(codeOf(await upload(sandbox, id, { file: pdf("2") })), "SESSION_EXPIRED");
});
