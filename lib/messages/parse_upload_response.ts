import { type DateRange, readDateRange, readRangeDate } from "./date_range.ts";
import { booleanOf, membersOf, numberOf, present, textOf, textsOf } from "./members.ts";
import { isObject } from "../json/is_object.ts";
import { readError, type ResponseError } from "./read_error.ts";
import { readIdentity, type UploadIdentity } from "./read_identity.ts";

/** A statement that FinBox took. */
export interface UploadedStatement {
  /** FinBox took the statement. */
  readonly ok: true;
  /** The statement's id. */
  readonly statementId: string;
  /** The session's id. */
  readonly sessionId?: string;
  /** FinBox's id of the account. */
  readonly accountId?: string;
  /** The account's number, masked. */
  readonly maskedAccountNumber?: string;
  /** The bank's identifier. */
  readonly bankName?: string;
  /** The holder, where the query asked for `identity`. */
  readonly identity?: UploadIdentity;
  /** The statement's period. */
  readonly dateRange?: DateRange;
  /** The period of the transactions found. */
  readonly extractedDateRange?: DateRange;
  /** When the account was opened, in ISO 8601. */
  readonly openingDate?: string;
  /** The balance before the first transaction, in the statement's currency. */
  readonly openingBalance?: number;
  /** The balance after the last transaction, in the statement's currency. */
  readonly closingBalance?: number;
  /** How many pages the file has. */
  readonly pageCount?: number;
  /** Whether FinBox found signs of fraud; absent when it does not say. */
  readonly isFraud?: boolean;
  /** Which signs. */
  readonly fraudType?: string;
  /** Such as `IN`. */
  readonly countryCode?: string;
  /** Such as `INR`. */
  readonly currencyCode?: string;
  /** The months that the statement covers, as `YYYY-MM`; since December 2025. */
  readonly months?: readonly string[];
  /** The months of the session's period that are still missing; since December 2025. */
  readonly missingMonths?: readonly string[];
  /** Whether insights can be asked for already; since December 2025. */
  readonly insightsAvailable?: boolean;
  /** The body as it came, with all that has no member here. */
  readonly raw: Readonly<Record<string, unknown>>;
}

/** FinBox's error envelope in place of a statement. */
export interface FailedUpload {
  /** FinBox did not take the statement. */
  readonly ok: false;
  /** FinBox reports an error. */
  readonly problem: "error";
  /** The error; `classifyError` says what to do about it. */
  readonly error: ResponseError;
  /** The session's id, where the envelope has it; documented as blank. */
  readonly sessionId?: string;
  /** The statement's id, where the envelope has it; documented as blank. */
  readonly statementId?: string;
}

/** An answer that is neither a statement nor an error envelope. */
export interface UnreadableUpload {
  /** Nothing says that FinBox took the statement. */
  readonly ok: false;
  /** `not-an-object`: the body is no JSON object; `no-statement-id`: it names no statement. */
  readonly problem: "not-an-object" | "no-statement-id";
}

/** What FinBox answers to an upload. */
export type UploadResponse = UploadedStatement | FailedUpload | UnreadableUpload;

/**
 * The statement in FinBox's answer to `POST /statement/upload_session/`, or why there is none.
 *
 * An `error` in the body wins over all else, whatever the HTTP status. A member that is null,
 * blank or of another type than documented is absent, and still in `raw`.
 *
 * @param body The JSON body, parsed
 * @returns The statement, or what is wrong with the answer
 *
 * @example A statement of 48 pages
 * ```ts
 * import { parseUploadResponse } from "@bankconnect/guard";
 *
 * const upload = parseUploadResponse({
 *   statement_id: "567700a6",
 *   bank_name: "icici",
 *   date_range: { from_date: "2023-04-01", to_date: "2024-03-23" },
 *   is_fraud: false,
 *   page_count: 48,
 * });
 * console.log(upload.ok && upload.pageCount); // 48
 * console.log(upload.ok && upload.dateRange?.to); // "2024-03-23"
 * ```
 */
export function parseUploadResponse(body: unknown): UploadResponse {
  const members = membersOf(body);
  if (members === undefined || !isObject(body)) return { ok: false, problem: "not-an-object" };
  const sessionId = textOf(members.session_id);
  const statementId = textOf(members.statement_id);
  const error = readError(members.error);
  if (error !== undefined) {
    return { ok: false, problem: "error", error, ...present({ sessionId, statementId }) };
  }
  if (statementId === undefined) return { ok: false, problem: "no-statement-id" };
  return {
    ok: true,
    statementId,
    ...present({
      sessionId,
      accountId: textOf(members.account_id),
      maskedAccountNumber: textOf(members.masked_account_number),
      bankName: textOf(members.bank_name),
      identity: readIdentity(members.identity),
      dateRange: readDateRange(members.date_range),
      extractedDateRange: readDateRange(members.extracted_date_range),
      openingDate: readRangeDate(members.opening_date),
      openingBalance: numberOf(members.opening_bal),
      closingBalance: numberOf(members.closing_bal),
      pageCount: numberOf(members.page_count),
      isFraud: booleanOf(members.is_fraud),
      fraudType: textOf(members.fraud_type),
      countryCode: textOf(members.country_code),
      currencyCode: textOf(members.currency_code),
      months: textsOf(members.months),
      missingMonths: textsOf(members.missing_months),
      insightsAvailable: booleanOf(members.insights_available),
    }),
    raw: body,
  };
}
