import { type SessionCheck, toErrorBody } from "../../mod.ts";
import { type Condition, CONDITIONS, messageOf } from "../contract/conditions.ts";
import { CHALLENGE_HEADER, GUARD_CHALLENGE, GUARD_HEADER } from "../contract/headers.ts";
import { isObject } from "../../lib/json/is_object.ts";
import { type CheckFindings, SHOWN, withoutValues } from "../contract/without_values.ts";

/** The guard's own answer in a condition of its table, in FinBox's envelope. */
export function answerCondition(
  condition: Condition,
  request: Request,
  headers: Record<string, string> = {},
  more: Record<string, unknown> = {},
): Response {
  const { status, code } = CONDITIONS[condition];
  const error = { code, message: messageOf(condition, request) };
  const challenge = status === 401 ? { [CHALLENGE_HEADER]: GUARD_CHALLENGE } : {};
  return Response.json({ error, ...more }, {
    status,
    headers: { ...challenge, ...headers, [GUARD_HEADER]: "refused" },
  });
}

/** How many errors, and how many notices, an answer has at most: a body can have 100,000. */
const MOST_FINDINGS = 100;
/** What is shown of a consent. */
const CONSENT_DATES = ["from_date", "to_date", "consent_expiry"];

/** The answer to a request that FinBox would refuse: its envelope, code and status. */
export function answerRefusal(findings: CheckFindings, api: "session" | "upload"): Response {
  const { errors, notices } = toShown(findings);
  return Response.json({ ...toErrorBody(errors, api), errors, notices }, {
    status: errors[0].status,
    headers: { [GUARD_HEADER]: "refused" },
  });
}

/** The whole check, as the plan routes answer it. */
export function answerPlan(check: SessionCheck): Response {
  const { plan } = check;
  const shown = plan?.request === undefined
    ? plan
    : { ...plan, request: showRequest(plan.request, check) };
  const body = { ok: check.ok, ...toShown(check), plan: shown };
  return Response.json(body, { headers: { [GUARD_HEADER]: "planned" } });
}

function toShown({ errors, notices }: CheckFindings): CheckFindings {
  return withoutValues({
    errors: errors.slice(0, MOST_FINDINGS),
    notices: notices.slice(0, MOST_FINDINGS),
  });
}

// A value that is refused may be anything, also a value in the wrong place.
function showRequest(
  request: Readonly<Record<string, unknown>>,
  { errors, plan }: SessionCheck,
): Record<string, unknown> {
  const shown = Object.entries(request).filter(([name]) =>
    SHOWN.has(name) && !errors.some(({ field }) => field === name)
  );
  return Object.fromEntries(
    shown.map(([name, value]) =>
      name === "consents" ? [name, showConsents(value, plan?.consents ?? [])] : [name, value]
    ),
  );
}

// What is not documented in a consent may be about a person, and so may be the name of one that is
// not planned.
function showConsents(
  consents: unknown,
  planned: readonly { readonly code: string }[],
): Record<string, unknown> {
  if (!isObject(consents)) return {};
  const entries = planned.flatMap(({ code }) => {
    const consent = Object.hasOwn(consents, code) ? consents[code] : undefined;
    return isObject(consent) ? [[code, showDates(consent)] as const] : [];
  });
  return Object.fromEntries(entries);
}

function showDates(consent: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const dates = CONSENT_DATES.filter((name) => typeof consent[name] === "string");
  return Object.fromEntries(dates.map((name) => [name, consent[name]]));
}
