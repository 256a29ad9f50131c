import assert from "node:assert/strict";
import { CATALOGUE } from "../../lib/errors/catalogue/mod.ts";
import { type ClassifyContext, classifyError, type ErrorClass } from "../../mod.ts";
import { readVectors } from "./read_vectors.ts";

interface ResponseVector {
  readonly response: { readonly status: number; readonly body: unknown };
  readonly context: ClassifyContext;
  readonly expect: Pick<ErrorClass, "category" | "owner" | "retry" | "documented"> & {
    readonly code: string | null;
    readonly rule: string | null;
  };
}

const vectors = await readVectors<ResponseVector>("responses");

for (const [index, { response, context, expect }] of vectors.entries()) {
  const { status } = response;
  const what = expect.rule ?? `category ${expect.category}`;
  Deno.test(`responses, line ${index + 1}: an answer of status ${status} is ${what}`, () => {
    const { code, category, owner, retry, rule, documented } = classifyError(response, context);
    assert.deepEqual(
      { code: code ?? null, category, owner, retry, rule: rule ?? null, documented },
      expect,
    );
  });
}

Deno.test("every documented error is told from some answer", () => {
  const told = new Set(vectors.map(({ expect }) => expect.rule));
  assert.deepEqual(CATALOGUE.map(({ rule }) => rule).filter((rule) => !told.has(rule)), []);
});
