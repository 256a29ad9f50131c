import { type SessionCheck, toErrorBody } from "../mod.ts";
import { type Condition, CONDITIONS } from "./conditions.ts";
import { type Findings, SHOWN, withoutValues } from "./without_values.ts";

/** The header that says what the guard did with a request. */
export const GUARD_HEADER = "x-bankconnect-guard";

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
