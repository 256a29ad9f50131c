/**
 * For the lender's page in the browser: opens a journey in a frame or a window and gives its one
 * outcome, and reads the URL of the return page. No dependency.
 *
 * @example What the return page learns from its URL
 * ```ts
 * import { parseRedirect } from "@bankconnect/guard/browser";
 *
 * // In a page: const { outcome } = parseRedirect(location.href);
 * const { outcome } = parseRedirect("https://lender.example/return?success=false");
 * console.log(outcome); // "exit"
 * ```
 *
 * @module
 */
export type {
  IgnoredEvent,
  JourneyClosed,
  JourneyExit,
  JourneyOutcome,
  NoRedirect,
  RedirectExit,
  RedirectOutcome,
  RedirectSuccess,
  SdkError,
  SdkEvent,
  SdkExit,
  SdkInfo,
  SdkSuccess,
} from "../../lib/messages/mod.ts";
export { parseRedirect } from "../../lib/messages/mod.ts";
export type { JourneyFrame, JourneyTarget, JourneyWindow } from "./journey_target.ts";
export { type JourneyOptions, openJourney } from "./open_journey.ts";
