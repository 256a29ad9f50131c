// What every walk over a JSON text needs: where strings and white space end, and how deep it may go.

/** How many levels of arrays and objects a text may have. */
export const MOST_LEVELS = 64;

/** The UTF-16 units that give a JSON text its structure. */
export const UNIT = {
  quote: 0x22,
  comma: 0x2c,
  colon: 0x3a,
  openArray: 0x5b,
  backslash: 0x5c,
  closeArray: 0x5d,
  openObject: 0x7b,
  closeObject: 0x7d,
} as const;

/** The index of the first unit from `start` that is no white space of JSON's. */
export function skipSpace(text: string, start: number): number {
  let at = start;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
}

/** The index behind the string that begins at `start`; the text's end where it does not end. */
export function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === UNIT.backslash) at++;
    else if (unit === UNIT.quote) return at + 1;
  }
  return text.length;
}

/** What a string in quotes says; `undefined` where it is none. */
export function readString(quoted: string): string | undefined {
  if (!quoted.includes("\\")) return quoted.slice(1, -1);
  try {
    return JSON.parse(quoted);
  } catch {
    return undefined;
  }
}
