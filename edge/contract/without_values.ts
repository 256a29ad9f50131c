import { mayBePrivate } from "../../lib/privacy/private_text.ts";
import { type GuardError, type Notice, PARAMETER_NAMES, PERSONAL_PARAMETERS } from "../../mod.ts";

/** The findings of a check. */
export interface CheckFindings {
  readonly errors: readonly GuardError[];
  readonly notices: readonly Notice[];
}

/** DATA: parameters whose values findings leave out: secrets and what is about a person. */
export const LEFT_OUT: ReadonlySet<string> = new Set([
  "api_key",
  ...PERSONAL_PARAMETERS,
  "pdf_password",
  "file_url",
]);

/** DATA: the parameters whose values may be repeated: no secrets, and nothing about a person. */
export const SHOWN: ReadonlySet<string> = new Set([
  ...PARAMETER_NAMES.filter((name) => !LEFT_OUT.has(name)),
  "session_id",
  "upload_type",
  "account_category",
]);

const SHORT_WORD = /^\w{1,20}$/;
const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,49}$/;

/** In a name and a quoted word six digits are a number already. */
const SHORT_NUMBER = /\d{6}/;

/**
 * The findings without input values, which may be secrets or about a person. Member names that are
 * no plain words may be values in the wrong place.
 */
export function withoutValues({ errors, notices }: CheckFindings): CheckFindings {
  return {
    errors: errors.map((error) => {
      const { suggestion: _, ...shown } = error;
      const message = error.rule === "choice-invalid" ? quoteShortly(error.message) : error.message;
      return withPlainNames(isPersonal(error) ? { ...shown, message } : { ...error, message });
    }),
    notices: notices.map((notice) => {
      const { before: _before, after: _after, suggestion: _suggestion, ...shown } = notice;
      return withPlainNames(isPersonal(notice) ? shown : notice);
    }),
  };
}

function isPersonal({ field }: { readonly field?: string }): boolean {
  return field !== undefined && LEFT_OUT.has(field);
}

function withPlainNames<Finding extends GuardError | Notice>(finding: Finding): Finding {
  const { field, path, message } = finding;
  const segments = path?.split("/").map((name) => isPlain(name) ? name : "…");
  const plain = { ...finding, ...(segments === undefined ? {} : { path: segments.join("/") }) };
  if (field === undefined || isPlain(field)) return plain;
  return { ...plain, field: "…", message: message.replaceAll(field, "…") };
}

function isPlain(name: string): boolean {
  return name === "" || /^\d{1,5}$/.test(name) || (NAME.test(name) && !isRisky(name));
}

function isRisky(word: string): boolean {
  return SHORT_NUMBER.test(word) || mayBePrivate(word);
}

function quoteShortly(message: string): string {
  const start = message.indexOf('"') + 1;
  const end = message.lastIndexOf('"');
  const input = message.slice(start, end);
  return SHORT_WORD.test(input) && !isRisky(input)
    ? message
    : `${message.slice(0, start)}…${message.slice(end)}`;
}
