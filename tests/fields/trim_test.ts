import assert from "node:assert/strict";
import { trim, trimEnd } from "../../lib/fields/trim.ts";

/** What Python's `str.isspace` says yes to. */
const SPACES: readonly (readonly [first: number, last: number])[] = [
  [0x09, 0x0d],
  [0x1c, 0x20],
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
];

Deno.test("exactly what is white space in Python is trimmed", () => {
  for (let unit = 0; unit <= 0xffff; unit++) {
    const isSpace = SPACES.some(([first, last]) => unit >= first && unit <= last);
    const space = String.fromCharCode(unit);
    assert.equal(trim(`${space}a${space}`), isSpace ? "a" : `${space}a${space}`, unit.toString(16));
  }
});

Deno.test("a text of white space alone has nothing left", () => {
  assert.equal(trim(" \t "), "");
  assert.equal(trimEnd(" \t "), "");
});

Deno.test("white space between letters stays", () => {
  assert.equal(trim(" a b "), "a b");
});

Deno.test("trimEnd keeps white space before a text", () => {
  assert.equal(trimEnd(" a "), " a");
});
