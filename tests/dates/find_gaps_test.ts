import assert from "node:assert/strict";
import { type DayRange, findGaps } from "../../lib/dates/find_gaps.ts";

const PERIOD = { from: 1, to: 10 };

type Days = readonly (readonly [from: number, to: number])[];

const CASES: readonly (readonly [what: string, ranges: Days, gaps: Days])[] = [
  ["without a range is one gap", [], [[1, 10]]],
  ["has no gap in a range that is longer", [[0, 11]], []],
  ["has a gap on both sides of a range of one day", [[5, 5]], [[1, 4], [6, 10]]],
  ["has no gap between ranges that follow one another", [[6, 10], [1, 5]], []],
  ["is not covered by a range that ends before it begins", [[7, 3]], [[1, 10]]],
  ["is not covered by a range behind it", [[12, 15]], [[1, 10]]],
  ["is covered on its last day by a range that begins there", [[10, 12]], [[1, 9]]],
  ["may have its last day alone in a gap", [[1, 9]], [[10, 10]]],
];

for (const [what, ranges, gaps] of CASES) {
  Deno.test(`a period ${what}`, () => {
    assert.deepEqual(findGaps(PERIOD, ranges.map(toRange)), gaps.map(toRange));
  });
}

Deno.test("a period of nothing has no gap", () => {
  assert.deepEqual(findGaps({ from: 5, to: 5 }, []), []);
});

function toRange([from, to]: Days[number]): DayRange {
  return { from, to };
}
