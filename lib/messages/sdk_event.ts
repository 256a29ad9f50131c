/** The customer finished the journey. */
export interface SdkSuccess {
  /** The customer finished the journey. */
  readonly kind: "success";
  /** The session's id, where the SDK sends one. */
  readonly sessionId?: string;
  /** The entity's id, where the SDK sends one. */
  readonly entityId?: string;
  /** The `link_id` of the session request. */
  readonly linkId?: string;
  /** A browser reports this, not FinBox's server: ask FinBox about the session, from yours. */
  readonly verified: false;
}

/** The customer left the journey or, in the SDK of 2020, the journey failed. */
export interface SdkExit {
  /** The customer left the journey. */
  readonly kind: "exit";
  /** The `link_id` of the session request. */
  readonly linkId?: string;
  /** Why, in the SDK of 2020: the reason of the exit or of the failure. */
  readonly reason?: string;
  /** The exit's message, in later SDKs. */
  readonly message?: string;
}

/** Something failed; the customer may try again. */
export interface SdkError {
  /** Something failed. */
  readonly kind: "error";
  /** The `link_id` of the session request. */
  readonly linkId?: string;
  /** Why it failed, in words. */
  readonly reason?: string;
  /** FinBox's code: `MU…` for an upload, `NB…` for net banking, such as `MU003`. */
  readonly errorType?: string;
  /** The error's message, where the SDK sends one. */
  readonly message?: string;
}

/** A step of the customer, for analytics. */
export interface SdkInfo {
  /** A step of the customer. */
  readonly kind: "info";
  /** The `link_id` of the session request. */
  readonly linkId?: string;
  /** The step, such as `bank_selected`. */
  readonly eventName?: string;
  /** More about the step, such as the bank's name. */
  readonly message?: string;
}

/** A message that is not an event of the SDK, or not one to trust. */
export interface IgnoredEvent {
  /** Nothing to act on. */
  readonly kind: "ignored";
  /**
   * `wrong-origin`: another page sent it; `other-type`: it is not a message of BankConnect;
   * `malformed`: it is, but its status is not known or its payload is not an object.
   */
  readonly why: "wrong-origin" | "other-type" | "malformed";
}

/** An event of FinBox's frame in one form for all generations of the SDK. */
export type SdkEvent = SdkSuccess | SdkExit | SdkError | SdkInfo | IgnoredEvent;
