/** The seven categories of FinBox's error matrix, in its order, and `upload`. */
export type ErrorCategory =
  | "http"
  | "authentication"
  | "bank"
  | "input"
  | "account-aggregator"
  | "date"
  | "mode"
  | "upload";

/** Who has to act before the same request can succeed. */
export type ErrorOwner = "caller" | "account" | "finbox" | "customer";

/** Whether sending again can help: never, after the cause is fixed, or later as it is. */
export type ErrorRetry = "never" | "after-fix" | "later";

/** A table of error codes in FinBox's documents. */
export type ErrorTable = "v1.2024" | "v1.2025" | "v2.2025" | "matrix" | "upload" | "upload.2025";

/** One row of one documented table. */
export interface DocumentedText {
  /** The tables that have the row. */
  readonly tables: readonly ErrorTable[];
  /** The message, as the table shows it. */
  readonly message: string;
}

/** One way in which a request is refused: the unit of the catalogue. */
export interface ErrorRow {
  /** The stable id; one FinBox code covers several rules. */
  readonly rule: string;
  /** FinBox's code. */
  readonly code: string;
  /** The HTTP status. */
  readonly status: number;
  /** The category in FinBox's matrix. */
  readonly category: ErrorCategory;
  /**
   * The message where it has parts that vary: `{field}`, `{limit}`, `{input}`, `{type}`,
   * `{codePoint}`. Without it the edition's own text is used.
   */
  readonly template?: string;
  /** The documented texts. */
  readonly texts: readonly DocumentedText[];
  /** Who emits it: the session check, the upload check, or FinBox alone. */
  readonly emitter: "session" | "upload" | "finbox";
  /** Where it is documented. */
  readonly source: string;
}
