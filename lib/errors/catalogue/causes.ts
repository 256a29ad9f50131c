import type { TableRule } from "../tables/remedies.ts";

/** What brings an error about, for people: no check and no classification reads it. */
export interface Cause {
  /** In our words. */
  readonly trigger: string;
  /**
   * In the words of the documented tables: one for each of the row's texts, in their order;
   * `undefined` where a table has no column for it.
   */
  readonly conditions?: readonly (string | undefined)[];
}

/** DATA: what brings each error of the tables about, in their order. */
export const CAUSES: Readonly<Record<TableRule, Cause>> = {
  "method-not-allowed": {
    trigger: "The request is not a POST",
    conditions: ["GET used instead of POST", "Using an unsupported HTTP method"],
  },
  "media-type-unsupported": {
    trigger: "The Content-Type is missing or not one that FinBox parses",
    conditions: [
      "Incorrect or missing Content-Type",
      "Sending request with unsupported content type (wrong upload format)",
    ],
  },
  "credentials-missing": {
    trigger: "The API key is missing or wrong",
    conditions: ["Missing or invalid authentication credentials"],
  },
  "payment-required": {
    trigger: "The client's plan has expired or a payment is pending",
    conditions: ["Client plan expired / payment pending"],
  },
  "bank-name-missing": {
    trigger: "mode is sent without bank_name",
    conditions: [
      undefined,
      "mode=pdf / mode=aa but bank_name not sent",
      "bank_name missing when required",
    ],
  },
  "bank-name-unknown": {
    trigger: "bank_name is not an identifier that this client can use",
    conditions: ["bank_name is invalid or not supported", "Provided bank name not in allowed list"],
  },
  "session-expiry-invalid": {
    trigger: "session_expiry is not a whole number of minutes from 5 to 43200",
    conditions: ["session_expiry out of allowed range", "session_expiry out of allowed range"],
  },
  "mobile-number-invalid": {
    trigger: "mobile_number is not exactly ten digits",
    conditions: ["Wrong format/length", "Mobile number fails validation"],
  },
  "parameter-count": {
    trigger: "FinBox counted too many or too few parameters; no document says how",
    conditions: ["Number of parameters mismatched (too many or too few)"],
  },
  "body-invalid": {
    trigger: "The body is not a JSON object",
    conditions: ["General malformed or incorrect request"],
  },
  "field-required": {
    trigger: "A required parameter is absent",
    conditions: ["General malformed or incorrect request for link_id"],
  },
  "field-null": {
    trigger: "A required parameter is null",
  },
  "field-blank": {
    trigger: "A required text is empty or white space",
  },
  "text-invalid": {
    trigger: "A text parameter is a boolean, an array or an object",
  },
  "text-too-long": {
    trigger: "A text has more characters (code points, once trimmed) than its limit",
    conditions: [
      "General malformed or incorrect request for link_id",
      "General malformed or incorrect request for redirect_url",
      "General malformed or incorrect request for bank_name",
      "General malformed or incorrect request for journey_mode",
    ],
  },
  "text-null-character": {
    trigger: "A text contains U+0000",
  },
  "text-surrogate": {
    trigger: "A text contains half of a surrogate pair",
  },
  "url-invalid": {
    trigger: "A URL is not http, https, ftp or ftps with a host that has a top-level domain",
    conditions: ["General malformed or incorrect request for logo_url"],
  },
  "choice-invalid": {
    trigger: "The value is not one of the documented choices, case included",
    conditions: [
      "General malformed or incorrect request for mode",
      "General malformed or incorrect request for aa_journey_mode",
      "General malformed or incorrect request for aa_recurring_frequency_unit",
    ],
  },
  "integer-invalid": {
    trigger: "The value is not a whole number",
    conditions: ["General malformed or incorrect request for aa_recurring_tenure_month_count"],
  },
  "integer-too-long": {
    trigger: "A number is sent as a text of more than 1000 characters",
  },
  "boolean-invalid": {
    trigger: "The value is not a boolean",
    conditions: ["General malformed or incorrect request for is_mobile_field_editable"],
  },
  "object-invalid": {
    trigger: "The value is not an object",
  },
  "list-invalid": {
    trigger: "The value is not an array",
  },
  "url-code": {
    trigger: "FinBox's other code for a URL that it refuses; the matrix says INVALID_REQUEST",
    conditions: ["Invalid logo_url / redirect_url"],
  },
  "length-code": {
    trigger: "FinBox's other code for a text that is too long; the matrix says INVALID_REQUEST",
    conditions: ["bank_name / journey_mode / URL too long"],
  },
  "aa-tenure-out-of-range": {
    trigger: "The tenure of the recurring consent is not 1 to 84 months",
    conditions: ["Invalid AA recurring tenure"],
  },
  "aa-parameter-invalid": {
    trigger: "The frequency is not 1 to 5, or the journey code is not known",
    conditions: ["AA parameter format/value invalid"],
  },
  "aa-frequency-missing": {
    trigger: "A recurring journey without frequency unit or value",
    conditions: ["Recurring frequency fields missing"],
  },
  "aa-bank-and-mode-missing": {
    trigger: "A recurring journey without bank_name or mode",
    conditions: ["AA journey missing required parameters"],
  },
  "aa-tenure-missing": {
    trigger: "A recurring journey without tenure",
    conditions: ["Missing required AA parameter"],
  },
  "date-format": {
    trigger: "A date of the session or of a consent is not a real DD/MM/YYYY date",
    conditions: [undefined, "Wrong date format", "Date format invalid"],
  },
  "max-date-format": {
    trigger: "max_from_date or max_to_date is not a real DD/MM/YYYY date",
    conditions: [undefined, "Wrong max date format"],
  },
  "date-missing": {
    trigger: "Only one of from_date and to_date is sent",
    conditions: [
      undefined,
      "Required date fields missing",
      "Missing one or more required date fields",
    ],
  },
  "date-range": {
    trigger: "from_date, of the session or of a consent, is not before to_date",
    conditions: [undefined, "Invalid date order", "Invalid from–to date range"],
  },
  "max-date-range": {
    trigger: "max_from_date is not before max_to_date",
    conditions: [undefined, "Invalid max date range"],
  },
  "mode-not-available": {
    trigger: "The bank does not offer the mode",
    conditions: [
      "Bank does not support the requested mode",
      "Requested mode not enabled for client",
    ],
  },
  "mode-not-enabled": {
    trigger: "The client's account lacks the mode",
    conditions: ["Mode disabled for this client"],
  },
  "trial-period-expired": {
    trigger: "The client's trial has ended",
  },
  "upload-content-type": {
    trigger: "The upload is not sent as a form",
  },
  "file-invalid": {
    trigger: "The file is not a file of the form",
  },
  "upload-file-empty": {
    trigger: "The file has no bytes",
  },
  "file-url-invalid": {
    trigger: "file_url is not a URL that FinBox can fetch",
  },
  "file-missing": {
    trigger: "Neither file nor file_url is sent",
  },
  "base64-invalid": {
    trigger: "upload_type is BASE64 and the file is not Base64",
  },
  "account-category-invalid": {
    trigger: "account_category is not one of the three",
  },
  "password-incorrect": {
    trigger: "The PDF does not open with the password",
  },
  "statement-unsupported": {
    trigger: "FinBox cannot read this kind of statement",
  },
  "bank-undetected": {
    trigger: "bank_name is not sent and FinBox cannot detect the bank",
  },
  "pdf-is-image": {
    trigger: "The PDF is a scan without text",
  },
  "bank-mismatch": {
    trigger: "The statement is another bank's",
  },
  "out-of-date-range": {
    trigger: "The statement has no transaction in the session's period",
  },
  "statement-duplicate": {
    trigger: "The same statement was uploaded to the session before",
  },
};
