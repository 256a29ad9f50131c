import {
  type GuardError,
  type Notice,
  PARAMETER_NAMES,
  type SessionCheck,
  toErrorBody,
} from "../mod.ts";
import { type Condition, CONDITIONS } from "./conditions.ts";

/** The header that says what the guard did with a request. */
export const GUARD_HEADER = "x-bankconnect-guard";

/** The findings of a check. */
interface Findings {
  readonly errors: readonly GuardError[];
  readonly notices: readonly Notice[];
}

/** Parameters whose values the guard's answers leave out: secrets and what is about a person. */
const LEFT_OUT: ReadonlySet<string> = new Set(["api_key", "mobile_number", "metadata"]);

/** Parameters that a plan repeats: a parameter that no document names may be about a person. */
const SHOWN: ReadonlySet<string> = new Set(
  PARAMETER_NAMES.filter((name) => !LEFT_OUT.has(name)),
);
const SHORT_WORD = /^\w{1,20}$/;
const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,49}$/;

/** What may be a mobile number, or another number of a person's, or a PAN, or a key. */
const PERSONAL = /\d{6}|[a-z]{5}\d{4}[a-z]|(?=[a-z]*\d)[a-z\d]{16}/i;

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
export function answerRefusal(findings: Findings, api: "session" | "upload"): Response {
  const { errors, notices } = withoutValues(findings);
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
      Object.entries(plan.request).filter(([name]) => SHOWN.has(name)),
    ),
  };
  const body = { ok: check.ok, ...withoutValues(check), plan: shown };
  return Response.json(body, { headers: { [GUARD_HEADER]: "planned" } });
}

// An answer never repeats an input value: it may be a secret, or about a person. Member names that
// are no plain words may be values in the wrong place.
function withoutValues({ errors, notices }: Findings): Findings {
  return {
    errors: errors.map((error) => {
      const { suggestion: _, ...shown } = error;
      const message = error.rule === "choice-invalid" ? quoteShortly(error.message) : error.message;
      return withPlainNames(isPersonal(error) ? { ...shown, message } : { ...error, message });
    }),
    notices: notices.map((notice) => {
      const { before: _before, after: _after, suggestion: _suggestion, ...shown } = notice;
      return withPlainNames(isPersonal(notice) ? shown : notice);
    }),
  };
}

function isPersonal({ field }: { readonly field?: string }): boolean {
  return field !== undefined && LEFT_OUT.has(field);
}

function withPlainNames<Finding extends GuardError | Notice>(finding: Finding): Finding {
  const { field, path, message } = finding;
  const segments = path?.split("/").map((name) => isPlain(name) ? name : "…");
  const plain = { ...finding, ...(segments === undefined ? {} : { path: segments.join("/") }) };
  if (field === undefined || isPlain(field)) return plain;
  return { ...plain, field: "…", message: message.replaceAll(field, "…") };
}

function isPlain(name: string): boolean {
  if (PERSONAL.test(name)) return false;
  return name === "" || NAME.test(name) || /^\d{1,5}$/.test(name);
}

function quoteShortly(message: string): string {
  const start = message.indexOf('"') + 1;
  const end = message.lastIndexOf('"');
  const input = message.slice(start, end);
  return SHORT_WORD.test(input) && !PERSONAL.test(input)
    ? message
    : `${message.slice(0, start)}…${message.slice(end)}`;
}
