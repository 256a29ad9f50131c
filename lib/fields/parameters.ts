import type { SessionRule } from "../errors/findings.ts";

/** How a parameter's value is read. */
export type FieldKind =
  | "text"
  | "url"
  | "bank"
  | "mode"
  | "choice"
  | "integer"
  | "boolean"
  | "date"
  | "mobile"
  | "journey"
  | "consents"
  | "metadata"
  | "list"
  | "secret";

/** One parameter of the session API. */
export interface ParameterRow {
  /** How its value is read. */
  readonly kind: FieldKind;
  /** Whether a session cannot be created without it. */
  readonly required?: boolean;
  /** The most characters (code points, once trimmed) that a text may have. */
  readonly maxLength?: number;
  /** What a choice may be. */
  readonly choices?: readonly string[];
  /** The least and the greatest whole number. */
  readonly range?: readonly [number, number];
  /** The rule for a whole number outside the range. */
  readonly rangeRule?: SessionRule;
  /** The rule for a value that cannot be read; the kind's own rule without it. */
  readonly formatRule?: SessionRule;
  /** Whether no document says what FinBox does with a wrong value, so that it gives a notice. */
  readonly unverified?: boolean;
  /** Whether the value is about a person, and so never repeated. */
  readonly personal?: boolean;
  /** Where its limits are documented. */
  readonly source: string;
}

const TABLE = "Session API, parameter table";
const MATRIX = "Session API, category-wise error matrix";
const BUILDER = "Android SDK, session builder (July 2026); wire names inferred";
const RECURRING = "Session API v1 (2025), parameter table and error codes";

/** DATA: every documented parameter of the session API, by its wire name. */
export const PARAMETERS = {
  link_id: { kind: "text", required: true, maxLength: 500, source: `${TABLE}; ${MATRIX} 4` },
  api_key: { kind: "secret", source: TABLE },
  redirect_url: { kind: "url", maxLength: 200, source: `${TABLE}; ${MATRIX} 4` },
  from_date: { kind: "date", formatRule: "date-format", source: TABLE },
  to_date: { kind: "date", formatRule: "date-format", source: TABLE },
  max_from_date: {
    kind: "date",
    formatRule: "max-date-format",
    source: "Session API, list of error codes",
  },
  max_to_date: {
    kind: "date",
    formatRule: "max-date-format",
    source: "Session API, list of error codes",
  },
  logo_url: { kind: "url", maxLength: 200, source: `${TABLE}; ${MATRIX} 4` },
  bank_name: { kind: "bank", maxLength: 50, source: `${TABLE}; ${MATRIX} 4` },
  mode: { kind: "mode", choices: ["pdf", "aa", "online"], source: TABLE },
  mobile_number: { kind: "mobile", personal: true, source: `${TABLE}; ${MATRIX} 4` },
  session_expiry: {
    kind: "integer",
    range: [5, 43_200],
    rangeRule: "session-expiry-invalid",
    formatRule: "session-expiry-invalid",
    source: `${TABLE}; ${MATRIX} 4`,
  },
  journey_mode: { kind: "text", maxLength: 50, source: `${TABLE}; ${MATRIX} 4` },
  accept_anything: { kind: "boolean", source: TABLE },
  is_mobile_field_editable: { kind: "boolean", source: `${TABLE}; ${MATRIX} 4` },
  aa_journey_mode: {
    kind: "choice",
    choices: ["only_recurring", "once_with_recurring", "only_once"],
    source: RECURRING,
  },
  aa_recurring_tenure_month_count: {
    kind: "integer",
    range: [1, 84],
    rangeRule: "aa-tenure-out-of-range",
    source: RECURRING,
  },
  aa_recurring_frequency_unit: {
    kind: "choice",
    choices: ["hour", "day", "month", "year"],
    source: RECURRING,
  },
  aa_recurring_frequency_value: {
    kind: "integer",
    range: [1, 5],
    rangeRule: "aa-parameter-invalid",
    source: RECURRING,
  },
  aa_journey_code: { kind: "journey", source: "Session API v2, parameter table" },
  consents: { kind: "consents", source: "Session API v2, consent generation logic" },
  metadata: { kind: "metadata", personal: true, source: TABLE },
  error_redirect_url: { kind: "url", maxLength: 200, unverified: true, source: BUILDER },
  pan: { kind: "text", unverified: true, personal: true, source: BUILDER },
  account_number: { kind: "text", unverified: true, personal: true, source: BUILDER },
  program_id: {
    kind: "text",
    unverified: true,
    source: "Android SDK, session builder (July 2026)",
  },
  aa_vendor: { kind: "text", unverified: true, source: "Android SDK, session builder (July 2026)" },
  aa_errored_banks: { kind: "list", unverified: true, source: BUILDER },
  aa_first_flow: { kind: "boolean", unverified: true, source: BUILDER },
  is_back_button_disabled: { kind: "boolean", unverified: true, source: BUILDER },
  aa_error_redirect_required: { kind: "boolean", unverified: true, source: BUILDER },
  names: { kind: "list", unverified: true, personal: true, source: BUILDER },
  employer_names: { kind: "list", unverified: true, personal: true, source: BUILDER },
  companies_for_self_transfer: { kind: "list", unverified: true, personal: true, source: BUILDER },
} as const satisfies Readonly<Record<string, ParameterRow>>;

