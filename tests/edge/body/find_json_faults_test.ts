import assert from "node:assert/strict";
import fc from "fast-check";
import { findJsonFaults } from "../../../edge/body/find_json_faults.ts";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

Deno.test("a text has a fault exactly when JSON.parse refuses it", () => {
  // JSON in which some places are replaced.
  const texts = fc.tuple(
    fc.json(),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...'{}[],:"\\ 019-.eEtru\n\t\u0001\ufeff', ""))),
  ).map(([text, edits]) =>
    edits.reduce((text, [place, piece]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + piece + text.slice(at + 1);
    }, text)
  );
  fc.assert(
    fc.property(texts, (text) => {
      assert.equal(findJsonFaults(text).syntax === undefined, isJson(text), text);
    }),
    { numRuns: 5000 },
  );
});

/** DATA: faulty texts with the index of their fault. */
const FAULTS: readonly (readonly [string, number])[] = [
  ["", 0],
  ["{", 1],
  ['{"a" 1}', 5],
  ["[1 2]", 3],
  ["[1,]", 3],
  ["01", 1],
  ["1.", 1],
  ["nul", 0],
  ['"a\nb"', 2],
  ['"\\x"', 1],
  ['"\\u12g4"', 1],
  ['"a', 2],
  ["{}}", 2],
  ["[}", 1],
  ["{]", 1],
  ["\u00a01", 0],
];

for (const [text, index] of FAULTS) {
  Deno.test(`the fault of ${JSON.stringify(text)} is found at ${index}`, () => {
    assert.equal(findJsonFaults(text).syntax?.index, index);
  });
}

Deno.test("members that stand there twice and __proto__ are found with their places", () => {
  const text = '{"a": {"b": 1, "\\u0062": 2}, "__proto__": [], "a": 3}';
  assert.deepEqual(findJsonFaults(text), {
    hazards: [
      { index: 15, problem: "a duplicate member" },
      { index: 29, problem: "a member named __proto__" },
      { index: 46, problem: "a duplicate member" },
    ],
  });
});

Deno.test("64 levels are no hazard and 65 are one", () => {
  assert.deepEqual(findJsonFaults("[".repeat(64) + "]".repeat(64)).hazards, []);
  assert.equal(findJsonFaults("[".repeat(65) + "]".repeat(65)).hazards[0].index, 64);
});

Deno.test("a million levels are walked", () => {
  const text = "[".repeat(1_000_000) + "]".repeat(1_000_000);
  assert.equal(findJsonFaults(text).hazards.length, 1);
});
