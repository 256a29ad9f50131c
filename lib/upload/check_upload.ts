import type { Findings } from "../errors/findings.ts";
import { nearest } from "../errors/nearest.ts";
import { pointer } from "../json/pointer.ts";
import { readSafely } from "../errors/read_safely.ts";
import { memberOf } from "../fields/read_object.ts";
import { isObject } from "../json/is_object.ts";
import { checkUploadFields } from "./check_upload_fields.ts";
import { checkUploadFile, type UploadFile } from "./check_upload_file.ts";
import { toUploadCheck, type UploadCheck, type UploadOptions } from "./upload_check.ts";
import { createUploadFindings } from "./upload_findings.ts";
import { FORM_CONTENT_TYPES, UPLOAD_QUERY_PARAMETERS } from "./upload_parameters.ts";

/** An upload, taken apart. */
export interface UploadInput {
  /** The request's Content-Type; not checked when absent. */
  readonly contentType?: string;
  /** The fields of the form by their names; `file` as text may be among them. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The file: what is known of it, its bytes, or its text. It goes before `fields.file`. */
  readonly file?: UploadFile | Uint8Array | string;
  /** The parameters of the URL's query. */
  readonly query?: Readonly<Record<string, string>>;
}

/**
 * Checks what FinBox BankConnect will do with an upload of a bank statement: refuse it and why, or
 * go on to read the statement.
 *
 * It refuses only what FinBox's documents say is refused; everything else that looks wrong is a
 * notice, so that a file that is no PDF is not refused. The path of a finding is the field's, as
 * in `/session_id`, or begins with `/query`. It never throws on an upload, whatever it is, and
 * never repeats the password.
 *
 * @param upload The content type, the form and the query of the request
 * @param options Whether more of the form may follow
 * @returns The errors and the notices
 *
 * @example A statement without its bank
 * ```ts
 * import { checkUpload } from "@bankconnect/guard";
 *
 * const check = checkUpload({
 *   contentType: "multipart/form-data; boundary=x",
 *   fields: { session_id: "8d5ea22b-216a-4fe2-90da-65d1c67c8964", upload_type: "PDF" },
 *   file: new TextEncoder().encode("%PDF-1.7"),
 * });
 * console.log(check.ok); // true
 * console.log(check.notices[0].code); // UPLOAD_WITHOUT_BANK_NAME
 * ```
 */
export function checkUpload(upload: UploadInput, options: UploadOptions = {}): UploadCheck {
  return readSafely(
    () => checkParts(upload, options),
    () => checkParts({ fields: {} }, options),
  );
}

function checkParts(upload: UploadInput, options: UploadOptions): UploadCheck {
  const { contentType, fields = {}, file, query = {} }: Partial<UploadInput> = upload ?? {};
  const findings = createUploadFindings();
  const isForm = contentType === undefined || isFormContentType(contentType);
  if (!isForm) findings.refuse("upload-content-type", { path: "" });
  // A body of another type has no form, so what is missing from it means nothing more.
  const partial = options.partial === true || !isForm;
  const form = checkUploadFields(fields, { partial });
  // As in Django, a file of the form goes before a text of that name.
  const sent = file ?? (isObject(fields) ? memberOf(fields, "file") : undefined);
  checkUploadFile(sent, form, partial, findings);
  const queryFindings = createUploadFindings();
  noticeQuery(query, queryFindings);
  return toUploadCheck(
    [...findings.errors, ...form.errors],
    [...findings.notices, ...form.notices, ...queryFindings.notices],
  );
}

function isFormContentType(contentType: unknown): boolean {
  if (typeof contentType !== "string") return false;
  return FORM_CONTENT_TYPES.includes(contentType.split(";", 1)[0].trim().toLowerCase());
}

function noticeQuery(query: unknown, findings: Findings): void {
  for (const name of isObject(query) ? Object.keys(query) : []) {
    if (UPLOAD_QUERY_PARAMETERS.includes(name)) continue;
    const suggestion = nearest(name, UPLOAD_QUERY_PARAMETERS);
    const place = { field: name, path: pointer("query", name) };
    findings.notice("UNKNOWN_PARAMETER", place, suggestion === undefined ? {} : { suggestion });
  }
}
