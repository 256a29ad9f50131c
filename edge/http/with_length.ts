interface WorkersNamespace {
  readonly FixedLengthStream?: new (length: number) => TransformStream<Uint8Array, Uint8Array>;
}

const { FixedLengthStream } = globalThis as WorkersNamespace;

/**
 * Whether the runtime breaks off an answer that ends early only where its length is announced, which
 * is so in workerd: without a length, half of a stream that fails looks like a whole one.
 */
export const NEEDS_LENGTH: boolean = FixedLengthStream !== undefined;

/**
 * A stream that announces its length where the runtime can, which is in workerd: then its recipient
 * notices when it breaks off.
 */
export function withLength(
  stream: ReadableStream<Uint8Array>,
  length?: number,
): ReadableStream<Uint8Array> {
  if (FixedLengthStream === undefined || length === undefined) return stream;
  const { readable, writable } = new FixedLengthStream(length);
  // The reader of the stream gets its failure.
  stream.pipeTo(writable).catch(() => {});
  return readable;
}
