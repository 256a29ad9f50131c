import { Random } from "./random.ts";
import type { Target } from "./target.ts";
import { TARGETS } from "./targets.ts";

/** An input for which something does not hold. */
export interface Failure {
  readonly target: Target;
  readonly run: number;
  readonly input: unknown;
  readonly error: unknown;
}

const BY_SHARE: readonly Target[] = TARGETS.flatMap((target) =>
  Array.from({ length: target.share }, () => target)
);

/**
 * Runs the targets by turns, by their shares. The seed and the number of a run tell its input, so
 * a run can be done again alone.
 *
 * @returns The first failure, or `undefined` where everything holds
 */
export async function runFuzz(
  { seed, from, to, targets = BY_SHARE }: {
    readonly seed: number;
    /** The number of the first run. */
    readonly from: number;
    /** The number behind the last run. */
    readonly to: number;
    readonly targets?: readonly Target[];
  },
): Promise<Failure | undefined> {
  for (let run = from; run < to; run++) {
    const target = targets[run % targets.length];
    const input = target.make(new Random(seed, run));
    try {
      // Most checks are done at once, and waiting would cost more than they do.
      const waiting = target.check(input);
      if (waiting !== undefined) await waiting;
    } catch (error) {
      return { target, run, input, error };
    }
  }
  return undefined;
}
