import { indexOfBytes } from "../byte_prefix.ts";
import type { MultipartHead } from "./multipart_head.ts";

const encoder = new TextEncoder();

/**
 * The head of a multipart form with the value of a field replaced, or the field added as the first
 * part; every other byte is as sent.
 *
 * @param head The head as it was read; the field is in it at most once
 * @param boundary The form's boundary
 * @param name The field's name
 * @param value Its new value
 * @param addWhenAbsent Whether the field is added where it is absent
 * @throws {RangeError} When the value contains the form's delimiter
 */
export function withMultipartField(
  { head, fields, partsStart }: MultipartHead,
  boundary: string,
  name: "api_key",
  value: string,
  addWhenAbsent: boolean,
): Uint8Array<ArrayBuffer> {
  const place = fields.find((field) => field.name === name);
  if (place === undefined && !addWhenAbsent) return head;
  const delimiter = `--${boundary}`;
  const written = encoder.encode(value);
  // The value is a secret, so it is not quoted.
  if (indexOfBytes(written, encoder.encode(delimiter), 0) !== -1) {
    throw new RangeError(`Cannot write ${name} into the form: it contains the form's delimiter`);
  }
  if (place !== undefined) {
    return join(head.subarray(0, place.start), written, head.subarray(place.end));
  }
  const opening = `${delimiter}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n`;
  return join(
    head.subarray(0, partsStart),
    encoder.encode(opening),
    written,
    encoder.encode("\r\n"),
    head.subarray(partsStart),
  );
}

function join(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
