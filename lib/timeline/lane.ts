import type { Note } from "./note_facts.ts";
import type { Label } from "./place_labels.ts";

/** One row of a timeline before it has a place. */
export interface Lane {
  /** Its name. */
  readonly name: string;
  /** What stands after the name. */
  readonly kind?: string;
  /** What is to know about it. */
  readonly notes: readonly Note[];
  /** How high its shapes are. */
  readonly depth: number;
  /** Its shapes, from their top. */
  readonly draw: (y: number) => readonly string[];
  /** The texts below its shapes. */
  readonly labels: readonly Label[];
}
