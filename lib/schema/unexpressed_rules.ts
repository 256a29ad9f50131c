import type { EditionRow } from "../editions.ts";
import type { SessionRule } from "../errors/findings.ts";
import type { ParameterName } from "../fields/parameters.ts";

/** A rule that a JSON Schema cannot say, or says only in part. */
export interface UnexpressedRule {
  /** The rule's id in the catalogue. */
  readonly rule: string;
  /** What the schema lets through. */
  readonly reason: string;
}

/** One of them, with the editions whose requests can break it. */
interface UnexpressedRow extends UnexpressedRule {
  readonly rule: SessionRule;
  /** Every edition where absent. */
  readonly where?: (row: EditionRow) => boolean;
}

const has = (name: ParameterName) => (row: EditionRow) => row.parameters.includes(name);
const redirectUrlIsOptional = (row: EditionRow) => !row.redirectUrlRequired;

const WORKFLOW =
  "redirect_url is required in the redirect workflow, which the schema does not know.";
const BANK = "The type and characters of bank, where it is sent for bank_name.";
const NUMBER = "The range of a number sent as a text.";
const RECURRING = "Fields that depend on aa_journey_mode.";

/** DATA: what JSON Schema cannot say of a session request. */
const UNEXPRESSED_RULES: readonly UnexpressedRow[] = [
  { rule: "field-required", reason: WORKFLOW, where: redirectUrlIsOptional },
  { rule: "field-null", reason: WORKFLOW, where: redirectUrlIsOptional },
  { rule: "field-blank", reason: WORKFLOW, where: redirectUrlIsOptional },
  { rule: "url-invalid", reason: "The host's grammar beyond the scheme and the characters." },
  {
    rule: "bank-name-missing",
    reason: "bank_name beside mode: null and blank count as absent.",
    where: has("mode"),
  },
  { rule: "bank-name-unknown", reason: "The organization's banks are not in the schema." },
  {
    rule: "mode-not-enabled",
    reason: "The organization's modes are not in the schema.",
    where: has("mode"),
  },
  {
    rule: "mode-not-available",
    reason: "The organization's banks are not in the schema.",
    where: has("mode"),
  },
  {
    rule: "integer-invalid",
    reason: "Texts of numbers beyond plain digits.",
    where: has("aa_recurring_tenure_month_count"),
  },
  {
    rule: "integer-too-long",
    reason: "The length of a number's text.",
    where: has("aa_recurring_tenure_month_count"),
  },
  { rule: "session-expiry-invalid", reason: NUMBER, where: has("session_expiry") },
  {
    rule: "aa-tenure-out-of-range",
    reason: NUMBER,
    where: has("aa_recurring_tenure_month_count"),
  },
  { rule: "aa-parameter-invalid", reason: NUMBER, where: has("aa_recurring_frequency_value") },
  {
    rule: "aa-parameter-invalid",
    reason: "The organization's journeys are not in the schema.",
    where: has("aa_journey_code"),
  },
  { rule: "aa-frequency-missing", reason: RECURRING, where: has("aa_journey_mode") },
  { rule: "aa-bank-and-mode-missing", reason: RECURRING, where: has("aa_journey_mode") },
  { rule: "aa-tenure-missing", reason: RECURRING, where: has("aa_journey_mode") },
  { rule: "date-format", reason: "Days that do not exist, and the dates inside of consents." },
  { rule: "max-date-format", reason: "Days that do not exist.", where: has("max_from_date") },
  {
    rule: "date-missing",
    reason: "One date without the other: null counts as absent.",
    where: ({ loneDate }) => loneDate === "refused",
  },
  { rule: "date-range", reason: "The order of two dates." },
  { rule: "max-date-range", reason: "The order of two dates.", where: has("max_from_date") },
  { rule: "text-too-long", reason: "The length of bank, where it is sent for bank_name." },
  { rule: "text-invalid", reason: BANK },
  { rule: "text-null-character", reason: BANK },
  { rule: "text-surrogate", reason: "A lone surrogate, for which patterns have no portable form." },
];

/** The rules as a schema's comment lists them. */
export function listRules(rules: readonly UnexpressedRule[]): string {
  const lines = rules.map(({ rule, reason }) => `${rule}: ${reason}`);
  return ["What this schema cannot say, by rule:", ...lines].join("\n");
}

/** What the JSON Schema of an edition's session request cannot say. */
export function unexpressedRules(row: EditionRow): readonly UnexpressedRule[] {
  return UNEXPRESSED_RULES.filter(({ where }) => where === undefined || where(row))
    .map(({ rule, reason }) => ({ rule, reason }));
}
