import { membersOf, present, textOf } from "./members.ts";

/** The error in FinBox's envelope. */
export interface ResponseError {
  /** FinBox's code, such as `SESSION_NOT_FOUND`. */
  readonly code?: string;
  /** FinBox's message. */
  readonly message?: string;
}

/**
 * Reads the envelope's `error`, an object with a code or a message, or a text.
 *
 * Other answers of FinBox have an empty `error` object where all is well, so that is none.
 */
export function readError(value: unknown): ResponseError | undefined {
  if (typeof value === "string") return value === "" ? undefined : { message: value };
  const { code, message } = membersOf(value) ?? {};
  const error = present({ code: textOf(code), message: textOf(message) });
  return Object.keys(error).length === 0 ? undefined : error;
}
