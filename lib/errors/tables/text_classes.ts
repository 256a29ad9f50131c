import type { ErrorOwner, ErrorRetry } from "./error_row.ts";

/** What a text by itself means, where neither a code nor a documented text says it. */
export interface TextClassRow {
  /** What the text contains, in small letters, with one space between words. */
  readonly words: RegExp;
  /** The rule that it is about, where there is one. */
  readonly rule?: string;
  /** Who has to act. */
  readonly owner: ErrorOwner;
  /** Whether sending again can help. */
  readonly retry: ErrorRetry;
  /** What to do, in one or two sentences. */
  readonly advice: string;
  /** Where texts like it are documented or were seen. */
  readonly source: string;
}

const UPLOAD = "Upload API (December 2025)";
const IFRAME = "FinBox BankConnect documentation, July 2026, error_type of iframe events";

/** DATA: texts without a code; the first row that fits holds. */
export const TEXT_CLASSES: readonly TextClassRow[] = [
  {
    words: /\bpassword\b.*\b(?:incorrect|wrong|required|invalid)\b/,
    rule: "password-incorrect",
    owner: "customer",
    retry: "after-fix",
    advice: "Ask the customer for the statement's password.",
    source: `${IFRAME}, MU003`,
  },
  {
    words: /\bnot parsable\b|\bunparsable\b/,
    owner: "customer",
    retry: "after-fix",
    advice: "Ask the customer for the PDF that the bank issues, or for another statement.",
    source: `${IFRAME}, MU006`,
  },
  {
    words: /^not (?!a valid )[\w &.-]{1,60} statement$/,
    rule: "bank-mismatch",
    owner: "customer",
    retry: "after-fix",
    advice: "Ask the customer for a statement of the bank that was chosen.",
    source: `${IFRAME}, MU004; ${UPLOAD}, BANK_NAME_MISMATCH`,
  },
  {
    words: /\bnot a valid statement\b/,
    owner: "customer",
    retry: "after-fix",
    advice: "Ask the customer for the statement that the bank's site offers as PDF.",
    source: `${IFRAME}, MU020`,
  },
  {
    words: /\broute\b.*\bnot (?:allowed|available)\b/,
    owner: "account",
    retry: "after-fix",
    advice: "Ask FinBox to enable this route for your organization.",
    source: `${UPLOAD}, session flow not enabled`,
  },
  {
    words: /\btemplates?\b.*\bregist(?:ry|ered)\b|\bregistry\b.*\btemplates?\b/,
    owner: "account",
    retry: "after-fix",
    advice: "Ask FinBox which consent templates are registered for your organization.",
    source: "Sahamati fair-use guidelines for Account Aggregators, version 1.2, February 2026",
  },
  {
    words: /\buse following bank strings\b/,
    rule: "bank-name-unknown",
    owner: "caller",
    retry: "after-fix",
    advice: "Send one of the bank identifiers that the message lists.",
    source: `${UPLOAD}, invalid bank_name`,
  },
  {
    words: /\bin progress\b|\bunder process\b/,
    owner: "finbox",
    retry: "later",
    advice: "Wait for the webhook, or poll progress, and ask again.",
    source: "FinBox BankConnect documentation, July 2026, session_data error codes",
  },
  {
    words: /\bthrottled\b|\bexpected available in \d+ second/,
    owner: "caller",
    retry: "later",
    advice: "Wait for as long as the answer says, and send less often.",
    source: "Django REST Framework 3.14, throttling",
  },
];
