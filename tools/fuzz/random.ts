/** Random choices that a seed and a run's number decide, so that every run can be repeated alone. */
export class Random {
  #state: number;

  constructor(seed: number, run: number) {
    // Two rounds of the mix keep runs apart whose numbers differ in one bit.
    this.#state = mix(mix(seed) ^ run ^ Math.imul(Math.floor(run / 2 ** 32), 0x9e3779b1));
  }

  /** A whole number from 0 to below the limit. */
  below(limit: number): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    return Math.floor((mix(this.#state) >>> 0) / 2 ** 32 * limit);
  }

  /** True once in so many times. */
  once(inSoMany: number): boolean {
    return this.below(inSoMany) === 0;
  }

  /** One of the items. */
  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)];
  }
}

// The finisher of MurmurHash3 (public domain).
function mix(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
