import type { EndpointGroup } from "../../../lib/endpoints.ts";
import type { Organization } from "../../../mod.ts";
import type { LogLine } from "./log_line.ts";

/** A group of routes that a caller can be granted. */
export type RouteGroup = EndpointGroup;

/** One caller of the guard and its tokens. */
export interface Caller {
  /** The caller's name, as it appears in the log. */
  readonly name: string;
  /** The SHA-256 of each token that is valid, in 64 hexadecimal digits; several while rotating. */
  readonly tokenHashes: readonly string[];
  /** The routes that the caller may use; sessions and uploads when absent. */
  readonly groups?: readonly RouteGroup[];
}

/** Callers that authenticate by JSON Web Token. */
export interface JwtCallers {
  /** Where the issuer publishes its keys. */
  readonly jwksUrl: string;
  /** The `iss` that a token must have. */
  readonly issuer: string;
  /** The `aud` that a token must have. */
  readonly audience: string;
  /** The signature algorithms that are accepted, such as `ES256`; never `none` or `HS…`. */
  readonly algorithms: readonly string[];
  /** The routes that such callers may use; sessions and uploads when absent. */
  readonly groups?: readonly RouteGroup[];
}

/** The limits of a guard. */
export interface GuardLimits {
  /** The largest JSON or form body, in bytes; 262144 when absent. */
  readonly jsonBytes?: number;
  /** The largest upload, in bytes; 31457280 when absent. */
  readonly uploadBytes?: number;
  /** The most bytes held at a time of uploads that announce no length; 33554432 when absent. */
  readonly heldBytes?: number;
  /** How long FinBox may take to answer in full, in milliseconds; 30000 when absent. */
  readonly upstreamMs?: number;
  /** The most headers of a request; 100 when absent. */
  readonly headers?: number;
}

/** What a guard needs to know. */
export interface GuardConfig {
  /** FinBox's base URL without the version, such as `https://…/bank-connect`. */
  readonly baseUrl: string;
  /** FinBox's key; with it callers must authenticate. Without it their own keys pass through. */
  readonly apiKey?: string;
  /** FinBox's server hash, which the endpoints around the session need. */
  readonly serverHash?: string;
  /** The key under which link_id is hashed for the log; not logged without it. */
  readonly logHashKey?: string;
  /** The callers with tokens. */
  readonly callers?: readonly Caller[];
  /** The callers with JSON Web Tokens. */
  readonly jwt?: JwtCallers;
  /** What FinBox has set up for the organization. */
  readonly organization?: Organization;
  /** `enforce` refuses what FinBox would refuse; `report` forwards it and logs. */
  readonly mode?: "enforce" | "report";
  /** Whether the plan's corrected request is sent in place of the caller's. */
  readonly rewrite?: boolean;
  /** The limits. */
  readonly limits?: GuardLimits;
  /** The origins that browsers may call from; none when absent. */
  readonly corsOrigins?: readonly string[];
  /**
   * Where the errors' pages are served, as a path or an https URL that ends in a slash; answers with
   * an error link to its page. No link when absent.
   */
  readonly errorPages?: string;
  /** A rate limiter, such as a binding of Cloudflare Workers. */
  readonly rateLimiter?: { limit(options: { key: string }): Promise<{ success: boolean }> };
  /** Takes each log line; to the console as JSON when absent. */
  readonly log?: (line: LogLine) => void;
  /** Takes each count, such as a dataset of Analytics Engine. */
  readonly count?: (point: { readonly indexes: string[]; readonly blobs: string[] }) => void;
  /** The clock, in milliseconds since the epoch. */
  readonly now?: () => number;
  /** The fetch to reach FinBox with; the runtime's when absent, under Deno without kept connections. */
  readonly fetch?: typeof fetch;
}
