/** The header lines of a message, in order; names as they were sent. */
export type HeaderLines = readonly (readonly [name: string, value: string])[];

/** What a message has after its headers. */
export interface MessageBody {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether it came to the end that its framing announces. */
  readonly complete: boolean;
}

const LINE_FEED = 0x0a;
const latin1 = new TextDecoder("latin1");

/** Reads HTTP/1.1 from a connection by lines and lengths. */
export class ByteReader {
  readonly #source: { read(into: Uint8Array): Promise<number | null> };
  readonly #space = new Uint8Array(64 * 1024);
  #buffer: Uint8Array<ArrayBuffer> = new Uint8Array();

  constructor(source: { read(into: Uint8Array): Promise<number | null> }) {
    this.#source = source;
  }

  /** The next line without its end; undefined where the connection ends before. */
  async line(): Promise<string | undefined> {
    for (let from = 0;;) {
      const end = this.#buffer.indexOf(LINE_FEED, from);
      if (end !== -1) {
        const line = latin1.decode(this.#buffer.subarray(0, end));
        this.#buffer = this.#buffer.slice(end + 1);
        return line.replace(/\r$/, "");
      }
      from = this.#buffer.length;
      if (!await this.#fill()) return undefined;
    }
  }

  /** The lines up to an empty one, as headers; undefined where the connection ends before. */
  async headers(): Promise<HeaderLines | undefined> {
    const headers: (readonly [string, string])[] = [];
    for (;;) {
      const line = await this.line();
      if (line === undefined) return undefined;
      if (line === "") return headers;
      const colon = line.indexOf(":");
      headers.push([line.slice(0, colon), line.slice(colon + 1).trim()]);
    }
  }

  /** The next bytes, at least one and at most so many; undefined at the end. */
  async some(most: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
    if (this.#buffer.length === 0 && !await this.#fill()) return undefined;
    const bytes = this.#buffer.subarray(0, most);
    this.#buffer = this.#buffer.subarray(bytes.length);
    return bytes;
  }

  /** A body, framed as its headers say; `otherwise` holds where they say nothing. */
  async body(headers: HeaderLines, otherwise: "none" | "until close"): Promise<MessageBody> {
    const pieces: Uint8Array[] = [];
    const take = async (length: number): Promise<boolean> => {
      for (let left = length; left > 0;) {
        const bytes = await this.some(left);
        if (bytes === undefined) return false;
        pieces.push(bytes);
        left -= bytes.length;
      }
      return true;
    };
    const length = valueOf(headers, "content-length");
    if (valueOf(headers, "transfer-encoding")?.toLowerCase() === "chunked") {
      return { complete: await this.#takeChunks(take), bytes: join(pieces) };
    }
    if (length !== undefined) return { complete: await take(Number(length)), bytes: join(pieces) };
    if (otherwise === "until close") await take(Infinity);
    return { complete: true, bytes: join(pieces) };
  }

  async #takeChunks(take: (length: number) => Promise<boolean>): Promise<boolean> {
    for (;;) {
      const size = parseInt(await this.line() ?? "", 16);
      if (Number.isNaN(size)) return false;
      if (size === 0) return await this.headers() !== undefined;
      if (!await take(size) || await this.line() !== "") return false;
    }
  }

  async #fill(): Promise<boolean> {
    const read = await this.#source.read(this.#space).catch(() => null);
    if (read === null) return false;
    const room = new Uint8Array(this.#buffer.length + read);
    room.set(this.#buffer);
    room.set(this.#space.subarray(0, read), this.#buffer.length);
    this.#buffer = room;
    return true;
  }
}

/** The value of the first header of a name; undefined where there is none. */
export function valueOf(headers: HeaderLines, name: string): string | undefined {
  return headers.find((header) => header[0].toLowerCase() === name)?.[1];
}

/** The pieces as one. */
export function join(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
