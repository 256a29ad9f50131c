import type { FaultCase, Status } from "../fault_case.ts";
import type { WireRequest } from "../../../support/wire_request.ts";
import { KEY, SERVER_HASH, TOKENS } from "../../../support/identities.ts";
import { FORWARDED, NO_ROUTE, refused, UNKNOWN_CALLER } from "./expectations.ts";

const BODY = '{"link_id": "UX-2827"}';
const WITH_KEY = `{"api_key":"${KEY}","link_id": "UX-2827"}`;
const SESSION_PATH = "/bank-connect/v2/session/";
const NOT_ALLOWED = refused(405, "METHOD_NOT_ALLOWED");

/** DATA: methods that the session's path does not have. */
const METHODS: readonly string[] = [
  ...["GET", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "QUERY"],
];

/** DATA: paths that mean the session's. */
const SESSION_PATHS: readonly string[] = [
  "/v2/session",
  "/v2/session/",
  "/bank-connect/v2/session",
  "/bank-connect/v2/session/",
  "/v2/session/?api_key=x&link_id=2&identity=true",
  "/v2/session/?",
  "/v2/%73ession/",
];

/** DATA: dot segments before the session's path, which a runtime may take away. */
const DOT_PATHS: readonly string[] = [
  "/v2/./session/",
  "/v2/x/../session/",
  "/../../v2/session/",
  "/v2/%2e%2e/v2/session/",
  "/v1/%2E%2E/v2/session/.",
];

/** DATA: paths that mean nothing. */
const UNKNOWN_PATHS: readonly string[] = [
  "/",
  "/v3/session/",
  "/session/",
  "/v2/",
  "/v2/sessions/",
  "/v2/session/x",
  "/v2/session/plan/x",
  "//v2/session/",
  "/v2//session/",
  "/v2/session//",
  "/bank-connect//v2/session/",
  "/bank-connect/bank-connect/v2/session/",
  "/V2/session/",
  "/v2/Session/",
  "/v2%2Fsession/",
  "/v2/session%2F",
  "/v2%252Fsession/",
  "/v2/session%00/",
  "/v2/session%0d%0a/",
  "/v2/session%20/",
  "/v2/session/%2e%2e/admin/",
  "/v2/session/..%2fadmin/",
  "/v2/session;x=1/",
  "/v2/%ff/session/",
  "/v2/%zz/session/",
  "/admin/",
  "/.env",
  "/v1/session_data/",
  "/http://127.0.0.1/v2/session/",
];

/** DATA: session ids that are none, as they stand in the path. */
const ODD_SESSION_IDS: readonly string[] = [
  "a%2Fb",
  "a%5Cb",
  "..%2F..%2Fbanks",
  "%2e%2e%2f",
  "a%00",
  "a%0d%0ax-api-key:%20b",
  "a%20b",
  "a.b",
  "a;b",
  "a:b",
  "a@b",
  "a%3Fb=c",
  "a%23b",
  "%E2%9C%97",
  "%ff",
  "a*",
  "a'b",
  "x".repeat(65),
];

