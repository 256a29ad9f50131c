import assert from "node:assert/strict";
import { checkUpload } from "../../mod.ts";
import {
  comparedErrors,
  noticeCodes,
  readVectors,
  uploadOf,
  type UploadVector,
} from "./read_vectors.ts";

const vectors = await readVectors<UploadVector>("uploads");

for (const [index, vector] of vectors.entries()) {
  const { rule, notice, partial, expect } = vector;
  const outcome = rule ?? notice ?? "nothing";
  Deno.test(`uploads, line ${index + 1}: checkUpload reports ${outcome}`, () => {
    const check = checkUpload(uploadOf(vector), { partial });
    assert.equal(check.ok, expect.errors.length === 0);
    assert.deepEqual(comparedErrors(check.errors), expect.errors);
    assert.deepEqual(noticeCodes(check.notices), expect.notices);
  });
}

Deno.test("every upload vector reports the rule or gives the notice that it is there for", () => {
  for (const { rule, notice, expect: { errors, notices } } of vectors) {
    if (rule !== null) assert.ok(errors.some((error) => error.rule === rule), rule);
    else if (notice !== null) assert.ok(notices.includes(notice), notice);
    else assert.deepEqual([errors, notices], [[], []]);
  }
});
