import { maskPrivate } from "../privacy/private_text.ts";

const LONGEST = 200;
const MOST_READ = 2000;
const SHORT_WORD = /^\w{0,20}$/;

/**
 * An upstream text as it may be shown and logged: one line of at most 200 characters in which
 * what may be a secret or about a person is an ellipsis.
 *
 * That is a quoted value other than a short word, a run of 16 and more characters with a digit
 * among them (keys, tokens, ids), nine and more digits in a row, and a PAN.
 *
 * @param text The text
 * @returns The text to show; `undefined` when nothing is left
 */
export function showText(text: string): string | undefined {
  // What the cut leaves of a long run could no longer be distinguished from a word.
  const read = text.length <= MOST_READ ? text : `${text.slice(0, endOfWords(text))}…`;
  const line = maskPrivate(quoteShortly(read.replace(/[\p{Cc}\s]+/gu, " ").trim()));
  // No character is cut in half.
  const shown = [...line].slice(0, LONGEST).join("");
  return shown === "" ? undefined : shown;
}

/** Where the last run of what is no white space begins, in what is read of a text. */
function endOfWords(text: string): number {
  let end = MOST_READ;
  while (end > 0 && /\S/.test(text[end - 1])) end--;
  return end;
}

// From the first to the last quotation mark, because the value may hold some itself; to the end
// where the closing one is missing.
function quoteShortly(line: string): string {
  const start = line.indexOf('"') + 1;
  if (start === 0) return line;
  const end = line.lastIndexOf('"');
  if (end < start) return `${line.slice(0, start)}…`;
  if (SHORT_WORD.test(line.slice(start, end))) return line;
  return `${line.slice(0, start)}…${line.slice(end)}`;
}
