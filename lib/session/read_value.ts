import { DEFAULT_JOURNEY } from "../consent/journeys.ts";
import { type ResolvedOrganization, resolveOrganization } from "../consent/organization.ts";
import type { Day } from "../dates/day.ts";
import { Findings, type NoticeCode, type Place } from "../errors/findings.ts";
import { nearest } from "../errors/nearest.ts";
import { noticeUnknownBank } from "../fields/notice_unknown_bank.ts";
import type { ComparedName, FieldKind, ParameterRow, PARAMETERS } from "../fields/parameters.ts";
import { readDate } from "../fields/read_date.ts";
import { readMobile } from "../fields/read_mobile.ts";
import { readBoolean, readInteger } from "../fields/read_number.ts";
import {
  type ConsentRequests,
  readConsents,
  readList,
  readMetadata,
} from "../fields/read_object.ts";
import { suggestBank } from "../fields/suggest_bank.ts";
import { readChoice, readText, readUrl } from "../fields/read_text.ts";
import { type Reading, REFUSED } from "../fields/reading.ts";

interface ValueByKind extends Record<FieldKind, unknown> {
  text: string;
  url: string;
  bank: string;
  mode: string;
  choice: string;
  integer: number;
  boolean: boolean;
  date: Day;
  mobile: string;
  journey: string;
  consents: ConsentRequests;
  metadata: true;
  list: true;
  secret: true;
}

/** The values of a request that rules compare: absent ones are `undefined`, refused ones `REFUSED`. */
export type Values = {
  readonly [Name in ComparedName]: Reading<ValueByKind[(typeof PARAMETERS)[Name]["kind"]]>;
};

const NO_ORGANIZATION: ResolvedOrganization = resolveOrganization();

/** Reads one value by its parameter's row; a request's journey is read before its consents. */
export function readValue(
  value: unknown,
  row: ParameterRow,
  place: Place,
  journey: Reading<string>,
  organization: ResolvedOrganization,
  findings: Findings,
): Reading<unknown> {
  if (value === undefined || value === null) {
    if (row.required) {
      findings.refuse(value === null ? "field-null" : "field-required", place);
      return REFUSED;
    }
    if (value === null) findings.notice("BLANK_VALUE", place);
    return undefined;
  }
  if (row.unverified) return readUnverified(value, row, place, findings);
  switch (row.kind) {
    case "text":
      return readText(value, row, place, findings);
    case "bank":
      return readBank(value, row, place, organization, findings);
    case "url":
      return readUrl(value, row, place, findings);
    case "choice":
      return readChoice(value, row, place, findings);
    case "mode":
      return readMode(value, row, place, organization, findings);
    case "integer":
      return readInteger(value, row, place, findings);
    case "boolean":
      return readBoolean(value, place, findings);
    case "date":
      return readDate(value, row.formatRule!, place, findings);
    case "mobile":
      return readMobile(value, place, findings);
    case "journey":
      return readJourney(value, row, place, organization, findings);
    case "consents":
      return readConsents(value, journeyConsents(journey, organization), place, findings);
    case "metadata":
      return readMetadata(value, place, findings);
    case "list":
      return readList(value, place, findings);
    case "secret":
      return true;
  }
}

// What no document says that FinBox refuses is read as a field of its kind would be, and a fault is a
// notice.
function readUnverified(
  value: unknown,
  row: ParameterRow,
  place: Place,
  findings: Findings,
): Reading<unknown> {
  const trial = new Findings([]);
  const read = readValue(
    value,
    { ...row, unverified: false },
    place,
    undefined,
    NO_ORGANIZATION,
    trial,
  );
  if (trial.errors.length > 0) findings.notice("UNVERIFIED_VALUE", place, {}, { limit: row.kind });
  for (const { code, field, path } of trial.notices) {
    findings.notice(code as NoticeCode, {
      ...(field && { field }),
      ...(path !== undefined && { path }),
    });
  }
  return read ?? undefined;
}

function readBank(
  value: unknown,
  row: ParameterRow,
  place: Place,
  { banks }: ResolvedOrganization,
  findings: Findings,
): Reading<string> {
  const bank = readText(value, row, place, findings);
  if (!bank) return bank;
  const identifier = bank.toUpperCase();
  if (banks === undefined) noticeUnknownBank(bank, place, findings);
  else if (!banks.has(identifier)) {
    findings.refuse("bank-name-unknown", place, {}, suggestBank(bank, [...banks.keys()]));
  }
  return bank;
}

function readMode(
  value: unknown,
  row: ParameterRow,
  place: Place,
  { modes }: ResolvedOrganization,
  findings: Findings,
): Reading<string> {
  const mode = readChoice(value, row, place, findings);
  if (mode && modes !== undefined && !modes.has(mode)) findings.refuse("mode-not-enabled", place);
  return mode;
}

function readJourney(
  value: unknown,
  row: ParameterRow,
  place: Place,
  { journeys, listsJourneys }: ResolvedOrganization,
  findings: Findings,
): Reading<string> {
  const code = typeof value === "string" ? readText(value, row, place, findings) : "";
  if (code === undefined || code === REFUSED || journeys.has(code)) return code;
  const suggestion = nearest(code, journeys.keys());
  if (code === "" || listsJourneys) {
    findings.refuse("aa-parameter-invalid", place, {}, suggestion);
    return REFUSED;
  }
  // FinBox sets up journeys of its own for an organization.
  findings.notice("UNKNOWN_JOURNEY", place, suggestion === undefined ? {} : { suggestion });
  return code;
}

/** The consent codes of the request's journey, or `undefined` when the journey is not known. */
function journeyConsents(
  code: Reading<string>,
  { journeys }: ResolvedOrganization,
): readonly string[] | undefined {
  if (code === REFUSED) return undefined;
  return journeys.get(code ?? DEFAULT_JOURNEY)?.map(({ consent }) => consent);
}
