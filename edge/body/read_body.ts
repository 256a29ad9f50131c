import { joinBytes } from "../http/join_bytes.ts";
import { readingOf } from "./charsets.ts";
import type { SafeBody } from "./safe_body.ts";
import { toFormObject } from "./form_object.ts";
import { mediaTypeOf } from "../contract/conditions.ts";
import { type Refused, refused } from "../contract/refused.ts";
import { readHeaderParameters } from "./header_parameters.ts";
import { MOST_FORM_FIELDS, readFormText, withFormField } from "./form_text.ts";
import { isObject } from "../../lib/json/is_object.ts";
import { type JsonText, readJsonText, withMember } from "./json_text.ts";

/** Reads a body of at most so many bytes. */
export async function readBytes(
  request: Request,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | Refused> {
  const announced = request.headers.get("content-length");
  if (Number(announced ?? 0) > limit) return refused("body too large");
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    if (announced !== null) {
      const bytes = new Uint8Array(await request.arrayBuffer());
      return bytes.length > limit ? refused("body too large") : bytes;
    }
    for await (const chunk of request.body ?? []) {
      length += chunk.length;
      if (length > limit) return refused("body too large");
      chunks.push(chunk);
    }
  } catch {
    return refused("broken body");
  }
  return joinBytes(chunks);
}

/** Reads bytes by their media type: JSON, or a form as Django REST Framework accepts it. */
export async function readBody(
  bytes: Uint8Array<ArrayBuffer>,
  request: Request,
): Promise<SafeBody | Refused> {
  // Django reads no body of no bytes, whatever its type, and takes it for an empty form.
  if (bytes.length === 0) return { bytes, value: {}, withKey: () => bytes };
  if (isReadOtherwise(bytes, request)) return refused("other charset");
  switch (mediaTypeOf(request.headers)) {
    case "application/json":
      return readJson(bytes);
    case "application/x-www-form-urlencoded":
      return readForm(bytes);
    case "multipart/form-data":
      return await toFormObject(bytes, request.headers.get("content-type")!);
    default:
      return refused("wrong content type");
  }
}

/**
 * Whether FinBox may read a body as another text than the guard does: Django decodes it by the
 * charset of its content type, and reads UTF-8 where it does not know the charset.
 */
export function isReadOtherwise(bytes: Uint8Array, request: Request): boolean {
  const contentType = request.headers.get("content-type") ?? "";
  if (!/charset/i.test(contentType)) return false;
  const parameters = readHeaderParameters(contentType)?.parameters;
  if (parameters === undefined || [...parameters.keys()].some(isAlmostCharset)) return true;
  const reading = readingOf(parameters.get("charset") ?? "");
  if (reading === "UTF-8") return false;
  if (reading === "another text" || bytes.some((byte) => byte > 0x7f)) return true;
  const isForm = mediaTypeOf(request.headers) === "application/x-www-form-urlencoded";
  return isForm && /%[89a-f]/i.test(new TextDecoder().decode(bytes));
}

// Django reads `charset*` as the charset too, and since 4.2 a name with a no-break space around it.
function isAlmostCharset(name: string): boolean {
  return name !== "charset" && /^\W*charset\W*$/.test(name);
}

/**
 * The request that a body is: in a form a blank text stands for an absent value, and the documents
 * give objects no form. A JSON text that is read as a form is a name without a value.
 */
export function toRequest({ value }: SafeBody, request: Request): unknown {
  if (mediaTypeOf(request.headers) === "application/json" || !isObject(value)) return value;
  const kept = Object.entries(value).filter(([name, text]) =>
    (text !== "" || name === "link_id" || name.startsWith("{")) &&
    name !== "consents" && name !== "metadata"
  );
  return Object.fromEntries(kept);
}

function readJson(bytes: Uint8Array<ArrayBuffer>): SafeBody | Refused {
  const json = readJsonText(bytes);
  return "refused" in json ? json : toJsonBody(json, bytes);
}

/** The body that a JSON text makes. */
export function toJsonBody(json: JsonText, bytes: Uint8Array<ArrayBuffer>): SafeBody {
  const place = json.members.get("api_key");
  const key = place && JSON.parse(json.text.slice(place.start, place.end));
  const hasMembers = json.text.trimStart().startsWith("{");
  return {
    bytes,
    value: json.value,
    json,
    ...(typeof key === "string" ? { apiKey: key } : {}),
    withKey: (key, add) =>
      hasMembers && (place !== undefined || add) ? withMember(json, "api_key", key) : json.text,
  };
}

function readForm(bytes: Uint8Array<ArrayBuffer>): SafeBody | Refused {
  const form = readFormText(bytes);
  if ("refused" in form) return form;
  const apiKey = form.fields.get("api_key");
  return {
    bytes,
    value: Object.fromEntries(form.fields),
    ...(apiKey === undefined ? { isFull: form.count >= MOST_FORM_FIELDS } : { apiKey }),
    withKey: (key, add) => withFormField(form, "api_key", key, add),
  };
}
