import type { ErrorClass, GuardError, Notice } from "../../mod.ts";
import type { CallOutcome } from "./client_errors.ts";

/** What an error of a call has: its members, of which the findings may be absent. */
export interface BankConnectErrorDetails
  extends Omit<BankConnectError, keyof Error | "toJSON" | "errors" | "notices"> {
  /** The text, without the code. */
  readonly message: string;
  /** Every fault of the request, where it was checked; without values about a person. */
  readonly errors?: readonly GuardError[];
  /** What else looks wrong, where the request was checked; without values about a person. */
  readonly notices?: readonly Notice[];
}

/**
 * Why a call failed: what FinBox or the guard answered, or that no answer came.
 *
 * It can be logged as it is. Neither its message, its stack, its members nor its JSON has a key, a
 * token, a mobile number or a password in it, and it has no `cause`: a runtime's own errors repeat
 * URLs and headers.
 *
 * @example Tell errors apart
 * ```ts
 * import { BankConnectError, createClient } from "@bankconnect/guard/client";
 *
 * const client = createClient({ version: "v2", apiKey: "FINBOX-KEY" });
 * try {
 *   await client.orThrow.progress("../delete");
 * } catch (error) {
 *   if (error instanceof BankConnectError) console.log(error.code); // CLIENT_INVALID_SESSION_ID
 * }
 * ```
 */
export class BankConnectError extends Error {
  /** FinBox's code, the guard's (`GUARD_…`) or the client's own (`CLIENT_…`). */
  declare readonly code: string;
  /** The HTTP status; of a request that was not sent FinBox's for it, 0 where there is none. */
  declare readonly status: number;
  /** What kind of error it is. */
  declare readonly category: ErrorClass["category"] | "client";
  /** Who has to act before the same request can succeed. */
  declare readonly owner: ErrorClass["owner"];
  /** Whether sending again can help. */
  declare readonly retry: ErrorClass["retry"];
  /** What to do, in one or two sentences. */
  declare readonly advice: string;
  /**
   * `not-sent`: nothing left the client; `refused`: FinBox or the guard answered that it was not
   * done; `unknown`: FinBox may have acted, so look before you send again.
   */
  declare readonly outcome: CallOutcome;
  /** The rule, as in the catalogue of errors. */
  declare readonly rule?: string;
  /** The parameter at fault, by its wire name. */
  declare readonly field?: string;
  /** The id of the request, as the answer has it. */
  declare readonly requestId?: string;
  /** How long the answer asks to wait, in milliseconds. */
  declare readonly retryAfterMs?: number;
  /** Every fault of the request, where it was checked; without values about a person. */
  declare readonly errors: readonly GuardError[];
  /** What else looks wrong, where the request was checked; without values about a person. */
  declare readonly notices: readonly Notice[];

  static {
    this.prototype.name = "BankConnectError";
  }

  /**
   * An error of these details, whose message has the code before it.
   *
   * @param details What the error has
   */
  constructor({ message, errors = [], notices = [], ...details }: BankConnectErrorDetails) {
    super(`${details.code}: ${message}`);
    Object.assign(this, details, { errors, notices });
  }

  /** All that the error has, for a log: its members and its message. */
  toJSON(): Readonly<Record<string, unknown>> {
    const { name, message } = this;
    return { name, message, ...Object.fromEntries(Object.entries(this)) };
  }
}
