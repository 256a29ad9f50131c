import type { SandboxSession } from "../sandbox_session.ts";
import type { JourneyEvent, Payload, SdkGeneration, SdkMessage, Visit } from "./visit.ts";

/** How a generation says what happened: its status, and its payload beside `linkId`. */
type Wording = (event: JourneyEvent, id: string) => readonly [string, Payload] | undefined;

/**
 * DATA: the words of each generation; 2020 is the JavaScript Client SDK, 2022 its successor, which
 * sends errors as exits with an `error_type`, 2024 the SDK of the session flow. The sandbox's
 * sessions have their own id for an entity.
 */
const WORDINGS: Readonly<Record<SdkGeneration, Wording>> = {
  "2020": (event, entityId) => {
    if (event.kind === "success") return ["fb-success", { entityId }];
    if (event.kind === "exit") return ["fb-exit", { reason: event.message }];
    return event.kind === "error" ? ["fb-exit", { reason: event.reason }] : undefined;
  },
  "2022": (event, entityId) => {
    if (event.kind === "success") return ["success", { entityId }];
    if (event.kind === "exit") return ["exit", {}];
    return event.kind === "error" ? ["exit", errorPayload(event)] : undefined;
  },
  "2024": (event, sessionId) => {
    if (event.kind === "success") return ["success", { sessionId }];
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

/** The messages that the visit's generation posts for the events; it has none for some. */
export function toMessages(
  events: readonly JourneyEvent[],
  { session: { id, linkId }, generation }: Visit,
): readonly SdkMessage[] {
  return events.flatMap((event) => {
    const [status, payload] = WORDINGS[generation](event, id) ?? [];
    if (status === undefined) return [];
    return [{ type: "finbox-bankconnect", status, payload: { ...payload, linkId } }];
  });
}

function errorPayload({ reason, errorType }: JourneyEvent & { readonly kind: "error" }): Payload {
  return { reason, ...(errorType === undefined ? {} : { error_type: errorType }) };
}
