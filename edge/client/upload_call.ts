import { ENDPOINTS } from "../../lib/endpoints.ts";
import { parseUploadResponse } from "../../mod.ts";
import { callApi, failed } from "./call_api.ts";
import type { UploadCallOptions } from "./client_options.ts";
import type { FailedCall, UploadCall } from "./client_results.ts";
import { errorOfCheck, errorOfCode } from "./create_error.ts";
import type { Settings } from "./read_options.ts";
import { maskFindings, secretsOf } from "./secrets.ts";
import { checkUploadForm } from "./upload_form.ts";

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
