// What the browser does, as far as openJourney sees it. FinBox's messages are events of this
// process, which has no windows.

/** The origin of FinBox's pages. */
export const FINBOX = "https://bankconnectclient.finbox.in";

/** FinBox's address for a journey. */
export const REDIRECT_URL = `${FINBOX}/?session_id=8d5ea22b&token=c2VjcmV0`;

/** An `<iframe>` in a page. */
export class FakeFrame {
  src = "";
  isConnected = true;
  contentWindow: object | null = { name: "the frame's window" };

  remove(): void {
    this.isConnected = false;
    this.contentWindow = null;
  }
}

/** A window of another origin, of which hardly anything may be read. */
export class FakeWindow {
  closed = false;
  readonly visited: string[] = [];
  readonly location = { replace: (url: string) => void this.visited.push(url) };

  get isConnected(): never {
    throw new DOMException("Blocked a frame from accessing a cross-origin frame", "SecurityError");
  }

  get contentWindow(): never {
    return this.isConnected;
  }
}

/** Delivers a message of BankConnect to the page. */
export function post(
  source: object | null,
  status: string,
  payload: Readonly<Record<string, string>> = {},
  origin: string = FINBOX,
): void {
  const data = { type: "finbox-bankconnect", status, payload };
  dispatchEvent(Object.assign(new Event("message"), { source, origin, data }));
}

/** The customer finishes the journey. */
export function succeed({ contentWindow }: FakeFrame): void {
  post(contentWindow, "success", { sessionId: "8d5ea22b" });
}

/** Something fails; the customer may try again. */
export function fail({ contentWindow }: FakeFrame): void {
  post(contentWindow, "error", { reason: "Password Incorrect", error_type: "MU003" });
}

/** The customer leaves. */
export function exit({ contentWindow }: FakeFrame): void {
  post(contentWindow, "exit", { message: "user exited" });
}

/** The customer does something. */
export function step({ contentWindow }: FakeFrame): void {
  post(contentWindow, "info", { event_name: "bank_selected" });
}

/** The outcome of `succeed`. */
export const SUCCESS = { kind: "success", sessionId: "8d5ea22b", verified: false };
/** The outcome of `fail`. */
export const FAILURE = { kind: "error", reason: "Password Incorrect", errorType: "MU003" };
/** The outcome of `exit`. */
export const EXIT = { kind: "exit", message: "user exited" };

/** Lets the lender's return page report to the page that opened the journey. */
export async function report(reported: unknown): Promise<void> {
  const name = "finbox-bankconnect";
  using channels = new DisposableStack();
  const [sender, witness] = [0, 1].map(() =>
    channels.adopt(new BroadcastChannel(name), (channel) => channel.close())
  );
  const { promise, resolve } = Promise.withResolvers<void>();
  witness.onmessage = () => resolve();
  sender.postMessage(reported);
  await promise;
}
