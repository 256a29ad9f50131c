import { checkUpload, toErrorBody } from "../../mod.ts";
import { maskedNumber } from "./accounts.ts";
import { addStatement, type StatementUpload } from "./add_statement.ts";
import { answerRule, statementError } from "./answer_rule.ts";
import { lacksKey, perform, performForSession, type SandboxExchange } from "./exchange.ts";
import { type Preferences, readMagic } from "./preferences.ts";
import { readForm, type SentForm } from "./read_fields.ts";
import type { SandboxSession, SandboxStatement } from "./sandbox_session.ts";
import { findScenario } from "./scenarios.ts";
import { bankNameOf } from "./serve_session.ts";
import { isExpired, monthsBetween } from "./session_state.ts";
import { settle } from "./settle.ts";
import { contentOf, rangeOf } from "./statement_file.ts";

/** Takes a statement, or refuses it as the library does. */
export async function serveUpload(exchange: SandboxExchange): Promise<Response> {
  const { request, query, version, context } = exchange;
  if (lacksKey(exchange)) return answerRule("upload-api-key-invalid", version);
  const form: SentForm = await readForm(request) ?? { fields: {} };
  const { fields, file } = form;
  const check = checkUpload({
    contentType: request.headers.get("content-type") ?? "",
    fields,
    ...(file === undefined ? {} : { file }),
    query,
  });
  if (!check.ok) {
    const { status } = check.errors[0];
    return Response.json(toErrorBody(check.errors, "upload"), { status });
  }
  const magic = magicOf(form);
  const asked = magic === undefined ? undefined : await perform(magic, exchange);
  if (asked !== undefined) return asked;
  const found = context.store.get(fields.session_id.trim());
  if (found === undefined || found.deleted) return answerRule("upload-session-not-found", version);
  const session = await settle(found, context);
  if (isExpired(session, context.now())) return answerRule("upload-session-expired", version);
  const answer = await performForSession(session, exchange);
  if (answer !== undefined) return answer;
  return await addUpload(form, session, magic ?? exchange.prefer, exchange);
}

async function addUpload(
  form: SentForm,
  session: SandboxSession,
  { example }: Preferences,
  { query, version, context }: SandboxExchange,
): Promise<Response> {
  const { period } = session.plan;
  const range = rangeOf(form.file?.name) ?? period;
  if (range.from > period.to || range.to < period.from) {
    return answerRule("out-of-date-range", version);
  }
  const failure = example === undefined ? undefined : findScenario(example, ["statement"]);
  const upload: StatementUpload = {
    source: "pdf",
    bankName: bankOf(form, session),
    file: contentOf(form),
    from: range.from,
    to: range.to,
    ...(failure === undefined ? {} : { error: statementError(failure.id) }),
  };
  const added = await addStatement(context.store, session, upload);
  if (added.duplicate) return answerRule("statement-duplicate", version);
  const { statements } = await settle(added.session, context);
  return Response.json({
    ...toUploadBody(added.statement, session),
    ...(isAsked(query.identity) ? { identity: toIdentity(added.statement) } : {}),
    // No document shows what is in it.
    ...(isAsked(query.progress)
      ? { progress: statements.map(({ id, status }) => ({ statement_id: id, status })) }
      : {}),
  });
}

/** What a field of the form asks for; its file's name may, before the ending. */
function magicOf({ fields, file }: SentForm): Preferences | undefined {
  const name = file?.name.replace(/\.pdf$/i, "");
  for (const text of [fields.pdf_password, fields.bank_name, name]) {
    const magic = readMagic(text, "upload");
    if (magic !== undefined) return magic;
  }
}

function bankOf({ fields }: SentForm, session: SandboxSession): string {
  const name = (fields.bank_name ?? "").trim().toLowerCase();
  return name === "" || readMagic(name, "upload") !== undefined ? bankNameOf(session) : name;
}

// As the document's sample has it.
function toUploadBody(
  { id, accountId, bankName, from, to }: SandboxStatement,
  { id: sessionId }: SandboxSession,
) {
  const range = { from_date: from, to_date: to };
  return {
    bank_name: bankName,
    statement_id: id,
    date_range: range,
    opening_date: null,
    opening_bal: null,
    closing_bal: null,
    is_fraud: false,
    fraud_type: null,
    page_count: monthsBetween(from, to).length,
    metadata_analysis: { name_matches: [] },
    country_code: "IN",
    currency_code: "INR",
    extracted_date_range: range,
    account_id: accountId,
    masked_account_number: maskedNumber(accountId),
    status: 1,
    session_id: sessionId,
  };
}

function toIdentity({ accountId, bankName }: SandboxStatement) {
  return {
    account_number: maskedNumber(accountId),
    name: "SANDBOX CUSTOMER",
    address: "1 SAMPLE ROAD, BENGALURU, 560001, KARNATAKA, INDIA",
    ifsc: "SAND0000001",
    micr: null,
    account_category: "individual",
    credit_limit: null,
    od_limit: null,
    account_id: accountId,
    bank_name: bankName,
  };
}

function isAsked(value: string | undefined): boolean {
  return value?.toLowerCase() === "true";
}
