import assert from "node:assert/strict";
import {
  bankOf,
  BANKS,
  isPublished,
  POPULAR_BANKS,
  searchBanks,
} from "../../../../edge/sandbox/journey/bank_names.ts";
import { BANK_IDENTIFIERS } from "../../../../lib/fields/bank_identifiers.ts";

Deno.test("every published bank has a name of its own", () => {
  assert.equal(BANKS.length, 346);
  assert.equal(new Set(BANKS.map(({ id }) => id)).size, 346);
  assert.equal(new Set(BANKS.map(({ name }) => name)).size, 346);
  for (const { id, name } of BANKS) assert.ok(id && name, id);
});

Deno.test("the banks are those that the library knows", () => {
  // Compared word by word, as two identifiers hold a space.
  const words = (ids: readonly string[]) => [...new Set(ids.join(" ").toLowerCase().split(" "))];
  assert.deepEqual(words(BANKS.map(({ id }) => id)).sort(), words(BANK_IDENTIFIERS).sort());
});

Deno.test("popular banks are published", () => {
  for (const id of POPULAR_BANKS) assert.ok(isPublished(id), id);
});

Deno.test("a search finds words of the name in any order, or the identifier", () => {
  const idsOf = (search: string) => searchBanks(search).map(({ id }) => id);
  assert.ok(idsOf("india state bank").includes("sbi"));
  assert.deepEqual(idsOf("PNBBNK"), ["pnbbnk"]);
  assert.deepEqual(idsOf("no such bank"), []);
  assert.equal(idsOf("  ").length, 346);
});

Deno.test("a bank that is not published goes by its identifier", () => {
  assert.deepEqual(bankOf("My_Bank"), { id: "my_bank", name: "MY_BANK", hasNetBanking: true });
});
