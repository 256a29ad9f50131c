import { answerCondition, GUARD_HEADER } from "./answers.ts";
import type { Condition } from "./conditions.ts";
import type { GuardConfig } from "./guard_config.ts";

/** DATA: the caller's headers that reach FinBox. The credentials are set apart. */
const REQUEST_HEADERS = ["content-type", "accept", "accept-language"];

/** DATA: FinBox's headers that reach the caller. */
const RESPONSE_HEADERS = [
  "content-type",
  "content-language",
  "content-disposition",
  "cache-control",
  "retry-after",
  "allow",
];

const BUFFERED_BYTES = 1024 * 1024;
const DEFAULT_TIMEOUT_MS = 30_000;

/** A request for FinBox: a path of ours, a body of the caller's. */
export interface UpstreamRequest {
  readonly method: string;
  /** After the base URL, with its query. */
  readonly path: string;
  readonly body?: Uint8Array<ArrayBuffer> | string | ReadableStream<Uint8Array>;
  /** How many bytes a stream has, where the caller has announced it. */
  readonly length?: number;
}

/** What came of it. */
export interface Forwarded {
  readonly response: Response;
  /** FinBox's status; absent when FinBox did not answer in full. */
  readonly upstreamStatus?: number;
  /** FinBox's body where it is at most 1 MB. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
  /** Why there is no answer of FinBox's. */
  readonly condition?: Condition;
}

/** Sends a request to FinBox once and returns its answer untouched, or says that it failed. */
export async function forward(
  { method, path, body, length }: UpstreamRequest,
  caller: Request,
  config: GuardConfig,
): Promise<Forwarded> {
  const broken = new AbortController();
  const timeout = AbortSignal.timeout(config.limits?.upstreamMs ?? DEFAULT_TIMEOUT_MS);
  try {
    const answer = await (config.fetch ?? fetch)(config.baseUrl.replace(/\/+$/, "") + path, {
      method,
      headers: requestHeaders(caller.headers, config),
      ...(body instanceof ReadableStream
        ? { body: withLength(watch(body, () => broken.abort()), length), duplex: "half" }
        : body === undefined
        ? {}
        : { body }),
      redirect: "manual",
      signal: AbortSignal.any([timeout, caller.signal, broken.signal]),
    });
    if (answer.status < 200 || (answer.status >= 300 && answer.status < 400)) {
      await answer.body?.cancel();
      return failed("upstream failed");
    }
    return await receive(answer);
  } catch {
    if (broken.signal.aborted) return failed("broken body");
    return failed(timeout.aborted ? "upstream timed out" : "upstream failed");
  }
}

async function receive(answer: Response): Promise<Forwarded> {
  const headers = new Headers();
  for (const name of RESPONSE_HEADERS) copy(name, answer.headers, headers);
  headers.set(GUARD_HEADER, "forwarded");
  const { status } = answer;
  if (answer.body === null || status === 204 || status === 205) {
    return { response: new Response(null, { status, headers }), upstreamStatus: status };
  }
  const reader = answer.body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length <= BUFFERED_BYTES) {
    const { done, value } = await reader.read();
    if (done) {
      if (!isWhole(length, answer.headers)) return failed("upstream failed");
      const bytes = join(chunks, length);
      return { response: new Response(bytes, { status, headers }), upstreamStatus: status, bytes };
    }
    chunks.push(value);
    length += value.length;
  }
  // A longer answer streams; should FinBox break it off, so does the guard.
  const rest = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const chunk = chunks.shift();
      if (chunk !== undefined) return controller.enqueue(chunk);
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const stream = withLength(rest, lengthOf(answer.headers));
  return { response: new Response(stream, { status, headers }), upstreamStatus: status };
}

// A body in chunks that fails is one that ends, as workerd sends it: so the request is broken off
// first, for half an upload must not look like a whole one.
function watch(
  body: ReadableStream<Uint8Array>,
  onFailure: () => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        onFailure();
        throw error;
      }
    },
    cancel: (reason) => reader.cancel(reason),
  }, { highWaterMark: 0 });
}

// Where the runtime can, which is in workerd, a stream announces its length: then its recipient
// notices when it breaks off.
function withLength(
  stream: ReadableStream<Uint8Array>,
  length?: number,
): ReadableStream<Uint8Array> {
  const { FixedLengthStream } = globalThis as {
    FixedLengthStream?: new (length: number) => TransformStream<Uint8Array, Uint8Array>;
  };
  if (FixedLengthStream === undefined || length === undefined) return stream;
  const { readable, writable } = new FixedLengthStream(length);
  // Who reads the stream hears of its failure.
  stream.pipeTo(writable).catch(() => {});
  return readable;
}

function failed(condition: Condition): Forwarded {
  const more = condition === "upstream timed out" ? { outcome: "unknown" } : {};
  return { response: answerCondition(condition, {}, more), condition };
}

function requestHeaders(caller: Headers, { apiKey, serverHash }: GuardConfig): Headers {
  // The runtime asks for the encodings that it decodes itself.
  const headers = new Headers();
  for (const name of REQUEST_HEADERS) copy(name, caller, headers);
  if (apiKey === undefined) copy("x-api-key", caller, headers);
  else headers.set("x-api-key", apiKey);
  if (apiKey === undefined || serverHash === undefined) copy("server-hash", caller, headers);
  else headers.set("server-hash", serverHash);
  return headers;
}

function copy(name: string, from: Headers, to: Headers): void {
  const value = from.get(name);
  if (value !== null) to.set(name, value);
}

// A runtime that does not notice a body shorter than announced must not pass it on.
function isWhole(length: number, headers: Headers): boolean {
  return length === (lengthOf(headers) ?? length);
}

// What is announced of an encoded body is not the length of what the runtime makes of it.
function lengthOf(headers: Headers): number | undefined {
  const announced = headers.get("content-length");
  return announced === null || headers.has("content-encoding") ? undefined : Number(announced);
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
