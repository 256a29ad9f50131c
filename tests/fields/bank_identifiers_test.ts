import assert from "node:assert/strict";
import { BANK_IDENTIFIERS } from "../../lib/fields/bank_identifiers.ts";

Deno.test("FinBox's list has 346 identifiers, each once", () => {
  assert.equal(BANK_IDENTIFIERS.length, 346);
  assert.equal(new Set(BANK_IDENTIFIERS).size, 346);
});

Deno.test("an identifier may hold a space", () => {
  const spaced = BANK_IDENTIFIERS.filter((identifier) => identifier.includes(" "));
  assert.deepEqual(spaced, ["PRATHAMA GRAMIN", "PUNE MERCHANTS"]);
});
