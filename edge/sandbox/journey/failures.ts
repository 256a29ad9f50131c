/** One thing that can go wrong. */
interface FailureRow {
  readonly id: string;
  /** What the sandbox's panel calls it. */
  readonly label: string;
  /** The screens on which it can happen. */
  readonly screens: readonly string[];
  /** The SDK's `error_type`, where it has one. */
  readonly errorType?: string;
  /** The SDK's `reason`; `{bank}`, `{from}` and `{to}` stand for the session's. */
  readonly reason: string;
  /** What the customer reads. */
  readonly heading: string;
  /** What the customer can do. */
  readonly advice: string;
}

/**
 * DATA: what the panel can let go wrong. `errorType` and the reasons beside it are the SDK's
 * (BankConnect client SDK, error types); the reasons of the others are the sandbox's.
 */
const ROWS = [
  {
    id: "wrong-password",
    label: "Wrong PDF password (MU003)",
    screens: ["upload"],
    errorType: "MU003",
    reason: "Password Incorrect",
    heading: "The password doesn’t open this PDF",
    advice: "Check the password in the message that your bank sent with the statement.",
  },
  {
    id: "bank-mismatch",
    label: "Another bank’s statement (MU004)",
    screens: ["upload"],
    errorType: "MU004",
    reason: "Not {bank} statement",
    heading: "This isn’t a statement from {bankName}",
    advice: "Check which bank issued the file, and upload one from {bankName}.",
  },
  {
    id: "not-parsable",
    label: "Not readable (MU006)",
    screens: ["upload"],
    errorType: "MU006",
    reason: "",
    heading: "We can’t read this PDF",
    advice: "Upload the file that your bank issued. A scan or a photo of a statement won’t work.",
  },
  {
    id: "unsupported",
    label: "Not a statement (MU020)",
    screens: ["upload"],
    errorType: "MU020",
    reason: "Not a valid statement or bank is not supported",
    heading: "This doesn’t look like a bank statement",
    advice: "Upload the account statement that your bank offers for download.",
  },
  {
    id: "out-of-range",
    label: "Outside the date range (MU021)",
    screens: ["upload"],
    errorType: "MU021",
    reason: "Please upload statements within the date range {from} to {to}",
    heading: "This statement is for other dates",
    advice: "Upload a statement for {range}.",
  },
  {
    id: "login-failed",
    label: "Login failed (NB003)",
    screens: ["login", "account"],
    errorType: "NB003",
    reason: "Login failed",
    heading: "{bankName} didn’t accept that login",
    advice: "Check your user ID and password, then try again.",
  },
  {
    id: "captcha",
    label: "Captcha failed (NB004)",
    screens: ["login", "account"],
    errorType: "NB004",
    reason: "Invalid Captcha",
    heading: "The security characters didn’t match",
    advice: "Try again. Your bank will show new characters.",
  },
  {
    id: "security-question",
    label: "Security question failed (NB005)",
    screens: ["login", "account"],
    errorType: "NB005",
    reason: "Security question failed",
    heading: "The answer to the security question wasn’t right",
    advice: "Try again with the answer that you gave your bank.",
  },
  {
    id: "net-banking-down",
    label: "The bank is down (NB000)",
    screens: ["login", "account"],
    errorType: "NB000",
    reason: "Net banking is not available",
    heading: "{bankName} can’t be reached right now",
    advice: "Wait a few minutes, then try again.",
  },
  {
    id: "consent-rejected",
    label: "The customer declines",
    screens: ["consent"],
    reason: "Consent rejected",
    heading: "You declined to share your statements",
    advice: "Nothing was shared. You can look at the request again.",
  },
  {
    id: "consent-refused",
    label: "The Account Aggregator refuses (412)",
    screens: ["consent"],
    reason: "Account Aggregator: PreconditionFailed (412)",
    heading: "The Account Aggregator didn’t accept this request",
    advice: "It asks for more than fair use allows. Ask for a new link where you got this one.",
  },
  {
    id: "bank-down",
    label: "The bank is down",
    screens: ["bank", "mode", "mobile", "otp", "consent", "upload", "review"],
    reason: "Bank is not available",
    heading: "{bankName} can’t be reached right now",
    advice: "Wait a few minutes, then try again.",
  },
] as const satisfies readonly FailureRow[];

/** What can go wrong in a journey. */
export type FailureId = typeof ROWS[number]["id"];

/** Everything that the panel can let go wrong, in its order. */
export const FAILURES: readonly (FailureRow & { readonly id: FailureId })[] = ROWS;

/** What can go wrong on a screen. */
export function failuresOn(screen: string): typeof FAILURES {
  return FAILURES.filter(({ screens }) => screens.includes(screen));
}
