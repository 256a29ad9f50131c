const FIRST_SIZE = 16 * 1024;

/** The beginning of a stream, read as far as it is asked for and at most to a limit. */
export class BytePrefix {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #limit: number;
  #buffer: Uint8Array<ArrayBuffer>;
  #length = 0;
  #beyond: Uint8Array | undefined;
  #ended = false;

  /**
   * @param reader What to read from
   * @param limit The most bytes that the prefix may have
   */
  constructor(reader: ReadableStreamDefaultReader<Uint8Array>, limit: number) {
    this.#reader = reader;
    this.#limit = limit;
    this.#buffer = new Uint8Array(Math.min(limit, FIRST_SIZE));
  }

  /** What has been read. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#buffer.subarray(0, this.#length);
  }

  /** What came in the last chunk beyond the limit. */
  get beyond(): Uint8Array {
    return this.#beyond ?? new Uint8Array();
  }

  /** Whether the stream has ended within the prefix. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Finds bytes at or after a place; undefined where neither the limit nor the end is behind them. */
  async find(sought: Uint8Array, from: number): Promise<number | undefined> {
    for (let at = from;;) {
      const place = indexOfBytes(this.bytes, sought, at);
      if (place !== -1) return place;
      at = Math.max(from, this.#length - sought.length + 1);
      if (!await this.#readMore()) return undefined;
    }
  }

  /** Reads up to a place, and says whether there are so many bytes. */
  async reach(end: number): Promise<boolean> {
    while (this.#length < end) if (!await this.#readMore()) return false;
    return true;
  }

  // At the limit one more chunk is read, because the stream may end just there.
  async #readMore(): Promise<boolean> {
    if (this.#ended || this.#beyond !== undefined) return false;
    const { done, value } = await this.#reader.read();
    if (done) {
      this.#ended = true;
      return false;
    }
    const room = this.#limit - this.#length;
    if (value.length > room) this.#beyond = value.subarray(room);
    this.#append(value.subarray(0, room));
    return true;
  }

  #append(bytes: Uint8Array): void {
    const length = this.#length + bytes.length;
    if (length > this.#buffer.length) {
      const buffer = new Uint8Array(Math.min(this.#limit, Math.max(length, 2 * this.#length)));
      buffer.set(this.bytes);
      this.#buffer = buffer;
    }
    this.#buffer.set(bytes, this.#length);
    this.#length = length;
  }
}

/** The first place of bytes at or after a place; -1 when there is none. */
export function indexOfBytes(bytes: Uint8Array, sought: Uint8Array, from: number): number {
  for (let at = from;; at++) {
    at = bytes.indexOf(sought[0], at);
    if (at === -1 || startsWithBytes(bytes, sought, at)) return at;
  }
}

/** Whether bytes stand at a place. */
export function startsWithBytes(bytes: Uint8Array, sought: Uint8Array, at: number): boolean {
  // Counted by hand: `every` takes ten times as long, and a body can ask for this at every byte.
  for (let index = 0; index < sought.length; index++) {
    if (bytes[at + index] !== sought[index]) return false;
  }
  return true;
}
