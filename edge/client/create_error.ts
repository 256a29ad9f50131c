import {
  classifyError,
  type ErrorClass,
  type RefusedSession,
  type RefusedUpload,
} from "../../mod.ts";
import { DOCUMENTED_ERRORS } from "../../lib/errors/mod.ts";
import { GUARD_HEADER } from "../contract/headers.ts";
import type { ApiCall } from "./api_call.ts";
import { BankConnectError, type BankConnectErrorDetails } from "./bank_connect_error.ts";
import { type CallOutcome, CLIENT_ERRORS, type ClientErrorCode } from "./client_errors.ts";
import { readFindings } from "./read_findings.ts";
import { readRetryAfter, UNSENT_CODES } from "./retry.ts";
import { mask, maskFindings, type Secrets } from "./secrets.ts";
import type { HttpAnswer } from "./send_once.ts";

const REQUEST_ID = /^[\w-]{8,64}$/;

/** An error of the client's own. */
export function errorOfCode(
  code: ClientErrorCode,
  more: Partial<BankConnectErrorDetails> = {},
): BankConnectError {
  return new BankConnectError({
    code,
    status: 0,
    category: "client",
    ...CLIENT_ERRORS[code],
    ...more,
  });
}

/** The error of a request that its check refuses, so that it is not sent. */
export function errorOfCheck(
  check: RefusedSession | RefusedUpload,
  secrets: Secrets,
): BankConnectError {
  const { errors, notices } = maskFindings(check, secrets);
  const [{ rule, code, message, status, category, field }] = errors;
  // Every rule of a check is that of a documented error.
  const { owner, retry, advice } = DOCUMENTED_ERRORS.find((entry) => entry.rule === rule)!;
  return new BankConnectError({
    ...{ code, message, status, category, owner, retry, advice, rule, errors, notices },
    outcome: "not-sent",
    ...(field === undefined ? {} : { field }),
  });
}

/** The error of a recurring fetch that FinBox documents to refuse, so that it is not sent. */
export function errorOfRefusedFetch(
  { status, code, message }: Pick<BankConnectErrorDetails, "status" | "code" | "message">,
): BankConnectError {
  const kind = classifyError({ status, body: { error: { code, message } } }, { api: "recurring" });
  return new BankConnectError({ ...toDetails(kind), code, message, outcome: "not-sent" });
}

/** The error of an answer that is no success. */
export function errorOfAnswer(
  { status, body, headers }: HttpAnswer,
  { endpoint, secrets, notices }: ApiCall,
  version: "v1" | "v2",
  now: () => number,
): BankConnectError {
  const kind = classifyError({ status, body, headers }, { api: endpoint.api, version });
  const more = toMore(headers, secrets, now, kind.retryAfterSeconds);
  const code = plainCodeOf(kind, secrets);
  if (code === undefined && status < 400) {
    return errorOfCode("CLIENT_UNEXPECTED_ANSWER", { status, notices, ...more });
  }
  const own = CLIENT_ERRORS.CLIENT_UNEXPECTED_ANSWER;
  const refused = headers.get(GUARD_HEADER) === "refused";
  const findings = refused
    ? maskFindings(readFindings(body, secrets), secrets)
    : { errors: [], notices };
  return new BankConnectError({
    rule: own.rule,
    ...toDetails(kind),
    ...findings,
    ...more,
    code: code ?? "CLIENT_UNEXPECTED_ANSWER",
    message: kind.message === undefined ? own.message : mask(kind.message, secrets),
    outcome: outcomeOf(status, code),
  });
}

/** The id of a request, where it is one and nothing else. */
export function requestIdOf(headers: Headers, secrets: Secrets): string | undefined {
  const id = headers.get("x-request-id") ?? "";
  return REQUEST_ID.test(id) && mask(id, secrets) === id ? id : undefined;
}

// A code that no table has may be anything.
function plainCodeOf(kind: ErrorClass, secrets: Secrets): string | undefined {
  const isKnown = kind.documented || kind.category === "guard";
  return isKnown || mask(kind.code ?? "", secrets) === kind.code ? kind.code : undefined;
}

function toMore(
  headers: Headers,
  secrets: Secrets,
  now: () => number,
  waitSeconds: number | undefined,
): Partial<BankConnectErrorDetails> {
  const requestId = requestIdOf(headers, secrets);
  const ofText = waitSeconds === undefined ? undefined : waitSeconds * 1000;
  const retryAfterMs = readRetryAfter(headers.get("retry-after"), now) ?? ofText;
  return {
    ...(requestId === undefined ? {} : { requestId }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

function toDetails({ status, category, owner, retry, advice, rule, field }: ErrorClass) {
  return {
    ...{ status, category, owner, retry, advice },
    ...(rule === undefined ? {} : { rule }),
    ...(field === undefined ? {} : { field }),
  };
}

function outcomeOf(status: number, code: string | undefined): CallOutcome {
  return status >= 500 && !UNSENT_CODES.includes(code ?? "") ? "unknown" : "refused";
}
