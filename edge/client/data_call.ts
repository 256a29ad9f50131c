import { type EndpointRow, ENDPOINTS } from "../../lib/endpoints.ts";
import { type Notice, parseUploadResponse, todayInIndia } from "../../mod.ts";
import { checkRecurringFetch } from "../contract/check_recurring_fetch.ts";
import { CONDITIONS } from "../contract/conditions.ts";
import { isObject } from "../../lib/json/is_object.ts";
import { SESSION_ID } from "../contract/routes.ts";
import type { BankConnectError } from "./bank_connect_error.ts";
import { callApi, failed } from "./call_api.ts";
import { CALL_ROWS, type CallName, type CallRow } from "./call_rows.ts";
import type { CallOptions } from "./client_options.ts";
import type { DataCall, FailedCall, JsonObject } from "./client_results.ts";
import { errorOfCode, errorOfRefusedFetch } from "./create_error.ts";
import { copyAsJson } from "./json_copy.ts";
import type { Settings } from "./read_options.ts";
import { secretsOf } from "./secrets.ts";

/** Calls an endpoint around the session about a session's id, a body, or nothing. */
export async function callData(
  name: CallName,
  subject: unknown,
  settings: Settings,
  options: CallOptions = {},
): Promise<DataCall<JsonObject | undefined> | FailedCall> {
  const row = CALL_ROWS[name];
  const endpoint: EndpointRow = ENDPOINTS[name];
  const checked = row.about === "body"
    ? checkBody(subject, settings)
    : checkPath(row.about, endpoint.path, subject);
  if ("error" in checked) return failed(checked.error);
  const { path = endpoint.path, value, notices = [] } = checked;
  const call = {
    endpoint,
    path,
    ...(value === undefined ? {} : { body: JSON.stringify(value) }),
    reads: endpoint.method === "GET" || row.reads === true,
    secrets: secretsOf(value, settings.secrets),
    notices,
  };
  return await callApi(call, (body) => readData(row, body, notices), settings, options);
}

type Checked =
  | { readonly path?: string; readonly value?: JsonObject; readonly notices?: readonly Notice[] }
  | { readonly error: BankConnectError };

function checkPath(about: CallRow["about"], path: string, subject: unknown): Checked {
  if (about === "nothing") return {};
  if (typeof subject !== "string" || !SESSION_ID.test(subject)) {
    return { error: errorOfCode("CLIENT_INVALID_SESSION_ID") };
  }
  if (path.includes(":session_id")) return { path: path.replace(":session_id", subject) };
  return { path: `${path}?session_id=${subject}` };
}

function checkBody(subject: unknown, { now }: Settings): Checked {
  const value = copyAsJson(subject)?.value;
  if (!isObject(value)) return { error: errorOfCode("CLIENT_INVALID_REQUEST") };
  Reflect.deleteProperty(value, "api_key");
  const { ok, notices } = checkRecurringFetch(value, todayInIndia(now()));
  return ok ? { value, notices } : { error: errorOfRefusedFetch(CONDITIONS["bad range"]) };
}

function readData(
  { mayBeEmpty, requires }: CallRow,
  body: unknown,
  notices: readonly Notice[],
): DataCall<JsonObject | undefined> | undefined {
  if (body === undefined && mayBeEmpty) return { ok: true, data: undefined, notices };
  if (!isObject(body)) return undefined;
  // Whatever its status, an answer with FinBox's error envelope is no success.
  const envelope = parseUploadResponse(body);
  if (!envelope.ok && envelope.problem === "error") return undefined;
  if (requires !== undefined && typeof body[requires] !== "string") return undefined;
  return { ok: true, data: body, notices };
}
