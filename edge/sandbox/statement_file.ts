import { parseIsoDate } from "../../lib/dates/mod.ts";
import type { SentForm } from "./read_fields.ts";

const DATES = /(\d{4}-\d{2}-\d{2}).*?(\d{4}-\d{2}-\d{2})/;

/**
 * The period that a file's name gives, such as `hdfc_2025-06-01_2025-08-31.pdf`: the sandbox reads
 * no statements, so the name stands for what is in them.
 */
export function rangeOf(name: string | undefined): { from: string; to: string } | undefined {
  const [, from, to] = DATES.exec(name ?? "") ?? [];
  if (from === undefined || parseIsoDate(from) === undefined) return undefined;
  return parseIsoDate(to) === undefined || from > to ? undefined : { from, to };
}

/** The bytes of an upload: the same whether they come as a file, as Base64, or in a text. */
export function contentOf({ fields, file }: SentForm): Uint8Array<ArrayBuffer> {
  const isFile = file !== undefined && file.bytes.length > 0;
  if (isFile && fields.upload_type !== "BASE64") return file.bytes;
  const text = isFile ? new TextDecoder().decode(file.bytes) : fields.file;
  if (text === undefined || text.trim() === "") return encode(fields.file_url ?? "");
  return fields.upload_type === "BASE64" ? decodeBase64(text) : encode(text);
}

function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const digits = text.replace(/^\s*data:[^,]*,/, "").replaceAll("-", "+").replaceAll("_", "/")
    .replace(/[^A-Za-z0-9+/]/g, "");
  try {
    return Uint8Array.from(atob(digits), (character) => character.charCodeAt(0));
  } catch {
    // Broken Base64 is not refused here, as FinBox may read it: its text stands for the content.
    return encode(digits);
  }
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
