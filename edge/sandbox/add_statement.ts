import { statementError } from "./answer_rule.ts";
import { readMagic } from "./preferences.ts";
import type { SandboxSession, SandboxStatement } from "./sandbox_session.ts";
import { findScenario, MAGIC } from "./scenarios.ts";
import type { SessionStore } from "./session_store.ts";

/** What comes in: a file, or what a consent or net banking delivered. */
export interface StatementUpload {
  /** How it came. */
  readonly source: SandboxStatement["source"];
  /** The bank's identifier. */
  readonly bankName: string;
  /** The file; without one the bank, source and dates stand for it in the hash. */
  readonly file?: Uint8Array<ArrayBuffer>;
  /** The first day, in ISO 8601; the session's where it is absent. */
  readonly from?: string;
  /** The last day, in ISO 8601; the session's where it is absent. */
  readonly to?: string;
  /** Why it failed; what the session's `link_id` asks for, or nothing, where it is absent. */
  readonly error?: { readonly code: string; readonly message: string };
}

/** A session with its new statement, or with the statement that was there before. */
export interface AddedStatement {
  /** The session as the store has it now. */
  readonly session: SandboxSession;
  /** The statement. */
  readonly statement: SandboxStatement;
  /** Whether the session had a statement of the same file; nothing is added then. */
  readonly duplicate: boolean;
}

/**
 * Adds a statement to a session and keeps the session in the store.
 *
 * A file that the session has already, by its SHA-256, adds nothing unless it had failed.
 * Statements of the same bank and source belong to one account.
 */
export async function addStatement(
  store: SessionStore,
  session: SandboxSession,
  upload: StatementUpload,
): Promise<AddedStatement> {
  const { source, bankName, error = askedError(session) } = upload;
  const from = upload.from ?? session.plan.period.from;
  const to = upload.to ?? session.plan.period.to;
  const bytes = upload.file ?? new TextEncoder().encode(`${bankName} ${source} ${from} ${to}`);
  const hash = toHex(await crypto.subtle.digest("SHA-256", bytes));
  // Another statement may have come while the hash was computed.
  const current = store.get(session.id) ?? session;
  const before = current.statements.find((other) => other.hash === hash);
  if (before !== undefined && before.status !== "FAILED") {
    return { session: current, statement: before, duplicate: true };
  }
  const account = current.statements.find((other) =>
    other.bankName === bankName && other.source === source
  );
  const statement: SandboxStatement = {
    id: crypto.randomUUID(),
    accountId: account?.accountId ?? crypto.randomUUID(),
    bankName,
    source,
    hash,
    from,
    to,
    ...(error === undefined
      ? { status: "COMPLETED" }
      : { status: "FAILED", errorCode: error.code, errorMessage: error.message }),
  };
  const statements = [...current.statements.filter((other) => other !== before), statement];
  const next = { ...current, statements };
  store.put(next);
  return { session: next, statement, duplicate: false };
}

function askedError({ scenario }: SandboxSession): StatementUpload["error"] {
  const magic = scenario === undefined ? undefined : readMagic(MAGIC + scenario, "session");
  const row = findScenario(magic?.example ?? "", ["statement"]);
  return row && statementError(row.id);
}

function toHex(buffer: ArrayBuffer): string {
  return [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
