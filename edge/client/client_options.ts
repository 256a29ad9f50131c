import type { Organization, SessionOptions } from "../../mod.ts";
import type { RetryOptions } from "./retry.ts";

/** What a client needs to know. */
export interface ClientOptions {
  /** The API version, or one edition of it; its rules are checked before anything is sent. */
  readonly version: SessionOptions["version"];
  /** FinBox's key, or a caller's token of the guard's. It is sent as `x-api-key` alone. */
  readonly apiKey: string;
  /** FinBox's server hash, which its endpoints around the session need; a guard has its own. */
  readonly serverHash?: string;
  /**
   * Where to send to, without the version: FinBox, where the version is served, when absent.
   * `BASE_URLS` has FinBox's hosts; another may be a guard's. Plain http is for loopback alone.
   */
  readonly baseUrl?: string;
  /** What FinBox has set up for the organization. */
  readonly organization?: Organization;
  /** The frontend workflow; `redirect` makes `redirect_url` required. */
  readonly workflow?: "redirect" | "iframe";
  /** The fetch to send with; the runtime's when absent, under Deno without kept connections. */
  readonly fetch?: typeof fetch;
  /** The clock, in milliseconds since the epoch; it gives India's today. */
  readonly now?: () => number;
  /**
   * How long an attempt may take, the answer's body included, in milliseconds; 40000 when absent,
   * so that a guard, which waits 30 seconds for FinBox, answers first.
   */
  readonly timeoutMs?: number;
  /** When to send again; nothing is sent twice when absent. */
  readonly retry?: RetryOptions;
}

/** What one call may set. */
export interface CallOptions {
  /** Ends the call when it aborts. */
  readonly signal?: AbortSignal;
  /** How long an attempt of this call may take, in milliseconds. */
  readonly timeoutMs?: number;
}

/** What one upload may set. */
export interface UploadCallOptions extends CallOptions {
  /** Whether the answer should say whose account it is. */
  readonly identity?: boolean;
  /** Whether the answer should have the progress of the session's statements. */
  readonly progress?: boolean;
}
