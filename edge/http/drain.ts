const LONGEST_MS = 5000;

/**
 * Reads a body that is not needed to its end, holding nothing of it, for five seconds at most.
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
  const reader = body.getReader();
  // What is left of it is not waited for. A read that is under way ends then.
  const giveUp = (): void => void reader.cancel().catch(() => {});
  // No race against a promise that stays: it would hold each chunk.
  const timer = setTimeout(giveUp, LONGEST_MS);
  try {
    for (let length = 0; length <= maxBytes;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
    }
  } catch {
    // The caller has left, or its body was broken: then there is no one to answer.
  } finally {
    clearTimeout(timer);
    giveUp();
  }
}

/** Reads a request's body likewise, unless it announces more than the limit. */
export async function drainRequest(
  { body, headers }: {
    readonly body: ReadableStream<Uint8Array> | null;
    readonly headers: Headers;
  },
  maxBytes: number,
): Promise<void> {
  if (Number(headers.get("content-length") ?? 0) <= maxBytes) await drain(body, maxBytes);
}
