import { joinBytes } from "../../http/join_bytes.ts";
import { indexOfBytes } from "../byte_prefix.ts";
import { toLatin1 } from "./part_headers.ts";

/** As far as Django reads a part's headers. */
const LONGEST_HEADERS = 1024;
const BLANK_LINE = Uint8Array.of(0x0d, 0x0a, 0x0d, 0x0a);
const encoder = new TextEncoder();

/**
 * Passes a form on from its file's content to its end, unless a part behind the file is `api_key`:
 * then the stream fails before that part's value is passed on.
 *
 * A caller's token may be there, and Django takes the last field of a name.
 *
 * @param stream The form from the file's content on; it is locked
 * @param boundary The form's boundary
 * @param onLateKey Is called before the stream fails
 */
export function refuseLateKey(
  stream: ReadableStream<Uint8Array>,
  boundary: string,
  onLateKey: () => void,
): ReadableStream<Uint8Array> {
  const delimiter = encoder.encode(`--${boundary}`);
  const reader = stream.getReader();
  // What is kept of the last chunks: the end that may begin a delimiter, or a part's headers so far.
  let kept = new Uint8Array();
  let isInHeaders = false;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) return controller.close();
      let bytes = joinBytes([kept, value]);
      for (;;) {
        if (isInHeaders) {
          const end = indexOfBytes(bytes, BLANK_LINE, 0);
          const headers = bytes.subarray(0, end === -1 ? LONGEST_HEADERS : end);
          if (namesKey(headers)) {
            onLateKey();
            throw new Error("The form has an api_key behind its file");
          }
          if (end === -1 && bytes.length < LONGEST_HEADERS) break;
          bytes = bytes.subarray(end === -1 ? LONGEST_HEADERS : end);
          isInHeaders = false;
        }
        const start = indexOfBytes(bytes, delimiter, 0);
        if (start === -1) {
          bytes = bytes.subarray(Math.max(0, bytes.length - delimiter.length + 1));
          break;
        }
        bytes = bytes.subarray(start + delimiter.length);
        isInHeaders = true;
      }
      kept = bytes.slice();
      controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  }, { highWaterMark: 0 });
}

// `name*` is a name too, and may be written with escapes.
function namesKey(headers: Uint8Array): boolean {
  return /api_key|name\s*\*/i.test(toLatin1(headers).replace(/filename\s*\*/gi, ""));
}
