import assert from "node:assert/strict";
import { checkSession } from "../../mod.ts";
import { noticeCodes, type NoticeVector, readVectors } from "./read_vectors.ts";

const vectors = await readVectors<NoticeVector>("notices");

for (const [index, { notice, options, request, expect }] of vectors.entries()) {
  const gives = notice === null ? "gives no notice" : `gives ${notice}`;
  Deno.test(`notices, line ${index + 1}: checkSession ${gives} in ${options.version}`, () => {
    const check = checkSession(request, options);
    assert.deepEqual(check.errors, []);
    assert.deepEqual(noticeCodes(check.notices), expect.notices);
  });
}

Deno.test("every notice vector gives the notice that it is there for, or none", () => {
  for (const { notice, expect: { notices } } of vectors) {
    if (notice === null) assert.deepEqual(notices, []);
    else assert.ok(notices.includes(notice), notice);
  }
});
