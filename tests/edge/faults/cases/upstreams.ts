import { CATALOGUE } from "../../../../lib/errors/catalogue/mod.ts";
import { LARGE_MEGABYTES } from "../behaviours.ts";
import type { Expectation, FaultCase } from "../fault_case.ts";
import type { WireRequest } from "../../../support/wire_request.ts";
import { FAILED, FORWARDED, LATE } from "./expectations.ts";

const SESSION: WireRequest = { body: '{"link_id": "UX-2827"}' };
const UPLOAD: WireRequest = {
  path: "/v1/statement/upload_session/",
  type: "multipart/form-data; boundary=edge",
  body: '--edge\r\ncontent-disposition: form-data; name="session_id"\r\n\r\n8d5e\r\n' +
    '--edge\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n%PDF\r\n--edge--\r\n',
};
const DATA: WireRequest = {
  method: "GET",
  path: "/v1/session_data/abc/insights/",
  token: "office",
  type: null,
};
const RECURRING: WireRequest = {
  path: "/v1/account_aggregator/get_recurring_consent_details/?session_id=a",
  token: "office",
  type: null,
};
const SHORT_OF_TIME = { LIMITS: '{"upstreamMs": 250}' };
const MEGABYTE = 1024 * 1024;
const CUT = { status: 200, upstreamRequests: 1 } satisfies Expectation;

/** DATA: what FinBox does, and what comes of it. */
const ANSWERS: Readonly<Record<string, Expectation>> = {
  "ok": FORWARDED,
  "ok with odd spacing": FORWARDED,
  "ok with its own headers": {
    ...FORWARDED,
    headers: {
      "cache-control": "no-store",
      "set-cookie": null,
      "x-api-key": null,
      "x-powered-by": null,
      "access-control-allow-origin": null,
      "x-bankconnect-guard": "forwarded",
    },
  },
  "401 with a challenge": {
    ...FORWARDED,
    status: 401,
    headers: { "www-authenticate": 'Token realm="api"' },
  },
  "ok in chunks": FORWARDED,
  "ok in chunks with extensions": FORWARDED,
  "ok up to the close": FORWARDED,
  "no content": { ...FORWARDED, status: 204 },
  "accepted": { ...FORWARDED, status: 202 },
  "refuses": { ...FAILED, upstreamRequests: 0 },
  "resets": FAILED,
  "resets in the head": FAILED,
  "resets in the body": FAILED,
  "closes": FAILED,
  "closes in the status line": FAILED,
  "closes in the head": FAILED,
  "answers in another protocol": FAILED,
  "answers with noise": FAILED,
  "answers without a status": FAILED,
  "answers with a header without a colon": FAILED,
  "answers with a length that is no number": FAILED,
  "answers with two lengths": FAILED,
  "answers with a chunk size that is no number": FAILED,
  "early hints, then ok": FORWARDED,
  "continue, then ok": FORWARDED,
  "300": FAILED,
  "301": FAILED,
  "302": FAILED,
  "303": FAILED,
  "304": FAILED,
  "307": FAILED,
  "308": FAILED,
  "400 in HTML": { ...FORWARDED, status: 400, headers: { "content-type": "text/html" } },
  "403 in HTML": { ...FORWARDED, status: 403 },
  "429 in HTML": { ...FORWARDED, status: 429, headers: { "retry-after": "7" } },
  "500 in HTML": { ...FORWARDED, status: 500 },
  "502 in HTML": { ...FORWARDED, status: 502, headers: { "x-bankconnect-guard": "forwarded" } },
  "503 in HTML": { ...FORWARDED, status: 503 },
  "late by itself": { ...FORWARDED, status: 504, code: "X" },
  "shorter than announced": FAILED,
  "longer than announced": { ...FORWARDED, status: [200, 502] },
  "chunks, cut off": FAILED,
  "chunks, cut off in a chunk": FAILED,
  "gzip": { ...FORWARDED, headers: { "content-encoding": null } },
  "gzip, cut off": FAILED,
  "gzip, cut off and announced so": FAILED,
  "gzip, but it is not": FAILED,
  "an empty content encoding": FORWARDED,
  "content encoding deflate": FAILED,
  "content encoding x-gzip": FAILED,
  "content encoding GZIP": FAILED,
  "content encoding gzip, gzip": FAILED,
  "content encoding compress": FAILED,
  "content encoding nonsense": FAILED,
};

