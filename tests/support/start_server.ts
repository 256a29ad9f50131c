/** A server of a test, which stops where it is disposed of. */
export interface TestServer extends AsyncDisposable {
  readonly origin: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Serves an app on a free port of this machine. */
export function startServer(
  answer: (request: Request) => Response | Promise<Response>,
  { hostname = "127.0.0.1", port = 0 }: { hostname?: string; port?: number } = {},
): TestServer {
  const server = Deno.serve({ hostname, port, onListen() {} }, (request) => answer(request));
  return {
    origin: `http://${hostname}:${server.addr.port}`,
    port: server.addr.port,
    stop: () => server.shutdown(),
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}