/** DATA: headers that are none of FinBox's business, or of nobody's. */
const HEADERS: Readonly<Record<string, WireRequest["headers"] & object>> = {
  "a cookie": [["cookie", "session=CANARY"]],
  "forwarded-for headers": [
    ["x-forwarded-for", "10.0.0.1"],
    ["forwarded", "for=10.0.0.1;host=evil.example"],
    ["x-real-ip", "10.0.0.1"],
    ["x-forwarded-host", "evil.example"],
    ["x-forwarded-proto", "http"],
    ["cf-connecting-ip", "10.0.0.1"],
    ["true-client-ip", "10.0.0.1"],
  ],
  "a hop-by-hop list with the credentials": [["connection", "close, x-api-key, server-hash"]],
  "a hop-by-hop list with the content type": [["connection", "close, content-type, accept"]],
  "hop-by-hop headers": [
    ["keep-alive", "timeout=5"],
    ["te", "trailers"],
    ["trailer", "x-api-key"],
    ["proxy-authorization", "Basic Y2FuYXJ5"],
    ["proxy-connection", "keep-alive"],
  ],
  "a server hash of the caller's": [["server-hash", "another"]],
  "two server hashes of the caller's": [["server-hash", "a"], ["server-hash", "b"]],
  "method overrides": [["x-http-method-override", "DELETE"], ["x-method-override", "DELETE"]],
  "path overrides": [["x-original-url", "/admin/"], ["x-rewrite-url", "/admin/"]],
  "conditions and ranges": [["if-none-match", "*"], ["range", "bytes=0-0"]],
  "an origin, without CORS": [["origin", "https://evil.example"]],
  "a user agent and a referer": [["user-agent", "CANARY"], ["referer", "https://CANARY.example"]],
  "tracing headers": [["traceparent", `00-${"a".repeat(32)}-${"b".repeat(16)}-01`]],
  "basic authorization": [["authorization", "Basic Y2FuYXJ5OmNhbmFyeQ=="]],
  "headers that try for an object's own": [["__proto__", "x"], ["constructor", "x"]],
  "Latin-1 in a header": [["x-name", "Ren\u00e9"]],
  "an accepted language": [["accept-language", "hi-IN, en;q=0.5"]],
  "90 further headers": numbered(90),
};

/** DATA: request ids, and whether the answer repeats them. */
const REQUEST_IDS: Readonly<Record<string, readonly [id: string, isRepeated: boolean]>> = {
  "of 8 characters": ["a1-b2_c3", true],
  "of 64 characters": ["x-1_".repeat(16), true],
  "of 65 characters": ["x1".repeat(32) + "x", false],
  "of letters alone, which may be a name": ["Asha_Customer", false],
  "with a day and a time": ["20261121-093012-ab", true],
  "that is a UUID with many digits": ["98765432-1012-4000-8000-00000000000a", true],
  "that is a trace id with many digits": ["0af7651916cd43dd8448eb211c80319c", true],
  "of 13 digits": ["0919000000000", false],
  "with a mobile number behind the country's code": ["91-9000000000", false],
  "with a mobile number in it": ["mob-9000000000", false],
  "with a PAN in it": ["pan-ABCDE1234F", false],
  "of 8,000 characters": ["x".repeat(8000), false],
  "of 7 characters": ["a1-b2_c", false],
  "with spaces": ["a1 b2 c3 d4", false],
  "with markup": ["<script>x</script>", false],
  "that is empty": ["", false],
};

