import { startServer } from "./start_server.ts";

/** A request as the upstream got it. */
export interface Received {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Headers;
  readonly body: string;
}

/** A stand-in for FinBox that keeps what it gets, and stops where it is disposed of. */
export interface Upstream extends AsyncDisposable {
  readonly baseUrl: string;
  readonly received: readonly Received[];
}

/** Starts an upstream that answers every request with the function. */
export function startUpstream(
  answer: (request: Request) => Response | Promise<Response>,
): Upstream {
  const received: Received[] = [];
  const server = startServer(async (request) => {
    const { method, headers } = request;
    const { pathname, search } = new URL(request.url);
    const body = await request.clone().text();
    received.push({ method, path: pathname + search, headers, body });
    return await answer(request);
  });
  return {
    baseUrl: `${server.origin}/bank-connect`,
    received,
    [Symbol.asyncDispose]: () => server.stop(),
  };
}
