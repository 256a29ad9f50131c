import type { Refused } from "../../../../edge/contract/refused.ts";
import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type MultipartHead,
  type MultipartProblem,
  readMultipartHead,
} from "../../../../edge/body/multipart/multipart_head.ts";
import { concat, latin1, sourceOf, split, utf8 } from "../../../support/byte_streams.ts";

/** One part of a form: a file where it has a file name. */
export interface Part {
  readonly name: string;
  readonly fileName?: string;
  readonly value: string;
}

/** A part as a browser writes it. */
export function writePart(boundary: string, { name, fileName, value }: Part): string {
  const file = fileName === undefined
    ? ""
    : `; filename="${fileName}"\r\nContent-Type: application/pdf`;
  return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`;
}

/** A form as a browser writes it, in UTF-8. */
export function writeForm(boundary: string, parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  return utf8(`${parts.map((part) => writePart(boundary, part)).join("")}--${boundary}--\r\n`);
}

/** What is read of a form that comes in chunks of the sizes. */
export async function readIn(
  bytes: Uint8Array,
  boundary: string,
  sizes: readonly number[] = [bytes.length || 1],
  limitBytes?: number,
): Promise<MultipartHead | Refused<MultipartProblem>> {
  return await readMultipartHead(sourceOf(split(bytes, sizes)).stream, boundary, limitBytes);
}

/** The head of a text, each character of which is one byte; fails where it is refused. */
export async function headOf(text: string, boundary: string): Promise<MultipartHead> {
  const head = await readIn(latin1(text), boundary);
  assert.ok(!("refused" in head), JSON.stringify(head));
  return head;
}

/** What a platform's own parser reads of a form. */
export async function parseForm(
  bytes: Uint8Array,
  boundary: string,
): Promise<[string, string][]> {
  const form = await new Response(concat(bytes, new Uint8Array()), {
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
  }).formData();
  const entries = [...form].map(async ([name, value]): Promise<[string, string]> => [
    name,
    typeof value === "string" ? value : `${value.name}: ${await value.text()}`,
  ]);
  return await Promise.all(entries);
}

const boundaries = fc.stringMatching(/^[\w'+.-]{1,60}$/);

// Names that every parser reads alike, and values with all that looks like a delimiter.
const names = fc.oneof(
  fc.constantFrom("bank_name", "session_id", "a", "é", "it's"),
  fc.stringMatching(/^[a-z][a-z_]{0,11}$/),
).filter((name) => name !== "api_key" && name !== "file");

function values(boundary: string): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom("\r", "\n", "\r\n", "-", "--", "\r\n--", "\r\n\r\n", boundary, "\0", "é"),
    fc.string({ unit: "grapheme" }),
  );
  return fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(""))
    .filter((value) => !`\r\n${value}\r\n`.includes(`--${boundary}`));
}

/** A boundary and the parts of a form, the file, where there is one, the last. */
export const forms = boundaries.chain((boundary) =>
  fc.record({
    boundary: fc.constant(boundary),
    fields: fc.array(fc.record({ name: names, value: values(boundary) }), { maxLength: 5 }),
    file: fc.option(
      fc.record({
        name: fc.constant("file"),
        fileName: fc.constant("statement.pdf"),
        value: values(boundary),
      }),
      { nil: undefined },
    ),
  })
);

/** Sizes of chunks. */
export const chunkSizes = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 8 })
  .filter((sizes) => sizes.some((size) => size > 0));