/** DATA: what workerd by itself cannot read, and why; the guard refuses to guess. */
const BEYOND_WORKERD: Readonly<Record<string, string>> = {
  "ok in chunks with extensions": "workerd has no extensions of chunks",
  "early hints, then ok": "workerd takes the first answer for the last",
  "continue, then ok": "workerd takes the first answer for the last",
};

/** DATA: what FinBox does too slowly. */
const HANGS: readonly string[] = [
  "hangs before the head",
  "hangs in the head",
  "hangs in the body",
  "hangs in a chunk",
];

/** DATA: what FinBox does with a good request. */
export const UPSTREAMS: readonly FaultCase[] = [
  ...Object.entries(ANSWERS).map(([upstream, expect]) => ({
    name: `FinBox: ${upstream}, for a session`,
    request: SESSION,
    upstream,
    expect,
    ...(upstream in BEYOND_WORKERD
      ? { differs: { workerd: { ...FAILED, reason: BEYOND_WORKERD[upstream] } } }
      : {}),
  })),
  ...["ok in chunks", "resets", "closes", "307", "500 in HTML", "shorter than announced"].map(
    (upstream) => ({
      name: `FinBox: ${upstream}, for an answer's data`,
      request: DATA,
      upstream,
      expect: ANSWERS[upstream],
    }),
  ),
  ...HANGS.map((upstream) => ({
    name: `FinBox: ${upstream}, for a session`,
    env: SHORT_OF_TIME,
    request: SESSION,
    upstream,
    expect: LATE,
  })),
  {
    name: "FinBox: hangs before the head, for an answer's data",
    env: SHORT_OF_TIME,
    request: DATA,
    upstream: "hangs before the head",
    expect: LATE,
  },
  {
    name: "a large answer comes whole",
    request: DATA,
    upstream: "a large answer",
    expect: { ...CUT, answer: "a".repeat(LARGE_MEGABYTES * MEGABYTE) },
  },
  {
    name: "a large answer that FinBox cuts off is cut off",
    request: DATA,
    upstream: "a large answer, cut off",
    expect: { ...CUT, cutAfter: MEGABYTE },
  },
  {
    name: "a large answer in chunks that FinBox cuts off is cut off",
    request: DATA,
    upstream: "a large answer in chunks, cut off",
    expect: { ...CUT, cutAfter: MEGABYTE },
    differs: {
      workerd: { ...CUT, reason: "workerd ends an answer in chunks in order, whatever befell it" },
    },
  },
  ...CATALOGUE.filter(({ status }) => status !== null).map(
    ({ rule, code, status, where }): FaultCase => ({
      name: `${code} of FinBox's (${rule}) comes back as it is`,
      request: requestFor(where),
      upstream: `row ${rule}`,
      expect: { status: status!, code, upstreamRequests: 1 },
    }),
  ),
  ...HANGS.map((upstream): FaultCase => ({
    name: `the caller leaves while FinBox ${upstream}, and FinBox is let go`,
    request: { ...SESSION, leaves: "when FinBox has it" },
    upstream,
    expect: { status: "none", upstreamRequests: 1 },
  })),
  {
    name: "the caller of an answer's data leaves, and FinBox is let go",
    request: { ...DATA, leaves: "when FinBox has it" },
    upstream: "hangs in the body",
    expect: { status: "none", upstreamRequests: 1 },
  },
  {
    name: "the caller leaves within its body, and FinBox hears nothing of it",
    request: { ...SESSION, framing: 100, leaves: "when it is sent" },
    expect: { status: "none", upstreamRequests: 0 },
  },
];

function requestFor(where: string): WireRequest {
  switch (where) {
    case "upload":
      return UPLOAD;
    case "session":
      return SESSION;
    case "session_data":
      return DATA;
    default:
      return RECURRING;
  }
}
