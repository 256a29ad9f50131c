import { type Refused, refused } from "../contract/refused.ts";
import { boundaryOf, readMultipartHead } from "./multipart/multipart_head.ts";
import { withMultipartField } from "./multipart/multipart_key.ts";
import { MOST_FORM_FIELDS } from "./form_text.ts";
import type { SafeBody } from "./safe_body.ts";

/** Reads a whole multipart form without files as an object of its fields; the last of a name counts. */
export async function toFormObject(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<SafeBody | Refused> {
  const boundary = boundaryOf(contentType);
  if (boundary === undefined) return refused("no boundary");
  const head = await readMultipartHead(new Blob([bytes]).stream(), boundary, bytes.length);
  if ("refused" in head) return head;
  if (head.hasFile) return refused("unexpected file");
  const fields = new Map(head.fields.map(({ name, value }) => [name, value]));
  const apiKey = fields.get("api_key");
  return {
    bytes,
    value: Object.fromEntries(fields),
    ...(apiKey === undefined ? { isFull: head.fields.length >= MOST_FORM_FIELDS } : { apiKey }),
    withKey: (key, add) => withMultipartField(head, boundary, "api_key", key, add),
  };
}
