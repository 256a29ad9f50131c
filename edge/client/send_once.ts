import { fetchOnce } from "../http/fetch_once.ts";
import type { ClientErrorCode } from "./client_errors.ts";

/** An HTTP request, ready to be sent. */
export interface Outgoing {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
}

/** An answer that came in full. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as JSON where it is that, else as text; `undefined` where it is empty. */
  readonly body: unknown;
}

/** Why no answer came in full. */
export interface NoAnswer {
  readonly failure: ClientErrorCode;
}

/** How a request is sent. */
export interface Sending {
  readonly fetch: typeof fetch | undefined;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * Sends a request once: its answer in full, or why there is none.
 *
 * A fetch that does not heed its signal is not waited for either.
 */
export async function sendOnce(
  outgoing: Outgoing,
  { fetch, timeoutMs, signal }: Sending,
): Promise<HttpAnswer | NoAnswer> {
  const controller = new AbortController();
  let stop!: (code: ClientErrorCode) => void;
  const stopped = new Promise<NoAnswer>((resolve) => {
    stop = (code) => {
      resolve({ failure: code });
      controller.abort();
    };
  });
  const timer = setTimeout(() => stop("CLIENT_TIMEOUT"), timeoutMs);
  const abort = () => stop("CLIENT_ABORTED");
  signal?.addEventListener("abort", abort, { once: true });
  try {
    return await Promise.race([stopped, exchange(outgoing, controller.signal, fetch)]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}

async function exchange(
  { url, method, headers, body }: Outgoing,
  signal: AbortSignal,
  send: typeof fetch = fetchOnce,
): Promise<HttpAnswer | NoAnswer> {
  try {
    const init = { method, headers, redirect: "manual", signal } as const;
    const response = await send(url, body === undefined ? init : { ...init, body });
    const { status } = response;
    const redirected = isRedirect(response);
    // The status of `Response.error()` is 0: it is none.
    if (redirected || signal.aborted || status === 0) {
      await response.body?.cancel();
      return { failure: redirected ? "CLIENT_REDIRECTED" : "CLIENT_NO_ANSWER" };
    }
    return { status, headers: response.headers, body: read(await response.text()) };
  } catch {
    // What a runtime says of its failure may repeat the URL or a header.
    return { failure: "CLIENT_NO_ANSWER" };
  }
}

// Browsers and workerd hide the status of a redirect that is not followed.
function isRedirect({ status, type, redirected }: Response): boolean {
  return type === "opaqueredirect" || redirected || (status >= 300 && status < 400);
}

function read(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
