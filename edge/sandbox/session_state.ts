import { addMonths, formatIsoMonth, parseIsoDate } from "../../lib/dates/mod.ts";
import type { SandboxSession, SandboxStatement } from "./sandbox_session.ts";

/** Whether the session's time is over. */
export function isExpired({ expiresAt }: SandboxSession, now: number): boolean {
  return now >= expiresAt;
}

/**
 * Whether the session has what it asked for: the customer has been through the journey, or every
 * statement month is there; with `accept_anything`, any statement will do.
 */
export function isComplete(session: SandboxSession): boolean {
  const { outcome, statements, request } = session;
  if (outcome === "success") return true;
  const isAny = /^(?:t|y|yes|true|on|1)$/i.test(String(request.accept_anything ?? ""));
  const hasStatement = statements.some(({ status }) => status === "COMPLETED");
  return hasStatement && (isAny || missingMonths(session, statements).length === 0);
}

/** The session's statement months that none of the statements touches. */
export function missingMonths(
  { plan }: SandboxSession,
  statements: readonly SandboxStatement[],
): readonly string[] {
  const covered = new Set(coveredMonths(statements));
  return plan.months.filter((month) => !covered.has(month));
}

/** The months that the statements touch, as `YYYY-MM`, in order. */
export function coveredMonths(statements: readonly SandboxStatement[]): readonly string[] {
  const complete = statements.filter(({ status }) => status === "COMPLETED");
  return [...new Set(complete.flatMap(({ from, to }) => monthsBetween(from, to)))].sort();
}

/** Every month from one day to another, as `YYYY-MM`. */
export function monthsBetween(from: string, to: string): readonly string[] {
  const months: string[] = [];
  const start = parseIsoDate(`${from.slice(0, 7)}-01`);
  if (start === undefined) return months;
  for (let count = 0;; count++) {
    const month = formatIsoMonth(addMonths(start, count));
    if (month > to.slice(0, 7)) return months;
    months.push(month);
  }
}
