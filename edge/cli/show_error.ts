import type { ErrorClass } from "../../mod.ts";
import { OUTCOME_WORDS, OWNER_WORDS, PLACE_WORDS, RETRY_WORDS } from "./error_words.ts";
import type { KnownError, KnownNotice } from "./find_errors.ts";
import type { Paint } from "./paint.ts";
import { printable, wrap } from "./wrap.ts";

const LABEL_WIDTH = 12;
/** DATA: why an error has no HTTP status. */
const NO_STATUS = {
  inside: "none: it stands inside an answer or event",
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
    ...row("Who acts", "nobody has to: FinBox does not refuse the request for it"),
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
    ...row("Documented", documented ? "yes" : "no: told by the status"),
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
