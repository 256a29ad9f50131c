import { type Behaviour, BEHAVIOURS } from "./behaviours.ts";
import { ByteReader, type HeaderLines } from "../../support/byte_reader.ts";
import { toBytes } from "../../support/raw_http.ts";

/** A request as it came over the wire. */
export interface RawRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: HeaderLines;
  /** Grows up to the request's end. */
  body: Uint8Array;
  /** Whether the request came to its end. */
  complete: boolean;
  /** Settles when the connection has ended. */
  readonly ended: Promise<void>;
}

/** A stand-in for FinBox over a socket, which can misbehave below HTTP. */
export interface FaultUpstream {
  readonly origin: string;
  /** An origin where nobody listens. */
  readonly refusingOrigin: string;
  /** The requests since the last `behave`, in order. */
  readonly requests: readonly RawRequest[];
  /** How often a host has been called that only redirects name. */
  readonly callsElsewhere: number;
  /** Sets what the next requests meet, and forgets those before. */
  behave(behaviour: string): void;
  /** Resolves when a request has come, its body included. */
  nextRequest(): Promise<void>;
  /** Resolves when the head of a request has come. */
  nextHead(): Promise<void>;
  stop(): Promise<void>;
}

interface Peer {
  readonly conn: Deno.Conn;
  close(): void;
}

const LOOPBACK = { hostname: "127.0.0.1", port: 0 } as const;

/** Starts the upstream on a port of its own. */
export async function startFaultUpstream(): Promise<FaultUpstream> {
  const listener = Deno.listen(LOOPBACK);
  const elsewhere = Deno.listen(LOOPBACK);
  // A connection has a port on which nobody listens, and nobody else can while it is open.
  const idle = Deno.listen(LOOPBACK);
  const taken = await Deno.connect({ ...LOOPBACK, port: idle.addr.port });
  const refusingOrigin = `http://127.0.0.1:${taken.localAddr.port}`;

  let behaviour = BEHAVIOURS.get("ok")!;
  let requests: RawRequest[] = [];
  let callsElsewhere = 0;
  let arrived = Promise.withResolvers<void>();
  let begun = Promise.withResolvers<void>();
  const peers = new Set<Peer>();
  const busy = [
    accept(elsewhere, (conn) => {
      callsElsewhere++;
      conn.close();
      return Promise.resolve();
    }),
    accept(listener, serve),
  ];
  return {
    origin: originOf(listener),
    refusingOrigin,
    get requests() {
      return requests;
    },
    get callsElsewhere() {
      return callsElsewhere;
    },
    behave(name) {
      const found = BEHAVIOURS.get(name);
      if (found === undefined) throw new RangeError(`Cannot behave as: current value is ${name}`);
      for (const { close } of peers) close();
      behaviour = found;
      requests = [];
      arrived = Promise.withResolvers();
      begun = Promise.withResolvers();
    },
    nextRequest: () => arrived.promise,
    nextHead: () => begun.promise,
    async stop() {
      listener.close();
      elsewhere.close();
      idle.close();
      taken.close();
      for (const { close } of peers) close();
      await Promise.all(busy);
    },
  };

  async function serve(conn: Deno.Conn): Promise<void> {
    const closed = Promise.withResolvers<void>();
    const peer = { conn, close: once(() => conn.close()) };
    peers.add(peer);
    try {
      await answer(conn, behaviour, closed.promise);
    } catch {
      // The guard may close whenever it likes.
    } finally {
      peer.close();
      peers.delete(peer);
      closed.resolve();
    }
  }

  async function answer(
    conn: Deno.Conn,
    { sends, then, isEarly }: Behaviour,
    ended: Promise<void>,
  ): Promise<void> {
    // Closing with something unread makes the kernel send a reset.
    const reader = new ByteReader(then === "reset" ? withoutLastByteOfHead(conn) : conn);
    const line = await reader.line();
    const headers = await reader.headers();
    if (line === undefined || headers === undefined) return;
    const [method, path] = line.split(" ");
    const request: RawRequest = {
      method,
      path,
      headers,
      body: new Uint8Array(),
      complete: false,
      ended,
    };
    requests.push(request);
    begun.resolve();
    const seen = arrived;
    if (then !== "reset" && !isEarly) await readBody();
    seen.resolve();
    for (const piece of sends) {
      const text = typeof piece === "string"
        ? toBytes(piece.replace("{elsewhere}", originOf(elsewhere)))
        : piece;
      for (let at = 0; at < text.length;) at += await conn.write(text.subarray(at));
    }
    if (then === "hang") await reader.some(1);
    if (then === undefined) {
      await conn.closeWrite();
      // Whatever still comes is read, so that the answer is not lost to a reset.
      if (isEarly) await readBody();
    }

    async function readBody(): Promise<void> {
      const { bytes, complete } = await reader.body(request.headers, "none");
      Object.assign(request, { body: bytes, complete });
    }
  }
}

async function accept(
  listener: Deno.Listener,
  serve: (conn: Deno.Conn) => Promise<void>,
): Promise<void> {
  const served: Promise<void>[] = [];
  try {
    for await (const conn of listener) served.push(serve(conn));
  } finally {
    await Promise.all(served);
  }
}

// The head's last line feed is read by nobody, and told all the same.
function withoutLastByteOfHead(
  conn: Deno.Conn,
): { read(into: Uint8Array): Promise<number | null> } {
  let last = "";
  return {
    async read(into) {
      if (last === "\r\n\r") {
        into[0] = 0x0a;
        return 1;
      }
      const read = await conn.read(into.subarray(0, 1));
      last = (last + String.fromCharCode(into[0])).slice(-3);
      return read;
    },
  };
}

function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) act();
    isDone = true;
  };
}

function originOf({ addr }: Deno.Listener): string {
  return `http://127.0.0.1:${(addr as Deno.NetAddr).port}`;
}
