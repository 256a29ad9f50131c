import { type DateRange, readDateRange } from "./date_range.ts";
import { booleanOf, membersOf, present, textOf } from "./members.ts";
import { isObject, type UnknownObject } from "../json/is_object.ts";

/** A notification about a whole session. */
export interface SessionWebhook {
  /**
   * `completion`: the customer's uploads meet the session's requirement; `expiry`: the session
   * expired; `enrichment`: FinBox has processed the accounts, or failed to.
   */
  readonly kind: "completion" | "expiry" | "enrichment";
  /** The session's id. */
  readonly sessionId: string;
  /** FinBox's name of the event, such as `ENRICHMENT_NOTIFICATION`. */
  readonly eventName: string;
  /** FinBox's message, where it is not blank. */
  readonly message?: string;
  /** The accounts as FinBox sends them; empty where it sends none. */
  readonly accounts: readonly Readonly<Record<string, unknown>>[];
  /** The session's period, where FinBox sends it. */
  readonly sessionDateRange?: DateRange;
  /** Whether insights can be asked for, where FinBox says so. */
  readonly insightsAvailable?: boolean;
  /** The body as it came, with all that has no member here. */
  readonly raw: Readonly<Record<string, unknown>>;
  /** The body proves nothing about its sender. */
  readonly verified: false;
}

/** A notification about one statement, as FinBox sends it for entities. */
export interface StatementWebhook {
  /** One statement is done. */
  readonly kind: "statement";
  /** The entity's id. */
  readonly entityId: string;
  /** The statement's id; absent when the customer failed before an upload. */
  readonly statementId?: string;
  /** The entity's `link_id`, where it has one. */
  readonly linkId?: string;
  /** Whether the extraction succeeded. */
  readonly progress: "completed" | "failed";
  /** Why it failed. */
  readonly reason?: string;
  /** The body as it came, with all that has no member here. */
  readonly raw: Readonly<Record<string, unknown>>;
  /** The body proves nothing about its sender. */
  readonly verified: false;
}

/** A body that is not a documented notification. */
export interface UnknownWebhook {
  /** Not a documented notification. */
  readonly kind: "unknown";
  /** The name of the event, where the body has one. */
  readonly eventName?: string;
  /** The body proves nothing about its sender. */
  readonly verified: false;
}

/** What FinBox's webhook says. */
export type Webhook = SessionWebhook | StatementWebhook | UnknownWebhook;

const SESSION_EVENTS: ReadonlyMap<unknown, SessionWebhook["kind"]> = new Map([
  ["SESSION_REQUIREMENT_COMPLETION_NOTIFICATION", "completion"],
  ["SESSION_EXPIRY_NOTIFICATION", "expiry"],
  ["ENRICHMENT_NOTIFICATION", "enrichment"],
]);

/**
 * What FinBox reports to your webhook: a session's completion, expiry or enrichment, or one
 * statement of an entity.
 *
 * An enrichment reports failures too: each account has its own status. FinBox does not sign
 * webhooks, so the result is never verified: ask FinBox about the session before you act on it.
 * A date that is blank or no date is absent; all other dates are ISO 8601, but the accounts stay
 * as they came. Answer 200 to an unknown body as well.
 *
 * @param body The JSON body, parsed
 * @returns The notification; `kind` is `"unknown"` for any other value
 *
 * @example An expired session
 * ```ts
 * import { parseWebhook } from "@bankconnect/guard";
 *
 * const webhook = parseWebhook({
 *   session_id: "136b1aa3",
 *   event_name: "SESSION_EXPIRY_NOTIFICATION",
 *   message: "",
 *   accounts: [],
 *   session_date_range: { from_date: "11/08/2025", to_date: "11/11/2025" },
 * });
 * console.log(webhook.kind); // "expiry"
 * console.log(webhook.kind === "expiry" && webhook.sessionDateRange?.from); // "2025-08-11"
 * ```
 */
export function parseWebhook(body: unknown): Webhook {
  const members = membersOf(body) ?? {};
  return readSession(members, body) ?? readStatement(members, body) ??
    { kind: "unknown", ...present({ eventName: textOf(members.event_name) }), verified: false };
}

function readSession(members: UnknownObject, body: unknown): SessionWebhook | undefined {
  const kind = SESSION_EVENTS.get(members.event_name);
  const eventName = textOf(members.event_name);
  const sessionId = textOf(members.session_id);
  if (kind === undefined || eventName === undefined || sessionId === undefined) return undefined;
  return {
    kind,
    sessionId,
    eventName,
    ...present({ message: textOf(members.message) }),
    accounts: objectsOf(members.accounts),
    ...present({
      sessionDateRange: readDateRange(members.session_date_range),
      insightsAvailable: booleanOf(members.insights_available),
    }),
    raw: body as UnknownObject,
    verified: false,
  };
}

function readStatement(members: UnknownObject, body: unknown): StatementWebhook | undefined {
  const { progress } = members;
  const entityId = textOf(members.entity_id);
  if (entityId === undefined || (progress !== "completed" && progress !== "failed")) {
    return undefined;
  }
  return {
    kind: "statement",
    entityId,
    ...present({ statementId: textOf(members.statement_id), linkId: textOf(members.link_id) }),
    progress,
    ...present({ reason: textOf(members.reason) }),
    raw: body as UnknownObject,
    verified: false,
  };
}

function objectsOf(value: unknown): UnknownObject[] {
  try {
    return Array.isArray(value) ? value.filter(isObject) : [];
  } catch {
    return [];
  }
}
