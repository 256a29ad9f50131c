import { ACCEPT_ENCODING } from "../http/accept_encoding.ts";
import { answerCondition } from "./answers.ts";
import type { Condition } from "../contract/conditions.ts";
import { fetchOnce } from "../http/fetch_once.ts";
import type { GuardConfig } from "./config/guard_config.ts";
import type { RoutedExchange } from "./exchange.ts";
import { pickHeaders, receiveAnswer, type UpstreamAnswer } from "./receive_answer.ts";
import { sizedBody } from "../http/sized_body.ts";
import { withoutSlashes } from "../http/without_slashes.ts";

/** DATA: the caller's headers that reach FinBox. The credentials are set apart. */
const REQUEST_HEADERS = ["content-type", "accept", "accept-language"];

const DEFAULT_TIMEOUT_MS = 30_000;

/** A body for FinBox: the caller's own, but for the key in it. */
export type UpstreamBody = Uint8Array<ArrayBuffer> | string | StreamedBody;

/** A body that is read as it is sent. */
export interface StreamedBody {
  readonly stream: ReadableStream<Uint8Array>;
  /** How many bytes the stream has. */
  readonly length: number;
}

/** The guard's own answer, where there is none of FinBox's. */
export interface Unanswered {
  readonly response: Response;
  /** Why there is no answer of FinBox's. */
  readonly condition: Condition;
}

/** How long FinBox, or a caller within its body, may take, in milliseconds. */
export function patienceOf({ limits }: GuardConfig): number {
  return limits?.upstreamMs ?? DEFAULT_TIMEOUT_MS;
}

/**
 * Sends a request to FinBox once, and returns its answer or why there is none. Nothing in the answer is
 * changed but the guard's secrets.
 */
export async function forward(
  body: UpstreamBody | undefined,
  { request: caller, config, row: { method }, path, mask }: RoutedExchange,
): Promise<UpstreamAnswer | Unanswered> {
  let reason: Condition = "upstream failed";
  const ended = new AbortController();
  const end = (why: Condition): void => {
    reason = why;
    ended.abort();
  };
  const leave = (): void => end("upstream failed");
  const limit = patienceOf(config);
  let timer = setTimeout(end, limit, "upstream timed out");
  let finished = false;
  // FinBox's time begins anew with each piece that the caller sends.
  const wait = (late: Condition): void => {
    clearTimeout(timer);
    if (!finished) timer = setTimeout(end, limit, late);
  };
  const finish = (): void => {
    finished = true;
    clearTimeout(timer);
    caller.signal.removeEventListener("abort", leave);
  };
  caller.signal.addEventListener("abort", leave);
  if (caller.signal.aborted) leave();
  try {
    const answer = await (config.fetch ?? fetchOnce)(withoutSlashes(config.baseUrl) + path, {
      method,
      headers: requestHeaders(caller.headers, config),
      ...(body === undefined ? {} : {
        body: typeof body === "object" && "stream" in body
          ? sizedBody(watch(body.stream, { wait, end }), body.length)
          : body,
      }),
      redirect: "manual",
      signal: ended.signal,
    });
    if (answer.status >= 200 && (answer.status < 300 || answer.status >= 400)) {
      return await receiveAnswer(answer, mask, finish);
    }
    await answer.body?.cancel();
  } catch {
    // What has gone wrong is the reason, not the error.
  }
  finish();
  return failed(reason, caller);
}

/** What a body that streams reports. */
interface BodyEvents {
  /** From now on somebody may take the time limit, and is late after it. */
  wait(late: Condition): void;
  /** The request is broken off. */
  end(why: Condition): void;
}

// A body in chunks that fails is one that ends, as workerd sends it: so the request is broken off
// first, for half an upload must not look like a whole one.
function watch(
  body: ReadableStream<Uint8Array>,
  { wait, end }: BodyEvents,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        wait("broken body");
        const { done, value } = await reader.read();
        wait("upstream timed out");
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        end("broken body");
        throw error;
      }
    },
    cancel: (reason) => reader.cancel(reason),
  }, { highWaterMark: 0 });
}

function failed(condition: Condition, caller: Request): Unanswered {
  const more = condition === "upstream timed out" ? { outcome: "unknown" } : {};
  return { response: answerCondition(condition, caller, {}, more), condition };
}

function requestHeaders(
  caller: Headers,
  { apiKey, serverHash }: GuardConfig,
): Record<string, string> {
  const headers = pickHeaders(REQUEST_HEADERS, caller);
  if (ACCEPT_ENCODING !== undefined) headers["accept-encoding"] = ACCEPT_ENCODING;
  const key = apiKey ?? caller.get("x-api-key");
  if (key !== null) headers["x-api-key"] = key;
  const hash = (apiKey === undefined ? undefined : serverHash) ?? caller.get("server-hash");
  if (hash !== null) headers["server-hash"] = hash;
  return headers;
}
