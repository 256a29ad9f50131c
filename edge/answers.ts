import { type GuardError, type Notice, type SessionCheck, toErrorBody } from "../mod.ts";
import { type Condition, CONDITIONS } from "./conditions.ts";

/** The header that says what the guard did with a request. */
export const GUARD_HEADER = "x-bankconnect-guard";

/** Parameters that the worker's answers leave out: secrets and what is about a person. */
const LEFT_OUT: ReadonlySet<string> = new Set(["api_key", "mobile_number", "metadata"]);
const SHORT_WORD = /^\w{1,20}$/;

/** The guard's own answer in a condition of its table, in FinBox's envelope. */
export function answerCondition(
  condition: Condition,
  headers: Record<string, string> = {},
  more: Record<string, unknown> = {},
): Response {
  const { status, code, message } = CONDITIONS[condition];
  return Response.json({ error: { code, message }, ...more }, {
    status,
    headers: { ...headers, [GUARD_HEADER]: "refused" },
  });
}

/** The answer to a request that FinBox would refuse: its envelope, code and status. */
export function answerRefusal(check: SessionCheck, api: "session"): Response {
  const { errors, notices } = withoutValues(check);
  return Response.json({ ...toErrorBody(errors, api), errors, notices }, {
    status: errors[0].status,
    headers: { [GUARD_HEADER]: "refused" },
  });
}

/** The whole check, as the plan routes answer it. */
export function answerPlan(check: SessionCheck): Response {
  const { plan } = check;
  const shown = plan?.request === undefined ? plan : {
    ...plan,
    request: Object.fromEntries(
      Object.entries(plan.request).filter(([name]) => !LEFT_OUT.has(name)),
    ),
  };
  const body = { ok: check.ok, ...withoutValues(check), plan: shown };
  return Response.json(body, { headers: { [GUARD_HEADER]: "planned" } });
}

// An answer never repeats an input value: it may be a secret, or about a person.
function withoutValues({ errors, notices }: SessionCheck): {
  errors: readonly GuardError[];
  notices: readonly Notice[];
} {
  return {
    errors: errors.map((error) => {
      const { suggestion: _, ...shown } = error;
      const message = error.rule === "choice-invalid" ? quoteShortly(error.message) : error.message;
      return isPersonal(error.field) ? { ...shown, message } : { ...error, message };
    }),
    notices: notices.map((notice) => {
      const { before: _before, after: _after, suggestion: _suggestion, ...shown } = notice;
      return isPersonal(notice.field) ? shown : notice;
    }),
  };
}

function isPersonal(field: string | undefined): boolean {
  return field !== undefined && LEFT_OUT.has(field);
}

function quoteShortly(message: string): string {
  const start = message.indexOf('"') + 1;
  const end = message.lastIndexOf('"');
  const input = message.slice(start, end);
  return SHORT_WORD.test(input) ? message : `${message.slice(0, start)}…${message.slice(end)}`;
}
