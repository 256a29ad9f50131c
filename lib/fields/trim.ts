/**
 * Trims the white space that Python's `str.strip` trims.
 *
 * It differs from JavaScript's `trim` in U+FEFF, which stays, and in U+001C to U+001F and U+0085,
 * which go.
 */
export function trim(text: string): string {
  let start = 0;
  while (start < text.length && isSpace(text.charCodeAt(start))) start++;
  return trimEnd(start === 0 ? text : text.slice(start));
}

/** Trims the same white space at the end only. */
export function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  return end === text.length ? text : text.slice(0, end);
}

function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || isSeparator(unit);
  return unit === 0x85 || unit === 0xa0 || unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029 ||
    unit === 0x202f || unit === 0x205f || unit === 0x3000;
}

function isSeparator(unit: number): boolean {
  return unit >= 0x1c && unit <= 0x1f;
}
