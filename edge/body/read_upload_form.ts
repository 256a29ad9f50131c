import { indexOfBytes } from "./byte_prefix.ts";
import { boundaryOf, readMultipartHead } from "./multipart/multipart_head.ts";

/** A file of a form. */
export interface SentFile {
  /** Its name in the form. */
  readonly name: string;
  /** Its bytes. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A form, taken apart. */
export interface SentForm {
  /** The texts by their names; the last of a name counts, as in Django. */
  readonly fields: Readonly<Record<string, string>>;
  /** The field `file`, where that is a file. */
  readonly file?: SentFile;
}

/**
 * A whole multipart form as Django reads it, or undefined where it has none that can be read. A file
 * whose content no delimiter ends is dropped.
 *
 * @param bytes The form
 * @param contentType Its content type
 */
export async function readUploadForm(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<SentForm | undefined> {
  const boundary = boundaryOf(contentType);
  if (boundary === undefined) return undefined;
  const delimiter = new TextEncoder().encode(`\r\n--${boundary}`);
  const fields = new Map<string, string>();
  let file: SentFile | undefined;
  for (let rest = bytes;;) {
    const head = await readMultipartHead(new Blob([rest]).stream(), boundary, rest.length + 1);
    if ("refused" in head) return undefined;
    for (const { name, value } of head.fields) fields.set(name, value);
    if (!head.hasFile) break;
    const { fileStart, fileField, fileName = "" } = head;
    // An empty file's content ends where it begins, before the line's end that its headers have.
    const end = indexOfBytes(rest, delimiter, fileStart - 2);
    if (end === -1) break;
    if (fileField === "file") {
      file = { name: fileName, bytes: rest.slice(fileStart, Math.max(fileStart, end)) };
    }
    rest = rest.subarray(end + 2);
  }
  return { fields: Object.fromEntries(fields), ...(file === undefined ? {} : { file }) };
}
