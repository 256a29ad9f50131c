/** Something to measure. */
export interface Measured {
  /** Does it once; what it returns keeps it from being optimized away. */
  readonly run: () => unknown;
}

/** How long to measure. */
export interface Effort {
  /** How many times each case gets its turn. */
  readonly rounds: number;
  /** Milliseconds of each turn. */
  readonly turn: number;
}

/** What a case costs in each round, in nanoseconds. */
export type Costs = readonly number[];

/**
 * Measures the cases by turns, so that what else the machine does falls on all of them: each round
 * gives every case one turn.
 */
export function measure(cases: readonly Measured[], { rounds, turn }: Effort): readonly Costs[] {
  const costs = cases.map((): number[] => []);
  const times = cases.map((measured) => timesIn(turn, measured));
  for (let round = 0; round < rounds; round++) {
    for (const [index, measured] of cases.entries()) {
      costs[index].push(take(measured, times[index]) * 1e6 / times[index]);
    }
  }
  return costs;
}

/** The middle one of the numbers. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** How many times a case costs what its baseline costs: the median of the rounds' ratios. */
export function ratio(costs: Costs, baseline: Costs): number {
  return median(costs.map((cost, round) => cost / baseline[round]));
}

// Doubles the number of times until a turn is long enough; that warms the case up, too.
function timesIn(turn: number, measured: Measured): number {
  for (let times = 1;; times *= 2) {
    const milliseconds = take(measured, times);
    // A second look: the first one may have been long because the machine did something else.
    if (milliseconds >= turn && take(measured, times) >= turn / 2) {
      return Math.max(1, Math.round(times * turn / milliseconds));
    }
  }
}

function take({ run }: Measured, times: number): number {
  let last: unknown;
  const start = performance.now();
  for (let time = 0; time < times; time++) last = run();
  const milliseconds = performance.now() - start;
  // No case returns it, but no compiler can know that.
  if (last === measure) throw new Error("A case returned what no case returns");
  return milliseconds;
}
