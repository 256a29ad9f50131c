import fc from "fast-check";
import type { SessionOptions } from "../../../mod.ts";
import { anySession, session } from "../../../tests/support/arbitraries.ts";
import { poolOf, readCorpus } from "../corpus.ts";
import { mutateValue } from "../mutate_value.ts";
import type { Random } from "../random.ts";
import { type Target, target } from "../target.ts";
import { checkPlan, type SessionInput } from "./check_plan.ts";

const CORPUS: readonly SessionInput[] = [
  ...readCorpus<SessionInput>("sessions"),
  ...readCorpus<SessionInput>("refusals"),
  ...readCorpus<SessionInput>("notices"),
];
const VALUES = poolOf([
  ...CORPUS.map(({ request }) => request),
  ...readCorpus<{ readonly value: unknown }>("field_rules").map(({ value }) => value),
]);
const VERSIONS = ["v1", "v2", "v1.2020", "v1.2024", "v1.2025", "v2.2025"] as const;

/** A request of the vectors with some things changed, and options of the same or another one. */
function changedRequest(random: Random): SessionInput {
  const { request, options } = random.pick(CORPUS);
  const { organization } = random.pick(CORPUS).options;
  return {
    request: mutateValue(request, random, VALUES),
    options: {
      ...(random.once(4) ? { ...options, version: random.pick(VERSIONS) } : options),
      ...(random.once(4) && organization !== undefined ? { organization } : {}),
      ...(random.once(8) ? { workflow: random.pick(["redirect", "iframe"]) } : {}),
    } as SessionOptions,
  };
}

/** Draws from an arbitrary by a seed of the run's own. */
function drawn(arbitrary: fc.Arbitrary<SessionInput>): (random: Random) => SessionInput {
  return (random) => fc.sample(arbitrary, { seed: random.below(2 ** 31), numRuns: 1 })[0];
}

/** DATA: session requests made in three ways. */
export const SESSION_TARGETS: readonly Target[] = [
  target({ name: "changed session", share: 30, make: changedRequest, check: checkPlan }),
  target({ name: "drawn session", share: 8, make: drawn(session), check: checkPlan }),
  target({ name: "drawn values", share: 4, make: drawn(anySession), check: checkPlan }),
];
