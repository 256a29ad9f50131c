import type { Findings } from "../errors/findings.ts";
import { trim } from "../fields/trim.ts";
import { dataUrlPrefixLength, decodeBase64Head, isBase64 } from "./base64.ts";
import type { UploadFieldsCheck } from "./check_upload_fields.ts";

/** A file of the form, as far as it is known. */
export interface UploadFile {
  /** Its name in the form. */
  readonly name?: string;
  /** How many bytes it has. */
  readonly size?: number;
  /** Its first bytes: at least 1024 of them, or all that it has. */
  readonly head?: Uint8Array;
  /** All of its bytes. */
  readonly bytes?: Uint8Array;
}

/** The beginning of a file, and whether it is all of it. */
interface Content {
  readonly head: Uint8Array;
  readonly whole: boolean;
}

/** A text where the form has one, `unknown` where only the file's presence is known. */
type FileReading = { text: string } | Content | "unknown" | "empty" | "invalid" | "absent";

const FILE = { field: "file", path: "/file" };
const HEAD_LENGTH = 1024;
const PDF_MARK = [0x25, 0x50, 0x44, 0x46, 0x2d]; // %PDF-

/** Looks at the file itself; what it is compared with comes from the other fields. */
export function checkUploadFile(
  file: unknown,
  { uploadType, hasFileUrl }: UploadFieldsCheck,
  partial: boolean,
  findings: Findings,
): void {
  const reading = readFile(file);
  if (reading === "absent") {
    if (file !== undefined) findings.notice("BLANK_VALUE", FILE);
    if (!hasFileUrl && !partial) findings.refuse("file-missing", FILE);
  } else if (reading === "empty") {
    findings.refuse("upload-file-empty", FILE);
  } else if (reading === "invalid") {
    findings.refuse("file-invalid", FILE);
  } else if (reading !== "unknown" && uploadType === "BASE64") {
    checkBase64(reading, findings);
  } else if (reading !== "unknown" && uploadType === "PDF") {
    if ("text" in reading) findings.notice("FILE_SENT_AS_TEXT", FILE);
    else checkPdf(reading, findings);
  }
}

function checkBase64(reading: { text: string } | Content, findings: Findings): void {
  const whole = "text" in reading || reading.whole;
  // Bytes that are not UTF-8 become characters that are no digits either.
  const text = "text" in reading ? reading.text : new TextDecoder().decode(reading.head);
  const prefix = dataUrlPrefixLength(text);
  if (prefix > 0) findings.notice("BASE64_DATA_URL", FILE);
  const digits = text.slice(prefix);
  if (whole && !isBase64(digits)) {
    findings.refuse("base64-invalid", FILE);
    return;
  }
  checkPdf({ head: decodeBase64Head(digits, HEAD_LENGTH), whole }, findings);
}

// A head that is too short to decide gives no notice.
function checkPdf({ head, whole }: Content, findings: Findings): void {
  if (!whole && head.length < HEAD_LENGTH) return;
  const last = Math.min(head.length, HEAD_LENGTH) - PDF_MARK.length;
  for (let start = 0; start <= last; start++) {
    if (PDF_MARK.every((byte, index) => head[start + index] === byte)) return;
  }
  findings.notice("NOT_A_PDF", FILE);
}

function readFile(file: unknown): FileReading {
  if (file === undefined || file === null) return "absent";
  if (typeof file === "string") return trim(file) === "" ? "absent" : { text: file };
  if (file instanceof Uint8Array) return toContent(file, file.length);
  if (typeof file !== "object" || Array.isArray(file)) return "invalid";
  const { name, size, head, bytes }: { readonly [K in keyof UploadFile]?: unknown } = file;
  const content = bytes instanceof Uint8Array
    ? toContent(bytes, bytes.length)
    : head instanceof Uint8Array
    ? toContent(head, typeof size === "number" ? size : undefined)
    : size === 0
    ? "empty"
    : "unknown";
  // A browser sends a file input without a file as an empty part without a name; Django skips it.
  return content === "empty" && name === "" ? "absent" : content;
}

function toContent(head: Uint8Array, size: number | undefined): Content | "empty" {
  const length = size ?? head.length;
  if (length === 0) return "empty";
  const whole = size === undefined ? head.length < HEAD_LENGTH : size <= head.length;
  return { head, whole };
}
