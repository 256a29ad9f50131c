import fc from "fast-check";

// A mutant that only a rare input finds has no test of its own.
const MOST_RUNS = 100;

/** fast-check with the same few random inputs for every mutant, and no search for a small one. */
const fewRuns: typeof fc = { ...fc, assert: assertOnFew as typeof fc.assert };
export default fewRuns;

fc.configureGlobal({ seed: 1, endOnFailure: true });

function assertOnFew(
  property: fc.IRawProperty<unknown>,
  parameters: fc.Parameters<unknown> = {},
): void | Promise<void> {
  const { numRuns = MOST_RUNS } = parameters;
  return fc.assert(property, { ...parameters, numRuns: Math.min(numRuns, MOST_RUNS) });
}
