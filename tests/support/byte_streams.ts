/** A source that counts what is asked of it, and nothing more than that is read. */
export interface CountedSource {
  readonly stream: ReadableStream<Uint8Array>;
  /** How many bytes have been read. */
  bytesRead: number;
  /** How many chunks have been asked for, the end included. */
  pulls: number;
  /** Why it was cancelled. */
  cancelled: unknown[];
}

/** A source of chunks, which then ends. */
export function sourceOf(chunks: Iterable<Uint8Array>): CountedSource {
  const iterator = chunks[Symbol.iterator]();
  const source: CountedSource = {
    bytesRead: 0,
    pulls: 0,
    cancelled: [],
    stream: new ReadableStream<Uint8Array>({
      pull(controller) {
        source.pulls++;
        const { done, value } = iterator.next();
        if (done) return controller.close();
        source.bytesRead += value.length;
        controller.enqueue(value);
      },
      cancel(reason) {
        source.cancelled.push(reason);
      },
    }, { highWaterMark: 0 }),
  };
  return source;
}

/** Bytes in chunks of the sizes, over and over; no chunk is empty but those of size 0. */
export function* split(bytes: Uint8Array, sizes: readonly number[]): Iterable<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length];
    yield bytes.slice(at, at + size);
    at += size;
  }
}

/** All bytes of a stream. */
export async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).bytes();
}

/** The bytes of a text, each character of which is one byte. */
export function latin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** The bytes of a text in UTF-8. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** The bytes of both. */
export function concat(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
