import type { ClientRequest, IncomingMessage, RequestOptions } from "node:http";
import type { Readable } from "node:stream";
import { NEEDS_LENGTH } from "./with_length.ts";

type Http = typeof import("node:http");
type Zlib = typeof import("node:zlib");

/** The part of Node's global object that is used; Deno has it too. */
interface ProcessNamespace {
  getBuiltinModule?<Module>(name: string): Module;
}

const { process } = globalThis as { process?: ProcessNamespace };

/** How long a connection is kept for the next request. Servers keep it longer. */
const KEPT_MS = 4000;
const NO_BODY: readonly number[] = [204, 205, 304];
const PROTOCOLS: readonly string[] = ["http:", "https:"];

/**
 * The runtime's fetch as far as the guard and the client use it, without what the runtimes add.
 *
 * Under Node and Deno it is made of `node:http`: their own fetch takes half of a chunked answer for a
 * whole one (Node), sends a request again on a kept connection that closes (Deno), and sends a stream
 * without its length (Deno). A redirect is returned and not followed. A fetch by which the program has
 * replaced the runtime's is used as it is.
 */
export const fetchOnce: typeof fetch = createFetch();

function createFetch(): typeof fetch {
  const original = fetch;
  const hasHttp = !NEEDS_LENGTH && process?.getBuiltinModule !== undefined;
  const transports = new Map<string, Transport>();
  return async (input, init = {}) => {
    const { protocol } = new URL(String(input));
    if (!hasHttp || !PROTOCOLS.includes(protocol) || fetch !== original) return fetch(input, init);
    const transport = transports.get(protocol) ?? createTransport(protocol);
    transports.set(protocol, transport);
    return await exchange(transport, String(input), await withBytes(init));
  };
}

/** What sends requests of one protocol. */
interface Transport {
  readonly request: (url: string, options: RequestOptions) => ClientRequest;
  readonly agent: InstanceType<Http["Agent"]>;
}

function createTransport(protocol: string): Transport {
  const { request, Agent } = process!.getBuiltinModule!<Http>(`node:${protocol.slice(0, -1)}`);
  // On a connection that was kept and closes, Deno sends a request again, so there none is kept.
  const keepAlive = !("Deno" in globalThis);
  return { request, agent: new Agent({ keepAlive, timeout: KEPT_MS }) };
}

// A form is sent as the runtime writes it.
async function withBytes(init: RequestInit): Promise<RequestInit> {
  if (!(init.body instanceof FormData)) return init;
  const form = new Response(init.body);
  const headers = new Headers(init.headers);
  headers.set("content-type", form.headers.get("content-type")!);
  return { ...init, headers, body: await form.blob() };
}

function exchange(
  { request, agent }: Transport,
  url: string,
  { method = "GET", headers, body, signal }: RequestInit,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
    const length = bytes instanceof Blob ? bytes.size : (bytes as Uint8Array | undefined)?.length;
    const outgoing = request(url, {
      method,
      agent,
      headers: {
        "accept-encoding": "gzip, br",
        ...Object.fromEntries(new Headers(headers)),
        ...(length === undefined ? {} : { "content-length": length }),
      },
      ...(signal ? { signal } : {}),
    });
    // Once FinBox has answered, the answer's own failure counts.
    outgoing.on("error", reject);
    outgoing.on("response", (incoming) => resolve(toResponse(incoming)));
    if (bytes instanceof Blob) {
      send(bytes.stream(), outgoing).catch((error) => outgoing.destroy(error));
    } else outgoing.end(bytes);
  });
}

async function send(stream: ReadableStream<Uint8Array>, outgoing: ClientRequest): Promise<void> {
  for await (const chunk of stream) {
    if (outgoing.destroyed) return;
    if (!outgoing.write(chunk)) await drained(outgoing);
  }
  outgoing.end();
}

function drained(outgoing: ClientRequest): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      outgoing.off("drain", done).off("close", done);
      resolve();
    };
    outgoing.on("drain", done).on("close", done);
  });
}

function toResponse(incoming: IncomingMessage): Response {
  const { rawHeaders, statusCode = 0 } = incoming;
  const headers = new Headers();
  for (let at = 0; at < rawHeaders.length; at += 2) {
    headers.append(rawHeaders[at], rawHeaders[at + 1]);
  }
  if (NO_BODY.includes(statusCode)) {
    incoming.resume();
    return new Response(null, { status: statusCode, headers });
  }
  const decoded = decode(incoming, headers.get("content-encoding"));
  const chunks = decoded[Symbol.asyncIterator]();
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value.buffer, value.byteOffset, value.length));
    },
    cancel() {
      incoming.destroy();
    },
  }, { highWaterMark: 0 });
  return new Response(stream, { status: statusCode, headers });
}

function decode(incoming: IncomingMessage, encoding: string | null): Readable {
  if (encoding !== "gzip" && encoding !== "br") return incoming;
  const { createBrotliDecompress, createGunzip } = process!.getBuiltinModule!<Zlib>("node:zlib");
  const decoder = encoding === "br" ? createBrotliDecompress() : createGunzip();
  incoming.on("error", (error) => decoder.destroy(error));
  decoder.on("close", () => incoming.destroy());
  return incoming.pipe(decoder);
}
