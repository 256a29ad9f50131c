import type { NoticeCode, SessionRule, UploadRule } from "../errors/findings.ts";

/** One field of an upload's form. */
export interface UploadParameterRow {
  /** How its value is read. */
  readonly kind: "file" | "bank" | "session" | "choice" | "secret" | "url";
  /** Whether an upload without it is refused. */
  readonly required?: boolean;
  /** The notice of an upload without it. */
  readonly absence?: NoticeCode;
  /** What a choice may be; every choice has it, and its rule. */
  readonly choices?: readonly string[];
  /** The rule for a choice that is another. */
  readonly choiceRule?: SessionRule | UploadRule;
  /** Where it is documented. */
  readonly source: string;
}

const TABLE = "Upload API, parameters";
const ERRORS = "Upload API, list of error codes";

/**
 * DATA: every field of an upload's form, in the order of the document's table. The last two stand
 * in the list of error codes alone.
 */
export const UPLOAD_PARAMETERS = {
  file: { kind: "file", source: TABLE },
  // The table requires bank_name, but BANK_NAME_UNDETECTED shows that FinBox does without.
  bank_name: {
    kind: "bank",
    absence: "UPLOAD_WITHOUT_BANK_NAME",
    source: `${TABLE}; ${ERRORS}, BANK_NAME_UNDETECTED`,
  },
  session_id: { kind: "session", required: true, source: TABLE },
  upload_type: {
    kind: "choice",
    required: true,
    choices: ["PDF", "BASE64"],
    choiceRule: "choice-invalid",
    source: TABLE,
  },
  pdf_password: { kind: "secret", source: TABLE },
  account_category: {
    kind: "choice",
    choices: ["SAVINGS", "CURRENT", "OVERDRAFT"],
    choiceRule: "account-category-invalid",
    source: `${ERRORS}, INVALID_ACCOUNT_CATEGORY`,
  },
  file_url: { kind: "url", source: `${ERRORS}, INVALID_FILE_URL` },
} as const satisfies Readonly<Record<string, UploadParameterRow>>;

/** The wire name of a documented form field. */
export type UploadParameterName = keyof typeof UPLOAD_PARAMETERS;

/** DATA: the query parameters (Upload API, query parameters). */
export const UPLOAD_QUERY_PARAMETERS: readonly string[] = ["progress", "identity"];

/** DATA: the content types of a form (Upload API, list of error codes, INVALID_FILE_OBJECT). */
export const FORM_CONTENT_TYPES: readonly string[] = [
  "multipart/form-data",
  "application/x-www-form-urlencoded",
];
