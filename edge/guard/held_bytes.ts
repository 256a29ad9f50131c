/** A body's bytes are held in blocks: a runtime's chunks may be small and each of its own memory. */
const BLOCK_BYTES = 1024 * 1024;

/** What of bodies is held at a time, over all requests of a guard. */
export class HeldBytes {
  readonly #most: number;
  #length = 0;

  /** @param most The most bytes that may be held */
  constructor(most: number) {
    this.#most = most;
  }

  /**
   * Reads a stream to its end and holds its bytes, until they are released.
   *
   * @param stream The source; what is not read of it stays in it
   * @param patienceMs How long the next chunk may take, in milliseconds
   * @returns The bytes, or undefined where they would exceed the most
   * @throws Where the stream fails or a chunk is late
   */
  async hold(
    stream: ReadableStream<Uint8Array>,
    patienceMs: number,
  ): Promise<Held | undefined> {
    const blocks: Uint8Array<ArrayBuffer>[] = [];
    let length = 0;
    const release = (): void => {
      this.#length -= length;
      length = 0;
      blocks.length = 0;
    };
    const reader = stream.getReader();
    try {
      for (;;) {
        const { done, value } = await inTime(reader.read(), patienceMs);
        if (done) return { blocks: cutLast(blocks, length), length, release };
        if (this.#length + value.length > this.#most) {
          release();
          return undefined;
        }
        append(value, blocks, length);
        length += value.length;
        this.#length += value.length;
      }
    } catch (error) {
      release();
      reader.cancel(error).catch(() => {});
      throw error;
    } finally {
      reader.releaseLock();
    }
  }
}

// Adds bytes to blocks that have so many.
function append(bytes: Uint8Array, blocks: Uint8Array<ArrayBuffer>[], length: number): void {
  for (let at = 0; at < bytes.length;) {
    const offset = (length + at) % BLOCK_BYTES;
    if (offset === 0) blocks.push(new Uint8Array(BLOCK_BYTES));
    const piece = bytes.subarray(at, at + BLOCK_BYTES - offset);
    blocks.at(-1)!.set(piece, offset);
    at += piece.length;
  }
}

function cutLast(
  blocks: readonly Uint8Array<ArrayBuffer>[],
  length: number,
): readonly Uint8Array<ArrayBuffer>[] {
  return blocks.map((block, index) => block.subarray(0, length - index * BLOCK_BYTES));
}

async function inTime<Value>(promise: Promise<Value>, patienceMs: number): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("A chunk is late")), patienceMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A body that is held. */
export interface Held {
  /** The body in pieces. */
  readonly blocks: readonly Uint8Array<ArrayBuffer>[];
  /** How many bytes it has. */
  readonly length: number;
  /** Releases what is still held. */
  readonly release: () => void;
}
