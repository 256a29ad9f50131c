import type { SessionPlan } from "../../mod.ts";

/** One session as the sandbox keeps it. It is never changed; a new one takes its place. */
export interface SandboxSession {
  /** The session's id, a UUID. */
  readonly id: string;
  /** The version of the API that created it. */
  readonly version: "v1" | "v2";
  /** The caller's own name for the customer. */
  readonly linkId: string;
  /** What v2's journey address must carry. */
  readonly token?: string;
  /** What the library says that FinBox does with the request. */
  readonly plan: SessionPlan;
  /** The request as it was sent, without `api_key`. */
  readonly request: Readonly<Record<string, unknown>>;
  /** Where the customer returns. */
  readonly redirectUrl?: string;
  /** When it was created, in milliseconds since 1970. */
  readonly createdAt: number;
  /** When it expires, in milliseconds since 1970. */
  readonly expiresAt: number;
  /** What was uploaded or fetched. */
  readonly statements: readonly SandboxStatement[];
  /** How the journey ended, when it has. */
  readonly outcome?: "success" | "exit";
  /** Whether the session and its data were deleted. */
  readonly deleted?: boolean;
  /** How far processing has come, once it was asked for. */
  readonly processing?: "requested" | "completed";
  /** When processing is done, in milliseconds since 1970. */
  readonly processingEndsAt?: number;
  /** What the `link_id` asks for at a later request, as it is after `sandbox:`. */
  readonly scenario?: string;
  /** The notifications that were due, by their event names; each is sent once. */
  readonly notified?: readonly string[];
  /** The consent whose data was fetched into this session. */
  readonly consentId?: string;
}

/** One statement of a session. */
export interface SandboxStatement {
  /** The statement's id, a UUID. */
  readonly id: string;
  /** The account's id, a UUID. */
  readonly accountId: string;
  /** The bank's identifier. */
  readonly bankName: string;
  /** How it came. */
  readonly source: "pdf" | "aa" | "online";
  /** The SHA-256 of the file, in hexadecimal: the same file twice is a duplicate. */
  readonly hash: string;
  /** The first day, in ISO 8601. */
  readonly from: string;
  /** The last day, in ISO 8601. */
  readonly to: string;
  /** How far FinBox has come with it. */
  readonly status: "COMPLETED" | "FAILED" | "PROCESSING";
  /** Why it failed. */
  readonly errorCode?: string;
  /** Why it failed, in words. */
  readonly errorMessage?: string;
}
