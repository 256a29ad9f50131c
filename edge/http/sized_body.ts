import { NEEDS_LENGTH, withLength } from "./with_length.ts";

/**
 * The body of a request to FinBox that streams and announces its length: Django reads a form without
 * one as empty.
 *
 * Fetch takes the length from a Blob, so under Deno and Node the body is one that streams; workerd
 * takes it from the stream.
 *
 * @param stream The bytes; they are read as they are sent
 * @param length How many there are
 */
export function sizedBody(
  stream: ReadableStream<Uint8Array>,
  length: number,
): BodyInit {
  return NEEDS_LENGTH
    ? withLength(stream, length)
    : new StreamedBlob(stream as ReadableStream<Uint8Array<ArrayBuffer>>, length);
}

class StreamedBlob extends Blob {
  readonly #stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  readonly #size: number;

  constructor(stream: ReadableStream<Uint8Array<ArrayBuffer>>, size: number) {
    super();
    this.#stream = stream;
    this.#size = size;
  }

  override get size(): number {
    return this.#size;
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    return this.#stream;
  }
}
