import assert from "node:assert/strict";
import { checkState, type ExplorerResult } from "../../../edge/explorer/check_state.ts";
import { sampleState } from "../../../edge/explorer/explorer_state.ts";
import { SAMPLES } from "../../../edge/explorer/samples.ts";

function codesOf(result: ExplorerResult): { errors: string[]; notices: string[] } {
  if (result.kind === "unchecked") {
    return { errors: result.where === "request" ? ["not JSON"] : [], notices: [] };
  }
  const { errors } = result.check;
  const notices = result.kind === "moved" ? result.migration.notices : result.check.notices;
  return { errors: errors.map(({ code }) => code), notices: notices.map(({ code }) => code) };
}

for (const sample of SAMPLES) {
  const { id, errors = [], notices = [] } = sample;
  Deno.test(`the sample ${id} gives the errors and notices that its row promises`, () => {
    assert.deepEqual(codesOf(checkState(sampleState(sample))), { errors, notices });
  });
}

Deno.test("no two samples have one id, title or description", () => {
  for (const member of ["id", "title", "shows"] as const) {
    assert.equal(new Set(SAMPLES.map((sample) => sample[member])).size, SAMPLES.length);
  }
});

Deno.test("a sample's id is a plain word in a link", () => {
  for (const { id } of SAMPLES) assert.match(id, /^[a-z0-9-]+$/);
});
