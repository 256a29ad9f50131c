/**
 * What FinBox says about a journey, read in one form whatever the SDK's generation: in the URL to
 * which it sends the customer back, in its frame's messages, and in its webhooks. None of the three
 * proves who sent it. No dependency, no clock, no access to the page.
 *
 * @example One outcome for a journey in a frame
 * ```ts
 * import { JOURNEY_START, nextJourney, parseSdkEvent } from "@bankconnect/guard/journey";
 *
 * const message = { // as window's "message" event has it
 *   origin: "https://bankconnectclient.finbox.in",
 *   data: { type: "finbox-bankconnect", status: "success", payload: { sessionId: "8d5ea22b" } },
 * };
 * const event = parseSdkEvent(message.data, {
 *   origin: message.origin,
 *   redirectUrl: "https://bankconnectclient.finbox.in/?session_id=8d5ea22b",
 * });
 * const state = nextJourney(JOURNEY_START, event);
 * console.log(state.outcome); // { kind: "success", sessionId: "8d5ea22b", verified: false }
 * ```
 *
 * @module
 */
export type { DateRange } from "./date_range.ts";
export {
  type DelayOver,
  JOURNEY_START,
  type JourneyClosed,
  type JourneyExit,
  type JourneyInput,
  type JourneyOutcome,
  type JourneyState,
  nextJourney,
} from "./journey_outcome.ts";
export {
  type NoRedirect,
  parseRedirect,
  type RedirectExit,
  type RedirectOutcome,
  type RedirectSuccess,
} from "./parse_redirect.ts";
export { parseSdkEvent, type SdkEventOptions } from "./parse_sdk_event.ts";
export {
  parseWebhook,
  type SessionWebhook,
  type StatementWebhook,
  type UnknownWebhook,
  type Webhook,
} from "./parse_webhook.ts";
export type {
  IgnoredEvent,
  SdkError,
  SdkEvent,
  SdkExit,
  SdkInfo,
  SdkSuccess,
} from "./sdk_event.ts";
