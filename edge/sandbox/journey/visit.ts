import type { html } from "hono/html";
import type { Organization } from "../../../mod.ts";
import type { SentForm } from "../read_fields.ts";
import type { SandboxSession } from "../sandbox_session.ts";
import type { SessionStore } from "../session_store.ts";
import type { FailureId } from "./failures.ts";

/** A way to fetch statements. */
export type Mode = "aa" | "pdf" | "online";

/** The screens that a customer goes through. */
export type StepName =
  | ("bank" | "mode" | "mobile" | "otp" | "consent")
  | ("upload" | "review" | "login" | "account");

/** Every screen of a session that can be shown. */
export type ScreenName = StepName | "failed" | "left" | "done" | "expired";

/** A part of a page. */
export type Html = ReturnType<typeof html>;

/** A generation of the SDK, by the year of a document that describes it. */
export type SdkGeneration = "2020" | "2022" | "2024";

/** What happens in a journey that the lender's page hears about. */
export type JourneyEvent =
  | { readonly kind: "success" }
  | { readonly kind: "exit"; readonly message: string }
  | { readonly kind: "error"; readonly reason: string; readonly errorType?: string }
  | { readonly kind: "info"; readonly name: string; readonly message: string };

/** What is known about what happened. */
export type Payload = Readonly<Record<string, string>>;

/** A message as the SDK posts it. */
export interface SdkMessage {
  readonly type: "finbox-bankconnect";
  /** What happened, in the generation's word. */
  readonly status: string;
  readonly payload: Payload;
}

/** What a customer has answered so far; bank and mode where the request leaves them open. */
export interface Answers {
  readonly bank?: string;
  readonly mode?: Mode;
  readonly mobile?: string;
  readonly isVerified?: boolean;
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
  readonly answers: Answers;
  /** What was wrong with the last form, shown once. */
  readonly problem?: { readonly screen: ScreenName } & Problem;
  /** What failed last. */
  readonly failure?: { readonly id: FailureId; readonly from: ScreenName };
  /** Messages for the lender's page that the next screen posts. */
  readonly messages: readonly SdkMessage[];
}

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
  readonly session: SandboxSession;
  readonly progress: Progress;
  readonly store: SessionStore;
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

/** What follows from a form. */
export interface Move {
  /** The screen that comes next; the first unanswered one when absent. */
  readonly to?: ScreenName;
  /** What the customer has answered now. */
  readonly answers?: Answers;
  /** What is wrong with the form, which is shown again. */
  readonly problem?: Problem;
  readonly failure?: FailureId;
  readonly events?: readonly JourneyEvent[];
}

/** One screen of the journey: a heading, a lead, what is above its form, and the form. */
export interface Screen {
  readonly heading: (visit: Visit) => string;
  /** The drawing above the heading. */
  readonly mark?: "done" | "bad" | "clock";
  readonly lead: (visit: Visit) => Html | string;
  /** What the sandbox does in place of a bank. */
  readonly note?: string;
  readonly above?: (visit: Visit) => Html;
  /** What is in the form, which posts to the screen's own address. */
  readonly form?: (visit: Visit) => Html;
  /** The buttons at the form's end. */
  readonly actions?: (visit: Visit) => Html;
  /** What the lender's page hears when it is shown. */
  readonly events?: (visit: Visit) => readonly JourneyEvent[];
  /** Takes its form. */
  readonly submit?: (form: SentForm, visit: Visit) => Move | Promise<Move>;
}

/** The address of one of the session's pages, such as `bank`, or of the session. */
export function addressOf({ keys }: Visit, page = ""): string {
  return `${page && "/journey"}/${page}?${new URLSearchParams(keys)}`;
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

/** The host to which the customer returns, to be shown. */
export function returnHost({ session: { redirectUrl } }: Visit): string | undefined {
  if (redirectUrl === undefined || !URL.canParse(redirectUrl)) return undefined;
  return new URL(redirectUrl).host || undefined;
}
