/** A session request by FinBox's names; others than these are sent as they are. */
export interface SessionRequest {
  /** The customer's identifier. */
  readonly link_id: string | number;
  /** Where the journey redirects to. */
  readonly redirect_url?: string | null;
  /** The first day of the period, `DD/MM/YYYY`. */
  readonly from_date?: string | null;
  /** The last day of the period, `DD/MM/YYYY`. */
  readonly to_date?: string | null;
  /** The logo to show, a URL. */
  readonly logo_url?: string | null;
  /** The bank's identifier. */
  readonly bank_name?: string | null;
  /** How statements are fetched. */
  readonly mode?: "pdf" | "aa" | "online" | null;
  /** Ten digits. */
  readonly mobile_number?: string | number | null;
  /** Minutes, 5 to 43200. */
  readonly session_expiry?: number | string | null;
  /** The journey's kind, such as `multi_pdf`. */
  readonly journey_mode?: string | null;
  /** Whether to accept data without strict validation. */
  readonly accept_anything?: boolean | null;
  /** Whether the customer may change the mobile number. */
  readonly is_mobile_field_editable?: boolean | null;
  /** v1: which consents the customer is asked for. */
  readonly aa_journey_mode?: "only_recurring" | "once_with_recurring" | "only_once" | null;
  /** v1: for how many months data is pulled. */
  readonly aa_recurring_tenure_month_count?: number | string | null;
  /** v1: the unit of how often data is pulled. */
  readonly aa_recurring_frequency_unit?: "hour" | "day" | "month" | "year" | null;
  /** v1: how often data is pulled in that unit, 1 to 5. */
  readonly aa_recurring_frequency_value?: number | string | null;
  /** v2: the journey. */
  readonly aa_journey_code?: string | null;
  /** v2: the dates of consents, by their code. */
  readonly consents?: Readonly<Record<string, ConsentDates>> | null;
  /** Names that help to read the statements. */
  readonly metadata?: Readonly<Record<string, unknown>> | null;
  /** v2: where the journey redirects to when it fails. */
  readonly error_redirect_url?: string | null;
  /** v2: the customer's PAN. */
  readonly pan?: string | null;
  /** v2: the last digits of the account's number. */
  readonly account_number?: string | number | null;
  /** v2: the program that the session belongs to. */
  readonly program_id?: string | number | null;
  /** v2: the Account Aggregator to use. */
  readonly aa_vendor?: string | null;
  /** v2: identifiers of banks that Account Aggregator has failed for. */
  readonly aa_errored_banks?: readonly string[] | null;
  /** v2: whether the journey begins with Account Aggregator. */
  readonly aa_first_flow?: boolean | null;
  /** v2: whether the journey shows no way back. */
  readonly is_back_button_disabled?: boolean | null;
  /** v2: whether the journey redirects when Account Aggregator fails. */
  readonly aa_error_redirect_required?: boolean | null;
  /** v2: names of the customer. */
  readonly names?: readonly string[] | null;
  /** v2: names of the customer's employers. */
  readonly employer_names?: readonly string[] | null;
  /** v2: names of companies between which the customer transfers money. */
  readonly companies_for_self_transfer?: readonly string[] | null;
  /** What FinBox documents elsewhere. */
  readonly [name: string]: unknown;
}

/** The dates of one consent, each `DD/MM/YYYY`. */
export interface ConsentDates {
  /** The first day of the data. */
  readonly from_date?: string | null;
  /** The last day of the data. */
  readonly to_date?: string | null;
  /** The day on which the consent expires. */
  readonly consent_expiry?: string | null;
  /** What FinBox documents elsewhere. */
  readonly [name: string]: unknown;
}

/** An upload's form by FinBox's names; others than these are sent as they are. */
export interface UploadRequest {
  /** The session's id. */
  readonly session_id: string;
  /** The format of the file. */
  readonly upload_type: "PDF" | "BASE64";
  /** The statement: a File or Blob, its bytes, or a Base64 text; absent where `file_url` is sent. */
  readonly file?: Blob | Uint8Array | string;
  /** Where FinBox fetches the statement in place of `file`. */
  readonly file_url?: string;
  /** The bank's identifier. */
  readonly bank_name?: string;
  /** The password of the PDF. */
  readonly pdf_password?: string;
  /** The account's category. */
  readonly account_category?: "SAVINGS" | "CURRENT" | "OVERDRAFT";
  /** What FinBox documents elsewhere: a text, a number or a boolean. */
  readonly [name: string]: unknown;
}

/** What a recurring fetch asks for. */
export interface RecurringFetchRequest {
  /** A `consent_id` of the session's recurring consents. */
  readonly consent_id: string;
  /** The first day of the data, `DD/MM/YYYY`. */
  readonly date_time_range_from: string;
  /** The last day of the data, `DD/MM/YYYY`. */
  readonly date_time_range_to: string;
  /** What FinBox documents elsewhere. */
  readonly [name: string]: unknown;
}
