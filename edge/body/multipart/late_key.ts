import { joinBytes } from "../../http/join_bytes.ts";
import { startsWithBytes } from "../byte_prefix.ts";

/** As far as Django reads a part's headers. */
const LONGEST_HEADERS = 1024;
const KEY = new TextEncoder().encode("api_key");
/** Where in the name its underscore is, which is rarer in a file than its letters. */
const UNDERSCORE_AT = 3;
const [M, E, ASTERISK] = new TextEncoder().encode("me*");
const LATIN_1 = new TextDecoder("latin1");
/** Sets the bit by which a letter in ASCII is a small one. */
const SMALL = 0x20;

/**
 * Passes a form on from its file's content to its end, unless a part behind the file is `api_key`:
 * then the stream fails before that part's value is passed on.
 *
 * A caller's token may be there, and Django takes the last field of a name. Delimiters do not count:
 * behind 64 KiB of a part that Django skips, it reads on as if another part began there.
 *
 * @param stream The form from the file's content on; it is locked
 * @param onLateKey Is called before the stream fails
 */
export function refuseLateKey(
  stream: ReadableStream<Uint8Array>,
  onLateKey: () => void,
): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  // The end of the last chunks, in which a part's headers may have begun.
  let kept = new Uint8Array();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) return controller.close();
      const bytes = joinBytes([kept, value]);
      if (mayNameKey(bytes, kept.length) && namesKey(bytes)) {
        onLateKey();
        throw new Error("The form has an api_key behind its file");
      }
      kept = bytes.slice(-LONGEST_HEADERS);
      controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  }, { highWaterMark: 0 });
}

// Seldom true of a file, and quick: searches for single bytes are the runtime's own.
function mayNameKey(bytes: Uint8Array, from: number): boolean {
  // What follows the underscore may come in the next chunk.
  const first = Math.max(0, from - (KEY.length - UNDERSCORE_AT) + 1);
  for (const at of places(bytes, KEY[UNDERSCORE_AT], first)) {
    if (startsWithBytes(bytes, KEY, at - UNDERSCORE_AT)) return true;
  }
  for (const at of places(bytes, ASTERISK, from)) {
    if ((bytes[at - 1] | SMALL) === E && (bytes[at - 2] | SMALL) === M) return true;
  }
  return false;
}

function* places(bytes: Uint8Array, byte: number, from: number): Generator<number, void> {
  for (let at = bytes.indexOf(byte, from); at !== -1; at = bytes.indexOf(byte, at + 1)) yield at;
}

// `name*` is a name too, and may be written with escapes.
function namesKey(bytes: Uint8Array): boolean {
  let disposition = -Infinity;
  const names = /(content-disposition)|api_key|(?<!file)name\*/gi;
  for (const { 1: header, index } of LATIN_1.decode(bytes).matchAll(names)) {
    if (header !== undefined) disposition = index;
    else if (index - disposition < LONGEST_HEADERS) return true;
  }
  return false;
}
