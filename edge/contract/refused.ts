import type { Condition } from "./conditions.ts";

/** What a reader returns in place of a value that is not safe to forward. */
export interface Refused<Why extends Condition = Condition> {
  /** Why. */
  readonly refused: Why;
}

/** Refuses a value in a condition of the guard's. */
export function refused<const Why extends Condition>(why: Why): Refused<Why> {
  return { refused: why };
}
