import type { Edition, Organization } from "../../../mod.ts";

/** A request that one rule of the session API refuses, and the same request mended. */
export interface SessionExample {
  /** The edition; v2's where it is not said. */
  readonly edition?: Edition;
  /** What the organization has to have set up for the rule to be at work. */
  readonly organization?: Organization;
  /** The request. */
  readonly request: unknown;
  /** The request as it should be. */
  readonly mended: Readonly<Record<string, unknown>>;
}

/** The date on which the examples are sent: that of the v2 document. */
export const EXAMPLE_DAY = "2025-12-09";

const LINK = { link_id: "UX-2827" };
const RECURRING = { ...LINK, bank_name: "hdfc", mode: "aa", aa_journey_mode: "only_recurring" };
const MONTHLY = { aa_recurring_frequency_unit: "month", aa_recurring_frequency_value: 2 };
const TENURE = { aa_recurring_tenure_month_count: 24 };
const PERIOD = { from_date: "01/06/2025", to_date: "09/12/2025" };
const MOST_PERIOD = { max_from_date: "01/06/2025", max_to_date: "09/12/2025" };

/** DATA: an example for each rule that a session check reports; a check fails when one does not. */
export const SESSION_EXAMPLES: Readonly<Record<string, SessionExample>> = {
  "bank-name-missing": {
    request: { ...LINK, mode: "pdf" },
    mended: { ...LINK, mode: "pdf", bank_name: "hdfc" },
  },
  "bank-name-unknown": {
    organization: { banks: { hdfc: { modes: ["pdf", "aa"] } } },
    request: { ...LINK, bank_name: "sbi" },
    mended: { ...LINK, bank_name: "hdfc" },
  },
  "session-expiry-invalid": {
    request: { ...LINK, session_expiry: 3 },
    mended: { ...LINK, session_expiry: 30 },
  },
  "mobile-number-invalid": {
    request: { ...LINK, mobile_number: "+91 90000 00000" },
    mended: { ...LINK, mobile_number: "9000000000" },
  },
  "body-invalid": { request: [LINK], mended: LINK },
  "field-required": { request: { bank_name: "hdfc" }, mended: { ...LINK, bank_name: "hdfc" } },
  "field-null": { request: { link_id: null }, mended: LINK },
  "field-blank": { request: { link_id: " " }, mended: LINK },
  "text-invalid": { request: { link_id: ["UX-2827"] }, mended: LINK },
  "text-too-long": {
    request: { ...LINK, journey_mode: "multi_pdf,".repeat(6) },
    mended: { ...LINK, journey_mode: "multi_pdf" },
  },
  "text-null-character": { request: { link_id: "UX-2827\u0000" }, mended: LINK },
  "text-surrogate": { request: { link_id: "UX-2827\ud83d" }, mended: LINK },
  "url-invalid": {
    request: { ...LINK, redirect_url: "myapp://done" },
    mended: { ...LINK, redirect_url: "https://lender.example/done" },
  },
  "choice-invalid": {
    request: { ...LINK, bank_name: "hdfc", mode: "PDF" },
    mended: { ...LINK, bank_name: "hdfc", mode: "pdf" },
  },
  "integer-invalid": {
    edition: "v1.2025",
    request: { ...RECURRING, ...MONTHLY, aa_recurring_tenure_month_count: "two years" },
    mended: { ...RECURRING, ...MONTHLY, aa_recurring_tenure_month_count: 24 },
  },
  "integer-too-long": {
    edition: "v1.2025",
    request: {
      ...RECURRING,
      ...MONTHLY,
      aa_recurring_tenure_month_count: "24".padStart(1001, "0"),
    },
    mended: { ...RECURRING, ...MONTHLY, aa_recurring_tenure_month_count: 24 },
  },
  "boolean-invalid": {
    request: { ...LINK, is_mobile_field_editable: "perhaps" },
    mended: { ...LINK, is_mobile_field_editable: true },
  },
  "object-invalid": {
    request: { ...LINK, consents: ["CC0001"] },
    mended: { ...LINK, consents: { CC0001: PERIOD } },
  },
  "aa-tenure-out-of-range": {
    edition: "v1.2025",
    request: { ...RECURRING, ...MONTHLY, aa_recurring_tenure_month_count: 96 },
    mended: { ...RECURRING, ...MONTHLY, aa_recurring_tenure_month_count: 60 },
  },
  "aa-parameter-invalid": {
    request: { ...LINK, aa_journey_code: 1 },
    mended: { ...LINK, aa_journey_code: "BCAA001" },
  },
  "aa-frequency-missing": {
    edition: "v1.2025",
    request: { ...RECURRING, ...TENURE },
    mended: { ...RECURRING, ...TENURE, ...MONTHLY },
  },
  "aa-bank-and-mode-missing": {
    edition: "v1.2025",
    request: { ...LINK, aa_journey_mode: "only_recurring", ...TENURE, ...MONTHLY },
    mended: { ...RECURRING, ...TENURE, ...MONTHLY },
  },
  "aa-tenure-missing": {
    edition: "v1.2025",
    request: { ...RECURRING, ...MONTHLY },
    mended: { ...RECURRING, ...TENURE, ...MONTHLY },
  },
  "date-format": {
    request: { ...LINK, from_date: "2025-06-01", to_date: "09/12/2025" },
    mended: { ...LINK, ...PERIOD },
  },
  "max-date-format": {
    request: { ...LINK, ...MOST_PERIOD, max_from_date: "1 June 2025" },
    mended: { ...LINK, ...MOST_PERIOD },
  },
  "date-missing": {
    request: { ...LINK, from_date: "01/06/2025" },
    mended: { ...LINK, ...PERIOD },
  },
  "date-range": {
    request: { ...LINK, from_date: "09/12/2025", to_date: "01/06/2025" },
    mended: { ...LINK, ...PERIOD },
  },
  "max-date-range": {
    request: { ...LINK, max_from_date: "09/12/2025", max_to_date: "01/06/2025" },
    mended: { ...LINK, ...MOST_PERIOD },
  },
  "mode-not-available": {
    organization: { banks: { hdfc: { modes: ["pdf", "aa"] } } },
    request: { ...LINK, bank_name: "hdfc", mode: "online" },
    mended: { ...LINK, bank_name: "hdfc", mode: "pdf" },
  },
  "mode-not-enabled": {
    organization: { modes: ["pdf", "aa"] },
    request: { ...LINK, bank_name: "hdfc", mode: "online" },
    mended: { ...LINK, bank_name: "hdfc", mode: "pdf" },
  },
};
