import type { Condition } from "../contract/conditions.ts";
import { CONDITIONS } from "../contract/conditions.ts";
import type { RouteRow } from "../contract/routes.ts";
import { answerCondition } from "./answers.ts";
import type { Authenticate } from "./authenticate.ts";
import type { GuardConfig } from "./config/guard_config.ts";
import type { HeldBytes } from "./held_bytes.ts";
import type { Draft, HashLinkId } from "./log.ts";
import type { SecretMask } from "./secret_mask.ts";

/** What a guard keeps from request to request. */
export interface GuardState {
  readonly config: GuardConfig;
  /** Returns who presents a token. */
  readonly authenticate: Authenticate;
  /** Hashes a link_id for the log; absent without a key to hash it under. */
  readonly hashLinkId?: HashLinkId;
  /** What is held of uploads that announce no length. */
  readonly held: HeldBytes;
  /** What an answer of FinBox's must not have. */
  readonly mask: SecretMask;
}

/** A request while it is served. */
export interface Exchange extends GuardState {
  readonly request: Request;
  readonly requestId: string;
  /** What the log will say of it. */
  readonly draft: Draft;
  /** Writes the log's line again, once it has been written. */
  logAgain?: () => void;
}

/** A request of a known route. */
export interface RoutedExchange extends Exchange {
  readonly row: RouteRow;
  /** FinBox's path after the base URL, with the query that is passed on. */
  readonly path: string;
}

/** Refuses a request in a condition of the guard's. */
export function refuse(
  condition: Condition,
  { request, draft }: Exchange,
  headers: Record<string, string> = {},
): Response {
  draft.outcome = "refused";
  draft.code = CONDITIONS[condition].code;
  return answerCondition(condition, request, headers);
}

/** Notes for the log what a check has found. */
export function noteFindings(
  { errors = [], notices }: {
    readonly errors?: readonly { readonly rule: string }[];
    readonly notices: readonly { readonly code: string }[];
  },
  { draft }: Exchange,
): void {
  if (errors.length > 0) draft.rules = [...new Set(errors.map(({ rule }) => rule))];
  if (notices.length > 0) draft.notices = [...new Set(notices.map(({ code }) => code))];
}
