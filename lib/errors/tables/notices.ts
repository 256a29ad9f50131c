/** One kind of notice: something that looks wrong and blocks nothing. */
export interface NoticeRow {
  /** The stable code. */
  readonly code: string;
  /** What is the matter; `{field}`, `{before}`, `{after}`, `{template}` and `{limit}` vary. */
  readonly message: string;
  /** The document, or the reading of the documents, that it comes from. */
  readonly source: string;
}

const DATES = "Session API, notes on from_date and to_date";
const AA_NOTE = "Session API v1 (2025), note on Account Aggregator flows";
const FAIR_USE = "Sahamati fair-use guidelines for Account Aggregators, version 1.2, February 2026";
const DRF = "Django REST Framework 3.14, field behaviour";
const UPLOAD = "Upload API";
const MIGRATION = "Session API v2, migration from v1 to v2";
const JOURNEYS = "Session API v2, predefined AA journey codes";

/** DATA: every notice that a check or a migration can give. */
export const NOTICES = [
  {
    code: "BLANK_VALUE",
    message: "{field} is null or blank and counts as absent.",
    source: DRF,
  },
  {
    code: "BANK_ALIAS",
    message: "bank is read as bank_name; send bank_name.",
    source: "Session API v2, scenarios 2 and 3, against its parameter table",
  },
  {
    code: "TENURE_ALIAS",
    message:
      "aa_recurring_tenure_month is read as aa_recurring_tenure_month_count; send that name.",
    source: "Session API v1 (2025), parameter table against its note and its error matrix",
  },
  {
    code: "ALIAS_IGNORED",
    message: "{field} is not used, because the parameter that it is another name of is sent too.",
    source: "Reading of the two names",
  },
  {
    code: "EMPTY_LIST",
    message: "{field} is an empty list, as PHP writes an empty object; it counts as one.",
    source: "Reading of what PHP's json_encode writes",
  },
  {
    code: "UNVERIFIED_VALUE",
    message: "{field} is not a usable {limit}; no document says what FinBox does with it.",
    source: "Session API, parameter tables; Android SDK, session builder (July 2026)",
  },
  {
    code: "UNKNOWN_PARAMETER",
    message: "{field} is not documented for this API; it is passed on untouched.",
    source: "Session API, parameter tables",
  },
  {
    code: "JSON_READ_AS_FORM",
    message:
      "The body was read as a form and looks like JSON; send content-type: application/json.",
    source: DRF,
  },
  {
    code: "OTHER_EDITION_PARAMETER",
    message: "{field} belongs to another edition of the API; this one does not document it.",
    source: "Session API, parameter tables",
  },
  {
    code: "REDIRECT_URL_HAS_QUERY",
    message:
      "FinBox appends ?success=… to redirect_url as it is, so a query or fragment breaks it.",
    source: "JavaScript SDK, redirect workflow",
  },
  {
    code: "UNKNOWN_BANK",
    message: "bank_name is not in FinBox's published list, which is known to be incomplete.",
    source: "BankConnect documentation, appendix of bank identifiers",
  },
  {
    code: "MODE_WITHOUT_BANK",
    message:
      "The documents require bank_name with the modes pdf and aa, and say nothing of {before}.",
    source: "Session API, error codes, trigger of MISSING_BANK_NAME",
  },
  {
    code: "UNKNOWN_JOURNEY_MODE",
    message: "journey_mode is not one of multi_pdf, multi_banking and aa_multi_banking.",
    source: "Session API, parameter tables",
  },
  {
    code: "UNUSUAL_MOBILE_NUMBER",
    message: "Indian mobile numbers begin with 6, 7, 8 or 9.",
    source: "Indian National Numbering Plan",
  },
  {
    code: "TENURE_CAPPED",
    message: "FinBox cuts a tenure above 60 months to 60.",
    source: AA_NOTE,
  },
  {
    code: "FREQUENCY_NOT_MONTHLY",
    message: "Fair use counts data pulls per month; a frequency per {before} may be refused.",
    source: FAIR_USE,
  },
  {
    code: "RECURRING_IGNORED",
    message: "{field} has an effect only with a recurring aa_journey_mode and mode aa.",
    source: "Session API v1 (2025), parameter table",
  },
  {
    code: "AA_PARAMETER_IGNORED",
    message: "{field} has no effect, because the mode is not aa.",
    source: "Session API v1 (2025) and v2, parameter tables",
  },
  {
    code: "AA_NOT_ENABLED",
    message: "{field} has no effect, because the organization or its bank lacks the mode aa.",
    source: "Organization's configuration",
  },
  {
    code: "RECURRING_IN_V2",
    message:
      "{field} belongs to v1: in v2 the session becomes a one-time one; name a journey instead.",
    source: "Session API v2, parameter table and predefined AA journey codes",
  },
  {
    code: "UNLIKELY_YEAR",
    message: "The year {before} is before 1950 or after 2100.",
    source: "Reading of what a statement's date can be",
  },
  {
    code: "TO_DATE_IN_FUTURE",
    message: "to_date lies after today.",
    source: DATES,
  },
  {
    code: "TO_DATE_TOO_LATE",
    message: "to_date is at most yesterday in this edition.",
    source: "Session API v1 (2024), note on to_date",
  },
  {
    code: "MONTH_EXCLUDED",
    message: "to_date lies in the first week of {before}, so that month is left out.",
    source: DATES,
  },
  {
    code: "MONTHS_CUT",
    message: "The period has more than 1,200 months; those before {before} are not listed.",
    source: "Bound of the plan",
  },
  {
    code: "NO_MONTH_LEFT",
    message: "No month is left: the only one asked for is left out.",
    source: DATES,
  },
  {
    code: "FROM_DATE_CAPPED",
    message: "FinBox moves a from_date older than {limit} months from {before} to {after}.",
    source: AA_NOTE,
  },
  {
    code: "CAP_LEAVES_NOTHING",
    message: "The whole range is older than {limit} months: nothing is left of it.",
    source: AA_NOTE,
  },
  {
    code: "AA_WOULD_CAP",
    message: "Should the customer choose Account Aggregator, from_date {before} becomes {after}.",
    source: AA_NOTE,
  },
  {
    code: "DERIVED_DEFAULT",
    message: "No document gives {template}'s default dates; these are its fair-use bounds.",
    source: FAIR_USE,
  },
  {
    code: "OTHER_FI_DATA_RANGE",
    message: "{template} allows securities a range of {limit}; these dates are for bank accounts.",
    source: FAIR_USE,
  },
  {
    code: "UNKNOWN_JOURNEY",
    message:
      "aa_journey_code is none of the predefined ones; unless FinBox has set it up, it is refused.",
    source: JOURNEYS,
  },
  {
    code: "CONSENT_NOT_AN_OBJECT",
    message:
      "A consent is an object of dates; no document says what FinBox does with another value.",
    source: "Session API v2, consent generation logic",
  },
  {
    code: "UNKNOWN_CONSENT",
    message: "This consent is not part of the journey.",
    source: "Session API v2, predefined AA journey codes",
  },
  {
    code: "UNKNOWN_CONSENT_MEMBER",
    message: "A consent has from_date, to_date and consent_expiry; this member is not documented.",
    source: "Session API v2, consent generation logic",
  },
  {
    code: "CONSENT_EXCEEDS_FAIR_USE",
    message: "{template} allows {limit}: {before} lies beyond {after}.",
    source: FAIR_USE,
  },
  {
    code: "CONSENT_EXPIRY_NOT_AFTER_TODAY",
    message: "The consent expires on {before}, which is not after today.",
    source: "Session API v2, consent generation logic",
  },
  {
    code: "CONSENT_EXPIRY_BEFORE_TO_DATE",
    message: "The consent expires on {before}, before its to_date {after}.",
    source: "Session API v2, consent generation logic",
  },
  {
    code: "PERIOD_OUTSIDE_CONSENT",
    message: "The consents do not cover the period: {before} is the first day outside them.",
    source: "Session API v2, consent generation logic",
  },
  {
    code: "UPLOAD_WITHOUT_BANK_NAME",
    message: "Without bank_name FinBox has to detect the bank, and refuses what it cannot detect.",
    source: `${UPLOAD}, parameters, against its error BANK_NAME_UNDETECTED`,
  },
  {
    code: "BLANK_PASSWORD",
    message: "A blank {field} is PASSWORD_INCORRECT where the file needs a password.",
    source: "Upload API (December 2025), PDF-specific errors",
  },
  {
    code: "SESSION_ID_NOT_UUID",
    message: "session_id is not a UUID, as the ids that the session API gives are.",
    source: "Session API, success response",
  },
  {
    code: "NOT_A_PDF",
    message: "The file has no %PDF- in its first 1024 bytes, so it is probably not a PDF.",
    source: "PDF Reference 1.7, appendix H, note 13",
  },
  {
    code: "FILE_SENT_AS_TEXT",
    message: "upload_type is PDF, but file is a text and not a file of the form.",
    source: `${UPLOAD}, parameters`,
  },
  {
    code: "BASE64_DATA_URL",
    message: "file begins as a data: URL does; send the Base64 text alone.",
    source: `${UPLOAD}, error INVALID_BASE_64`,
  },
  {
    code: "NOTHING_TO_MIGRATE",
    message: "The request is not an object, so there is nothing to migrate.",
    source: MIGRATION,
  },
  {
    code: "KEY_MOVED_TO_HEADER",
    message: "{field} is left out of the body; send it in the x-api-key header.",
    source: `${MIGRATION}, headers`,
  },
  {
    code: "MIGRATED_JOURNEY",
    message: "{field} {before} becomes aa_journey_code {after}.",
    source: JOURNEYS,
  },
  {
    code: "MIGRATED_TENURE",
    message: "A tenure of {before} months from today becomes the consent_expiry {after}.",
    source: `Session API v1 (2025), parameter table; ${JOURNEYS}`,
  },
  {
    code: "TENURE_DROPPED",
    message: "{field} is left out: the journey has no periodic consent that it could limit.",
    source: JOURNEYS,
  },
  {
    code: "FREQUENCY_DROPPED",
    message: "{field} is left out: in v2 the consent template says how often data is pulled.",
    source: `Session API v2, parameter table; ${FAIR_USE}`,
  },
  {
    code: "MIGRATED_ALREADY",
    message: "{field} is left out, because the request has v2's member for it already.",
    source: MIGRATION,
  },
  {
    code: "NOT_MIGRATED",
    message: "{field} stays as it is until the faults of the request are fixed.",
    source: MIGRATION,
  },
] as const satisfies readonly NoticeRow[];
