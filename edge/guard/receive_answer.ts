import { joinBytes } from "../http/join_bytes.ts";
import { DECODED_ENCODINGS } from "../http/accept_encoding.ts";
import { CHALLENGE_HEADER, FINBOX_CHALLENGE, GUARD_HEADER } from "../contract/headers.ts";
import type { SecretMask } from "./secret_mask.ts";
import { withLength } from "../http/with_length.ts";

/** DATA: FinBox's headers that reach the caller. */
const RESPONSE_HEADERS = [
  "content-type",
  "content-language",
  "content-disposition",
  "cache-control",
  "retry-after",
  "allow",
  "www-authenticate",
];

const BUFFERED_BYTES = 1024 * 1024;
/** FinBox's answer as the caller gets it. */
export interface UpstreamAnswer {
  readonly response: Response;
  /** FinBox's status. */
  readonly upstreamStatus: number;
  /** FinBox's body where it is at most 1 MB. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
  /** Whether a secret of the guard's has been masked in what is known of it. */
  readonly secretMasked?: true;
  /** Resolves when one is masked in the rest, while that streams. */
  readonly lateSecret?: Promise<void>;
}

/**
 * Takes FinBox's answer in: up to 1 MB in full, so that half an answer never looks like a whole one.
 *
 * @param answer The answer
 * @param mask What the caller must not see of it
 * @param onEnd Is called when nothing more of it is to come
 * @throws {TypeError} If it breaks off, is shorter than announced or in an encoding that the runtime
 * does not decode; nothing has been sent then
 */
export async function receiveAnswer(
  answer: Response,
  mask: SecretMask,
  onEnd: () => void,
): Promise<UpstreamAnswer> {
  const { status } = answer;
  if (!DECODED_ENCODINGS.includes(answer.headers.get("content-encoding") || "identity")) {
    await answer.body?.cancel();
    throw new TypeError("The answer is in an encoding that is not decoded");
  }
  const { headers, hasSecret } = responseHeaders(answer, mask);
  const announced = lengthOf(answer.headers);
  if (status === 204 || status === 205 || (announced === undefined && answer.body === null)) {
    onEnd();
    return received(null, hasSecret);
  }
  if (announced !== undefined && announced <= BUFFERED_BYTES) {
    // A runtime that does not notice a body shorter than announced must not pass it on.
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (bytes.length !== announced) throw new TypeError("The answer is shorter than announced");
    return whole(bytes);
  }
  const reader = answer.body!.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length <= BUFFERED_BYTES) {
    const { done, value } = await reader.read();
    if (done) {
      return whole(joinBytes(chunks));
    }
    chunks.push(value);
    length += value.length;
  }
  const begun = joinBytes(chunks);
  // What is there already is masked at once, so that the log's first line can say so.
  const hasBegunWith = mask.maskBytes(begun);
  let onSecret = (): void => {};
  const lateSecret = new Promise<void>((resolve) => onSecret = resolve);
  const masked = mask.maskStream(continueStream([begun], reader, onEnd), onSecret);
  const answered = received(withLength(masked, announced), hasSecret || hasBegunWith);
  return answered.secretMasked ? answered : { ...answered, lateSecret };

  function whole(bytes: Uint8Array<ArrayBuffer>): UpstreamAnswer {
    const isMasked = mask.maskBytes(bytes);
    onEnd();
    return { ...received(bytes, hasSecret || isMasked), bytes };
  }

  function received(body: BodyInit | null, secretMasked: boolean): UpstreamAnswer {
    return {
      response: new Response(body, { status, headers }),
      upstreamStatus: status,
      ...(secretMasked && { secretMasked }),
    };
  }
}

// A longer answer streams; should FinBox break it off, so does the guard.
function continueStream(
  chunks: Uint8Array[],
  reader: ReadableStreamDefaultReader<Uint8Array>,
  onEnd: () => void,
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const chunk = chunks.shift();
      if (chunk !== undefined) return controller.enqueue(chunk);
      const { done, value } = await reader.read().catch((error) => {
        onEnd();
        throw error;
      });
      if (!done) return controller.enqueue(value);
      onEnd();
      controller.close();
    },
    async cancel(reason) {
      onEnd();
      await reader.cancel(reason);
    },
  });
}

function responseHeaders(
  { status, headers: from }: Response,
  mask: SecretMask,
): { readonly headers: Record<string, string>; readonly hasSecret: boolean } {
  const headers = pickHeaders(RESPONSE_HEADERS, from);
  let hasSecret = false;
  for (const [name, value] of Object.entries(headers)) {
    headers[name] = mask.maskText(value);
    if (headers[name] !== value) hasSecret = true;
  }
  if (status === 401) headers[CHALLENGE_HEADER] ??= FINBOX_CHALLENGE;
  headers[GUARD_HEADER] = "forwarded";
  return { headers, hasSecret };
}

/** The headers of those names; a record, because a runtime makes its own Headers of it anyway. */
export function pickHeaders(names: readonly string[], from: Headers): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of names) {
    const value = from.get(name);
    if (value !== null) headers[name] = value;
  }
  return headers;
}

// What is announced of an encoded body is not the length of what the runtime makes of it.
function lengthOf(headers: Headers): number | undefined {
  const announced = headers.get("content-length");
  return announced === null || headers.get("content-encoding") ? undefined : Number(announced);
}
