import type { ErrorOwner, ErrorRetry } from "./error_row.ts";
import type { SESSION_ERRORS } from "./session_errors.ts";
import type { UPLOAD_ERRORS } from "./upload_errors.ts";

/** A rule of the session API's or the upload API's tables. */
export type TableRule =
  | typeof SESSION_ERRORS[number]["rule"]
  | typeof UPLOAD_ERRORS[number]["rule"];

/** What to do about an error: no check reads it, so a bundle that only checks has no such texts. */
export interface Remedy {
  /** What to do, in one sentence. */
  readonly advice: string;
  /** Who has to act; the caller where it is absent. */
  readonly owner?: ErrorOwner;
  /** Whether sending again can help; once the cause is fixed where it is absent. */
  readonly retry?: ErrorRetry;
}

/** DATA: what to do about each error of the tables, in their order. */
export const REMEDIES: Readonly<Record<TableRule, Remedy>> = {
  "method-not-allowed": { advice: "Send a POST." },
  "media-type-unsupported": { advice: "Send Content-Type: application/json." },
  "credentials-missing": { advice: "Send the API key in the x-api-key header, from your server." },
  "payment-required": { advice: "Ask FinBox to renew the plan.", owner: "account" },
  "bank-name-missing": { advice: "Send bank_name with mode, or leave mode out." },
  "bank-name-unknown": {
    advice: "Send an identifier from FinBox's bank list, or leave bank_name out.",
  },
  "session-expiry-invalid": { advice: "Send whole minutes from 5 to 43200 (30 days)." },
  "mobile-number-invalid": {
    advice: "Send the ten digits without country code, leading zero or spaces.",
  },
  "parameter-count": { advice: "Send the documented parameters of this edition and no others." },
  "body-invalid": { advice: "Send one JSON object with the session's parameters." },
  "field-required": { advice: "Send the parameter." },
  "field-null": { advice: "Send a value instead of null." },
  "field-blank": { advice: "Send a text that is not blank." },
  "text-invalid": { advice: "Send a string or a number." },
  "text-too-long": { advice: "Shorten the text." },
  "text-null-character": { advice: "Remove the null character." },
  "text-surrogate": { advice: "Cut texts between characters, not inside one." },
  "url-invalid": { advice: "Send an absolute http or https URL; app schemes are refused." },
  "choice-invalid": { advice: "Send one of the documented choices, case included." },
  "integer-invalid": { advice: "Send a whole number." },
  "integer-too-long": { advice: "Send a whole number." },
  "boolean-invalid": { advice: "Send true or false." },
  "object-invalid": { advice: "Send an object." },
  "list-invalid": { advice: "Send an array of strings." },
  "url-code": { advice: "Send an absolute http or https URL; app schemes are refused." },
  "length-code": { advice: "Shorten the text." },
  "aa-tenure-out-of-range": { advice: "Send 1 to 60 months; FinBox cuts 61 to 84 down to 60." },
  "aa-parameter-invalid": {
    advice: "Send a frequency of 1 to 5, or a journey code that FinBox has set up for you.",
  },
  "aa-frequency-missing": {
    advice: "Send aa_recurring_frequency_unit and aa_recurring_frequency_value.",
  },
  "aa-bank-and-mode-missing": { advice: 'Send bank_name and mode "aa".' },
  "aa-tenure-missing": {
    advice: "Send aa_recurring_tenure_month_count, or what else the journey needs.",
  },
  "date-format": { advice: "Send dates as DD/MM/YYYY, such as 09/12/2025." },
  "max-date-format": { advice: "Send dates as DD/MM/YYYY, such as 09/12/2025." },
  "date-missing": { advice: "Send both dates or neither." },
  "date-range": { advice: "Send a from_date before to_date." },
  "max-date-range": { advice: "Send a max_from_date before max_to_date." },
  "mode-not-available": {
    advice:
      "Choose a mode that the bank offers, or leave mode out. FinBox's matrix uses this code also where the client lacks the mode; then ask FinBox to enable it.",
  },
  "mode-not-enabled": {
    advice: "Ask FinBox to enable the mode for your account.",
    owner: "account",
  },
  "trial-period-expired": { advice: "Ask FinBox to upgrade the plan.", owner: "account" },
  "upload-content-type": {
    advice:
      "Send multipart/form-data, or application/x-www-form-urlencoded with file_url or Base64.",
  },
  "file-invalid": { advice: "Send the bytes of the PDF that the customer chose." },
  "upload-file-empty": { advice: "Send the bytes of the PDF that the customer chose." },
  "file-url-invalid": { advice: "Send an absolute http or https URL that FinBox can reach." },
  "file-missing": { advice: "Send the statement in the form field file." },
  "base64-invalid": { advice: "Send standard Base64 with padding, without a data: prefix." },
  "account-category-invalid": {
    advice: "Send SAVINGS, CURRENT or OVERDRAFT, or leave account_category out.",
  },
  "password-incorrect": {
    advice: "Ask the customer for the statement's password.",
    owner: "customer",
  },
  "statement-unsupported": {
    advice: "Ask the customer for the statement that the bank's site offers as PDF.",
    owner: "customer",
  },
  "bank-undetected": { advice: "Send bank_name." },
  "pdf-is-image": {
    advice: "Ask the customer for the PDF that the bank issues, not a scan.",
    owner: "customer",
  },
  "bank-mismatch": {
    advice: "Ask the customer for a statement of the chosen bank, or send the right bank_name.",
    owner: "customer",
  },
  "out-of-date-range": {
    advice: "Ask the customer for a statement of the session's period.",
    owner: "customer",
  },
  "statement-duplicate": {
    advice: "Go on: the statement is there already.",
    owner: "customer",
    retry: "never",
  },
};
