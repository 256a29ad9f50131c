import { cannotUse } from "../../lib/messages/cannot_use.ts";

/** What `openJourney` needs of an `<iframe>`. */
export interface JourneyFrame {
  /** The address that it shows. */
  src: string;
  /** Whether it is in a page. */
  readonly isConnected: boolean;
  /** Its window, which sends the messages. */
  readonly contentWindow: object | null;
}

/** What `openJourney` needs of a window that `window.open` gave. */
export interface JourneyWindow {
  /** Whether it is closed. */
  readonly closed: boolean;
  /** Where it goes. */
  readonly location: { replace(url: string): void };
}

/** Where a journey takes place. */
export type JourneyTarget = JourneyFrame | JourneyWindow;

/**
 * Throws for what is neither a frame nor a window.
 *
 * @throws {TypeError} Also for the `null` that `window.open` gives when it is blocked
 */
export function checkTarget(target: JourneyTarget): void {
  if (!target || windowOf(target) === undefined) {
    throw cannotUse("target", "a frame or a window", target);
  }
}

/** Sends the frame or window to the URL. */
export function navigate(target: JourneyTarget, url: string): void {
  if (isWindow(target)) target.location.replace(url);
  else target.src = url;
}

/** Whether the customer can no longer see it. */
export function isClosed(target: JourneyTarget): boolean {
  return isWindow(target) ? target.closed : !target.isConnected;
}

/** The window that sends the messages. */
export function windowOf(target: JourneyTarget): object | null {
  return isWindow(target) ? target : target.contentWindow;
}

/** Whether it is a window; of another origin's hardly anything may be read. */
export function isWindow(target: JourneyTarget): target is JourneyWindow {
  return (target as JourneyWindow).closed !== undefined;
}
