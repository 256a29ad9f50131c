import { present } from "./members.ts";
import type { SdkError, SdkEvent, SdkExit, SdkSuccess } from "./sdk_event.ts";

/** FinBox's frame closed: your page removed it, or the customer went elsewhere. */
export interface JourneyClosed {
  /** The frame closed; as an outcome, it closed before any event said how the journey ends. */
  readonly kind: "closed";
}

/** The delay that a waiting state asks for is over. */
export interface DelayOver {
  /** The delay is over. */
  readonly kind: "delay-over";
}

/** The customer left the journey, perhaps because something failed before. */
export interface JourneyExit extends SdkExit {
  /** Why: the reason of the failure before the exit, where there was one. */
  readonly reason?: string;
  /** FinBox's code of the failure before the exit, where it has one. */
  readonly errorType?: string;
}

/** How a journey ended. */
export type JourneyOutcome = SdkSuccess | JourneyExit | SdkError | JourneyClosed;

/** What can happen to a journey. */
export type JourneyInput = SdkEvent | JourneyClosed | DelayOver;

/** The state of a journey. */
export interface JourneyState {
  /** How the journey ended; nothing changes it any more. */
  readonly outcome?: JourneyOutcome;
  /** The outcome unless a success comes before the frame closes or the delay is over. */
  readonly pending?: JourneyExit | SdkError;
  /** Whether to run the delay, after which `nextJourney` gets `{ kind: "delay-over" }`. */
  readonly waiting: boolean;
}

/** A journey of which nothing is known yet. */
export const JOURNEY_START: JourneyState = Object.freeze({ waiting: false });

/**
 * The journey's state after an event, so that each journey has exactly one outcome.
 *
 * A success is the outcome at once. An error or an exit is not: the customer may try again, and a
 * failure followed by an exit gives two events. It becomes the outcome when the frame closes or the
 * delay is over, whichever comes first, and until then a success wins. An exit after a failure
 * keeps the failure's reason; the SDK of 2020 calls both an exit, so there the first reason stays.
 *
 * The clock is yours: on every state that is not the one before (`!==`), stop the delay that runs,
 * and if the new state is `waiting`, start it anew. Choose it longer than a customer takes to try
 * again. A step of the customer while waiting gives a new state for that purpose.
 *
 * @param state The state before, at first `JOURNEY_START`
 * @param input What happened: an event of the frame, its closing, or the end of the delay
 * @returns The state after; the same object when nothing changes
 *
 * @example The customer fails, then leaves
 * ```ts
 * import { JOURNEY_START, nextJourney } from "@bankconnect/guard/journey";
 *
 * let state = nextJourney(JOURNEY_START, { kind: "error", reason: "Password Incorrect" });
 * state = nextJourney(state, { kind: "exit", message: "user exited" });
 * console.log(state.waiting); // true
 * state = nextJourney(state, { kind: "closed" });
 * console.log(state.outcome);
 * // { kind: "exit", reason: "Password Incorrect", message: "user exited" }
 * ```
 */
export function nextJourney(state: JourneyState, input: JourneyInput): JourneyState {
  const { outcome, pending } = state;
  if (outcome !== undefined) return state;
  switch (input.kind) {
    case "success":
      return { waiting: false, outcome: input };
    case "error":
      return { waiting: true, pending: input };
    case "exit":
      return { waiting: true, pending: exitAfter(pending, input) };
    case "info":
      return state.waiting ? { ...state } : state;
    case "closed":
      return { waiting: false, outcome: pending ?? input };
    case "delay-over":
      return pending ? { waiting: false, outcome: pending } : state;
    default:
      return state;
  }
}

function exitAfter(before: JourneyExit | SdkError | undefined, exit: SdkExit): JourneyExit {
  return {
    kind: "exit",
    ...present({
      linkId: exit.linkId ?? before?.linkId,
      reason: before?.reason ?? exit.reason,
      errorType: before?.errorType,
      message: exit.message ?? before?.message,
    }),
  };
}
