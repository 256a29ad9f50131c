import { type Refused, refused } from "../../contract/refused.ts";
import { readHeaderParameters, trimBlanks } from "../header_parameters.ts";

/** What the headers of a part of a multipart form say. */
export interface PartHeaders {
  /** The name of the field. */
  readonly name: string;
  /** Whether the part is a file: one with an empty file name is a field, as in Django. */
  readonly isFile: boolean;
  /** The file's name as it is sent, where it has one. */
  readonly fileName?: string;
}

const DECODER = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const HEADER = /^([!#$%&'*+.^_`|~\w-]+):(.*)$/;
// Everything but a tab that a terminal does not print, and so also a lone CR or LF.
// deno-lint-ignore no-control-regex
const CONTROL = /[\0-\x08\x0a-\x1f\x7f]/;
// In a disposition or the name of a parameter: Django then skips the part.
const BEYOND_ASCII = /[\x80-\xff]/;
// Django decodes the first, other parsers both; what no parser knows is read as it is.
const DECODED_ENCODINGS = ["base64", "quoted-printable"];

/**
 * Reads the headers of a part, or says why two parsers may read them as two different fields.
 *
 * @param bytes The lines, separated by CRLF, without the CRLF of the last
 */
export function readPartHeaders(
  bytes: Uint8Array,
): PartHeaders | Refused<"malformed" | "not UTF-8"> {
  const headers = new Map<string, string>();
  for (const line of toLatin1(bytes).split("\r\n")) {
    const match = CONTROL.test(line) ? null : HEADER.exec(line);
    if (match === null) return refused("malformed");
    const name = match[1].toLowerCase();
    if (headers.has(name)) return refused("malformed");
    headers.set(name, trimBlanks(match[2]));
  }
  const disposition = readHeaderParameters(headers.get("content-disposition") ?? "");
  const rawName = disposition?.parameters.get("name");
  // Django reads `name*` as the name as well, others do not.
  // Django reads a field of any disposition, `attachment` too.
  if (
    disposition === undefined || rawName === undefined || disposition.parameters.has("name*") ||
    BEYOND_ASCII.test([disposition.value, ...disposition.parameters.keys()].join())
  ) return refused("malformed");
  const isFile = hasFileName(disposition.parameters);
  if (isFile === undefined) return refused("malformed");
  const [encoding] = (headers.get("content-transfer-encoding") ?? "").split(";");
  if (!isFile && DECODED_ENCODINGS.includes(trimBlanks(encoding).toLowerCase())) {
    return refused("malformed");
  }
  const name = decode(rawName);
  if (name === undefined) return refused("not UTF-8");
  // Django strips a name's white space, and has not always called the same characters so.
  if (/^[\s\x85]|[\s\x85]$/.test(name)) return refused("malformed");
  const fileName = decode(disposition.parameters.get("filename") ?? "");
  return { name, isFile, ...(isFile && fileName ? { fileName } : {}) };
}

/** The bytes as text in which each character is one byte. */
export function toLatin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

function decode(latin1: string): string | undefined {
  try {
    return DECODER.decode(Uint8Array.from(latin1, (character) => character.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

// Undefined where one spelling of the file name is empty and the other is not.
function hasFileName(parameters: ReadonlyMap<string, string>): boolean | undefined {
  const plain = parameters.get("filename");
  const extended = parameters.get("filename*");
  if (extended === undefined) return (plain ?? "") !== "";
  const parts = extended.split("'");
  const isNamed = (parts.length === 3 ? parts[2] : extended) !== "";
  return plain === undefined || (plain !== "") === isNamed ? isNamed : undefined;
}
