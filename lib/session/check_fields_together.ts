import type { Findings } from "../errors/findings.ts";
import { pointer } from "../json/pointer.ts";
import { nearest } from "../errors/nearest.ts";
import { ALIASES, JOURNEY_MODES, type ParameterName } from "../fields/parameters.ts";
import { noticeRecurringRange } from "./notice_recurring_range.ts";
import type { ReadRequest } from "./read_request.ts";
import type { Values } from "./read_value.ts";
import type { Alias, SessionRules } from "./session_rules.ts";
import { REFUSED } from "../fields/reading.ts";

const RECURRING_PARAMETERS = [
  "aa_recurring_tenure_month_count",
  "aa_recurring_frequency_unit",
  "aa_recurring_frequency_value",
] as const;

/** DATA: the tenure, in months, to which FinBox cuts a longer one (Session API v1, 2025). */
export const LONGEST_TENURE = 60;

/** DATA: the modes that need bank_name (Session API, error codes: "mode=pdf / mode=aa"). */
const MODES_NEEDING_BANK: readonly string[] = ["pdf", "aa"];

/** Whether a parameter was sent with a value, good or bad. */
export function isSent(value: unknown): boolean {
  return value !== undefined;
}

/** Whether a session uses Account Aggregator: yes, no, or as the customer chooses. */
export type AccountAggregatorUse = "yes" | "no" | "customer";

/** Whether the mode is one that never uses Account Aggregator. */
export function isOtherMode({ mode }: Values): boolean {
  return mode === "pdf" || mode === "online";
}

/** Whether the session is to use Account Aggregator. */
export function accountAggregatorUse(
  values: Values,
  { row, organization: { modes, banks } }: SessionRules,
): AccountAggregatorUse {
  const { mode, bank_name: bank } = values;
  if (mode === "aa") return "yes";
  if (isOtherMode(values)) return "no";
  const ofBank = bank ? banks?.get(bank.toUpperCase()) : undefined;
  const isOffered = (modes?.has("aa") ?? true) && (ofBank?.has("aa") ?? true);
  if (!isOffered) return "no";
  for (const name of row.aaParameters) if (isSent(values[name])) return "yes";
  return "customer";
}

/** Looks at single values that the documents do not refuse but that are unlikely to be meant. */
export function noticeOddValues({ values, aliases }: ReadRequest, findings: Findings): void {
  const { redirect_url, journey_mode, aa_recurring_frequency_unit: unit } = values;
  if (redirect_url && /[?#]/.test(redirect_url)) {
    findings.notice("REDIRECT_URL_HAS_QUERY", at("redirect_url"));
  }
  if (journey_mode && !JOURNEY_MODES.includes(journey_mode)) {
    const suggestion = nearest(journey_mode, JOURNEY_MODES);
    findings.notice(
      "UNKNOWN_JOURNEY_MODE",
      at("journey_mode"),
      suggestion === undefined ? {} : { suggestion },
    );
  }
  if (unit && unit !== "month") {
    findings.notice("FREQUENCY_NOT_MONTHLY", at("aa_recurring_frequency_unit"), { before: unit });
  }
  const tenure = values.aa_recurring_tenure_month_count;
  if (tenure && tenure > LONGEST_TENURE) {
    findings.notice("TENURE_CAPPED", at("aa_recurring_tenure_month_count", aliases), {
      before: String(tenure),
      after: String(LONGEST_TENURE),
    });
  }
}

/** The bank faults: one missing beside a mode. */
export function checkBank({ mode, bank_name }: Values, findings: Findings): void {
  if (!mode || isSent(bank_name)) return;
  if (MODES_NEEDING_BANK.includes(mode)) findings.refuse("bank-name-missing", at("bank_name"));
  else findings.notice("MODE_WITHOUT_BANK", at("bank_name"), { before: mode });
}

/** The faults and notices of the parameters that v1 documents for recurring consents. */
export function checkRecurring(
  { values, aliases }: ReadRequest,
  { parameters, today }: SessionRules,
  findings: Findings,
): void {
  if (!parameters.indices.has("aa_journey_mode")) return;
  const { mode, aa_journey_mode: journey } = values;
  const sent = RECURRING_PARAMETERS.filter((name) => isSent(values[name]));
  if (journey === "only_recurring" && values.from_date) {
    noticeRecurringRange(values.from_date, today, at("from_date"), findings);
  }
  if (journey === "only_recurring" || journey === "once_with_recurring") {
    requireAll(values, findings);
    if (mode && mode !== "aa") {
      for (const name of ["aa_journey_mode", ...sent] as const) {
        findings.notice("RECURRING_IGNORED", at(name, aliases));
      }
    }
  } else if (journey !== REFUSED) {
    for (const name of sent) findings.notice("RECURRING_IGNORED", at(name, aliases));
  }
}

function requireAll(values: Values, findings: Findings): void {
  // Beside a mode, MISSING_BANK_NAME says it already.
  if (!isSent(values.bank_name) && !MODES_NEEDING_BANK.includes(values.mode ?? "")) {
    findings.refuse("aa-bank-and-mode-missing", at("bank_name"));
  }
  if (!isSent(values.mode)) findings.refuse("aa-bank-and-mode-missing", at("mode"));
  if (!isSent(values.aa_recurring_tenure_month_count)) {
    findings.refuse("aa-tenure-missing", at("aa_recurring_tenure_month_count"));
  }
  for (const name of ["aa_recurring_frequency_unit", "aa_recurring_frequency_value"] as const) {
    if (!isSent(values[name])) findings.refuse("aa-frequency-missing", at(name));
  }
}

/** Parameters of an Account Aggregator journey in a session that cannot have one. */
export function noticeIgnoredParameters(
  { values, aliases }: ReadRequest,
  { row }: SessionRules,
  useOfAa: AccountAggregatorUse,
  findings: Findings,
): void {
  if (useOfAa !== "no") return;
  const code = isOtherMode(values) ? "AA_PARAMETER_IGNORED" : "AA_NOT_ENABLED";
  for (const name of row.aaParameters) {
    if (isSent(values[name])) findings.notice(code, at(name, aliases));
  }
}

/** The fault of a mode that the organization's bank lacks. */
export function checkBankMode(
  { mode, bank_name }: Values,
  { organization: { banks } }: SessionRules,
  findings: Findings,
): void {
  const modes = bank_name ? banks?.get(bank_name.toUpperCase()) : undefined;
  if (mode && modes !== undefined && !modes.has(mode)) {
    findings.refuse("mode-not-available", at("mode"));
  }
}

// Where a parameter is: under the name by which the request sends it.
function at(name: ParameterName, aliases: readonly Alias[] = []): { field: string; path: string } {
  const sent = aliases.find((alias) => ALIASES[alias].parameter === name) ?? name;
  return { field: name, path: pointer(sent) };
}
