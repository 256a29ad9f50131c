import { ENDPOINTS } from "../../lib/endpoints.ts";
import { checkUpload, parseUploadResponse, type UploadCheck, type UploadFile } from "../../mod.ts";
import { isObject } from "../../lib/json/is_object.ts";
import { callApi, failed } from "./call_api.ts";
import type { UploadCallOptions } from "./client_options.ts";
import type { FailedCall, UploadCall } from "./client_results.ts";
import { errorOfCheck, errorOfCode } from "./create_error.ts";
import type { Settings } from "./read_options.ts";
import { maskFindings, secretsOf } from "./secrets.ts";

/** An upload after its check. */
interface CheckedUpload {
  readonly check: UploadCheck;
  /** What was passed besides the file. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The form as it is sent, its file last. */
  readonly form: FormData;
}

const HEAD_BYTES = 1024;
/** What the check calls no file of a form. */
const NO_FILE = [] as UploadFile;

/** Uploads a statement, unless the check refuses it. */
export async function upload(
  request: unknown,
  settings: Settings,
  options: UploadCallOptions = {},
): Promise<UploadCall | FailedCall> {
  const query = toQuery(options);
  const checked = await checkUploadForm(request, query);
  if (checked === undefined) return failed(errorOfCode("CLIENT_INVALID_REQUEST"));
  const { check, fields, form } = checked;
  const secrets = secretsOf(fields, settings.secrets);
  if (!check.ok) return failed(errorOfCheck(check, secrets));
  const { notices } = maskFindings(check, secrets);
  const search = new URLSearchParams(query).toString();
  const endpoint = ENDPOINTS.upload;
  const path = search === "" ? endpoint.path : `${endpoint.path}?${search}`;
  const call = { endpoint, path, body: form, reads: false, secrets, notices };
  return await callApi(call, readUpload, settings, options);

  function readUpload(body: unknown): UploadCall | undefined {
    const statement = parseUploadResponse(body);
    return statement.ok ? { ok: true, statement, notices } : undefined;
  }
}

function toQuery({ identity, progress }: UploadCallOptions): Readonly<Record<string, string>> {
  return {
    ...(identity === true ? { identity: "true" } : {}),
    ...(progress === true ? { progress: "true" } : {}),
  };
}

/**
 * Makes the form of an upload and checks it; `undefined` where it has a value that no form has, or
 * a file that cannot be read.
 */
async function checkUploadForm(
  request: unknown,
  query: Readonly<Record<string, string>>,
): Promise<CheckedUpload | undefined> {
  try {
    const { file, api_key, ...fields } = isObject(request) ? request : {};
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) {
      if (value === undefined || value === null) continue;
      if (typeof value === "object" || typeof value === "function") return undefined;
      form.append(name, String(value));
    }
    const blob = file instanceof Uint8Array
      ? new Blob([file as Uint8Array<ArrayBuffer>], { type: "application/pdf" })
      : file;
    const known = await lookInto(blob, fields.upload_type);
    const check = checkUpload({ fields, query, ...(known === undefined ? {} : { file: known }) });
    // The file goes last, so that a guard can check what precedes it.
    if (typeof blob === "string") form.append("file", blob);
    else if (blob instanceof Blob) form.append("file", blob, nameOf(blob));
    return { check, fields: { ...fields, api_key }, form };
  } catch {
    return undefined;
  }
}

async function lookInto(
  file: unknown,
  uploadType: unknown,
): Promise<UploadFile | string | undefined> {
  if (file === undefined || file === null || typeof file === "string") return file ?? undefined;
  if (!(file instanceof Blob)) return NO_FILE;
  const name = nameOf(file);
  // Whether a text is Base64 shows at its end.
  if (uploadType === "BASE64") return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  return { name, size: file.size, head };
}

function nameOf(file: Blob & { readonly name?: unknown }): string {
  return typeof file.name === "string" && file.name !== "" ? file.name : "statement.pdf";
}
