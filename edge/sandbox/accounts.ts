import { toWireDate } from "../../lib/words/say_date.ts";
import type { SandboxSession, SandboxStatement } from "./sandbox_session.ts";
import { coveredMonths, missingMonths } from "./session_state.ts";

/** A period on the wire. */
export interface WireRange {
  readonly from_date: string;
  readonly to_date: string;
}

/** An account in a status answer or a notification. */
export interface WireAccount {
  readonly account_id: string;
  readonly account_number: string;
  readonly bank_name: string;
  readonly account_status: SandboxStatement["status"];
  readonly months: readonly string[];
  /** No document shows what is in it; here it has the statement months without a statement. */
  readonly missing_data: readonly string[];
  readonly statements: readonly WireStatement[];
}

/** A statement of an account. */
export interface WireStatement {
  readonly statement_id: string;
  readonly statement_status: SandboxStatement["status"];
  readonly error_code: string | null;
  readonly error_message: string | null;
  readonly source: SandboxStatement["source"];
  readonly statement_date_range: WireRange;
}

/** The session's accounts with their statements. */
export function toAccounts(session: SandboxSession): readonly WireAccount[] {
  const ids = [...new Set(session.statements.map(({ accountId }) => accountId))];
  return ids.map((id) => {
    const statements = session.statements.filter(({ accountId }) => accountId === id);
    return {
      account_id: id,
      account_number: maskedNumber(id),
      bank_name: statements[0].bankName,
      account_status: statusOf(statements),
      months: coveredMonths(statements).filter((month) => session.plan.months.includes(month)),
      missing_data: missingMonths(session, statements),
      statements: statements.map(toWireStatement),
    };
  });
}

/** A period on the wire, `DD/MM/YYYY`. */
export function toWireRange({ from, to }: { readonly from: string; readonly to: string }) {
  return { from_date: toWireDate(from), to_date: toWireDate(to) };
}

/** A made-up account number, of which all but four digits are hidden. */
export function maskedNumber(accountId: string): string {
  const digits = [...accountId].filter((digit) => /\w/.test(digit)).slice(-4)
    .map((digit) => parseInt(digit, 16) % 10).join("");
  return `XXXXXXXX${digits}`;
}

function toWireStatement(statement: SandboxStatement): WireStatement {
  return {
    statement_id: statement.id,
    statement_status: statement.status,
    error_code: statement.errorCode ?? null,
    error_message: statement.errorMessage ?? null,
    source: statement.source,
    statement_date_range: toWireRange(statement),
  };
}

function statusOf(statements: readonly SandboxStatement[]): SandboxStatement["status"] {
  if (statements.some(({ status }) => status === "PROCESSING")) return "PROCESSING";
  return statements.some(({ status }) => status === "COMPLETED") ? "COMPLETED" : "FAILED";
}
