import assert from "node:assert/strict";
import { checkSession } from "../../mod.ts";
import { comparedErrors, readVectors, type RefusalVector } from "./read_vectors.ts";

const vectors = await readVectors<RefusalVector>("refusals");

for (const [index, { rule, options, request, expect }] of vectors.entries()) {
  Deno.test(`refusals, line ${index + 1}: checkSession reports ${rule} in ${options.version}`, () => {
    const check = checkSession(request, options);
    assert.equal(check.ok, false);
    assert.deepEqual(comparedErrors(check.errors), expect.errors);
  });
}

Deno.test("every refusal reports the rule that it is there for", () => {
  for (const { rule, expect: { errors } } of vectors) {
    assert.ok(errors.some((error) => error.rule === rule), rule);
  }
});
