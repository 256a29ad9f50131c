import type { ErrorPlace } from "../../lib/errors/mod.ts";
import type { Edition, ErrorOwner, ErrorRetry } from "../../mod.ts";

/** An edition as the page names it. */
export interface EditionWords {
  /** The edition. */
  readonly edition: Edition;
  /** Its name in lists. */
  readonly name: string;
}

/** DATA: the editions, newest first. */
export const EDITION_ROWS: readonly EditionWords[] = [
  { edition: "v2.2025", name: "v2 (2025)" },
  { edition: "v1.2025", name: "v1 (2025)" },
  { edition: "v1.2024", name: "v1 (2024)" },
  { edition: "v1.2020", name: "v1 (2020)" },
];

/** DATA: who has to act, as a reader of the page would say it. */
export const OWNER_WORDS: Readonly<Record<ErrorOwner, string>> = {
  caller: "Your integration",
  account: "Your account at FinBox",
  finbox: "FinBox",
  customer: "The customer",
};

/** Who has to act on an error of that place; the guard's operator counts as its account. */
export function ownerWords(owner: ErrorOwner, where: ErrorPlace | "guard"): string {
  return where === "guard" && owner === "account" ? "The guard’s operator" : OWNER_WORDS[owner];
}

/** DATA: whether sending again can help. */
export const RETRY_WORDS: Readonly<Record<ErrorRetry, string>> = {
  "never": "do not send it again",
  "after-fix": "send again once it is fixed",
  "later": "send again later, unchanged",
};

/** DATA: where an error appears. */
export const PLACE_WORDS: Readonly<Record<ErrorPlace | "guard", string>> = {
  session: "Session API",
  upload: "Upload API",
  session_data: "Session data",
  recurring: "Recurring consents",
  account_aggregator: "Account Aggregator",
  statement: "Statements, in answers and webhooks",
  iframe: "Events of the inline frame",
  guard: "The guard itself",
};

/** DATA: the bounds of a plan's dates. */
export const BOUND_WORDS = {
  from: "From",
  to: "To",
  expiry: "Expires",
} as const;
