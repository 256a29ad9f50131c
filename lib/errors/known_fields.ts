import type { ALIASES, ParameterName } from "../fields/parameters.ts";

// Complete by its type: a parameter that the table gains must be named here.
const SESSION_FIELDS: Readonly<Record<ParameterName | keyof typeof ALIASES, true>> = {
  link_id: true,
  api_key: true,
  redirect_url: true,
  from_date: true,
  to_date: true,
  max_from_date: true,
  max_to_date: true,
  logo_url: true,
  bank_name: true,
  bank: true,
  mode: true,
  mobile_number: true,
  session_expiry: true,
  journey_mode: true,
  accept_anything: true,
  is_mobile_field_editable: true,
  aa_journey_mode: true,
  aa_recurring_tenure_month_count: true,
  aa_recurring_tenure_month: true,
  aa_recurring_frequency_unit: true,
  aa_recurring_frequency_value: true,
  aa_journey_code: true,
  consents: true,
  metadata: true,
};

/** DATA: the parameters that an error can name, of every API, by their wire names. */
export const KNOWN_FIELDS: ReadonlySet<string> = new Set([
  ...Object.keys(SESSION_FIELDS),
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
