import type { ApiCall } from "./api_call.ts";
import type { BankConnectError } from "./bank_connect_error.ts";
import type { CallOptions } from "./client_options.ts";
import type { FailedCall } from "./client_results.ts";
import { errorOfAnswer, errorOfCode, requestIdOf } from "./create_error.ts";
import type { Settings } from "./read_options.ts";
import { maySendAgain, sleep, waitBefore } from "./retry.ts";
import { type HttpAnswer, type NoAnswer, type Outgoing, sendOnce } from "./send_once.ts";

/** A success, or why there is none. */
type Outcome<Success> = (Success & { readonly requestId?: string }) | FailedCall;

/**
 * Sends a call, again where the settings and the failure allow it.
 *
 * @param read Makes the success of a good answer's body; `undefined` where it is none
 */
export async function callApi<Success extends { readonly ok: true }>(
  call: ApiCall,
  read: (body: unknown) => Success | undefined,
  settings: Settings,
  options: CallOptions,
): Promise<Outcome<Success>> {
  const { retry } = settings;
  const sending = settings.sending(options);
  const { signal } = sending;
  if (signal?.aborted) return failed(errorOfCode("CLIENT_ABORTED", { outcome: "not-sent" }));
  const outgoing = toOutgoing(call, settings);
  for (let attempt = 1;; attempt++) {
    const answer = await sendOnce(outgoing, sending);
    const outcome = conclude(answer, call, read, settings);
    if (outcome.ok) return outcome;
    const { error } = outcome;
    if (attempt >= retry.attempts || !maySendAgain(error, call.reads)) return outcome;
    const wait = waitBefore(attempt, error, retry);
    if (wait === undefined) return outcome;
    if (!await sleep(wait, signal)) {
      return failed(errorOfCode("CLIENT_ABORTED", { outcome: error.outcome }));
    }
  }
}

/** The result of a call that failed. */
export function failed(error: BankConnectError): FailedCall {
  return { ok: false, error };
}

function conclude<Success extends { readonly ok: true }>(
  answer: HttpAnswer | NoAnswer,
  call: ApiCall,
  read: (body: unknown) => Success | undefined,
  { version, now }: Settings,
): Outcome<Success> {
  if ("failure" in answer) {
    return failed(errorOfCode(answer.failure, { notices: call.notices }));
  }
  const { status, body, headers } = answer;
  const success = status >= 200 && status < 300 ? read(body) : undefined;
  if (success === undefined) return failed(errorOfAnswer(answer, call, version, now));
  const requestId = requestIdOf(headers, call.secrets);
  return requestId === undefined ? success : { ...success, requestId };
}

function toOutgoing(
  { endpoint, path, body }: ApiCall,
  { baseUrl, apiKey, serverHash }: Settings,
): Outgoing {
  // Sessions and uploads are documented with the key alone.
  const needsHash = endpoint.api !== "session" && endpoint.api !== "upload";
  return {
    url: baseUrl + path,
    method: endpoint.method,
    headers: {
      accept: "application/json",
      "x-api-key": apiKey,
      ...(needsHash && serverHash !== undefined ? { "server-hash": serverHash } : {}),
      ...(typeof body === "string" ? { "content-type": "application/json" } : {}),
    },
    ...(body === undefined ? {} : { body }),
  };
}
