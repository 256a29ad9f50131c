import assert from "node:assert/strict";
import {
  fitText,
  type Label,
  placeLabels,
  textWidth,
  wrapText,
} from "../../lib/timeline/place_labels.ts";
import { shorten } from "../../lib/words/shape_text.ts";

// At size 10 a letter is 6 wide, and an ellipsis 10.5.
const SIZE = 10;

Deno.test("characters from U+1100 on are taken to be wide", () => {
  assert.equal(textWidth("\u10ff", SIZE), 6);
  assert.equal(textWidth("\u1100", SIZE), 10.5);
});

Deno.test("bold letters are taken to be wider", () => {
  assert.ok(textWidth("a", SIZE, true) > textWidth("a", SIZE));
});

Deno.test("a text with as many characters as it may have is not shortened", () => {
  assert.equal(shorten("😀😀😀", 3), "😀😀😀");
});

Deno.test("a text with one character too many gives up two for an ellipsis", () => {
  assert.equal(shorten("abcd", 3), "ab…");
});

const FITTED: readonly (readonly [what: string, text: string, width: number, fitted: string])[] = [
  ["is as wide as its room stays", "a", 6, "a"],
  ["is too wide ends in an ellipsis that fits as well", "abcdefgh", 41, "abcde…"],
  ["has room for just so many letters beside the ellipsis keeps them", "abcdefgh", 40.5, "abcde…"],
  ["lacks a little room for a letter loses it", "abcdefgh", 40, "abcd…"],
  ["is cut behind a space loses the space as well", "ab cdef", 30, "ab…"],
  ["has no room at all keeps its first letter", "abc", 1, "a…"],
];

for (const [what, text, width, fitted] of FITTED) {
  Deno.test(`a text that ${what}`, () => {
    assert.equal(fitText(text, width, SIZE), fitted);
  });
}

const WRAPPED: readonly (readonly [what: string, text: string, width: number, lines: string[]])[] =
  [
    ["that fits is one line", "aa bb", 60, ["aa bb"]],
    ["is broken between words", "aa bb cc", 31, ["aa bb", "cc"]],
    ["as wide as a line is one line", "aa bb", 30, ["aa bb"]],
    ["has one space for several", "aa \n bb", 60, ["aa bb"]],
    ["is broken within a word that is wider than a line", "abcde", 12, ["ab", "cd", "e"]],
    ["has a line for each letter where a line has no room for one", "ab", 5, ["a", "b"]],
    ["without a word is an empty line", "", 60, [""]],
  ];

for (const [what, text, width, lines] of WRAPPED) {
  Deno.test(`a wrapped text ${what}`, () => {
    assert.deepEqual(wrapText(text, width, SIZE), lines);
  });
}

// A label stands 4 beside its place.
function linesOf(...places: readonly number[]): readonly number[] {
  const labels = places.map((x): Label => ({ text: "aa", x, align: "start" }));
  return placeLabels(labels, { x0: 0, x1: 500 }, 10).map(({ line }) => line);
}

Deno.test("labels 8 pixels apart share a line, a pixel less and they do not", () => {
  assert.deepEqual(linesOf(0, 20), [0, 0]);
  assert.deepEqual(linesOf(20, 0), [0, 0]);
  assert.deepEqual(linesOf(0, 19), [0, 1]);
});

Deno.test("a label is cut to its bounds", () => {
  const label: Label = { text: "abcdefghij", x: 100, align: "start" };
  const [{ text }] = placeLabels([label], { x0: 100, x1: 140 }, 10);
  assert.equal(text, "abcd…");
});
