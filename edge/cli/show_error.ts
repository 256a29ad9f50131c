import type { ErrorClass, ErrorOwner, ErrorRetry } from "../../mod.ts";
import type { CallOutcome } from "../client/client_errors.ts";
import type { KnownError, KnownNotice } from "./find_errors.ts";
import type { Paint } from "./paint.ts";
import { printable, wrap } from "./wrap.ts";

const LABEL_WIDTH = 12;

/** DATA: who has to act. */
const OWNER_WORDS: Readonly<Record<ErrorOwner, string>> = {
  caller: "the caller: the program that sends the request, and its developers",
  account: "the account: those in contact with FinBox, or who run the guard",
  finbox: "FinBox",
  customer: "the customer",
};

/** DATA: whether sending again can help. */
const RETRY_WORDS: Readonly<Record<ErrorRetry, string>> = {
  never: "never",
  "after-fix": "after the cause is fixed",
  later: "later, as it is",
};

/** DATA: where an error appears. */
const PLACE_WORDS: Readonly<Record<KnownError["where"], string>> = {
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
const OUTCOME_WORDS: Readonly<Record<CallOutcome, string>> = {
  "not-sent": "no",
  refused: "yes, and it was refused",
  unknown: "perhaps: FinBox may have acted on it",
};

/** DATA: why an error has no HTTP status. */
const NO_STATUS = {
  inside: "none: it is inside an answer or event",
  client: "none of its own: it is no answer",
} as const;

/** A known error in lines for people. */
export function showError(error: KnownError, paint: Paint): string[] {
  const { rule, code, status, where, editions = [], outcome, trigger, texts, source } = error;
  const place = editions.length === 0
    ? PLACE_WORDS[where]
    : `${PLACE_WORDS[where]} (${editions.join(", ")})`;
  return [
    `${paint("strong", code)} ${paint("faint", rule)}`,
    ...row("Cause", trigger),
    ...row(
      "Status",
      status === null ? NO_STATUS[where === "client" ? where : "inside"] : `${status}`,
    ),
    ...row("Where", place),
    ...(outcome === undefined ? [] : row("Sent", OUTCOME_WORDS[outcome])),
    ...showMeaning(error),
    ...texts.flatMap((text, index) => row(index === 0 ? "Text" : "", text)),
    ...(source === undefined ? [] : row("Source", source)),
  ];
}

/** A notice in lines for people. */
export function showNotice({ code, message, source }: KnownNotice, paint: Paint): string[] {
  return [
    `${paint("strong", code)} ${paint("faint", "notice")}`,
    ...row("Says", message),
    ...row("Who acts", "no one: FinBox does not refuse the request for it"),
    ...row("Source", source),
  ];
}

/** What an answer means, in lines for people. */
export function showClass(error: ErrorClass, paint: Paint): string[] {
  const { code, status, rule, field, message, documented } = error;
  const head = code === undefined
    ? paint("strong", "No code that is known")
    : paint("strong", printable(code).slice(0, 60));
  return [
    rule === undefined ? head : `${head} ${paint("faint", rule)}`,
    ...row("Status", status === 0 ? "not known" : String(status)),
    ...(field === undefined ? [] : row("Field", printable(field))),
    ...(message === undefined ? [] : row("Text", printable(message))),
    ...showMeaning(error),
    ...row("Documented", documented ? "yes" : "no: known by the status"),
  ];
}

function showMeaning(
  { owner, retry, advice }: Pick<ErrorClass, "owner" | "retry" | "advice">,
): string[] {
  return [
    ...row("Who acts", OWNER_WORDS[owner]),
    ...row("Send again", RETRY_WORDS[retry]),
    ...row("To do", advice),
  ];
}

function row(label: string, text: string): string[] {
  return wrap(text, `  ${label.padEnd(LABEL_WIDTH)}`);
}