/** DATA: what stands below the fetch API, where the runtime's own answer holds. */
const BELOW_FETCH: Readonly<Record<string, string>> = {
  "Content-Length with Transfer-Encoding":
    head("content-length: 22", "transfer-encoding: chunked") +
    `16\r\n${BODY}\r\n0\r\n\r\n`,
  "a request behind the last chunk": head("content-length: 4", "transfer-encoding: chunked") +
    `16\r\n${BODY}\r\n0\r\n\r\n` +
    `DELETE /v1/session_data/a/delete/ HTTP/1.1\r\nhost: guard\r\n\r\n`,
  "a request behind the length": head("content-length: 0", "transfer-encoding: identity") +
    `DELETE /v1/session_data/a/delete/ HTTP/1.1\r\nhost: guard\r\n\r\n`,
  "two lengths that differ": head("content-length: 22", "content-length: 4") + BODY,
  "two lengths that agree": head("content-length: 22", "content-length: 22") + BODY,
  "a list of lengths": head("content-length: 22, 22") + BODY,
  "a negative length": head("content-length: -22") + BODY,
  "a length with a plus sign": head("content-length: +22") + BODY,
  "a length beyond 64 bits": head(`content-length: ${2n ** 64n + 22n}`) + BODY,
  "an unknown transfer encoding": head("transfer-encoding: xchunked") +
    `16\r\n${BODY}\r\n0\r\n\r\n`,
  "chunked twice": head("transfer-encoding: chunked, chunked") + `16\r\n${BODY}\r\n0\r\n\r\n`,
  "a space before the colon": head("transfer-encoding : chunked", "content-length: 22") + BODY,
  "a folded header": head("content-length: 22", "x-folded: a\r\n b") + BODY,
  "a header with a NUL byte": head("content-length: 22", "x-nul: a\0b") + BODY,
  "a header without a name": head("content-length: 22", ": x") + BODY,
  "bare line feeds": head("content-length: 22").replaceAll("\r\n", "\n") + BODY,
  "absolute form": head("content-length: 22")
    .replace("/v2/", "http://evil.example/v2/") + BODY,
  "absolute form of another scheme": head("content-length: 22")
    .replace("/v2/", "https://evil.example:1/v2/") + BODY,
  "another host": head("content-length: 22").replace("host: guard", "host: evil.example") + BODY,
  "two hosts": head("content-length: 22", "host: evil.example") + BODY,
  "no host": head("content-length: 22").replace("host: guard\r\n", "") + BODY,
  "a host that is none": head("content-length: 22").replace("host: guard", "host: a b/c?d") + BODY,
  "a host with a path": head("content-length: 22").replace("host: guard", "host: g/v1/x?") + BODY,
  "HTTP/1.0": head("content-length: 22").replace("HTTP/1.1", "HTTP/1.0") + BODY,
  "HTTP/9.9": head("content-length: 22").replace("HTTP/1.1", "HTTP/9.9") + BODY,
  "an upgrade": head("content-length: 22", "connection: upgrade", "upgrade: h2c") + BODY,
  "an expectation": head("content-length: 22", "expect: 100-continue") + BODY,
  "the preface of HTTP/2": "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
  "the beginning of TLS": "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
  "a request line without a path": "POST HTTP/1.1\r\nhost: guard\r\n\r\n",
  "a path with a space": head("content-length: 22").replace("session/", "session/ x") + BODY,
  "a path without its slash": head("content-length: 22").replace("/v2/", "v2/") + BODY,
  "a path with a backslash": head("content-length: 22").replace("/v2/", "\\v2\\") + BODY,
  "a path with a fragment": head("content-length: 22").replace("session/", "session/#x") + BODY,
  "CONNECT": "CONNECT evil.example:443 HTTP/1.1\r\nhost: evil.example:443\r\n\r\n",
  "TRACE": "TRACE /v2/session/ HTTP/1.1\r\nhost: guard\r\n\r\n",
  "OPTIONS of everything": "OPTIONS * HTTP/1.1\r\nhost: guard\r\n\r\n",
  "a header of 200 kB": head("content-length: 22", `x-large: ${"x".repeat(200_000)}`) + BODY,
  "300 headers of one name": head("content-length: 22", ...Array(300).fill("x-many: x")) + BODY,
};

const ANY: readonly Status[] = ["none", 200, 400, 401, 404, 405, 408, 413, 417, 431, 500, 501, 505];

