import type { Day } from "./day.ts";

/** Where a date of the plan comes from. */
export interface Provenance {
  /** FinBox's default, the organization's configuration, or the request. */
  readonly layer: "default" | "organization" | "request";
  /** A JSON Pointer into that layer's object, where it has one. */
  readonly path?: string;
  /** The rule that changed the date or made it. */
  readonly rule?: DateRule;
  /** The date before the rule changed it, in ISO 8601. */
  readonly before?: string;
}

/** The rules that make or change dates. */
export type DateRule =
  | "six-months-ago"
  | "today"
  | "yesterday"
  | "aa-cap"
  | "documented-default"
  | "derived-default";

/** A day and where it comes from. */
export interface Bound extends Day {
  readonly provenance: Provenance;
}
