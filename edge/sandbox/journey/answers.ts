import type { FailureId } from "./failures.ts";
import type { Mode } from "./modes.ts";
import type { SdkMessage } from "./sdk_messages.ts";
import type { ScreenName } from "./screen_names.ts";

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
  readonly failure?: { readonly id: FailureId; readonly from: ScreenName };
  /** Messages for the lender's page that the next screen posts. */
  readonly messages: readonly SdkMessage[];
}

/** The state of a customer who has just come. */
export const NO_PROGRESS: Progress = { answers: {}, messages: [] };
