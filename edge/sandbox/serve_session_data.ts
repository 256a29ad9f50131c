import { toAccounts, toWireRange, type WireAccount } from "./accounts.ts";
import { answerRule } from "./answer_rule.ts";
import { performForSession, type SandboxExchange } from "./exchange.ts";
import type { SandboxSession } from "./sandbox_session.ts";
import { isComplete, isExpired, monthsBetween } from "./session_state.ts";
import { settle } from "./settle.ts";

/** What a request about a session answers, once the session is found. */
export type ServeSession = (
  session: SandboxSession,
  exchange: SandboxExchange,
) => Response | Promise<Response>;

/** Finds the session of the path, does what its `link_id` asks for, and serves the request. */
export async function serveSessionData(
  exchange: SandboxExchange,
  serve: ServeSession,
): Promise<Response> {
  const { sessionId, version, context } = exchange;
  const session = context.store.get(sessionId);
  if (session === undefined) return answerRule("session-data-session-not-found", version);
  if (session.deleted) return answerRule("session-deleted", version);
  const answer = await performForSession(session, exchange);
  return answer ?? await serve(await settle(session, context), exchange);
}

/** `session_upload_status`: what was uploaded, and which months are missing. */
export function serveUploadStatus(
  session: SandboxSession,
  { context }: SandboxExchange,
): Response {
  return Response.json({
    session_id: session.id,
    session_date_range: toWireRange(session.plan.period),
    upload_status: uploadStatus(session, context.now()),
    session_expiry_timestamp: toTimestamp(session.expiresAt),
    accounts: toAccounts(session),
  });
}

/** `initiate_processing`: FinBox begins to read the statements. */
export function serveInitiateProcessing(
  session: SandboxSession,
  { version, context }: SandboxExchange,
): Response {
  if (session.processing !== undefined) return answerRule("processing-already-requested", version);
  if (!session.statements.some(({ status }) => status === "COMPLETED")) {
    return answerRule("statements-unparsable", version);
  }
  const processingEndsAt = context.now() + context.processingMs;
  context.store.put({ ...session, processing: "requested", processingEndsAt });
  const message = "Processing initiated";
  return Response.json({ session_id: session.id, message }, { status: 202 });
}

/** `progress`: how far the statements have come. No document shows its shape. */
export function serveProgress(session: SandboxSession): Response {
  return Response.json({
    session_id: session.id,
    processing_status: processingStatus(session),
    accounts: toAccounts(session).map(({ account_id, bank_name, account_status, statements }) => ({
      account_id,
      bank_name,
      account_status,
      statements: statements.map(({ statement_id, statement_status, error_code }) => ({
        statement_id,
        statement_status,
        error_code,
      })),
    })),
  });
}

/** `session_status`: the state of the session. No document shows its shape. */
export function serveSessionStatus(
  session: SandboxSession,
  { context }: SandboxExchange,
): Response {
  return Response.json({
    session_id: session.id,
    link_id: session.linkId,
    upload_status: uploadStatus(session, context.now()),
    processing_status: processingStatus(session),
    session_expiry_timestamp: toTimestamp(session.expiresAt),
  });
}

/** `insights`: made-up transactions of each account. No document shows its shape. */
export function serveInsights(
  session: SandboxSession,
  { version }: SandboxExchange,
): Response {
  if (session.processing === undefined) return answerRule("processing-not-requested", version);
  if (session.processing === "requested") return answerRule("processing-not-completed", version);
  const accounts = toAccounts(session).filter(({ account_status }) =>
    account_status === "COMPLETED"
  );
  return Response.json({
    session_id: session.id,
    session_date_range: toWireRange(session.plan.period),
    accounts: accounts.map((account) => ({
      account_id: account.account_id,
      account_number: account.account_number,
      bank_name: account.bank_name,
      transactions: transactionsOf(account),
    })),
  });
}

/** `get_pdfs`: where the uploaded files are. No document shows its shape. */
export function servePdfs(session: SandboxSession, { context }: SandboxExchange): Response {
  const statements = session.statements.filter(({ status }) => status === "COMPLETED");
  return Response.json({
    session_id: session.id,
    statements: statements.map(({ id, accountId, bankName, source }) => ({
      statement_id: id,
      account_id: accountId,
      bank_name: bankName,
      source,
      pdf_url: new URL(`/statements/${session.id}/${id}.pdf`, context.origin).href,
    })),
  });
}

/** `delete`: the session's data is gone, and every later request says so. */
export function serveDelete(session: SandboxSession, { context }: SandboxExchange): Response {
  context.store.put({ ...session, linkId: "", request: {}, statements: [], deleted: true });
  return Response.json({ session_id: session.id, message: "Session deleted" });
}

function uploadStatus(session: SandboxSession, now: number): string {
  if (isComplete(session)) return "COMPLETED";
  if (isExpired(session, now)) return "EXPIRED";
  return session.statements.length === 0 ? "NO_UPLOAD" : "IN_PROGRESS";
}

function processingStatus({ processing }: SandboxSession): string {
  if (processing === undefined) return "NOT_REQUESTED";
  return processing === "requested" ? "IN_PROGRESS" : "COMPLETED";
}

// Without a zone, in UTC, as FinBox writes timestamps.
function toTimestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19);
}

function transactionsOf({ statements }: WireAccount) {
  const days = statements.flatMap(({ statement_date_range: { from_date, to_date } }) =>
    monthsBetween(toIso(from_date), toIso(to_date))
  );
  return [...new Set(days)].sort().flatMap((month) => [
    { date: `${month}-01`, type: "credit", amount: 50000, description: "SANDBOX SALARY" },
    { date: `${month}-05`, type: "debit", amount: 15000, description: "SANDBOX RENT" },
  ]);
}

function toIso(wire: string): string {
  return wire.split("/").reverse().join("-");
}
