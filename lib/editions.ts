import type { HostName } from "./endpoints.ts";
import type { ErrorTable } from "./errors/tables/error_row.ts";
import type { ComparedName, ParameterName } from "./fields/parameters.ts";

/** An edition of the session API, named by its version and the year of its document. */
export type Edition = "v1.2020" | "v1.2024" | "v1.2025" | "v2.2025";

/** One edition of the session API. */
export interface EditionRow {
  /** The API's version, as in its path. */
  readonly version: "v1" | "v2";
  /** The document. */
  readonly source: string;
  /** The host that serves it. */
  readonly host: HostName;
  /** How many days to_date's default lies before today. */
  readonly toDateDaysAgo: number;
  /** Whether a to_date on day 1 to 7 leaves its month out. */
  readonly firstWeekRule: boolean;
  /** What happens when only one of from_date and to_date is sent. */
  readonly loneDate: "refused" | "completed";
  /** Whether the document says that to_date is at most yesterday. */
  readonly toDateBeforeToday: boolean;
  /** The oldest from_date of an Account Aggregator session, in months before today. */
  readonly aaCapMonths?: number;
  /** Whether redirect_url is required in every workflow. */
  readonly redirectUrlRequired: boolean;
  /** The error tables, the first to be asked for a message first. */
  readonly errorTables: readonly ErrorTable[];
  /** The parameters, in the order of the document's table. */
  readonly parameters: readonly ParameterName[];
  /** The parameters that make a session without a mode an Account Aggregator session. */
  readonly aaParameters: readonly ComparedName[];
}

const V1_2020_PARAMETERS = [
  "link_id",
  "api_key",
  "redirect_url",
  "from_date",
  "to_date",
  "bank_name",
] as const;

const V1_2024_PARAMETERS = [
  "link_id",
  "api_key",
  "redirect_url",
  "from_date",
  "to_date",
  "max_from_date",
  "max_to_date",
  "logo_url",
  "bank_name",
  "mode",
  "mobile_number",
  "session_expiry",
  "journey_mode",
] as const;

const V1_RECURRING_PARAMETERS = [
  "aa_recurring_tenure_month_count",
  "aa_recurring_frequency_unit",
  "aa_recurring_frequency_value",
] as const;

/** DATA: the months that from_date's default lies before today, in every edition. */
export const FROM_DATE_MONTHS_AGO = 6;

/** DATA: the last day of a month's first week (reading R4). */
export const LAST_DAY_OF_FIRST_WEEK = 7;

/** DATA: the editions. */
export const EDITIONS = {
  "v1.2020": {
    version: "v1",
    source: "JavaScript Client SDK, Session API (2020)",
    host: "production2020",
    toDateDaysAgo: 1,
    firstWeekRule: false,
    loneDate: "completed",
    toDateBeforeToday: false,
    redirectUrlRequired: true,
    errorTables: ["v1.2024", "matrix"],
    parameters: V1_2020_PARAMETERS,
    aaParameters: [],
  },
  "v1.2024": {
    version: "v1",
    source: "Session API v1 (2024)",
    host: "production",
    toDateDaysAgo: 1,
    firstWeekRule: true,
    loneDate: "refused",
    toDateBeforeToday: true,
    redirectUrlRequired: false,
    errorTables: ["v1.2024", "matrix"],
    parameters: V1_2024_PARAMETERS,
    aaParameters: [],
  },
  "v1.2025": {
    version: "v1",
    source: "Session API v1 (2025)",
    host: "production",
    toDateDaysAgo: 0,
    firstWeekRule: true,
    loneDate: "refused",
    toDateBeforeToday: false,
    aaCapMonths: 14,
    redirectUrlRequired: false,
    errorTables: ["v1.2025", "matrix"],
    parameters: [
      ...V1_2024_PARAMETERS,
      "accept_anything",
      "is_mobile_field_editable",
      "aa_journey_mode",
      ...V1_RECURRING_PARAMETERS,
      "metadata",
    ],
    aaParameters: ["aa_journey_mode", ...V1_RECURRING_PARAMETERS],
  },
  "v2.2025": {
    version: "v2",
    source: "Session API v2 (2025)",
    host: "production",
    toDateDaysAgo: 0,
    firstWeekRule: true,
    loneDate: "refused",
    toDateBeforeToday: false,
    aaCapMonths: 14,
    redirectUrlRequired: false,
    errorTables: ["v2.2025", "matrix"],
    parameters: [
      ...V1_2024_PARAMETERS,
      "accept_anything",
      "is_mobile_field_editable",
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
    ],
    aaParameters: ["aa_journey_code", "consents"],
  },
} as const satisfies Readonly<Record<Edition, EditionRow>>;

/** DATA: the edition that a bare version means. */
export const LATEST_EDITIONS = {
  v1: "v1.2025",
  v2: "v2.2025",
} as const satisfies Readonly<Record<"v1" | "v2", Edition>>;
