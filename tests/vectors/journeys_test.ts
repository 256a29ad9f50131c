import assert from "node:assert/strict";
import {
  JOURNEY_START,
  type JourneyInput,
  type JourneyOutcome,
  nextJourney,
} from "../../lib/messages/mod.ts";
import { readVectors } from "./read_vectors.ts";

interface JourneyVector {
  readonly inputs: readonly JourneyInput[];
  readonly expect: { readonly outcome: JourneyOutcome | null; readonly waiting: boolean };
}

for (
  const [index, { inputs, expect }] of (await readVectors<JourneyVector>("journeys")).entries()
) {
  const kinds = inputs.map(({ kind }) => kind).join(", ");
  const end = expect.outcome?.kind ?? (expect.waiting ? "a wait" : "no outcome");
  Deno.test(`journeys, line ${index + 1}: [${kinds}] gives ${end}`, () => {
    const { outcome, waiting } = inputs.reduce(nextJourney, JOURNEY_START);
    assert.deepEqual({ outcome: outcome ?? null, waiting }, expect);
  });
}
