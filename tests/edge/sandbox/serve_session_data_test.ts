import assert from "node:assert/strict";
import {
  call,
  clockedSandbox,
  codeOf,
  newSession,
  NOON,
  ORIGIN,
  pdf,
  sessionData,
  upload,
} from "./requests.ts";

const DATES = { from_date: "01/08/2025", to_date: "30/11/2025" };
const NAMES = [
  "session_upload_status",
  "progress",
  "session_status",
  "insights",
  "get_pdfs",
] as const;

Deno.test("a session without an upload says so", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox, { ...DATES, session_expiry: 60 });
  const { status, body } = await sessionData(sandbox, id, "session_upload_status");
  assert.equal(status, 200);
  assert.deepEqual(body, {
    session_id: id,
    session_date_range: { from_date: "01/08/2025", to_date: "30/11/2025" },
    upload_status: "NO_UPLOAD",
    session_expiry_timestamp: "2025-12-09T07:30:00",
    accounts: [],
  });
});

Deno.test("months without a statement are missing, and the upload is in progress", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox, DATES);
  const file = pdf("a", "2025-07-15_2025-09-30.pdf");
  const taken = await upload(sandbox, id, { file });
  const { body } = await sessionData(sandbox, id, "session_upload_status");
  assert.equal(body.upload_status, "IN_PROGRESS");
  const [account] = body.accounts;
  assert.deepEqual(account.months, ["2025-08", "2025-09"]);
  assert.deepEqual(account.missing_data, ["2025-10", "2025-11"]);
  assert.equal(account.account_status, "COMPLETED");
  assert.equal(account.account_id, taken.body.account_id);
  assert.deepEqual(account.statements, [{
    statement_id: taken.body.statement_id,
    statement_status: "COMPLETED",
    error_code: null,
    error_message: null,
    source: "pdf",
    statement_date_range: { from_date: "15/07/2025", to_date: "30/09/2025" },
  }]);
});

Deno.test("the month that FinBox leaves out is not missing", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox, { from_date: "01/10/2025", to_date: "05/12/2025" });
  await upload(sandbox, id, { file: pdf("a", "2025-10-01_2025-11-30.pdf") });
  const { body } = await sessionData(sandbox, id, "session_upload_status");
  assert.equal(body.upload_status, "COMPLETED");
  assert.deepEqual(body.accounts[0].missing_data, []);
});

Deno.test("several statements complete a session together", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox, DATES);
  await upload(sandbox, id, { file: pdf("a", "2025-08-01_2025-09-30.pdf") });
  await upload(sandbox, id, { file: pdf("b", "2025-10-01_2025-11-30.pdf") });
  const { body } = await sessionData(sandbox, id, "session_upload_status");
  assert.equal(body.upload_status, "COMPLETED");
});

Deno.test("accept_anything is content with any statement", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox, { ...DATES, accept_anything: "yes" });
  await upload(sandbox, id, { file: pdf("a", "2025-08-01_2025-08-31.pdf") });
  const { body } = await sessionData(sandbox, id, "session_upload_status");
  assert.equal(body.upload_status, "COMPLETED");
});

Deno.test("a statement that failed covers no month", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox, DATES);
  await upload(sandbox, id, { fields: { pdf_password: "sandbox:BALANCE_MISMATCH" } });
  const { body } = await sessionData(sandbox, id, "session_upload_status");
  assert.equal(body.upload_status, "IN_PROGRESS");
  const [account] = body.accounts;
  assert.equal(account.account_status, "FAILED");
  assert.deepEqual(account.months, []);
  assert.equal(account.statements[0].error_code, "BALANCE_MISMATCH");
});

Deno.test("processing is asked for once, takes its time, and then there are insights", async () => {
  const sandbox = clockedSandbox({ processingMs: 1000 });
  const id = await newSession(sandbox, DATES);
  await upload(sandbox, id);
  assert.equal(
    codeOf(await sessionData(sandbox, id, "insights")),
    "PROCESSING_NOT_REQUESTED",
  );
  const status = async () => (await sessionData(sandbox, id, "progress")).body.processing_status;
  assert.equal(await status(), "NOT_REQUESTED");

  const asked = await sessionData(sandbox, id, "initiate_processing", "POST");
  assert.equal(asked.status, 202);
  assert.equal(asked.body.session_id, id);
  const again = await sessionData(sandbox, id, "initiate_processing", "POST");
  assert.equal(codeOf(again), "DUPLICATE_PROCESSING_REQUEST");
  sandbox.move(999);
  assert.equal(await status(), "IN_PROGRESS");
  assert.equal(codeOf(await sessionData(sandbox, id, "insights")), "PROCESSING_NOT_COMPLETED");

  sandbox.move(1);
  assert.equal(await status(), "COMPLETED");
  const { status: code, body } = await sessionData(sandbox, id, "insights");
  assert.equal(code, 200);
  assert.equal(body.accounts.length, 1);
  assert.deepEqual(
    body.accounts[0].transactions.map(({ date }: { date: string }) => date.slice(0, 7)),
    ["2025-08", "2025-08", "2025-09", "2025-09", "2025-10", "2025-10", "2025-11", "2025-11"],
  );
});

