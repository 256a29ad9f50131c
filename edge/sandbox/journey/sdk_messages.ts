import type { SandboxSession } from "../sandbox_session.ts";

/** A generation of the SDK, by the year of a document that describes it. */
export type SdkGeneration = "2020" | "2022" | "2024";

/** What happens in a journey that is sent to the lender's page. */
export type JourneyEvent =
  | { readonly kind: "success" }
  | { readonly kind: "exit"; readonly message: string }
  | { readonly kind: "error"; readonly reason: string; readonly errorType?: string }
  | { readonly kind: "info"; readonly name: string; readonly message: string };

/** A message as the SDK posts it. */
export interface SdkMessage {
  /** The SDK's mark. */
  readonly type: "finbox-bankconnect";
  /** What happened, in the generation's word. */
  readonly status: string;
  /** What is known about it. */
  readonly payload: Readonly<Record<string, string>>;
}

/** How a generation says what happened: its status, and its payload beside `linkId`. */
type Wording = (event: JourneyEvent, session: SandboxSession) =>
  | readonly [status: string, payload: Readonly<Record<string, string>>]
  | undefined;

/**
 * DATA: the words of each generation; 2020 is the JavaScript Client SDK, 2022 its successor, which
 * sends errors as exits with an `error_type`, 2024 the SDK of the session flow. The sandbox's
 * sessions have their own id for an entity.
 */
const WORDINGS: Readonly<Record<SdkGeneration, Wording>> = {
  "2020": (event, { id }) => {
    if (event.kind === "success") return ["fb-success", { entityId: id }];
    if (event.kind === "exit") return ["fb-exit", { reason: event.message }];
    return event.kind === "error" ? ["fb-exit", { reason: event.reason }] : undefined;
  },
  "2022": (event, { id }) => {
    if (event.kind === "success") return ["success", { entityId: id }];
    if (event.kind === "exit") return ["exit", {}];
    return event.kind === "error" ? ["exit", errorPayload(event)] : undefined;
  },
  "2024": (event, { id }) => {
    if (event.kind === "success") return ["success", { sessionId: id }];
    if (event.kind === "exit") return ["exit", { message: event.message }];
    if (event.kind === "error") return ["error", errorPayload(event)];
    return ["info", { event_name: event.name, message: event.message }];
  },
};

/** Reads a generation's name. */
export function readGeneration(text: string | undefined): SdkGeneration | undefined {
  return text !== undefined && Object.hasOwn(WORDINGS, text) ? text as SdkGeneration : undefined;
}

/** The generation that goes with a session's edition. */
export function generationOf({ plan }: SandboxSession): SdkGeneration {
  return plan.edition === "v1.2020" ? "2020" : "2024";
}

/** The messages that a generation posts for the events; it has none for some. */
export function toMessages(
  events: readonly JourneyEvent[],
  session: SandboxSession,
  generation: SdkGeneration,
): readonly SdkMessage[] {
  return events.flatMap((event) => {
    const wording = WORDINGS[generation](event, session);
    if (wording === undefined) return [];
    const [status, payload] = wording;
    return [{
      type: "finbox-bankconnect",
      status,
      payload: { ...payload, linkId: session.linkId },
    }];
  });
}

function errorPayload(
  { reason, errorType }: JourneyEvent & { readonly kind: "error" },
): Readonly<Record<string, string>> {
  return { reason, ...(errorType === undefined ? {} : { error_type: errorType }) };
}
