import { ENDPOINTS } from "../../lib/endpoints.ts";
import { parseSessionResponse } from "../../mod.ts";
import { isObject } from "../../lib/json/is_object.ts";
import { callApi, failed } from "./call_api.ts";
import type { CallOptions } from "./client_options.ts";
import type { FailedCall, SessionCall } from "./client_results.ts";
import { errorOfCheck, errorOfCode } from "./create_error.ts";
import { copyAsJson } from "./json_copy.ts";
import type { Settings } from "./read_options.ts";
import { maskFindings, secretsOf } from "./secrets.ts";

/** Creates a session, unless the check refuses it. */
export async function createSession(
  request: unknown,
  settings: Settings,
  options: CallOptions = {},
): Promise<SessionCall | FailedCall> {
  const copy = copyAsJson(request);
  if (copy === undefined) return failed(errorOfCode("CLIENT_INVALID_REQUEST"));
  const { value } = copy;
  const secrets = secretsOf(value, settings.secrets);
  if (isObject(value)) Reflect.deleteProperty(value, "api_key");
  const check = settings.check(value);
  if (!check.ok) return failed(errorOfCheck(check, secrets));
  const { notices } = maskFindings(check, secrets);
  const plan = conceal(check.plan, "request");
  const endpoint = settings.version === "v1"
    ? ENDPOINTS.createSessionV1
    : ENDPOINTS.createSessionV2;
  const body = JSON.stringify(value);
  const call = { endpoint, path: endpoint.path, body, reads: false, secrets, notices };
  return await callApi(call, readSession, settings, options);

  function readSession(body: unknown): SessionCall | undefined {
    const session = parseSessionResponse(body);
    if (!session.ok) return undefined;
    return { ok: true, session: conceal(session, "redirectUrl"), plan, notices };
  }
}

/**
 * A copy of the object whose member of that name is there to be read, but not enumerable: neither
 * a console nor JSON shows it.
 */
function conceal<Value extends object>(object: Value, name: keyof Value): Value {
  return Object.defineProperty({ ...object }, name, { enumerable: false });
}
