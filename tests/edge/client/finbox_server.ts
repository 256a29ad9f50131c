/** A request as a server got it. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: string;
}

/** A server on this machine that keeps what it gets. */
export interface FinBoxServer extends AsyncDisposable {
  readonly baseUrl: string;
  readonly received: readonly Received[];
}

/** Serves one answer to everything. */
export function serve(answer: (request: Request) => Response | Promise<Response>): FinBoxServer {
  const received: Received[] = [];
  const options = { hostname: "127.0.0.1", port: 0, onListen() {} };
  const server = Deno.serve(options, async (request) => {
    const { method, headers } = request;
    const { pathname, search } = new URL(request.url);
    const copy = request.clone();
    received.push({ method, path: pathname + search, headers, body: await copy.text() });
    return await answer(request);
  });
  const baseUrl = `http://127.0.0.1:${server.addr.port}/bank-connect`;
  return { baseUrl, received, [Symbol.asyncDispose]: () => server.shutdown() };
}

/** Serves bytes as they are to every connection, and closes it. */
export function serveBytes(text: string): Pick<FinBoxServer, "baseUrl"> & Disposable {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  (async () => {
    for await (const connection of listener) {
      await connection.read(new Uint8Array(65_536));
      await connection.write(new TextEncoder().encode(text));
      connection.close();
    }
  })();
  const { port } = listener.addr as Deno.NetAddr;
  return {
    baseUrl: `http://127.0.0.1:${port}/bank-connect`,
    [Symbol.dispose]: () => listener.close(),
  };
}
