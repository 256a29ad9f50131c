import type { ErrorOwner, ErrorPlace, ErrorRetry } from "../../lib/errors/mod.ts";
import type { CallOutcome } from "../client/client_errors.ts";

/** DATA: who has to act. */
export const OWNER_WORDS: Readonly<Record<ErrorOwner, string>> = {
  caller: "the caller: whoever writes the code that sends the request",
  account: "the account: whoever talks to FinBox, or runs the guard",
  finbox: "FinBox",
  customer: "the customer",
};

/** DATA: whether sending again can help. */
export const RETRY_WORDS: Readonly<Record<ErrorRetry, string>> = {
  never: "never",
  "after-fix": "after the cause is mended",
  later: "later, as it is",
};

/** DATA: where an error appears. */
export const PLACE_WORDS: Readonly<Record<ErrorPlace | "guard" | "client", string>> = {
  session: "answers of the session API",
  upload: "answers of the upload API",
  session_data: "answers about a session's data",
  recurring: "answers of the recurring consent API",
  account_aggregator: "answers of an Account Aggregator",
  statement: "statements in answers and webhooks",
  iframe: "events of the iframe",
  guard: "answers of the guard, not of FinBox",
  client: "errors of this package's client, not answers of FinBox",
};

/** DATA: whether a call that failed was sent. */
export const OUTCOME_WORDS: Readonly<Record<CallOutcome, string>> = {
  "not-sent": "no",
  refused: "yes, and it was refused",
  unknown: "perhaps: FinBox may have acted on it",
};
