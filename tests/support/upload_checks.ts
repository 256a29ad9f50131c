import { checkUpload, type UploadInput } from "../../lib/upload/check_upload.ts";

/** The first bytes of a statement. */
export const PDF = bytes("%PDF-1.7\n%âãÏÓ\n1 0 obj\n");

/** The form of an upload that has nothing to report. */
export const FIELDS = {
  bank_name: "icici",
  session_id: "8d5ea22b-216a-4fe2-90da-65d1c67c8964",
  upload_type: "PDF",
};

/** The same with the file as Base64 text. */
export const BASE64_FIELDS = { ...FIELDS, upload_type: "BASE64" };

/** A good upload with other members. */
export function uploadWith(changes: Readonly<Record<string, unknown>>): UploadInput {
  return { fields: FIELDS, file: PDF, ...changes };
}

/** A good upload with other form fields. */
export function uploadWithFields(changes: Readonly<Record<string, unknown>>): UploadInput {
  return uploadWith({ fields: { ...FIELDS, ...changes } });
}

/** A good upload without one of its form fields. */
export function uploadWithout(name: keyof typeof FIELDS): UploadInput {
  const { [name]: _, ...fields } = FIELDS;
  return uploadWith({ fields });
}

/** The errors of an upload, each as its code, rule and path. */
export function errorsOf(upload: UploadInput): string[] {
  return checkUpload(upload).errors.map(({ code, rule, path }) => `${code} ${rule} ${path}`);
}

/** The notices of an upload, each as its code and path. */
export function noticesOf(upload: UploadInput): string[] {
  return checkUpload(upload).notices.map(({ code, path }) => `${code} ${path}`);
}

/** The bytes of a text. */
export function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** Bytes in standard Base64 with padding. */
export function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
