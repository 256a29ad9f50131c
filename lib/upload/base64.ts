const PAD = 0x3d;
const DATA_URL_PREFIX = /^\s*data:[^,]{0,256};base64,/i;

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
// The value of each ASCII character as a digit, and -1 where it is none.
const STANDARD: readonly number[] = Array.from(
  { length: 128 },
  (_, code) => ALPHABET.indexOf(String.fromCharCode(code)),
);
// The same with the two digits of the URL-safe alphabet beside those of the standard one.
const URL_SAFE: readonly number[] = STANDARD.with(0x2d, 62).with(0x5f, 63);

/** How many characters of a data: URL stand before its Base64 text; 0 where there are none. */
export function dataUrlPrefixLength(text: string): number {
  return DATA_URL_PREFIX.exec(text)?.[0].length ?? 0;
}

/**
 * Whether any lenient decoder reads the text as Base64.
 *
 * FinBox runs on Python, whose `base64.b64decode` skips every character outside of the alphabet
 * and stops at the padding that completes a group of four. It refuses no more than a text whose
 * digits end within a group, and neither may we, since no document says that FinBox decodes
 * strictly. `-` and `_` are digits to `urlsafe_b64decode` alone, so a text is refused only when it
 * fails both ways. A text without any digit holds nothing to decode.
 */
export function isBase64(text: string): boolean {
  return endsGroup(text, STANDARD) || endsGroup(text, URL_SAFE);
}

/** The first bytes of a Base64 text, as a lenient decoder reads it; at most `length` of them. */
export function decodeBase64Head(text: string, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let digits = 0;
  let pads = 0;
  let held = 0;
  let written = 0;
  for (let index = 0; index < text.length && written < length; index++) {
    const code = text.charCodeAt(index);
    if (code === PAD) {
      pads++;
      if (digits % 4 >= 2 && digits % 4 + pads >= 4) break;
      continue;
    }
    const value = URL_SAFE[code] ?? -1;
    if (value < 0) continue;
    pads = 0;
    held = (held << 6 | value) & 0xffff;
    if (digits++ % 4 > 0) bytes[written++] = held >> (6 - 2 * ((digits - 1) % 4));
  }
  return bytes.subarray(0, written);
}

function endsGroup(text: string, values: readonly number[]): boolean {
  let digits = 0;
  let pads = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === PAD) {
      pads++;
      if (digits % 4 >= 2 && digits % 4 + pads >= 4) return true;
      continue;
    }
    if ((values[code] ?? -1) < 0) continue;
    digits++;
    pads = 0;
  }
  return digits > 0 && digits % 4 === 0;
}
