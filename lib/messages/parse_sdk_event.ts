import { cannotUse } from "./cannot_use.ts";
import { membersOf, present, textOf } from "./members.ts";
import { isObject, type UnknownObject } from "../json/is_object.ts";
import type { SdkEvent } from "./sdk_event.ts";

/** Where an event comes from, and where it must come from. */
export interface SdkEventOptions {
  /** The `origin` of the `MessageEvent`. */
  readonly origin: string;
  /** The origin of FinBox's frame, such as `https://bankconnectclient.finbox.in`. */
  readonly expectedOrigin?: string;
  /**
   * The `redirect_url` in FinBox's answer to the session request, which is the frame's address; its
   * origin is the default of `expectedOrigin`. Not the `redirect_url` of your own request.
   */
  readonly redirectUrl?: string;
}

type EventKind = Exclude<SdkEvent["kind"], "ignored">;

/** DATA: the statuses of an event; the SDK of 2020 has `fb-` before them. */
const STATUS = /^(?:fb-)?(success|exit|error|info)$/;

/**
 * What FinBox's frame says in a message to its parent window, in one form for the three generations
 * of the SDK.
 *
 * An exit with an `error_type` is an error: one generation sends its errors so. A success need not
 * have an id, and blank members are absent. A message from another origin is not looked at. Two
 * frames of FinBox on one page share an origin; compare the message's `source` to tell them apart.
 *
 * @param data The `data` of the `MessageEvent`: an object, or JSON text of one
 * @param options The message's origin and the one to expect, or FinBox's URL that has it
 * @returns The event, or why it is ignored
 * @throws {TypeError} If an option is wrong, or neither `expectedOrigin` nor `redirectUrl` is there
 *
 * @example A wrong password
 * ```ts
 * import { parseSdkEvent } from "@bankconnect/guard";
 *
 * const data = {
 *   type: "finbox-bankconnect",
 *   status: "error",
 *   payload: { reason: "Password Incorrect", linkId: "UX-2827", error_type: "MU003" },
 * };
 * const event = parseSdkEvent(data, {
 *   origin: "https://bankconnectclient.finbox.in",
 *   redirectUrl: "https://bankconnectclient.finbox.in/?session_id=8d5ea22b",
 * });
 * console.log(event.kind); // "error"
 * console.log(event.kind === "error" && event.errorType); // "MU003"
 * ```
 */
export function parseSdkEvent(data: unknown, options: SdkEventOptions): SdkEvent {
  const expected = expectedOriginOf(options);
  if (options.origin !== expected) return { kind: "ignored", why: "wrong-origin" };

  const event = membersOf(parseText(data));
  if (event?.type !== "finbox-bankconnect") return { kind: "ignored", why: "other-type" };

  const kind = STATUS.exec(textOf(event.status) ?? "")?.[1] as EventKind | undefined;
  const payload = membersOf(event.payload ?? {});
  if (kind === undefined || payload === undefined) return { kind: "ignored", why: "malformed" };
  return toEvent(kind, payload);
}

function toEvent(kind: EventKind, payload: UnknownObject): SdkEvent {
  // The SDK's table of errors spells it linkID.
  const linkId = textOf(payload.linkId) ?? textOf(payload.linkID);
  const reason = textOf(payload.reason);
  const errorType = textOf(payload.error_type);
  const message = textOf(payload.message);
  if (kind === "success") {
    const sessionId = textOf(payload.sessionId);
    const entityId = textOf(payload.entityId);
    return { kind, ...present({ sessionId, entityId, linkId }), verified: false };
  }
  if (kind === "info") {
    return { kind, ...present({ linkId, eventName: textOf(payload.event_name), message }) };
  }
  const ended = errorType === undefined ? kind : "error";
  return { kind: ended, ...present({ linkId, reason, errorType, message }) };
}

function parseText(data: unknown): unknown {
  if (typeof data !== "string") return data;
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

function expectedOriginOf(options: SdkEventOptions): string {
  if (!isObject(options)) {
    throw cannotUse("options", "an object", options);
  }
  const { origin, expectedOrigin, redirectUrl } = options;
  if (typeof origin !== "string") {
    throw cannotUse("origin", "a string", `of type ${typeof origin}`);
  }
  const fromUrl = originOf(redirectUrl);
  if (fromUrl === undefined && (redirectUrl !== undefined || expectedOrigin === undefined)) {
    // The URL may hold the session's token, so the message does not repeat it.
    throw cannotUse("redirectUrl", "an http or https URL", `of type ${typeof redirectUrl}`);
  }
  const expected = expectedOrigin === undefined ? fromUrl : expectedOrigin;
  if (expected === undefined || originOf(expected) !== expected) {
    throw cannotUse(
      "the expected origin",
      "an origin such as https://bankconnectclient.finbox.in",
      expected,
    );
  }
  return expected;
}

function originOf(url: unknown): string | undefined {
  if (typeof url !== "string" || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).origin;
}
