import { connect } from "node:net";
import { ByteReader, type HeaderLines, valueOf } from "./byte_reader.ts";

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: HeaderLines;
  readonly body: Uint8Array<ArrayBuffer>;
  /** Whether the body came to its end. */
  readonly complete: boolean;
}

const PATIENCE_MS = 20_000;
const encoder = new TextEncoder();

/**
 * Sends bytes as they are over a connection of their own, and reads one HTTP/1.1 answer.
 *
 * @param ends Whether the caller says, before it reads, that it sends nothing more
 * @returns The answer; undefined where the connection ended without one
 */
export async function sendRaw(
  port: number,
  bytes: Uint8Array,
  ends = false,
): Promise<RawAnswer | undefined> {
  const conn = await Deno.connect({ hostname: "127.0.0.1", port });
  let isOpen = true;
  const close = () => {
    if (isOpen) conn.close();
    isOpen = false;
  };
  const patience = setTimeout(close, PATIENCE_MS);
  // A server may answer, and close, before it has read everything.
  const sent = sendAll(conn, bytes, ends).catch(() => {});
  try {
    return await readAnswer(new ByteReader(conn), startsWith(bytes, "HEAD "));
  } finally {
    clearTimeout(patience);
    close();
    await sent;
  }
}

/** Sends bytes, and leaves with a reset once they are sent and something has come about. */
export async function sendAndLeave(
  port: number,
  bytes: Uint8Array,
  cameAbout: () => Promise<unknown>,
): Promise<void> {
  // The end of one direction would not do: that caller may still read.
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  await new Promise<void>((resolve) => socket.write(bytes, () => resolve()));
  await cameAbout();
  socket.resetAndDestroy();
  await new Promise<void>((resolve) => socket.closed ? resolve() : socket.on("close", resolve));
}

/** The bytes of a text in UTF-8. */
export function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

async function sendAll(conn: Deno.Conn, bytes: Uint8Array, ends: boolean): Promise<void> {
  for (let at = 0; at < bytes.length;) at += await conn.write(bytes.subarray(at));
  if (ends) await conn.closeWrite();
}

/** Reads the last answer to a request; undefined where the connection ends before. */
export async function readAnswer(
  reader: ByteReader,
  isHead = false,
): Promise<RawAnswer | undefined> {
  for (;;) {
    const line = await reader.line();
    const headers = await reader.headers();
    if (line === undefined || headers === undefined) return undefined;
    const status = Number(line.split(" ")[1]);
    if (status < 200) continue;
    const hasBody = !isHead && status !== 204 && status !== 304;
    const { bytes, complete } = hasBody
      ? await reader.body(headers, "until close")
      : { bytes: new Uint8Array(), complete: true };
    return { status, headers, body: bytes, complete };
  }
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return toBytes(text).every((byte, at) => bytes[at] === byte);
}

/** The code in the envelope of an answer; undefined where it has none. */
export function codeOf({ headers, body }: RawAnswer): string | undefined {
  if (!valueOf(headers, "content-type")?.startsWith("application/json")) return undefined;
  const answer: unknown = JSON.parse(new TextDecoder().decode(body));
  if (typeof answer !== "object" || answer === null || !("error" in answer)) return undefined;
  const { error } = answer;
  if (typeof error !== "object" || error === null) return undefined;
  return "code" in error && typeof error.code === "string" ? error.code : undefined;
}
