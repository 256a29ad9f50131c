import type { CreatedSession, Notice, SessionPlan, UploadedStatement } from "../../mod.ts";
import type { BankConnectError } from "./bank_connect_error.ts";

/** A call that failed, or that was not sent because it would be refused. */
export interface FailedCall {
  /** The call failed. */
  readonly ok: false;
  /** Why; it can be logged. */
  readonly error: BankConnectError;
}

/** A session that FinBox created, and what it will do in it. */
export interface SessionCall {
  /** FinBox created the session. */
  readonly ok: true;
  /**
   * The session. Its `redirectUrl` is not enumerable: it may hold a token, so that neither a log
   * nor JSON nor a spread has it. Read it by its name.
   */
  readonly session: CreatedSession;
  /** The plan of the request. Its `request` is not enumerable: it may hold a mobile number. */
  readonly plan: SessionPlan;
  /** What looks wrong all the same; without values about a person. */
  readonly notices: readonly Notice[];
  /** The id of the request, where the answer has one. */
  readonly requestId?: string;
}

/** A statement that FinBox took. */
export interface UploadCall {
  /** FinBox took the statement. */
  readonly ok: true;
  /** The statement; personal data. */
  readonly statement: UploadedStatement;
  /** What looks wrong all the same; without values about a person. */
  readonly notices: readonly Notice[];
  /** The id of the request, where the answer has one. */
  readonly requestId?: string;
}

/** The answer of another endpoint. */
export interface DataCall<Data> {
  /** FinBox did what it was asked for. */
  readonly ok: true;
  /** The JSON body as it came: its members are FinBox's to send, and none is checked. */
  readonly data: Data;
  /** What looks wrong all the same, such as a range beyond what the consent's fair use allows. */
  readonly notices: readonly Notice[];
  /** The id of the request, where the answer has one. */
  readonly requestId?: string;
}

/** A JSON object whose members no document describes. */
export type JsonObject = Readonly<Record<string, unknown>>;
