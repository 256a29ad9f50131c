import type { ALIASES, ParameterName } from "../fields/parameters.ts";

// Its own list, because the parameter table would come along; the tests compare the two.
const SESSION_FIELDS = [
  "link_id",
  "api_key",
  "redirect_url",
  "from_date",
  "to_date",
  "max_from_date",
  "max_to_date",
  "logo_url",
  "bank_name",
  "bank",
  "mode",
  "mobile_number",
  "session_expiry",
  "journey_mode",
  "accept_anything",
  "is_mobile_field_editable",
  "aa_journey_mode",
  "aa_recurring_tenure_month_count",
  "aa_recurring_tenure_month",
  "aa_recurring_frequency_unit",
  "aa_recurring_frequency_value",
  "aa_journey_code",
  "consents",
  "metadata",
  "error_redirect_url",
  "pan",
  "account_number",
  "program_id",
  "aa_vendor",
  "aa_errored_banks",
  "aa_first_flow",
  "is_back_button_disabled",
  "aa_error_redirect_required",
  "names",
  "employer_names",
  "companies_for_self_transfer",
] as const satisfies readonly (ParameterName | keyof typeof ALIASES)[];

/** DATA: the parameters that an error can name, of every API, by their wire names. */
export const KNOWN_FIELDS: ReadonlySet<string> = new Set<string>([
  ...SESSION_FIELDS,
  // Upload API, parameter table and error codes
  "file",
  "file_url",
  "session_id",
  "upload_type",
  "pdf_password",
  "account_category",
  // Recurring consents
  "consent_id",
  "date_time_range_from",
  "date_time_range_to",
]);
