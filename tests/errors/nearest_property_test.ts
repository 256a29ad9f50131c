import assert from "node:assert/strict";
import fc from "fast-check";
import { nearest } from "../../lib/errors/nearest.ts";

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
