import assert from "node:assert/strict";
import { migrateSession } from "../../mod.ts";
import { type MigrationVector, noticeCodes, readVectors } from "./read_vectors.ts";

const vectors = await readVectors<MigrationVector>("migrations");

for (const [index, { options, request, expect }] of vectors.entries()) {
  const codes = expect.notices.length === 0 ? "no notice" : expect.notices.join(", ");
  Deno.test(`migrations, line ${index + 1}: migrateSession gives ${codes}`, () => {
    const { request: migrated, notices } = migrateSession(request, options);
    assert.deepEqual(migrated, expect.request);
    assert.deepEqual(noticeCodes(notices), expect.notices);
  });
}
