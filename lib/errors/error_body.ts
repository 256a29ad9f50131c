import type { GuardError } from "./findings.ts";

/** The envelope in which the session API reports an error. */
export interface SessionErrorBody {
  /** The first error. */
  readonly error: { readonly code: string; readonly message: string };
}

/** The envelope in which the upload API reports an error. */
export interface UploadErrorBody extends SessionErrorBody {
  /** Empty, as documented. */
  readonly session_id: string;
  /** Empty, as documented. */
  readonly statement_id: string;
}

/** The error envelopes by API. */
export interface ErrorBodies {
  /** Of `POST /session/`. */
  readonly session: SessionErrorBody;
  /** Of `POST /statement/upload_session/`. */
  readonly upload: UploadErrorBody;
}

/**
 * FinBox's own answer to a refused request: the first error, in the envelope of the API.
 *
 * @param errors The errors of a check; at least one
 * @param api Which API's envelope
 * @returns The JSON body
 * @throws {RangeError} If there is no error to report
 *
 * @example Answer as FinBox would
 * ```ts
 * import { checkSession, toErrorBody } from "@bankconnect/guard";
 *
 * const { errors } = checkSession({}, { version: "v2", today: "2025-12-09" });
 * console.log(toErrorBody(errors, "session"));
 * // { error: { code: "INVALID_REQUEST", message: "link_id, This field is required." } }
 * ```
 */
export function toErrorBody<Api extends keyof ErrorBodies>(
  errors: readonly GuardError[],
  api: Api,
): ErrorBodies[Api] {
  if (errors.length === 0) {
    throw new RangeError("Cannot use errors as the cause of a refusal: there is none");
  }
  const [{ code, message }] = errors;
  const body: SessionErrorBody = { error: { code, message } };
  const bodies: ErrorBodies = {
    session: body,
    upload: { session_id: "", statement_id: "", ...body },
  };
  return bodies[api];
}
