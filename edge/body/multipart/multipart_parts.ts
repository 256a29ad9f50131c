import { type Refused, refused } from "../../contract/refused.ts";
import { type BytePrefix, indexOfBytes, startsWithBytes } from "../byte_prefix.ts";
import { type PartHeaders, readPartHeaders, toLatin1 } from "./part_headers.ts";

/** A field of a multipart form. */
export interface MultipartField {
  /** Its name. */
  readonly name: string;
  /** Its value. */
  readonly value: string;
  /** Where the value begins in the head. */
  readonly start: number;
  /** Where the value ends in the head. */
  readonly end: number;
}

/** Why a multipart form is not safe. */
export type MultipartProblem =
  | "no boundary"
  | "malformed"
  | "too large"
  | "not UTF-8"
  | "repeated api_key";

/** Django overlooks a part whose headers are longer, the end of its delimiter's line included. */
const LONGEST_HEADERS = 1024;
const CRLF = Uint8Array.of(0x0d, 0x0a);
const BLANK_LINE = Uint8Array.of(0x0d, 0x0a, 0x0d, 0x0a);
const DASHES = Uint8Array.of(0x2d, 0x2d);
const SPACES: readonly number[] = [0x20, 0x09];
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The parts of a form up to the content of its first file. */
export interface Parts {
  /** Where the first delimiter begins. */
  readonly partsStart: number;
  /** The fields, in order. */
  readonly fields: readonly MultipartField[];
  /** The name of the first file's field, and where its content begins. */
  readonly file?: {
    readonly name: string;
    readonly start: number;
    /** The file's own name; absent where a text is read as a file is. */
    readonly fileName?: string;
  };
}

/** Reads the parts of a form up to the content of its first file, or else to the form's end. */
export async function readParts(
  prefix: BytePrefix,
  delimiter: Uint8Array,
): Promise<Parts | Refused<MultipartProblem>> {
  const partsStart = await prefix.find(delimiter, 0);
  // Django takes a body of no bytes for an empty form.
  if (prefix.ended && prefix.bytes.length === 0) return { partsStart: 0, fields: [] };
  if (partsStart === undefined) return missing(prefix);
  if (partsStart > 0 && !startsWithBytes(prefix.bytes, CRLF, partsStart - 2)) {
    return refused("malformed");
  }
  if (holdsHeader(prefix.bytes.subarray(0, partsStart))) return refused("malformed");
  const fields: MultipartField[] = [];
  const parts: Parts = { partsStart, fields };
  for (let at = partsStart + delimiter.length;;) {
    if (!await prefix.reach(at + DASHES.length)) return endWithoutDelimiter(prefix, at, parts);
    if (startsWithBytes(prefix.bytes, DASHES, at)) {
      const problem = await readEpilogue(prefix, at, delimiter);
      return problem ?? parts;
    }
    if (await prefix.find(BLANK_LINE, at) === undefined) {
      return endWithoutDelimiter(prefix, at, parts);
    }
    const part = readHeaders(prefix, at, delimiter);
    if ("refused" in part) return part;
    const { name, isFile, start, fileName } = part;
    const isKey = name === "api_key";
    if (isKey && fields.some((field) => field.name === name)) return refused("repeated api_key");
    // REST framework lets a file take the place of a field of its name.
    if (isFile) {
      return isKey
        ? refused("malformed")
        : { ...parts, file: { name, start, ...(fileName && { fileName }) } };
    }
    const next = await prefix.find(delimiter, start);
    if (next === undefined && !prefix.ended) {
      // A statement in Base64 is a text, and may be longer than what is read of a form at once.
      return name === "file" ? { ...parts, file: { name, start } } : refused("too large");
    }
    // Without a closing delimiter the last field ends with the form, as in Django.
    const end = next === undefined ? prefix.bytes.length : next - CRLF.length;
    const isCut = next !== undefined && !startsWithBytes(prefix.bytes, CRLF, end);
    if (end < start || isCut) return refused("malformed");
    const value = decode(prefix.bytes.subarray(start, end));
    if (value === undefined) return refused("not UTF-8");
    fields.push({ name, value, start, end });
    if (next === undefined) return parts;
    at = next + delimiter.length;
  }
}

// A form may end behind a delimiter that closes nothing, which Django skips.
function endWithoutDelimiter(
  prefix: BytePrefix,
  at: number,
  parts: Parts,
): Parts | Refused<MultipartProblem> {
  if (!prefix.ended) return refused("too large");
  return /^-?\s*$/.test(toLatin1(prefix.bytes.subarray(at))) ? parts : refused("malformed");
}

// Reads from the end of a delimiter to the beginning of the part's content.
function readHeaders(
  { bytes }: BytePrefix,
  at: number,
  delimiter: Uint8Array,
): PartHeaders & { readonly start: number } | Refused<MultipartProblem> {
  const blank = indexOfBytes(bytes, BLANK_LINE, at);
  const lines = bytes.subarray(at, blank);
  // RFC 2046 allows white space between the delimiter and the end of its line.
  const lineEnd = indexOfBytes(lines, CRLF, 0);
  if (lineEnd === -1 || indexOfBytes(lines, delimiter, 0) !== -1) return refused("malformed");
  if (!lines.subarray(0, lineEnd).every((byte) => SPACES.includes(byte))) {
    return refused("malformed");
  }
  const headers = readPartHeaders(lines.subarray(lineEnd + CRLF.length));
  if ("refused" in headers) return headers;
  const start = blank + BLANK_LINE.length;
  return start - at > LONGEST_HEADERS ? refused("malformed") : { ...headers, start };
}

// Django reads on after the closing delimiter.
async function readEpilogue(
  prefix: BytePrefix,
  at: number,
  delimiter: Uint8Array,
): Promise<Refused<MultipartProblem> | undefined> {
  while (await prefix.reach(prefix.bytes.length + 1));
  if (!prefix.ended) return refused("too large");
  const epilogue = prefix.bytes.subarray(at);
  const isPart = holdsHeader(epilogue) || indexOfBytes(epilogue, delimiter, 0) !== -1;
  return isPart ? refused("malformed") : undefined;
}

// Django reads what surrounds the parts like a part of its own.
function holdsHeader(bytes: Uint8Array): boolean {
  return toLatin1(bytes).toLowerCase().includes("content-disposition");
}

function missing({ ended }: BytePrefix): Refused<MultipartProblem> {
  return ended ? refused("malformed") : refused("too large");
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
