import type { JsonObject } from "./client_results.ts";

/** The uploads of a session, as documented; timestamps without a zone are UTC. */
export interface UploadStatus extends JsonObject {
  /** The session's id. */
  readonly session_id?: string;
  /** The session's period, each day `DD/MM/YYYY`. */
  readonly session_date_range?: { readonly from_date?: string; readonly to_date?: string } | null;
  /** How far the uploads have come: `NO_UPLOAD`, `IN_PROGRESS`, `COMPLETED` or `EXPIRED`. */
  readonly upload_status?: string;
  /** When the session expires. */
  readonly session_expiry_timestamp?: string | null;
  /** The accounts that were found. */
  readonly accounts?: readonly StatusAccount[];
}

/** One account of a session. */
export interface StatusAccount extends JsonObject {
  /** FinBox's id of the account. */
  readonly account_id?: string;
  /** The account's number, perhaps masked. */
  readonly account_number?: string | null;
  /** The bank's identifier. */
  readonly bank_name?: string;
  /** How far the account has come. */
  readonly account_status?: string;
  /** The months with statements, as `YYYY-MM`. */
  readonly months?: readonly string[];
  /** What is missing. */
  readonly missing_data?: readonly unknown[];
  /** The statements. */
  readonly statements?: readonly StatusStatement[];
}

/** One statement of an account. */
export interface StatusStatement extends JsonObject {
  /** The statement's id. */
  readonly statement_id?: string;
  /** How far the statement has come. */
  readonly statement_status?: string;
  /** Why it failed, such as `EXTRACTION_FAILED`; `classifyError` says what to do about it. */
  readonly error_code?: string | null;
  /** FinBox's text for it. */
  readonly error_message?: string | null;
  /** Where it comes from. */
  readonly source?: string;
  /** The statement's period. */
  readonly statement_date_range?:
    | { readonly from_date?: string; readonly to_date?: string }
    | null;
}

/** FinBox's banks, as documented. */
export interface BankCatalogue extends JsonObject {
  /** How many banks there are. */
  readonly count?: number;
  /** The banks. */
  readonly banks?: readonly CatalogueBank[];
}

/** One bank and its modes, as documented. */
export interface CatalogueBank extends JsonObject {
  /** The bank's identifier. */
  readonly name?: string;
  /** The name to show. */
  readonly full_name?: string;
  /** NPCI's code of the bank. */
  readonly npci_code?: string | null;
  /** Whether the mode `pdf` works. */
  readonly is_pdf_upload_available?: boolean;
  /** Whether the mode `online` works. */
  readonly is_net_banking_available?: boolean;
  /** Whether the mode `aa` works. */
  readonly is_aa_available?: boolean;
}

/** The recurring consents of a session, as documented. */
export interface RecurringConsents extends JsonObject {
  /** The consents. */
  readonly consent_details?: readonly RecurringConsent[];
}

/** One recurring consent. */
export interface RecurringConsent extends JsonObject {
  /** The consent's id, for a recurring fetch. */
  readonly consent_id?: string;
  /** The bank's identifier. */
  readonly bank_name?: string;
  /** The account's number, masked. */
  readonly masked_account_number?: string;
  /** For how many months data can be pulled. */
  readonly tenure_month_count?: number;
  /** The unit of how often data can be pulled. */
  readonly frequency_unit?: string;
  /** How often data can be pulled in that unit. */
  readonly frequency_value?: number;
}

/** What a recurring fetch began. */
export interface RecurringFetch extends JsonObject {
  /** The id of the new session. */
  readonly session_id: string;
}
