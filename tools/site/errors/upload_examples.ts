import type { UploadInput } from "../../../mod.ts";

/** An upload that one rule refuses, and the same upload mended. */
export interface UploadExample {
  /** The upload; its file is a text, as the page shows it. */
  readonly upload: ShownUpload;
  /** The upload as it should be. */
  readonly mended: ShownUpload;
}

/** An upload that a page can show. */
export interface ShownUpload {
  /** The request's Content-Type. */
  readonly contentType: string;
  /** The fields of the form. */
  readonly fields: UploadInput["fields"];
  /** What the form's file begins with; a form has none where it is absent. */
  readonly file?: string;
}

const FORM = "multipart/form-data";
const FIELDS = {
  session_id: "8d5ea22b-216a-4fe2-90da-65d1c67c8964",
  bank_name: "hdfc",
  upload_type: "PDF",
};
const BASE64 = { ...FIELDS, upload_type: "BASE64" };
const GOOD: ShownUpload = { contentType: FORM, fields: FIELDS, file: "%PDF-1.7" };

/** DATA: an example for each rule that an upload check reports; a check fails when one does not. */
export const UPLOAD_EXAMPLES: Readonly<Record<string, UploadExample>> = {
  "upload-content-type": { upload: { ...GOOD, contentType: "application/json" }, mended: GOOD },
  "file-invalid": {
    upload: { contentType: FORM, fields: { ...FIELDS, file: true } },
    mended: GOOD,
  },
  "upload-file-empty": { upload: { ...GOOD, file: "" }, mended: GOOD },
  "file-url-invalid": {
    upload: { contentType: FORM, fields: { ...FIELDS, file_url: "statement.pdf" } },
    mended: {
      contentType: FORM,
      fields: { ...FIELDS, file_url: "https://lender.example/statement.pdf" },
    },
  },
  "file-missing": { upload: { contentType: FORM, fields: FIELDS }, mended: GOOD },
  "base64-invalid": {
    upload: { contentType: FORM, fields: BASE64, file: "%PDF-1.7" },
    mended: { contentType: FORM, fields: BASE64, file: "JVBERi0xLjc=" },
  },
  "account-category-invalid": {
    upload: { ...GOOD, fields: { ...FIELDS, account_category: "LOAN" } },
    mended: { ...GOOD, fields: { ...FIELDS, account_category: "SAVINGS" } },
  },
};
