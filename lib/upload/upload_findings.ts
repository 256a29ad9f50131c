import { type ErrorRows, Findings, toErrorRows } from "../errors/findings.ts";
import type { ErrorTable } from "../errors/tables/error_row.ts";
import { SESSION_ERRORS } from "../errors/tables/session_errors.ts";
import { UPLOAD_ERRORS } from "../errors/tables/upload_errors.ts";

/** DATA: the error tables whose wording an upload's errors have, the first to be asked first. */
const TABLES: readonly ErrorTable[] = ["upload", "upload.2025", "matrix"];

// Texts, choices and URLs are refused by the session API's rules.
const ROWS: ErrorRows = toErrorRows([...UPLOAD_ERRORS, ...SESSION_ERRORS]);

/** What the check of an upload has found so far: nothing. */
export function createUploadFindings(): Findings {
  return new Findings(TABLES, ROWS);
}
