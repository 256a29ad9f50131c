import type { Organization } from "../../../mod.ts";
import type { SandboxSession } from "../sandbox_session.ts";
import type { SessionStore } from "../session_store.ts";
import type { Mode } from "./modes.ts";
import type { SdkGeneration, SdkMessage } from "./sdk_messages.ts";

/** The screens that a customer goes through. */
export type StepName =
  | "bank"
  | "mode"
  | "mobile"
  | "otp"
  | "consent"
  | "upload"
  | "review"
  | "login"
  | "account";

/** Every screen of a session that can be shown. */
export type ScreenName = StepName | "failed" | "left" | "done" | "expired";

/** What a customer has answered so far. */
export interface Answers {
  /** The identifier of the bank, where the request leaves it open. */
  readonly bank?: string;
  /** The mode, where the request leaves it open. */
  readonly mode?: Mode;
  /** The mobile number. */
  readonly mobile?: string;
  /** Whether the code was entered. */
  readonly isVerified?: boolean;
  /** Whether net banking has let the customer in. */
  readonly isLoggedIn?: boolean;
}

/** What is wrong with what a customer entered. */
export interface Problem {
  /** The field of the form. */
  readonly field: string;
  /** What to do about it. */
  readonly message: string;
  /** What was entered, to be shown again; never a password. */
  readonly value?: string;
}

/** The state of a customer's journey, in memory alone. */
export interface Progress {
  /** What the customer has answered. */
  readonly answers: Answers;
  /** What was wrong with the last form, shown once. */
  readonly problem?: { readonly screen: ScreenName } & Problem;
  /** What failed last. */
  readonly failure?: { readonly id: string; readonly from: ScreenName };
  /** Messages for the lender's page that the next screen posts. */
  readonly messages: readonly SdkMessage[];
}

/** The state of a customer who has just come. */
export const NO_PROGRESS: Progress = { answers: {}, messages: [] };

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