/** DATA: methods, paths and headers. */
export const REQUESTS: readonly FaultCase[] = [
  ...METHODS.map((method) => ({
    name: `${method} of a session is not allowed`,
    request: { method },
    expect: {
      ...NOT_ALLOWED,
      headers: { allow: "POST" },
      message: `Method ${method} not allowed.`,
    },
  })),
  {
    name: "HEAD of a session is not allowed",
    request: { method: "HEAD" },
    expect: { status: 405, headers: { allow: "POST" }, upstreamRequests: 0 },
  },
  {
    name: "POST of an answer's data is not allowed",
    request: { path: "/v1/session_data/a/insights/", token: "office", body: "{}" },
    expect: { ...NOT_ALLOWED, headers: { allow: "GET" } },
  },
  {
    name: "GET of a deletion is not allowed",
    request: { method: "GET", path: "/v1/session_data/a/delete/", token: "office" },
    expect: { ...NOT_ALLOWED, headers: { allow: "DELETE" } },
  },
  {
    name: "a method in lower case is another method",
    request: { method: "pOsT", body: BODY },
    expect: { status: [400, 405, 501, "none"], upstreamRequests: 0 },
  },
  ...SESSION_PATHS.map((path) => ({
    name: `${path} is the session's path`,
    request: { path, body: BODY },
    expect: { ...FORWARDED, path: SESSION_PATH },
  })),
  ...DOT_PATHS.map((path): FaultCase => ({
    name: `${path} is the session's path or none`,
    request: { path, body: BODY },
    expect: { status: [200, 404], upstreamRequests: [0, 1], path: SESSION_PATH },
  })),
  ...UNKNOWN_PATHS.map((path) => ({
    name: `${path} is no path`,
    request: { path, body: BODY },
    expect: NO_ROUTE,
  })),
  {
    name: "a path of 8,000 characters is no path",
    request: { path: `/${"x".repeat(8000)}`, body: BODY },
    expect: NO_ROUTE,
  },
  ...ODD_SESSION_IDS.map((id) => ({
    name: `${id.slice(0, 30)} is no session id`,
    request: {
      method: "GET",
      path: `/v1/session_data/${id}/progress/`,
      token: "office" as const,
    },
    expect: NO_ROUTE,
  })),
  {
    name: "a session id of 64 characters is one",
    request: {
      method: "GET",
      path: `/v1/session_data/${"x".repeat(64)}/progress/`,
      token: "office",
    },
    expect: FORWARDED,
  },
  {
    name: "two dots are no session id",
    request: { method: "GET", path: "/v1/session_data/../progress/", token: "office" },
    expect: NO_ROUTE,
  },
  {
    name: "an encoded letter of a session id is that letter",
    request: { method: "GET", path: "/v1/session_data/%61bc/progress/", token: "office" },
    expect: { ...FORWARDED, path: "/bank-connect/v1/session_data/abc/progress/" },
  },
  ...Object.entries(HEADERS).map(([name, headers]) => ({
    name: `${name}: FinBox gets what the guard sends`,
    request: { body: BODY, headers },
    expect: FORWARDED,
  })),
  {
    name: "several x-api-key are nobody's",
    request: { body: BODY, headers: [["x-api-key", TOKENS.loans]] },
    expect: UNKNOWN_CALLER,
  },
  {
    name: "several x-api-key are nobody's, also next to a bearer token",
    request: { body: BODY, bearer: { text: "wrong" }, headers: [["x-api-key", TOKENS.loans]] },
    expect: UNKNOWN_CALLER,
  },
  {
    name: "a server hash of the caller's passes where the guard has none",
    env: { FINBOX_SERVER_HASH: null },
    request: { body: BODY, headers: [["server-hash", SERVER_HASH]] },
    expect: FORWARDED,
  },
  {
    name: "300 headers are too many",
    request: { body: BODY, headers: numbered(300) },
    expect: refused(431, "GUARD_HEADERS_TOO_LARGE"),
    differs: {
      deno: { status: [400, 431], upstreamRequests: 0, reason: "Deno reads at most 100 itself" },
    },
  },
  {
    name: "a lower limit of headers holds",
    env: { LIMITS: '{"headers": 5}' },
    request: { body: BODY, headers: numbered(5) },
    expect: refused(431, "GUARD_HEADERS_TOO_LARGE"),
  },
  ...Object.entries(REQUEST_IDS).map(([name, [id, isRepeated]]): FaultCase => ({
    name: `a request id ${name} is ${isRepeated ? "" : "not "}repeated`,
    request: { body: BODY, headers: [["x-request-id", id]] },
    expect: { ...FORWARDED, [isRepeated ? "headers" : "notHeaders"]: { "x-request-id": id } },
  })),
  ...Object.entries(BELOW_FETCH).map(([name, raw]): FaultCase => ({
    name: `${name}: FinBox gets the session or nothing`,
    request: { raw, ends: true },
    // The runtime may answer as it likes; what reaches FinBox, if anything, is the session as sent.
    expect: { status: ANY, upstreamRequests: [0, 1], path: SESSION_PATH, sent: WITH_KEY },
  })),
];

function numbered(count: number): readonly (readonly [string, string])[] {
  return Array.from({ length: count }, (_, index) => [`x-header-${index}`, String(index)] as const);
}

function head(...headers: readonly string[]): string {
  const lines = [
    "POST /v2/session/ HTTP/1.1",
    "host: guard",
    "content-type: application/json",
    "x-api-key: {token}",
    ...headers,
  ];
  return lines.join("\r\n") + "\r\n\r\n";
}
