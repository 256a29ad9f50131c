import { answerCondition, GUARD_HEADER } from "./answers.ts";

/** The request headers that reach FinBox. */
const REQUEST_HEADERS = ["content-type", "accept", "accept-language", "x-api-key"];

/** The response headers that reach the caller. */
const RESPONSE_HEADERS = [
  "content-type",
  "content-language",
  "cache-control",
  "retry-after",
  "allow",
];

/** How to reach FinBox. */
export interface Upstream {
  /** The URL to which paths such as `/v2/session/` are appended. */
  readonly baseUrl: string;
  /** How long FinBox may take to answer in full, in milliseconds. */
  readonly timeoutMs: number;
  /** The fetch to send with. */
  readonly fetch: typeof fetch;
}

/** Sends the caller's bytes to FinBox and returns its answer untouched, or says that it failed. */
export async function forward(
  request: Request,
  path: string,
  body: Uint8Array<ArrayBuffer>,
  upstream: Upstream,
): Promise<Response> {
  const timeout = AbortSignal.timeout(upstream.timeoutMs);
  try {
    const answer = await upstream.fetch(upstream.baseUrl + path, {
      method: "POST",
      headers: pick(request.headers, REQUEST_HEADERS),
      body,
      redirect: "manual",
      signal: AbortSignal.any([timeout, request.signal]),
    });
    if (answer.status >= 300 && answer.status < 400) {
      await answer.body?.cancel();
      return answerCondition("upstream failed");
    }
    const bytes = await answer.arrayBuffer();
    const headers = pick(answer.headers, RESPONSE_HEADERS);
    headers.set(GUARD_HEADER, "forwarded");
    return new Response(bytes, { status: answer.status, headers });
  } catch {
    return timeout.aborted
      ? answerCondition("upstream timed out", {}, { outcome: "unknown" })
      : answerCondition("upstream failed");
  }
}

function pick(headers: Headers, names: readonly string[]): Headers {
  const picked = new Headers();
  for (const name of names) {
    const value = headers.get(name);
    if (value !== null) picked.set(name, value);
  }
  return picked;
}
