import type { Findings, Place } from "../errors/findings.ts";
import { nearest } from "../errors/nearest.ts";
import { pointer } from "../json/pointer.ts";
import { readSafely } from "../errors/read_safely.ts";
import { isUrl } from "../fields/is_url.ts";
import { noticeUnknownBank } from "../fields/notice_unknown_bank.ts";
import { memberOf } from "../fields/read_object.ts";
import { isObject } from "../json/is_object.ts";
import { readText } from "../fields/read_text.ts";
import { trim } from "../fields/trim.ts";
import { toUploadCheck, type UploadCheck, type UploadOptions } from "./upload_check.ts";
import { createUploadFindings } from "./upload_findings.ts";
import { UPLOAD_PARAMETERS, type UploadParameterRow } from "./upload_parameters.ts";
import { type Reading, REFUSED } from "../fields/reading.ts";

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** What the check of a form's fields finds. */
export type UploadFieldsCheck = UploadCheck & {
  /** The form in which the file is sent; absent while it is not known or is refused. */
  readonly uploadType?: "PDF" | "BASE64";
  /** Whether `file_url` is sent in place of the file, good or bad. */
  readonly hasFileUrl: boolean;
};

/**
 * Checks what FinBox BankConnect will do with the fields of an upload, the file aside.
 *
 * It is the part of `checkUpload` that needs no file: a server that passes the form on as it
 * streams can refuse an upload before it has seen the file. It never throws on fields, whatever
 * they are, and never repeats the password.
 *
 * @param fields The fields of the form by their names; `file` is not looked at
 * @param options Whether more fields may follow
 * @returns The errors, the notices, and what the check of the file needs to know
 *
 * @example Refuse an upload before its file arrives
 * ```ts
 * import { checkUploadFields } from "@bankconnect/guard";
 *
 * const check = checkUploadFields({ upload_type: "pdf" }, { partial: true });
 * console.log(check.errors[0]?.message); // upload_type, "pdf" is not a valid choice.
 * console.log(check.errors[0]?.suggestion); // PDF
 * ```
 */
export function checkUploadFields(
  fields: Readonly<Record<string, unknown>>,
  options: UploadOptions = {},
): UploadFieldsCheck {
  const { partial = false } = options;
  return readSafely(() => checkForm(fields, partial), () => checkForm({}, partial));
}

function checkForm(
  fields: Readonly<Record<string, unknown>>,
  partial: boolean,
): UploadFieldsCheck {
  const form = isObject(fields) ? fields : {};
  const findings = createUploadFindings();
  const readings = new Map<string, Reading<unknown>>();
  for (const [name, row] of Object.entries<UploadParameterRow>(UPLOAD_PARAMETERS)) {
    if (row.kind === "file") continue;
    const place = { field: name, path: pointer(name) };
    const value = memberOf(form, name);
    if (value === undefined && partial) continue;
    const reading = readField(value, row, place, findings);
    readings.set(name, reading);
    if (reading === undefined && row.absence) findings.notice(row.absence, place);
  }
  noticeOthers(form, findings);
  const uploadType = readings.get("upload_type");
  return {
    ...toUploadCheck(findings.errors, findings.notices),
    ...(uploadType === "PDF" || uploadType === "BASE64" ? { uploadType } : {}),
    hasFileUrl: readings.get("file_url") !== undefined,
  };
}

function readField(
  value: unknown,
  row: UploadParameterRow,
  place: Place,
  findings: Findings,
): Reading<unknown> {
  if (value === undefined) {
    if (row.required) findings.refuse("field-required", place);
    return undefined;
  }
  if (value === null || value === "") {
    if (row.required) findings.refuse(value === null ? "field-null" : "field-blank", place);
    else findings.notice(row.kind === "secret" ? "BLANK_PASSWORD" : "BLANK_VALUE", place);
    return undefined;
  }
  switch (row.kind) {
    case "bank":
    case "session":
      return readName(value, row, place, findings);
    case "choice":
      return readChoice(value, row, place, findings);
    case "url":
      return readFileUrl(value, place, findings);
    default:
      return true;
  }
}

function readName(
  value: unknown,
  row: UploadParameterRow,
  place: Place,
  findings: Findings,
): Reading<string> {
  const text = readText(value, { ...row, kind: "text" }, place, findings);
  if (row.kind === "session" && text && !UUID.test(text)) {
    findings.notice("SESSION_ID_NOT_UUID", place);
  }
  if (row.kind === "bank" && text) noticeUnknownBank(text, place, findings);
  return text;
}

function readChoice(
  value: unknown,
  { choices, choiceRule }: UploadParameterRow,
  place: Place,
  findings: Findings,
): Reading<string> {
  const choice = choices!.find((choice) => choice === value);
  if (choice !== undefined) return choice;
  const input = typeof value === "object" ? "{…}" : String(value);
  findings.refuse(choiceRule!, place, { input }, nearest(input, choices!));
  return REFUSED;
}

function readFileUrl(value: unknown, place: Place, findings: Findings): Reading<string> {
  const url = typeof value === "string" ? trim(value) : undefined;
  if (url === "") {
    findings.notice("BLANK_VALUE", place);
    return undefined;
  }
  if (url !== undefined && isUrl(url)) return url;
  findings.refuse("file-url-invalid", place);
  return REFUSED;
}

function noticeOthers(form: Readonly<Record<string, unknown>>, findings: Findings): void {
  const known = Object.keys(UPLOAD_PARAMETERS);
  for (const name of Object.keys(form)) {
    if (known.includes(name)) continue;
    const suggestion = nearest(name, known);
    const place = { field: name, path: pointer(name) };
    findings.notice("UNKNOWN_PARAMETER", place, suggestion === undefined ? {} : { suggestion });
  }
}
