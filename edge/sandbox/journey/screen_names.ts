/** The screens that a customer goes through. */
export type StepName =
  | "bank"
  | "mode"
  | "mobile"
  | "otp"
  | "consent"
  | "upload"
  | "review"
  | "login"
  | "account";

/** Every screen of a session that can be shown. */
export type ScreenName = StepName | "failed" | "left" | "done" | "expired";
