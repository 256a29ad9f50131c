import type { WireRequest } from "../../support/wire_request.ts";

/** Where the guard runs. */
export type Runtime = "deno" | "node" | "workerd";

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
  readonly request: WireRequest;
  /** How often it is sent, each time after the last answer; the expectation is the last one's. */
  readonly times?: number;
  /** How FinBox behaves, by the name of its behaviour; `ok` when absent, `refuses` for nobody. */
  readonly upstream?: string;
  readonly expect: Expectation;
  /** Where a runtime's own answer differs, and why. */
  readonly differs?: Partial<Record<Runtime, Expectation & { readonly reason: string }>>;
}
