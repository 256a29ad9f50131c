import fc from "fast-check";
import assert from "node:assert/strict";
import { nearest } from "../../lib/errors/nearest.ts";

const NAMES = ["from_date", "to_date", "bank_name", "mode"];

const FOUND: readonly (readonly [why: string, text: string, name: string])[] = [
  ["a letter is missing", "bnk_name", "bank_name"],
  ["a letter is too much", "bankk_name", "bank_name"],
  ["a letter is another", "bank_nane", "bank_name"],
  ["the first letter is another", "nank_name", "bank_name"],
  ["the last letter is missing", "from_dat", "from_date"],
  ["two neighbours are swapped", "mdoe", "mode"],
  ["the first two are swapped", "omde", "mode"],
  ["the case is another", "FROM_DATE", "from_date"],
  ["three of twelve characters are too much", "from_date_17", "from_date"],
  ["three letters of nine are missing", "k_name", "bank_name"],
];

for (const [why, text, name] of FOUND) {
  Deno.test(`nearest finds a name of which ${why}`, () => {
    assert.equal(nearest(text, NAMES), name);
  });
}

const NOT_FOUND: readonly (readonly [why: string, text: string])[] = [
  ["two of four letters are others", "mxxe"],
  ["four letters of nine are missing", "_name"],
  ["the letters are the same but their order is not", "edom"],
  ["there is none", ""],
];

for (const [why, text] of NOT_FOUND) {
  Deno.test(`nearest finds nothing where ${why}`, () => {
    assert.equal(nearest(text, NAMES), undefined);
  });
}

Deno.test("nearest prefers the closer name wherever it stands", () => {
  assert.equal(nearest("max_to_dat", ["max_from_date", "max_to_date"]), "max_to_date");
  assert.equal(nearest("max_to_dat", ["max_to_date", "max_from_date"]), "max_to_date");
});

Deno.test("nearest prefers the first of two that are as close", () => {
  assert.equal(nearest("cat", ["bat", "rat"]), "bat");
});

Deno.test("nearest finds an empty name for an empty text", () => {
  assert.equal(nearest("", [""]), "");
});

Deno.test("nearest reads 64 characters", () => {
  const name = "n".repeat(64);
  assert.equal(nearest(name, [name]), name);
});

Deno.test("nearest does not read 65 characters", () => {
  const name = "n".repeat(65);
  assert.equal(nearest(name, [name]), undefined);
});

/** The first of the closest candidates, by whole tables of distances. */
function closest(text: string, candidates: readonly string[]): string | undefined {
  let [best, least]: [string | undefined, number] = [undefined, Infinity];
  for (const candidate of candidates) {
    const distance = distanceOf(text.toLowerCase(), candidate.toLowerCase());
    const limit = Math.floor(Math.max(text.length, candidate.length) / 3);
    if (distance <= limit && distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

// Insertions, deletions, substitutions and swaps of neighbours, which are not changed again.
function distanceOf(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, row) => [row]);
  for (let column = 1; column <= b.length; column++) table[0][column] = column;
  for (let row = 1; row <= a.length; row++) {
    for (let column = 1; column <= b.length; column++) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1;
      const ways = [
        table[row - 1][column] + 1,
        table[row][column - 1] + 1,
        table[row - 1][column - 1] + change,
      ];
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        ways.push(table[row - 2][column - 2] + 1);
      }
      table[row][column] = Math.min(...ways);
    }
  }
  return table[a.length][b.length];
}

const anyText = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom("a", "b", "c", "A", "_"), maxLength });

Deno.test("nearest finds what a table of all distances finds", () => {
  const anyCandidates = fc.array(anyText(14), { maxLength: 4 });
  fc.assert(
    fc.property(anyText(14), anyCandidates, (text, candidates) => {
      assert.equal(nearest(text, candidates), closest(text, candidates));
    }),
    { numRuns: 5000 },
  );
});

Deno.test("a text of 64 characters has a nearest one, a longer one has none", () => {
  const text = "a".repeat(64);
  assert.equal(nearest(text, [`${text}b`]), `${text}b`);
  assert.equal(nearest(`${text}b`, [text]), undefined);
});

for (const [text, name] of [["mode", "moxd"], ["moxd", "mode"]] as const) {
  Deno.test(`${text} has one letter of ${name} beside its place, which is no swap`, () => {
    assert.equal(nearest(text, [name]), undefined);
  });
}
