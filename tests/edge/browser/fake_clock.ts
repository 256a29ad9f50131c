import assert from "node:assert/strict";
import type { JourneyOutcome } from "../../../edge/browser/mod.ts";

/** What `standingOf` gives of a journey without an outcome. */
export const OPEN = "no outcome yet";

/** The timers of this process, which fire when the test says so. */
export class FakeClock {
  #now = 0;
  #lastId = 0;
  readonly #timers = new Map<number, { at: number; every?: number; fire: () => void }>();
  readonly #originals = { setTimeout, clearTimeout, setInterval, clearInterval };

  constructor() {
    const start = (fire: (...args: unknown[]) => void, ms: number, args: unknown[]) => {
      // As a browser does, which keeps 32 bits of it.
      const at = this.#now + (ms | 0);
      this.#timers.set(++this.#lastId, { at, fire: () => fire(...args) });
      return this.#lastId;
    };
    const stop = (id: number) => void this.#timers.delete(id);
    Object.assign(globalThis, {
      setTimeout: (fire: () => void, ms: number, ...args: unknown[]) => start(fire, ms, args),
      setInterval: (fire: () => void, ms: number) => {
        const id = start(fire, ms, []);
        this.#timers.get(id)!.every = ms;
        return id;
      },
      clearTimeout: stop,
      clearInterval: stop,
    });
  }

  /** How many timers are to fire. */
  get pending(): number {
    return this.#timers.size;
  }

  /** Lets the time pass, and what waits for it happen. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      const due = [...this.#timers].filter(([, { at }]) => at <= end)
        .sort(([, one], [, other]) => one.at - other.at)[0];
      if (due === undefined) break;
      const [id, timer] = due;
      this.#now = Math.max(this.#now, timer.at);
      if (timer.every === undefined) this.#timers.delete(id);
      else timer.at += timer.every;
      timer.fire();
    }
    this.#now = end;
    await Promise.resolve();
  }

  [Symbol.dispose](): void {
    Object.assign(globalThis, this.#originals);
  }
}

/** What the journey has come to so far. */
export async function standingOf(outcome: Promise<JourneyOutcome>): Promise<unknown> {
  const undecided = Promise.resolve().then(() => OPEN);
  return await Promise.race([outcome, undecided]);
}

/** A test in which time passes when it says so; a timer that is left behind fails it. */
export function testWithClock(name: string, run: (clock: FakeClock) => Promise<void>): void {
  Deno.test(name, async () => {
    using clock = new FakeClock();
    await run(clock);
    assert.equal(clock.pending, 0);
  });
}
