import { callData } from "./data_call.ts";
import { CALL_ROWS, type CallName } from "./call_rows.ts";
import type { Client, ClientCalls, ThrowingCalls } from "./client.ts";
import type { CallOptions, ClientOptions } from "./client_options.ts";
import { createSession } from "./session_call.ts";
import { readOptions, type Settings } from "./read_options.ts";
import { upload } from "./upload_call.ts";

/**
 * A client of BankConnect, of FinBox's own or behind a guard, for a server: who has its key
 * has the account.
 *
 * Every call resolves to a value with `ok`: a success, or a `BankConnectError` that says who has to
 * act. `client.orThrow` has the same calls, which return the success and throw the error.
 *
 * A session or upload that FinBox would refuse is not sent. Nothing is sent twice unless `retry`
 * is set, and then only what reads, or what was answered with 429. Redirects are not followed, so
 * that the key does not travel.
 *
 * @param options The version, the key, and where to send to
 * @returns The client
 * @throws {TypeError} If an option has a wrong type or form
 * @throws {RangeError} If an option has a value that cannot be used
 *
 * @example Create a session, by its result
 * ```ts
 * import { createClient } from "@bankconnect/guard/client";
 *
 * const client = createClient({
 *   version: "v2",
 *   apiKey: "FINBOX-KEY",
 *   fetch: () => Promise.resolve(Response.json({ // In place of FinBox.
 *     session_id: "b91ffaac",
 *     redirect_url: "https://bankconnectclient.finbox.in/?session_id=b91ffaac&token=c2VjcmV0",
 *   })),
 * });
 * const result = await client.createSession({ link_id: "UX-2827" });
 * if (result.ok) console.log(result.session.sessionId); // "b91ffaac"
 * else console.log(result.error.code, result.error.advice);
 * ```
 *
 * @example Create a session, or throw
 * ```ts
 * import { BankConnectError, createClient } from "@bankconnect/guard/client";
 *
 * const client = createClient({ version: "v2", apiKey: "FINBOX-KEY" });
 * try {
 *   const { session } = await client.orThrow.createSession({ link_id: "" });
 *   console.log(session.sessionId);
 * } catch (error) {
 *   if (!(error instanceof BankConnectError)) throw error;
 *   console.log(error.message); // "INVALID_REQUEST: link_id, This field may not be blank."
 *   console.log(error.outcome); // "not-sent"
 * }
 * ```
 */
export function createClient(options: ClientOptions): Client {
  const settings = readOptions(options);
  const calls: ClientCalls = {
    createSession: (request, options) => createSession(request, settings, options),
    upload: (request, options) => upload(request, settings, options),
    ...createDataCalls(settings),
  };
  return { ...calls, orThrow: createThrowingCalls(calls) };
}

type AnyCall = (...args: never[]) => ReturnType<ClientCalls[keyof ClientCalls]>;

function createDataCalls(settings: Settings): Pick<ClientCalls, CallName> {
  const names = Object.keys(CALL_ROWS) as CallName[];
  const calls = names.map((name) => [
    name,
    CALL_ROWS[name].about === "nothing"
      ? (options?: CallOptions) => callData(name, undefined, settings, options)
      : (subject: unknown, options?: CallOptions) => callData(name, subject, settings, options),
  ]);
  // The members of the answers are FinBox's: their types are as documented.
  return Object.fromEntries(calls);
}

function createThrowingCalls(calls: ClientCalls): ThrowingCalls {
  const throwing = Object.entries<AnyCall>({ ...calls }).map(([name, call]) => [
    name,
    async (...args: never[]) => {
      const result = await call(...args);
      if (result.ok) return result;
      throw result.error;
    },
  ]);
  return Object.fromEntries(throwing);
}
