import type { Organization } from "../../../mod.ts";
import type { SandboxSession } from "../sandbox_session.ts";
import type { SessionStore } from "../session_store.ts";
import type { Progress } from "./answers.ts";
import type { JourneyEvent, SdkGeneration } from "./sdk_messages.ts";

/** What a journey needs to know. */
export interface JourneyOptions {
  /** Where customers reach the sandbox. */
  readonly origin: string;
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** What FinBox has set up for the organization, as in the library. */
  readonly organization?: Organization;
  /** Called when a journey has ended: by its success, its exit, or its session's expiry. */
  readonly onOutcome?: (session: SandboxSession) => void | Promise<void>;
}

/** One request of a customer to a session's page. */
export interface Visit {
  /** The session as it is now. */
  readonly session: SandboxSession;
  /** The state of the customer's journey. */
  readonly progress: Progress;
  /** Where the sessions are kept. */
  readonly store: SessionStore;
  /** What the journey needs to know. */
  readonly options: JourneyOptions;
  /** The SDK's generation, which says how messages are worded. */
  readonly generation: SdkGeneration;
  /** Whether the customer comes by the address of the session, and not from a page of it. */
  readonly isEntry: boolean;
  /** The parameters of the page's URL. */
  readonly query: Readonly<Record<string, string>>;
  /** The parameters that every address of the session's pages carries. */
  readonly keys: Readonly<Record<string, string>>;
}

/** The address of one of the session's pages, such as `/journey/bank`. */
export function addressOf(
  { keys }: Pick<Visit, "keys">,
  path: string,
  more: Readonly<Record<string, string>> = {},
): string {
  return `${path}?${new URLSearchParams({ ...keys, ...more })}`;
}

/** Keeps the session's end in the store. */
export async function endJourney(
  { session, store, options }: Visit,
  change: Partial<Pick<SandboxSession, "outcome" | "expiresAt">>,
): Promise<void> {
  const ended = { ...(store.get(session.id) ?? session), ...change };
  store.put(ended);
  await options.onOutcome?.(ended);
}

/** What the lender's page hears when the customer leaves. */
export const EXIT: JourneyEvent = { kind: "exit", message: "user exited" };
