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
