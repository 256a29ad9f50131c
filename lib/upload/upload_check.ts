import type { GuardError, Notice } from "../errors/findings.ts";

/** An upload that FinBox takes, as far as the documents say without reading the statement. */
export interface AcceptedUpload {
  /** No documented rule refuses the upload. */
  readonly ok: true;
  /** No error. */
  readonly errors: readonly [];
  /** What looks wrong all the same. */
  readonly notices: readonly Notice[];
}

/** An upload that FinBox refuses. */
export interface RefusedUpload {
  /** A documented rule refuses the upload. */
  readonly ok: false;
  /** Every fault, once per rule and path; the first one is what FinBox answers. */
  readonly errors: readonly [GuardError, ...GuardError[]];
  /** What else looks wrong. */
  readonly notices: readonly Notice[];
}

/** What an upload check finds. */
export type UploadCheck = AcceptedUpload | RefusedUpload;

/** How an upload is checked. */
export interface UploadOptions {
  /**
   * Whether more of the form is still to come, as while it streams: then nothing is reported as
   * missing.
   */
  readonly partial?: boolean;
}

/** The result for what was found. */
export function toUploadCheck(
  [first, ...rest]: readonly GuardError[],
  notices: readonly Notice[],
): UploadCheck {
  return first === undefined
    ? { ok: true, errors: [], notices }
    : { ok: false, errors: [first, ...rest], notices };
}
