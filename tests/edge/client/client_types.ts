import {
  type BankConnectError,
  type Client,
  type ClientCalls,
  type ClientOptions,
  createClient,
  type FailedCall,
  type SessionCall,
  type SessionRequest,
} from "../../../edge/client/mod.ts";
import type { CallName } from "../../../edge/client/call_rows.ts";
import type { PARAMETERS } from "../../../lib/fields/parameters.ts";
import type { UPLOAD_PARAMETERS } from "../../../lib/upload/upload_parameters.ts";
import type { UploadRequest } from "../../../edge/client/mod.ts";

// Held by `deno check`, which also fails on an error that is expected and does not come. It is no test:
// nothing here is called.

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true
  : false;

/** The names that a type has, its index signature aside. */
type NamesOf<Type> = keyof {
  [Name in keyof Type as string extends Name ? never : Name]: Type[Name];
};

export function types(client: Client, options: ClientOptions): readonly unknown[] {
  const namesOfSessions: Equal<
    NamesOf<SessionRequest>,
    Exclude<keyof typeof PARAMETERS, "api_key" | "max_from_date" | "max_to_date">
  > = true;
  const namesOfUploads: Equal<NamesOf<UploadRequest>, keyof typeof UPLOAD_PARAMETERS> = true;
  const callsOfRows: Equal<CallName | "createSession" | "upload", keyof ClientCalls> = true;
  const sameCalls: Equal<keyof Client["orThrow"], keyof ClientCalls> = true;
  const thrown: Equal<
    Awaited<ReturnType<Client["orThrow"]["createSession"]>>,
    SessionCall
  > = true;

  async function narrow(): Promise<void> {
    const result = await client.createSession({ link_id: "1", program_id: "x" });
    const either: SessionCall | FailedCall = result;
    if (result.ok) {
      const url: string = result.session.redirectUrl;
      // @ts-expect-error: a success has no error
      void [either, url, result.error];
    } else {
      const error: BankConnectError = result.error;
      // @ts-expect-error: a failure has no session
      void [error, result.session];
    }
    // @ts-expect-error: it may have failed
    void result.session;
    const { plan } = await client.orThrow.createSession({ link_id: 1 }, { timeoutMs: 1 });
    const { data } = await client.orThrow.recurringConsents("1");
    const tenure: number | undefined = data.consent_details?.[0].tenure_month_count;
    const deleted = (await client.orThrow.deleteSession("1")).data;
    // @ts-expect-error: the body may be empty
    void [plan.months, tenure, deleted.session_id];
  }

  function refused(): readonly unknown[] {
    return [
      // @ts-expect-error: link_id is required
      client.createSession({}),
      // @ts-expect-error: a mode is one of three
      client.createSession({ link_id: "1", mode: "PDF" }),
      // @ts-expect-error: a format is one of two
      client.upload({ session_id: "1", upload_type: "pdf" }),
      // @ts-expect-error: identity belongs to uploads
      client.createSession({ link_id: "1" }, { identity: true }),
      // @ts-expect-error: a session id is a text
      client.progress(7),
      // @ts-expect-error: the banks are nobody's
      client.banks("1"),
      // @ts-expect-error: both dates are needed
      client.fetchRecurring({ consent_id: "1", date_time_range_from: "01/11/2025" }),
      // @ts-expect-error: the version is one that there is
      createClient({ ...options, version: "v3" }),
      // @ts-expect-error: a key is needed
      createClient({ version: "v2" }),
      // @ts-expect-error: attempts are needed
      createClient({ ...options, retry: {} }),
    ];
  }
  return [namesOfSessions, namesOfUploads, callsOfRows, sameCalls, thrown, narrow, refused];
}