/** The wire name of a documented parameter. */
export type ParameterName = keyof typeof PARAMETERS;

/** DATA: the parameters whose values rules compare with each other. */
export const COMPARED_NAMES = [
  "redirect_url",
  "from_date",
  "to_date",
  "max_from_date",
  "max_to_date",
  "bank_name",
  "mode",
  "journey_mode",
  "aa_journey_mode",
  "aa_recurring_tenure_month_count",
  "aa_recurring_frequency_unit",
  "aa_recurring_frequency_value",
  "aa_journey_code",
  "consents",
] as const satisfies readonly ParameterName[];

/** The name of such a parameter. */
export type ComparedName = typeof COMPARED_NAMES[number];

/**
 * The wire names of the documented parameters, in the order of the newest documents' tables.
 *
 * @example Whether a name is documented
 * ```ts
 * import { PARAMETER_NAMES } from "@bankconnect/guard";
 *
 * console.log(PARAMETER_NAMES.includes("link_id")); // true
 * ```
 */
export const PARAMETER_NAMES: readonly string[] = Object.keys(PARAMETERS);

/**
 * The wire names of the parameters whose values are about a person.
 *
 * @example Whether a value may be shown
 * ```ts
 * import { PERSONAL_PARAMETERS } from "@bankconnect/guard";
 *
 * console.log(PERSONAL_PARAMETERS.has("pan")); // true
 * ```
 */
export const PERSONAL_PARAMETERS: ReadonlySet<string> = new Set(
  Object.entries<ParameterRow>(PARAMETERS).flatMap(([name, { personal }]) => personal ? name : []),
);

/** DATA: the journey modes that the documents name. */
export const JOURNEY_MODES: readonly string[] = ["multi_pdf", "multi_banking", "aa_multi_banking"];

/** DATA: the lists that metadata may hold. */
export const METADATA_LISTS = ["names", "employer_names", "companies_for_self_transfer"] as const;

/** DATA: other names under which a parameter is documented. */
export const ALIASES = {
  bank: { parameter: "bank_name", notice: "BANK_ALIAS" },
  aa_recurring_tenure_month: {
    parameter: "aa_recurring_tenure_month_count",
    notice: "TENURE_ALIAS",
  },
} as const satisfies Readonly<
  Record<string, { parameter: ParameterName; notice: "BANK_ALIAS" | "TENURE_ALIAS" }>
>;

/**
 * Other names under which parameters are sent, and the documented names that they stand for.
 *
 * @example The documented name of an alias
 * ```ts
 * import { PARAMETER_ALIASES } from "@bankconnect/guard";
 *
 * console.log(PARAMETER_ALIASES.get("bank")); // "bank_name"
 * ```
 */
export const PARAMETER_ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries(ALIASES).map(([alias, { parameter }]) => [alias, parameter]),
);
