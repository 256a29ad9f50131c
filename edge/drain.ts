/**
 * Reads a body that nobody needs to its end, holding nothing of it.
 *
 * A server that answers and closes before a caller has sent its body resets the connection, and
 * the caller never sees the answer. A body longer than the limit is left where it is.
 *
 * @param body The body; nothing to do where there is none or where it is being read
 * @param maxBytes How much is read at most
 */
export async function drain(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<void> {
  if (body === null || body.locked) return;
  let length = 0;
  try {
    for await (const chunk of body) {
      length += chunk.length;
      if (length > maxBytes) return;
    }
  } catch {
    // The caller has left, or its body was broken: then the answer is for nobody.
  }
}
