import {
  JOURNEY_START,
  type JourneyInput,
  type JourneyOutcome,
  nextJourney,
  parseRedirect,
  parseSdkEvent,
  type RedirectSuccess,
  type SdkEvent,
  type SdkEventOptions,
} from "../../lib/messages/mod.ts";
import { cannotUse } from "../../lib/messages/cannot_use.ts";
import {
  checkTarget,
  isClosed,
  isWindow,
  type JourneyTarget,
  navigate,
  windowOf,
} from "./journey_target.ts";

/** How a journey is opened and watched; `redirectUrl` or `origin` is required. */
export interface JourneyOptions {
  /**
   * The `redirect_url` in FinBox's answer to the session request. The frame or window is sent
   * there; leave it out, and give `origin`, when the journey is open already.
   */
  readonly redirectUrl?: string;
  /** The origin of FinBox's page; by default the one of `redirectUrl`. */
  readonly origin?: string;
  /**
   * How many milliseconds an error or an exit waits for a success, counted anew from the customer's
   * latest step; 30 000 by default, and 24 days at most.
   */
  readonly delay?: number;
  /** Gives up watching when it is aborted; what the frame or window shows is left as it is. */
  readonly signal?: AbortSignal;
  /** Gets every event of FinBox's page as it arrives, for analytics or to close the frame early. */
  readonly onEvent?: (event: SdkEvent) => void;
}

// A message may arrive just after its window closed, so closing counts a little later.
const POLL_MS = 250;
const DEFAULT_DELAY_MS = 30_000;
/** The channel on which the return page may give its address. */
const CHANNEL = "finbox-bankconnect";
// A timer takes no more and would fire at once.
const LONGEST_DELAY_MS = 2e9;

/**
 * The outcome of a journey in a frame or in a window of its own, as soon as there is one.
 *
 * A success is the outcome at once. An error or an exit is not, since the customer may try again:
 * it becomes the outcome when the frame is removed or the window is closed, or after a delay
 * without a step of the customer, and until then a success wins. Without any event the outcome is
 * `closed`, which is what a window gives that FinBox sent to your return page. Messages count when
 * they come from FinBox's origin and from this very frame or window.
 *
 * A page with the header `Cross-Origin-Opener-Policy` is severed from yours: it sends no message, and
 * its window reads as closed at once. So a window that closes before its page has sent a message is
 * waited for as long as an error, and your return page can report the success:
 * `new BroadcastChannel("finbox-bankconnect").postMessage(location.href)`.
 *
 * No outcome is proof, and `closed` is no refusal: ask FinBox about the session, from your server.
 * A browser lets you open a window only while it handles a click, so open it empty, create the
 * session, then call this. Nothing is left behind: no listener, no timer.
 *
 * @param target The `<iframe>` in your page, or the window that `window.open` gave
 * @param options FinBox's address for the journey, or its origin when the journey is open already
 * @returns The outcome; rejected with the signal's reason when that is aborted
 * @throws {TypeError} As a rejection, if an argument cannot be used
 *
 * @example A journey in a frame, and a stand-in for what the browser does
 * ```ts
 * import { openJourney } from "@bankconnect/guard/browser";
 *
 * // In a page: const frame = document.querySelector("iframe");
 * const frame = { src: "", isConnected: true, contentWindow: {} };
 * const outcome = openJourney(frame, {
 *   redirectUrl: "https://bankconnectclient.finbox.in/?session_id=8d5ea22b",
 * });
 *
 * const message = {
 *   source: frame.contentWindow,
 *   origin: "https://bankconnectclient.finbox.in",
 *   data: { type: "finbox-bankconnect", status: "success", payload: { sessionId: "8d5ea22b" } },
 * };
 * dispatchEvent(Object.assign(new Event("message"), message));
 * console.log(await outcome); // { kind: "success", sessionId: "8d5ea22b", verified: false }
 * ```
 */
export function openJourney(
  target: JourneyTarget,
  options: JourneyOptions,
): Promise<JourneyOutcome> {
  return new Promise((resolve, reject) => {
    const { redirectUrl, origin: expectedOrigin, delay = DEFAULT_DELAY_MS, signal, onEvent } =
      options;
    const expected = { redirectUrl, expectedOrigin } as Omit<SdkEventOptions, "origin">;
    // The parser knows what an origin and a URL of FinBox's must look like.
    parseSdkEvent(null, { ...expected, origin: "" });
    if (!(delay >= 0)) {
      throw cannotUse("delay", "milliseconds", delay);
    }
    const wait = Math.min(delay, LONGEST_DELAY_MS);
    checkTarget(target);
    signal?.throwIfAborted();
    if (redirectUrl !== undefined) navigate(target, redirectUrl);
    let state = JOURNEY_START;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A window that its page severs reads as closed; a frame, and a window not yet sent there, cannot.
    let heard = !isWindow(target) || target.closed;
    const poll = setInterval(() => {
      if (!isClosed(target)) return;
      clearInterval(poll);
      clearTimeout(timer);
      timer = setTimeout(advance, heard ? POLL_MS : wait, { kind: "closed" });
    }, POLL_MS);
    addEventListener("message", receive);
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }) => {
      const { outcome, ...ids } = parseRedirect(`${data}`) as RedirectSuccess;
      if (outcome === "success" && (redirectUrl?.includes(ids.sessionId!) ?? true)) {
        advance({ kind: outcome, ...ids });
      }
    };
    signal?.addEventListener("abort", abort);

    function receive(message: Event): void {
      const { source, origin, data } = message as MessageEvent<unknown>;
      if (!source || source !== windowOf(target)) return;
      const event = parseSdkEvent(data, { ...expected, origin });
      heard = true;
      advance(event);
      if (event.kind !== "ignored") onEvent?.(event);
    }

    function advance(input: JourneyInput): void {
      const before = state;
      state = nextJourney(before, input);
      if (state === before) return;
      clearTimeout(timer);
      if (state.outcome) {
        resolve(state.outcome);
        stop();
      } else if (state.waiting) {
        timer = setTimeout(advance, wait, { kind: "delay-over" });
      }
    }

    function abort(): void {
      reject(signal!.reason);
      stop();
    }

    function stop(): void {
      clearTimeout(timer);
      clearInterval(poll);
      channel.close();
      removeEventListener("message", receive);
      signal?.removeEventListener("abort", abort);
    }
  });
}
