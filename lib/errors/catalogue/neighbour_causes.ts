import type { NEIGHBOUR_ERRORS } from "../tables/neighbour_errors.ts";

/** A rule of the endpoints and events around the session and upload APIs. */
export type NeighbourRule = typeof NEIGHBOUR_ERRORS[number]["rule"];

/** DATA: what brings each error about, in the order of their table; no document has words for it. */
export const NEIGHBOUR_CAUSES: Readonly<Record<NeighbourRule, string>> = {
  "session-data-session-not-found": "No session has the session_id in the path",
  "session-deleted": "The session and its data have been deleted",
  "session-data-access-denied": "The key and server-hash are missing or may not read this session",
  "session-data-key-required": "A required key is absent from the request",
  "processing-not-requested": "Data is asked for before processing was initiated",
  "processing-not-completed": "Data is asked for while processing is under way",
  "processing-already-requested": "Processing of the session was initiated before",
  "statements-unparsable": "None of the session's statements could be read",
  "upload-session-expired": "The session's expiry has passed",
  "upload-api-key-invalid": "The x-api-key header does not hold a valid key",
  "upload-session-not-found": "No session has the session_id of the form",
  "recurring-session-id-invalid": "No recurring session has the session_id",
  "recurring-consent-id-invalid": "No recurring consent has the consent_id",
  "recurring-consent-revoked": "The customer has withdrawn the consent",
  "recurring-consent-overused": "Data was pulled as often as the consent's frequency allows",
  "recurring-date-range":
    "date_time_range_from and date_time_range_to are not a range that the consent covers",
  "fair-use-exceeded": "The consent asks for more than its template's fair use allows",
  "statement-too-many-pages": "The statement has more pages than FinBox reads",
  "statement-no-transactions": "The statement shows no transaction",
  "statement-extraction-failed": "FinBox failed while it read the statement",
  "aa-no-transactions": "The Account Aggregator delivered no transaction",
  "statement-missing-transactions": "Transactions within the session's period are missing",
  "statement-incomplete-months": "Some of the session's months have no transaction",
  "upload-incomplete-months": "The uploaded statements leave out some of the session's months",
  "upload-incomplete-dates": "The uploaded statements leave out some of the session's days",
  "statement-null-account-number": "FinBox found no account number in the statement",
  "statement-balance-mismatch": "The transactions do not add up to the balances",
  "statement-unparsable": "FinBox cannot read the statement",
  "sdk-trial-expired": "Manual upload: the client's trial has expired",
  "sdk-wrong-password": "Manual upload: the PDF does not open with the password",
  "sdk-bank-mismatch": "Manual upload: the statement is another bank's",
  "sdk-not-parsable": "Manual upload: FinBox cannot read the statement",
  "sdk-unsupported": "Manual upload: the statement is of a kind that FinBox does not support",
  "sdk-out-of-date-range": "Manual upload: the statement lies outside the session's period",
  "sdk-net-banking-failed": "Net banking: failed for a reason that no document gives",
  "sdk-login-failed": "Net banking: the login failed",
  "sdk-captcha-failed": "Net banking: the captcha was not solved",
  "sdk-security-question-failed": "Net banking: the security question was not answered rightly",
};
