import { membersOf, textOf } from "./members.ts";
import { readError, type ResponseError } from "./read_error.ts";

/** A session that FinBox created. */
export interface CreatedSession {
  /** FinBox created the session. */
  readonly ok: true;
  /** The session's id, to be kept for every later call. */
  readonly sessionId: string;
  /**
   * The address of the customer's journey, unchanged. With a token in it, whoever has it has the
   * session: do not log it.
   */
  readonly redirectUrl: string;
  /** Whether the address has a token, as v2's have; it is in `redirectUrl` and nowhere else. */
  readonly hasToken: boolean;
}

/** FinBox's error envelope in place of a session. */
export interface FailedSession {
  /** There is no session. */
  readonly ok: false;
  /** FinBox reports an error. */
  readonly problem: "error";
  /** The error; `classifyError` says what to do about it. */
  readonly error: ResponseError;
}

/** An answer that is neither a session nor an error envelope. */
export interface UnreadableSession {
  /** There is no session. */
  readonly ok: false;
  /**
   * `not-an-object`: the body is no JSON object; `no-redirect-url`: it has no `redirect_url` that
   * is an http or https URL; `no-session-id`: neither it nor that URL has a `session_id`.
   */
  readonly problem: "not-an-object" | "no-redirect-url" | "no-session-id";
}

/** What FinBox answers to a session request. */
export type SessionResponse = CreatedSession | FailedSession | UnreadableSession;

/**
 * The session in FinBox's answer to `POST /session/`, of v1 or v2, or why there is none.
 *
 * The answer of 2020 has no `session_id`; it is then the one in the URL's query. An `error` in the
 * body wins over all else, whatever the HTTP status. No problem repeats a part of the body.
 *
 * @param body The JSON body, parsed
 * @returns The session, or what is wrong with the answer
 *
 * @example The answer of v2
 * ```ts
 * import { parseSessionResponse } from "@bankconnect/guard";
 *
 * const session = parseSessionResponse({
 *   session_id: "b91ffaac",
 *   redirect_url: "https://bankconnectclient.finbox.in/?session_id=b91ffaac&token=c2VjcmV0",
 * });
 * console.log(session.ok && session.sessionId); // "b91ffaac"
 * console.log(session.ok && session.hasToken); // true
 * ```
 */
export function parseSessionResponse(body: unknown): SessionResponse {
  const members = membersOf(body);
  if (members === undefined) return { ok: false, problem: "not-an-object" };
  const error = readError(members.error);
  if (error !== undefined) return { ok: false, problem: "error", error };

  const redirectUrl = members.redirect_url;
  if (typeof redirectUrl !== "string" || !isWebUrl(redirectUrl)) {
    return { ok: false, problem: "no-redirect-url" };
  }
  const query = new URL(redirectUrl).searchParams;
  const sessionId = textOf(members.session_id) ?? textOf(query.get("session_id"));
  if (sessionId === undefined) return { ok: false, problem: "no-session-id" };
  return { ok: true, sessionId, redirectUrl, hasToken: Boolean(query.get("token")) };
}

function isWebUrl(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}
