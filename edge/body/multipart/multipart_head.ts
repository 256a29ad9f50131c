import { type Refused, refused } from "../../contract/refused.ts";
import { BytePrefix, indexOfBytes, startsWithBytes } from "../byte_prefix.ts";
import { readHeaderParameters } from "../header_parameters.ts";
import { concatStream } from "../../http/limited_stream.ts";
import { type MultipartField, type MultipartProblem, readParts } from "./multipart_parts.ts";

export type { MultipartField, MultipartProblem };

/** The beginning of a multipart form that is safe to forward: all that precedes its first file. */
export interface MultipartHead {
  /** The fields before the first file, in order; Django takes the last one of a name. */
  readonly fields: readonly MultipartField[];
  /** Whether a file follows the fields. */
  readonly hasFile: boolean;
  /** The name of the file's field. */
  readonly fileField?: string;
  /** The file's own name. */
  readonly fileName?: string;
  /** Where the first part's delimiter begins in the head, after any preamble. */
  readonly partsStart: number;
  /** Where the file's content begins in the head; the head's length where there is no file. */
  readonly fileStart: number;
  /** The bytes that have been read, at most as many as the limit. */
  readonly head: Uint8Array<ArrayBuffer>;
  /** The first bytes of the file, as far as they are in the head; there may be none yet. */
  readonly fileHead: Uint8Array<ArrayBuffer>;
  /** What follows the head; each chunk is read when it is asked for. */
  readonly rest: ReadableStream<Uint8Array>;
  /** Whether the form has ended without a file; then nothing follows the head. */
  readonly complete: boolean;
}

const DEFAULT_LIMIT = 64 * 1024;
const encoder = new TextEncoder();

/** The boundary in the content type of a multipart form; undefined where there is no clear one. */
export function boundaryOf(contentType: string): string | undefined {
  const header = readHeaderParameters(contentType);
  if (header?.value !== "multipart/form-data" || header.parameters.has("boundary*")) {
    return undefined;
  }
  const boundary = header.parameters.get("boundary") ?? "";
  // As in Django, but without the characters that only some parsers take from a quoted value.
  return /^[ -~]{0,200}[!-~]$/.test(boundary) && !/["\\]/.test(boundary) ? boundary : undefined;
}

/**
 * Reads a multipart form up to the content of its first file, or to its end, or says why it is not
 * safe to forward: two parsers may read it as two different forms.
 *
 * What is read does not depend on how the stream is cut into chunks, but for how much of the file
 * the head happens to hold. A problem leaves the rest unread; the stream's own failure is thrown.
 *
 * @param body The form; it is locked
 * @param boundary The boundary of its content type
 * @param limitBytes The most bytes that may precede the file's content; 64 KiB when absent
 * @returns The fields, the bytes that were read, and the stream of those that were not
 */
export async function readMultipartHead(
  body: ReadableStream<Uint8Array>,
  boundary: string,
  limitBytes: number = DEFAULT_LIMIT,
): Promise<MultipartHead | Refused<MultipartProblem>> {
  const reader = body.getReader();
  const prefix = new BytePrefix(reader, limitBytes);
  const delimiter = encoder.encode(`--${boundary}`);
  const parts = boundary === "" ? refused("no boundary") : await readParts(prefix, delimiter);
  if ("refused" in parts) {
    reader.releaseLock();
    return parts;
  }
  reader.releaseLock();
  const head = prefix.bytes;
  const { file, ...others } = parts;
  const fileStart = file?.start ?? head.length;
  return {
    ...others,
    hasFile: file !== undefined,
    ...(file === undefined ? {} : { fileField: file.name }),
    ...(file?.fileName === undefined ? {} : { fileName: file.fileName }),
    fileStart,
    head,
    fileHead: head.subarray(fileStart, contentEnd(head, fileStart, delimiter)),
    rest: concatStream(prefix.beyond, body),
    complete: file === undefined,
  };
}

// Where content ends as far as it is known: a delimiter may have come in part.
function contentEnd(bytes: Uint8Array, start: number, delimiter: Uint8Array): number {
  const mark = new Uint8Array([0x0d, 0x0a, ...delimiter]);
  const end = indexOfBytes(bytes, mark, start);
  if (end !== -1) return end;
  for (let at = Math.max(start, bytes.length - mark.length + 1); at < bytes.length; at++) {
    if (startsWithBytes(mark, bytes.subarray(at), 0)) return at;
  }
  return bytes.length;
}
