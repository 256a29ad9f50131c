import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeStream } from "node:stream/web";
import type { Listener } from "./io.ts";

type Fetch = (request: Request) => Response | Promise<Response>;

/**
 * Serves an app on this machine, streaming bodies both ways.
 *
 * @param fetch The app
 * @param port The port; 0 means any that is free
 * @returns The server, once it listens
 */
export function serveHttp(fetch: Fetch, port: number): Promise<Listener> {
  const server = createServer((incoming, outgoing) => {
    answer(fetch, incoming, outgoing).catch(() => {
      // What has begun cannot become an error; a torn connection says that it is not whole.
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(500).end();
    });
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host: "localhost" }, () => {
      const address = server.address();
      resolve({
        port: typeof address === "object" && address !== null ? address.port : port,
        close: () =>
          new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
          }),
      });
    });
  });
}

async function answer(fetch: Fetch, incoming: IncomingMessage, outgoing: ServerResponse) {
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  const request = toRequest(incoming, gone.signal);
  if (request === undefined) {
    outgoing.writeHead(400).end();
    return;
  }
  const { status, headers, body } = await fetch(request);
  const lines = [...headers].filter(([name]) => name !== "set-cookie");
  outgoing.writeHead(status, [...lines, ...cookiesOf(headers)].flat());
  if (body === null || incoming.method === "HEAD") {
    await body?.cancel();
    outgoing.end();
  } else {
    await pipeline(Readable.fromWeb(body as NodeStream), outgoing);
  }
}

function toRequest(incoming: IncomingMessage, signal: AbortSignal): Request | undefined {
  const { method = "GET", rawHeaders, url = "/" } = incoming;
  const headers = new Headers();
  for (let at = 0; at < rawHeaders.length; at += 2) {
    headers.append(rawHeaders[at], rawHeaders[at + 1]);
  }
  // A target such as `*` or another host's URL is not for an app.
  const target = `http://${incoming.headers.host ?? "localhost"}${url}`;
  if (!url.startsWith("/") || !URL.canParse(target)) return undefined;
  const init = { method, headers, signal };
  if (method === "GET" || method === "HEAD") return new Request(target, init);
  return new Request(target, { ...init, body: streamOf(incoming), duplex: "half" } as RequestInit);
}

// Node 20's own conversion ends the process where a chunk comes after the stream is cancelled.
function streamOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = incoming.iterator({ destroyOnReturn: false });
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value.buffer, value.byteOffset, value.length));
    },
    // The rest stays unread, and Node discards it once the answer has been sent.
    cancel() {},
  }, { highWaterMark: 0 });
}

function cookiesOf(headers: Headers): [string, string][] {
  return headers.getSetCookie().map((cookie) => ["set-cookie", cookie]);
}
