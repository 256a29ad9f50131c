import type { Condition } from "../contract/conditions.ts";
import { CONDITIONS } from "../contract/conditions.ts";
import type { RouteRow } from "../contract/routes.ts";
import { answerCondition } from "./answers.ts";
import type { Authenticate } from "./authenticate.ts";
import type { GuardConfig } from "./config/guard_config.ts";
import type { HeldBytes } from "./held_bytes.ts";
import type { LogLine } from "./config/log_line.ts";
import type { HashLinkId } from "./log.ts";
import type { RulesOf } from "./session_rules.ts";
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
  /** Prepares the rules of a day. */
  readonly rulesOf: RulesOf;
  /** What an answer of FinBox's must not have. */
  readonly mask: SecretMask;
}

/** A request while it is served. */
export interface Exchange extends GuardState {
  readonly request: Request;
  readonly requestId: string;
  /** When it came, in ISO 8601, UTC. */
  readonly time: string;
  /** The route, by its pattern. */
  readonly route: string;
}

/** A request of a known route. */
export interface RoutedExchange extends Exchange {
  readonly row: RouteRow;
  /** FinBox's path after the base URL, with the query that is passed on. */
  readonly path: string;
}

/** What a step of the guard adds to the log's line. */
export type LogPart = Partial<Omit<LogLine, "time" | "requestId" | "route" | "status">>;

/** An answer, and what the log's line says of it. */
export interface Served {
  readonly response: Response;
  readonly log: LogPart;
  /** Resolves when a secret of the guard's is found in an answer that still streams. */
  readonly lateSecret?: Promise<void>;
}

/** Refuses a request in a condition of the guard's. */
export function refuse(
  condition: Condition,
  { request }: Exchange,
  headers: Record<string, string> = {},
): Served {
  return {
    response: answerCondition(condition, request, headers),
    log: { outcome: "refused", code: CONDITIONS[condition].code },
  };
}

/** The same answer with more in its log's line. */
export function withLog(served: Served, more: LogPart): Served {
  return { ...served, log: { ...more, ...served.log } };
}

/** What the log's line says of a check: its rules and notices, each once. */
export function logOfCheck(
  { errors = [], notices }: {
    readonly errors?: readonly { readonly rule: string }[];
    readonly notices: readonly { readonly code: string }[];
  },
): LogPart {
  return {
    ...(errors.length > 0 && { rules: [...new Set(errors.map(({ rule }) => rule))] }),
    ...(notices.length > 0 && { notices: [...new Set(notices.map(({ code }) => code))] }),
  };
}