Deno.test("there is nothing to process without a statement that can be read", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox);
  await upload(sandbox, id, { fields: { pdf_password: "sandbox:UNPARSABLE" } });
  const answer = await sessionData(sandbox, id, "initiate_processing", "POST");
  assert.equal(codeOf(answer), "UNPARSABLE_STATEMENTS");
});

Deno.test("session_status says where the session stands", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox);
  assert.deepEqual((await sessionData(sandbox, id, "session_status")).body, {
    session_id: id,
    link_id: "UX-2827",
    upload_status: "NO_UPLOAD",
    processing_status: "NOT_REQUESTED",
    session_expiry_timestamp: new Date(NOON + 86_400_000).toISOString().slice(0, 19),
  });
});

Deno.test("get_pdfs names files that can be had", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox);
  const taken = await upload(sandbox, id);
  await upload(sandbox, id, { file: pdf("b"), fields: { pdf_password: "sandbox:UNPARSABLE" } });
  const { body } = await sessionData(sandbox, id, "get_pdfs");
  assert.equal(body.statements.length, 1);
  const { statement_id, pdf_url } = body.statements[0];
  assert.equal(statement_id, taken.body.statement_id);
  assert.ok(pdf_url.startsWith(`${ORIGIN}/`));
  const file = await sandbox.request(new URL(pdf_url).pathname);
  assert.equal(file.headers.get("content-type"), "application/pdf");
  assert.equal(file.headers.get("x-content-type-options"), "nosniff");
  const text = await file.text();
  assert.ok(text.startsWith("%PDF-1.4\n") && text.endsWith("%%EOF\n"));
  const [, start] = /startxref\n(\d+)\n/.exec(text)!;
  assert.equal(text.slice(Number(start), Number(start) + 4), "xref");
});

Deno.test("the statements of a deleted session are not found", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox);
  await upload(sandbox, id);
  const { body } = await sessionData(sandbox, id, "get_pdfs");
  const { pathname } = new URL(body.statements[0].pdf_url);
  await sessionData(sandbox, id, "delete", "DELETE");
  assert.equal((await sandbox.request(pathname)).status, 404);
});

Deno.test("a file of no statement is not found", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox);
  assert.equal((await sandbox.request(`/statements/${id}/${id}.pdf`)).status, 404);
});

Deno.test("a deleted session's data is gone, and every request says so", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox);
  await upload(sandbox, id);
  const answer = await sessionData(sandbox, id, "delete", "DELETE");
  assert.equal(answer.status, 200);
  for (const name of NAMES) {
    const after = await sessionData(sandbox, id, name);
    assert.equal(after.status, 410, name);
    assert.equal(codeOf(after), "SESSION_DELETED");
  }
  assert.equal((await sessionData(sandbox, id, "delete", "DELETE")).status, 410);
});

for (const name of NAMES) {
  Deno.test(`${name} of an unknown session is not found`, async () => {
    const answer = await sessionData(clockedSandbox(), crypto.randomUUID(), name);
    assert.equal(answer.status, 404);
    assert.equal(codeOf(answer), "SESSION_NOT_FOUND");
  });
}

Deno.test("the bank catalogue tells which modes each bank has", async () => {
  const { status, body } = await call(clockedSandbox(), "GET", "/v1/banks/catalogue/");
  assert.equal(status, 200);
  assert.equal(body.count, body.banks.length);
  const hdfc = body.banks.find(({ name }: { name: string }) => name === "hdfc");
  assert.deepEqual(hdfc, {
    name: "hdfc",
    full_name: "HDFC Bank",
    npci_code: "HDFC",
    is_pdf_upload_available: true,
    is_net_banking_available: true,
    is_aa_available: true,
  });
});
