/** The error of a stream that is longer than it may be. */
export class StreamTooLongError extends Error {
  override readonly name: string = "StreamTooLongError";

  /** @param maxBytes The most bytes that the stream may have */
  constructor(maxBytes: number) {
    super(`The stream is longer than ${maxBytes} bytes`);
  }
}

// Nothing is read before it is asked for.
const NO_QUEUE: QueuingStrategy<Uint8Array> = { highWaterMark: 0 };

/**
 * Passes a stream on as long as it has at most so many bytes.
 *
 * The chunk that exceeds them is not passed on: the stream fails with a `StreamTooLongError` in its
 * place, and the source is cancelled.
 *
 * @param stream The source; it is locked
 * @param maxBytes The most bytes that it may have
 * @param onExceeded Is called once, before the stream fails
 * @returns The source's chunks, each read when it is asked for
 */
export function limitStream(
  stream: ReadableStream<Uint8Array>,
  maxBytes: number,
  onExceeded?: () => void,
): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  let length = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) return controller.close();
      length += value.length;
      if (length <= maxBytes) return controller.enqueue(value);
      onExceeded?.();
      const error = new StreamTooLongError(maxBytes);
      controller.error(error);
      // The source may be slow to stop, or fail at it: the reader of this stream need not know.
      reader.cancel(error).catch(() => {});
    },
    cancel: (reason) => reader.cancel(reason),
  }, NO_QUEUE);
}

/** The chunks as a stream, each when it is asked for. */
export function streamOf(chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  const rest = chunks.values();
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = rest.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  }, NO_QUEUE);
}

/**
 * Puts bytes in front of a stream.
 *
 * @param head The bytes that come first
 * @param rest The source of what follows; it is locked
 * @returns `head` as one chunk, then the source's chunks, each read when it is asked for
 */
export function concatStream(
  head: Uint8Array,
  rest: ReadableStream<Uint8Array>,
): ReadableStream<Uint8Array> {
  const reader = rest.getReader();
  let first = head.length > 0 ? head : undefined;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (first !== undefined) {
        controller.enqueue(first);
        first = undefined;
        return;
      }
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  }, NO_QUEUE);
}
