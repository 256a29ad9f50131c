/** A text that no error table of the session and upload APIs has. */
export interface SampleText {
  /** The rule that it reports. */
  readonly rule: string;
  /** The message. */
  readonly message: string;
}

/**
 * DATA: the texts of sample answers, and of the tables of the endpoints and events around the session
 * and upload APIs (FinBox BankConnect documentation, July 2026).
 */
export const SAMPLE_TEXTS = [
  {
    rule: "date-format",
    message: "Invalid format for from_date and to_date, 'Supported format: DD/MM/YYYY'",
  },
  {
    rule: "upload-session-not-found",
    message: "The provided Session ID is invalid",
  },
  { rule: "session-data-session-not-found", message: "The provided session ID is invalid" },
  { rule: "session-deleted", message: "The provided session ID has been deleted" },
  { rule: "session-data-access-denied", message: "Authentication credentials were not provided" },
  { rule: "session-data-key-required", message: "valid session_id is required" },
  {
    rule: "processing-not-requested",
    message: "Cannot proceed as the processing has not been requested yet",
  },
  {
    rule: "processing-not-completed",
    message: "The processing for this session is currently in progress",
  },
  {
    rule: "processing-already-requested",
    message: "Request for processing have already been initiated",
  },
  { rule: "statements-unparsable", message: "The uploaded statements are not parsable" },
  { rule: "upload-session-expired", message: "This session has expired" },
  { rule: "upload-api-key-invalid", message: "Authentication credentials were not provided." },
  { rule: "recurring-session-id-invalid", message: "Session is invalid, expired, or closed" },
  { rule: "recurring-consent-id-invalid", message: "Consent not found or not linked to session" },
  { rule: "recurring-consent-revoked", message: "User has revoked the recurring consent" },
  {
    rule: "recurring-consent-overused",
    message: "Consent usage limit exhausted per Sahamati rules",
  },
  { rule: "recurring-date-range", message: "Date range invalid for recurring pull" },
  {
    rule: "statement-missing-transactions",
    message: "One or more transactions are missing in the specified date range",
  },
  {
    rule: "statement-incomplete-months",
    message:
      "Insufficient data to generate report. There are no transactions for Nov 2023, Dec 2023",
  },
  {
    rule: "statement-null-account-number",
    message: "Account number is unavailable or unidentified",
  },
  { rule: "statement-balance-mismatch", message: "Calculated transaction balance does not match" },
  {
    rule: "upload-incomplete-months",
    message:
      "Statement(s) uploaded contain incomplete months. Missing data present for Nov 2023, Dec 2023",
  },
  {
    rule: "upload-incomplete-dates",
    message:
      'Statement(s) uploaded contain incomplete dates. Missing dates present for {"Jan 2024": [1, 2, 3, 4]}',
  },
  { rule: "statement-unparsable", message: "Failed to process because of an unparsable statement" },
  { rule: "statement-too-many-pages", message: "The statement exceeds the allowed page limit" },
  { rule: "aa-no-transactions", message: "Not able to fetch transactions from Account Aggregator" },
  {
    rule: "statement-extraction-failed",
    message: "Failed to extract information from the statement",
  },
  {
    rule: "statement-no-transactions",
    message: "No transactions were identified in the uploaded statement",
  },
  { rule: "sdk-trial-expired", message: "Trial Expired for Dev Credentials" },
  { rule: "sdk-wrong-password", message: "Password Incorrect" },
  { rule: "sdk-unsupported", message: "Not a valid statement or bank is not supported" },
  {
    rule: "sdk-out-of-date-range",
    message: "Please upload statements within the date range fromDate to toDate",
  },
  { rule: "sdk-captcha-failed", message: "Invalid Captcha" },
  {
    rule: "bank-mismatch",
    message: "The bank name in the statement doesn't match the selected bank",
  },
  {
    rule: "out-of-date-range",
    message: "The statement uploaded is beyond the specified date range",
  },
  { rule: "bank-undetected", message: "Bank name could not be identified" },
  { rule: "password-incorrect", message: "Password Incorrect" },
] as const satisfies readonly SampleText[];
