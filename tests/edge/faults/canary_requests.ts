import { PARAMETER_NAMES } from "../../../mod.ts";
import { UPLOAD_PARAMETERS } from "../../../lib/upload/upload_parameters.ts";
import type { WireRequest } from "../../support/wire_request.ts";

const FORM = "application/x-www-form-urlencoded";
const MULTIPART = "multipart/form-data; boundary=edge";
const UPLOAD_PATH = "/v1/statement/upload_session/";
const SESSION_PATHS = ["/v1/session/", "/v2/session/", "/v2/session/plan/"];

/** DATA: what a name may have besides its value, by what it becomes of a value. */
const SHAPES: readonly ((value: string) => unknown)[] = [
  (value) => value,
  (value) => [value, { inside: value, [value]: value }],
  (value) => ({ CC0005: { from_date: value, [value]: value }, [value]: value, names: [value] }),
];

/** DATA: the headers in which anything may stand. */
const HEADERS: readonly string[] = [
  ...["user-agent", "cookie", "referer", "origin", "accept", "accept-language", "server-hash"],
  ...["x-forwarded-for", "x-request-id", "traceparent", "content-encoding", "content-language"],
  ...["access-control-request-headers", "if-none-match", "x-unknown", "authorization"],
];

/** Requests with a canary in every field that they have, one field at a time. */
export function* canaryRequests(canary: string): Generator<WireRequest> {
  const names = [...PARAMETER_NAMES, "x_unknown", "api_kee", canary];
  for (const path of SESSION_PATHS) {
    for (const name of names) {
      for (const shape of SHAPES) {
        yield { path, body: JSON.stringify({ link_id: "1", [name]: shape(canary) }) };
      }
      yield {
        path,
        type: FORM,
        body: new URLSearchParams([["link_id", "1"], [name, canary]]) + "",
      };
      yield { path, type: MULTIPART, body: form([["link_id", "1"], [name, canary]]) };
    }
    yield* brokenRequests(path, canary);
  }
  for (const name of [...Object.keys(UPLOAD_PARAMETERS), "x_unknown", "session_idd", canary]) {
    const fields = [["session_id", "a"], ["upload_type", "PDF"], [name, canary]] as const;
    yield { path: UPLOAD_PATH, type: MULTIPART, body: form(fields, canary) };
    yield { path: UPLOAD_PATH, type: MULTIPART, body: form(fields) };
    yield {
      path: UPLOAD_PATH,
      type: FORM,
      body: `${new URLSearchParams([...fields.map((f) => [...f])])}`,
    };
  }
  const paths = [...SESSION_PATHS, UPLOAD_PATH, "/v1/session_data/abc/progress/", "/nothing/"];
  for (const path of [...paths, "/metrics", "/healthz"]) {
    for (const name of HEADERS) {
      yield { path, body: '{"link_id": "1"}', headers: [[name, canary]] };
      yield { method: "OPTIONS", path, headers: [["origin", "https://a.example"], [name, canary]] };
      yield { method: "GET", path, headers: [[name, canary]] };
    }
    yield { path, type: canary, body: canary };
    yield { path, type: `application/json; x=${canary}`, body: "{" };
    yield { path, type: `multipart/form-data; boundary=${canary}`, body: form([[canary, canary]]) };
    yield { path: `${path}?${query(canary)}`, body: '{"link_id": "1"}' };
    yield { path: `${path}${encodeURIComponent(canary)}/`, body: "{}" };
    yield { path, token: { text: canary }, body: '{"link_id": "1"}' };
    yield { path, token: null, bearer: { text: canary }, body: '{"link_id": "1"}' };
    yield { path, token: null, body: JSON.stringify({ link_id: "1", api_key: canary }) };
  }
  for (const body of rangesOf(canary)) {
    yield { path: "/v1/account_aggregator/fetch_recurring_aa_data/", body };
  }
  const id = encodeURIComponent(canary);
  for (const end of ["progress", "insights", "get_pdfs", "session_upload_status", "nothing"]) {
    yield { method: "GET", path: `/v1/session_data/${id}/${end}/?${query(canary)}` };
  }
}

function* brokenRequests(path: string, canary: string): Generator<WireRequest> {
  const name = JSON.stringify(canary);
  yield { path, body: name };
  yield { path, body: `[${name}]` };
  yield { path, body: `{${name}: 1, ${name}: 2}` };
  yield { path, body: `{"link_id": ${name}` };
  yield { path, body: `{"link_id": ${canary}}` };
  yield { path, body: `\ufeff{"link_id": ${name}}` };
  yield { path, body: `{"__proto__": ${name}}` };
  yield { path, body: `{"x": ${"[".repeat(70)}${name}${"]".repeat(70)}}` };
  yield { path, body: `{"link_id": "${canary.repeat(20_000)}"}` };
  yield { path, type: FORM, body: `api_key=${canary}&api_key=${canary}` };
  yield { path, type: MULTIPART, body: form([[canary, canary]]).slice(0, -5) };
}

function rangesOf(canary: string): readonly string[] {
  return [["date_time_range_from", canary], ["consent_id", canary], [canary, canary]]
    .map(([name, value]) => JSON.stringify({ date_time_range_to: "01/01/2025", [name]: value }));
}

function query(canary: string): string {
  const names = ["api_key", "identity", "progress", "session_id", "x", canary];
  return String(new URLSearchParams(names.map((name) => [name, canary])));
}

function form(fields: readonly (readonly [string, string])[], fileName?: string): string {
  const parts = fields.map(([name, value]) =>
    `--edge\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  );
  const file = fileName === undefined
    ? ""
    : `--edge\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\n` +
      `content-type: ${fileName}\r\n\r\n${fileName}\r\n`;
  return `${parts.join("")}${file}--edge--\r\n`;
}
