import { isObject } from "../../lib/json/is_object.ts";
import { mediaTypeOf } from "../contract/conditions.ts";
import type { Refused } from "../contract/refused.ts";
import { readBody, readBytes, toRequest } from "../body/read_body.ts";
import type { SafeBody } from "../body/safe_body.ts";
import { readUploadForm, type SentForm } from "../body/read_upload_form.ts";

export type { SentFile, SentForm } from "../body/read_upload_form.ts";

/** The most that the sandbox reads, as the guard does of an upload. */
const MOST_BYTES = 30 * 1024 * 1024;
/** Types and charsets that FinBox does not parse. */
const UNSUPPORTED: readonly string[] = ["wrong content type", "other charset"];
const NO_BODY: Uint8Array<ArrayBuffer> = new Uint8Array();

/**
 * What a request's body means, as the guard reads it: JSON parsed, or an object of a form's fields;
 * `undefined` where it cannot be read.
 */
export async function readBodyValue(
  request: Request,
): Promise<{ readonly value: unknown; readonly isUnsupported: boolean }> {
  const body = await readSafely(request);
  if (!("refused" in body)) return { value: toRequest(body, request), isUnsupported: false };
  return { value: undefined, isUnsupported: UNSUPPORTED.includes(body.refused) };
}

/** The request's form, or undefined where it has none that can be read. */
export async function readForm(request: Request): Promise<SentForm | undefined> {
  const type = request.headers.get("content-type") ?? "";
  if (mediaTypeOf(request.headers) === "multipart/form-data") {
    const bytes = await bytesOf(request);
    return await readUploadForm("refused" in bytes ? NO_BODY : bytes, type);
  }
  const body = await readSafely(request);
  if ("refused" in body || !isObject(body.value)) return undefined;
  return { fields: body.value as Readonly<Record<string, string>> };
}

async function readSafely(request: Request): Promise<SafeBody | Refused> {
  const bytes = await bytesOf(request);
  return "refused" in bytes ? bytes : await readBody(bytes, request);
}

// Django behind WSGI reads nothing of a body that announces no length.
async function bytesOf(request: Request): Promise<Uint8Array<ArrayBuffer> | Refused> {
  if (request.headers.has("transfer-encoding")) {
    await request.body?.cancel();
    return NO_BODY;
  }
  return await readBytes(request, MOST_BYTES);
}
