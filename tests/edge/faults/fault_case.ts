import type { HeaderLines } from "./byte_reader.ts";
import type { CallerName } from "./identities.ts";
import type { JwtName } from "./json_web_tokens.ts";

/** Where the guard runs. */
export type Runtime = "deno" | "node" | "workerd";

/** What the caller presents: a caller's token, a JSON Web Token by what is wrong with it, a text. */
export type Presented = CallerName | { readonly jwt: JwtName } | { readonly text: string };

/** When a caller leaves: as soon as it has sent what it sends, or FinBox has it or its head. */
export type Leaving = "when it is sent" | "when FinBox has it" | "when FinBox has its head";

/** A request as it goes over the wire. */
export interface FaultRequest {
  /** POST when absent. */
  readonly method?: string;
  /** As it stands in the request line; `/v2/session/` when absent. */
  readonly path?: string;
  /** What `x-api-key` has; the token of `loans` when absent, no such header when `null`. */
  readonly token?: Presented | null;
  /** What `authorization` has after `Bearer `; no such header when absent. */
  readonly bearer?: Presented;
  /** The content type; JSON when absent, no such header when `null`. */
  readonly type?: string | null;
  /** Further headers. */
  readonly headers?: HeaderLines;
  /** The body; `{token}` stands for the token of `loans`. None when absent. */
  readonly body?: string | Uint8Array;
  /** How the body is framed: by its length when absent; or what Content-Length says instead. */
  readonly framing?: "one chunk" | "small chunks" | "as it is" | number;
  /** Whether the caller's side of the connection ends after the body. */
  readonly ends?: true;
  /** When the caller leaves without reading an answer; never when absent. */
  readonly leaves?: Leaving;
  /** Everything as it goes over the wire, in place of all the above; `{token}` as above. */
  readonly raw?: string;
}

/** What has to come of a request. */
export interface Expectation {
  /**
   * The status of the answer; several where the runtime itself answers in one of them, or not at
   * all: `none`.
   */
  readonly status: Status | readonly Status[];
  /** The code in its envelope. */
  readonly code?: string;
  /** The message in its envelope. */
  readonly message?: string;
  /** The code of a notice in the answer. */
  readonly notice?: string;
  /** Headers of the answer, by names in lower case; `null` for one that must not be there. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** Values that headers of the answer must not have. */
  readonly notHeaders?: Readonly<Record<string, string>>;
  /** The answer's body, where it is not FinBox's own. */
  readonly answer?: string;
  /** How many bytes the answer has at least, where it breaks off. */
  readonly cutAfter?: number;
  /**
   * Whether the log says that a secret of the guard's has been masked: in its line, or, where the
   * answer streams, in a second one. It does not when absent.
   */
  readonly secretMasked?: "at once" | "late";
  /** How many requests reach FinBox; several where that is the runtime's to decide. */
  readonly upstreamRequests: number | readonly number[];
  /** The path that FinBox sees; the prefix and the request's own when absent. */
  readonly path?: string;
  /** The body that FinBox gets; the request's own when absent, but for the key. */
  readonly sent?: string;
  /** Whether FinBox's request breaks off. */
  readonly breaksOff?: true;
}

/** A status, or that there is no answer. */
export type Status = number | "none";

/** One named case. */
export interface FaultCase {
  readonly name: string;
  /** Variables that differ from the suite's environment; `null` for one that is not set. */
  readonly env?: Readonly<Record<string, string | null>>;
  /** How many requests the rate limiter lets through. */
  readonly rateLimit?: number;
  readonly request: FaultRequest;
  /** How often it is sent, each time after the last answer; the expectation is the last one's. */
  readonly times?: number;
  /** How FinBox behaves, by the name of its behaviour; `ok` when absent, `refuses` for nobody. */
  readonly upstream?: string;
  readonly expect: Expectation;
  /** Where a runtime's own answer differs, and why. */
  readonly differs?: Partial<Record<Runtime, Expectation & { readonly reason: string }>>;
}
