import type { FaultCase } from "../fault_case.ts";
import type { WireRequest } from "../../../support/wire_request.ts";
import { KEY, TOKENS } from "../../../support/identities.ts";
import { JWT_ENV, type JwtName } from "../../../support/json_web_tokens.ts";
import { FORWARDED, NO_ISSUER, refused, UNKNOWN_CALLER } from "./expectations.ts";

const GOOD = '{"link_id": "UX-2827"}';
const WITH_TOKEN = '{ "link_id": "UX-2827",\t"api_key" : "{token}" }';
const NOT_GRANTED = refused(403, "GUARD_ROUTE_NOT_GRANTED");
const MISCONFIGURED = refused(503, "GUARD_MISCONFIGURED");
const JWT_ONLY = { ...JWT_ENV, CALLERS: null };

const DOTTED = "bcg.with-dots.0Zk3m5v7x9A1c3E5g7I9k1M3o5Q7s9U1w3";
const DOTTED_HASH = await hashOf(DOTTED);
const NO_TYPE = { type: null } as const;

/** DATA: who presents what, and is nobody. */
const NOBODY: Readonly<Record<string, WireRequest>> = {
  "no token": { token: null, body: GOOD },
  "an empty token": { token: { text: "" }, body: GOOD },
  "a wrong token": { token: { text: "bcg_wrong" }, body: GOOD },
  "a token without its last character": { token: { text: TOKENS.loans.slice(0, -1) }, body: GOOD },
  "a token with one more character": { token: { text: `${TOKENS.loans}x` }, body: GOOD },
  "a token in capitals": { token: { text: TOKENS.loans.toUpperCase() }, body: GOOD },
  "a token in quotes": { token: { text: `"${TOKENS.loans}"` }, body: GOOD },
  "two tokens in a list": { token: { text: `${TOKENS.loans}, ${TOKENS.office}` }, body: GOOD },
  "FinBox's own key": { token: { text: KEY }, body: GOOD },
  "a token's hash": { token: { text: await hashOf(TOKENS.loans) }, body: GOOD },
  "a caller's name": { token: { text: "loans" }, body: GOOD },
  "a bearer without a token": { token: null, bearer: { text: "" }, body: GOOD },
  "a wrong bearer": { token: null, bearer: { text: "bcg_wrong" }, body: GOOD },
  "a wrong bearer next to a good key": { bearer: { text: "bcg_wrong" }, body: GOOD },
  "two bearers in a list": {
    token: null,
    bearer: { text: `${TOKENS.loans}, Bearer ${TOKENS.office}` },
    body: GOOD,
  },
  "two authorization headers": {
    token: null,
    headers: [["authorization", "Bearer x"], ["authorization", `Bearer ${TOKENS.loans}`]],
    body: GOOD,
  },
  "a bearer of two words": { token: null, bearer: { text: `${TOKENS.loans} x` }, body: GOOD },
  "a token as basic authorization": {
    token: null,
    headers: [["authorization", `Basic ${btoa(`loans:${TOKENS.loans}`)}`]],
    body: GOOD,
  },
  "a bare token as authorization": {
    token: null,
    headers: [["authorization", TOKENS.loans]],
    body: GOOD,
  },
  "a token in the query": { token: null, path: `/v2/session/?api_key=${TOKENS.loans}`, body: GOOD },
  "a token in a cookie": {
    token: null,
    headers: [["cookie", `x-api-key=${TOKENS.loans}`]],
    body: GOOD,
  },
  "a wrong token in the body": { token: null, body: '{"link_id": "1", "api_key": "wrong"}' },
  "an empty token in the body": { token: null, body: '{"link_id": "1", "api_key": ""}' },
  "a token in the body that is a list": {
    token: null,
    body: '{"link_id": "1", "api_key": ["{token}"]}',
  },
  "null for a token in the body": { token: null, body: '{"link_id": "1", "api_key": null}' },
  "a token further in": { token: null, body: '{"link_id": "1", "x": {"api_key": "{token}"}}' },
  "a token in an array": { token: null, body: '[{"api_key": "{token}"}]' },
  "a token in the body under a name in capitals": {
    token: null,
    body: '{"link_id": "1", "API_KEY": "{token}"}',
  },
  "a wrong token in the header with a good one in the body": {
    token: { text: "bcg_wrong" },
    body: WITH_TOKEN,
  },
  "a bearer of the wrong scheme": {
    token: null,
    headers: [["authorization", `Token ${TOKENS.loans}`]],
    body: GOOD,
  },
};

/** DATA: who presents what, and is somebody; and what FinBox gets. */
const SOMEBODY: Readonly<Record<string, WireRequest & { readonly sent: string }>> = {
  "a token in the header": {
    body: GOOD,
    sent: `{"api_key":"${KEY}","link_id": "UX-2827"}`,
  },
  "a token in the body": {
    token: null,
    body: WITH_TOKEN,
    sent: `{ "link_id": "UX-2827",\t"api_key" : "${KEY}" }`,
  },
  "a token in the body with an escape in its name": {
    token: null,
    body: '{"api\\u005fkey":"{token}","link_id": "1"}',
    sent: `{"api\\u005fkey":"${KEY}","link_id": "1"}`,
  },
  "a token in the header and another in the body": {
    body: '{"link_id": "1", "api_key": "whatever"}',
    sent: `{"link_id": "1", "api_key": "${KEY}"}`,
  },
  "a token in the header and an object in the body": {
    body: '{"link_id": "1", "api_key": {"a": [1, "}"]} , "x": 1}',
    sent: `{"link_id": "1", "api_key": "${KEY}" , "x": 1}`,
  },
  "a bearer token": {
    token: null,
    bearer: "loans",
    body: GOOD,
    sent: `{"api_key":"${KEY}","link_id": "UX-2827"}`,
  },
  "a bearer token under the scheme in capitals": {
    token: null,
    headers: [["authorization", `BEARER ${TOKENS.loans}`]],
    body: GOOD,
    sent: `{"api_key":"${KEY}","link_id": "UX-2827"}`,
  },
  "a good bearer next to a wrong key": {
    token: { text: "bcg_wrong" },
    bearer: "loans",
    body: GOOD,
    sent: `{"api_key":"${KEY}","link_id": "UX-2827"}`,
  },
  "a good key next to another authorization": {
    headers: [["authorization", "Basic bG9hbnM6eA=="]],
    body: GOOD,
    sent: `{"api_key":"${KEY}","link_id": "UX-2827"}`,
  },
  "another caller's token": {
    token: "office",
    body: GOOD,
    sent: `{"api_key":"${KEY}","link_id": "UX-2827"}`,
  },
};

const STATUS = "/v1/session_data/a/progress/";

/** DATA: paths and methods by which a caller who may only read the status asks for more. */
const BEYOND_THE_GRANT: readonly (readonly [method: string, path: string])[] = [
  ["GET", "/v1/session_data/a/insights/"],
  ["GET", "/bank-connect/v1/session_data/a/insights"],
  ["GET", "/v1/session_data/a/%69nsights/"],
  ["GET", "/v1/session_data/a/progress/../insights/"],
  ["GET", "/v1/session_data/a/progress/%2e%2e/insights/"],
  ["GET", "/v1/session_data/a/progress/..%2finsights/"],
  ["GET", "/v1/session_data/a/progress/..\\insights/"],
  ["GET", "/v1/session_data/a/./insights/"],
  ["GET", "//v1/session_data/a/insights/"],
  ["GET", "/v1/session_data/a//insights/"],
  ["GET", "/v1/session_data/a/insights;/progress/"],
  ["GET", "/v1/session_data/a/insights/%00"],
  ["GET", "/v1/session_data/a/INSIGHTS/"],
  ["GET", "/v1/session_data/a/insights/?/progress/"],
  ["GET", "/v1/session_data/a/insights%3F/progress/"],
  ["DELETE", "/v1/session_data/a/delete/"],
  ["DELETE", STATUS],
  ["POST", "/v1/session_data/update_webhook/"],
  ["POST", "/v1/session_data/update_webhook/progress/"],
];

/** DATA: headers by which some servers take another method or path than the request's. */
const OVERRIDES: readonly (readonly [name: string, value: string])[] = [
  ["x-http-method-override", "DELETE"],
  ["x-http-method", "DELETE"],
  ["x-method-override", "DELETE"],
  ["x-original-url", "/v1/session_data/a/insights/"],
  ["x-rewrite-url", "/v1/session_data/a/insights/"],
  ["x-forwarded-prefix", "/v1/session_data/a/insights/"],
  ["x-original-method", "DELETE"],
];

/** DATA: JSON Web Tokens that are not to be believed. */
const WRONG_JWTS: readonly JwtName[] = [
  "expired",
  "not yet valid",
  "without exp",
  "for another audience",
  "without audience",
  "of another issuer",
  "of an unknown key",
  "by another key under the known id",
  "with its own key in the header",
  "by an algorithm that is not listed",
  "alg none",
  "alg none in capitals",
  "HS256 with the public key",
  "HS256 with the public key's PEM",
  "without its signature",
  "with another's claims",
  "with a critical extension",
];

/** DATA: configurations that cannot be used. */
const MISTAKES: Readonly<Record<string, FaultCase["env"] & object>> = {
  "a key without callers": { CALLERS: null },
  "a key with an empty list of callers": { CALLERS: "[]" },
  "callers without a key": { FINBOX_API_KEY: null },
  "callers that are not JSON": { CALLERS: "loans" },
  "a caller without tokens": { CALLERS: '[{"name": "loans", "tokenHashes": []}]' },
  "a caller with its token in place of the hash": {
    CALLERS: JSON.stringify([{ name: "loans", tokenHashes: [TOKENS.loans] }]),
  },
  "an unknown group": {
    CALLERS: JSON.stringify([
      { name: "loans", tokenHashes: [await hashOf(TOKENS.loans)], groups: ["all"] },
    ]),
  },
  "a base URL without https": { FINBOX_BASE_URL: "http://finbox.example/bank-connect" },
  "a base URL with a query": { FINBOX_BASE_URL: "{upstream}/bank-connect?x=" },
  "a base URL that is none": { FINBOX_BASE_URL: "finbox" },
  "an unknown mode": { GUARD_MODE: "off" },
  "an unknown switch": { REWRITE: "yes" },
  "limits that are no numbers": { LIMITS: '{"jsonBytes": "many"}' },
  "an unknown limit": { LIMITS: '{"bytes": 1}' },
  "an origin that is none": { CORS_ORIGINS: "*" },
  "half of the JWT variables": { JWT_ISSUER: "https://issuer.example" },
  "a symmetric algorithm": { ...JWT_ENV, JWT_ALGORITHMS: "HS256" },
  "no algorithm": { ...JWT_ENV, JWT_ALGORITHMS: "none" },
  "a JWKS without https": { ...JWT_ENV, JWT_JWKS_URL: "http://issuer.example/keys" },
  "an organization that is none": { ORGANIZATION: '{"modes": ["telepathy"]}' },
};

/** DATA: authentication, grants and configuration. */
export const ACCESS: readonly FaultCase[] = [
  ...Object.entries(NOBODY).map(([name, request]) => ({
    name: `${name} is nobody's`,
    request,
    expect: UNKNOWN_CALLER,
  })),
  ...Object.entries(SOMEBODY).map(([name, { sent, ...request }]) => ({
    name: `${name} is replaced by the key`,
    request,
    expect: { ...FORWARDED, sent },
  })),
  {
    name: "a malformed body without a token is nobody's first",
    request: { token: null, body: "{" },
    expect: UNKNOWN_CALLER,
  },
  {
    name: "a malformed body with a wrong token is nobody's first",
    request: { token: { text: "wrong" }, body: "{" },
    expect: UNKNOWN_CALLER,
  },
  {
    name: "no token in report mode is nobody's",
    env: { GUARD_MODE: "report" },
    request: { token: null, body: GOOD },
    expect: UNKNOWN_CALLER,
  },
  {
    name: "a caller without the grant of sessions creates none",
    request: { token: "reader", body: GOOD },
    expect: NOT_GRANTED,
  },
  {
    name: "a caller without the grant of sessions creates none by its token in the body",
    request: { token: null, body: `{"link_id": "1", "api_key": "${TOKENS.reader}"}` },
    expect: NOT_GRANTED,
  },
  {
    name: "a caller without the grant of sessions creates none in report mode",
    env: { GUARD_MODE: "report" },
    request: { token: "reader", body: GOOD },
    expect: NOT_GRANTED,
  },
  {
    name: "a caller without the grant of sessions plans none",
    request: { path: "/v2/session/plan/", token: "reader", body: GOOD },
    expect: NOT_GRANTED,
  },
  {
    name: "a plan without a token is nobody's",
    request: { path: "/v2/session/plan/", token: null, body: GOOD },
    expect: UNKNOWN_CALLER,
  },
  {
    name: "a plan is answered and nothing sent",
    request: { path: "/v2/session/plan/", body: GOOD },
    expect: { status: 200, headers: { "x-bankconnect-guard": "planned" }, upstreamRequests: 0 },
  },
  {
    name: "without a key of the guard's the caller's own passes in the header",
    env: { FINBOX_API_KEY: null, CALLERS: null },
    request: { token: { text: "own-key" }, body: GOOD },
    expect: { ...FORWARDED, sent: GOOD },
  },
  {
    name: "without a key of the guard's the caller's own passes in the body",
    env: { FINBOX_API_KEY: null, CALLERS: null },
    request: { token: null, body: '{"link_id": "1", "api_key": "own-key"}' },
    expect: FORWARDED,
  },
  {
    name: "without a key of the guard's no key is FinBox's to miss",
    env: { FINBOX_API_KEY: null, CALLERS: null },
    request: { token: null, body: GOOD },
    upstream: "row credentials-missing",
    expect: {
      status: 401,
      code: "AUTHENTICATION_CREDENTIALS_NOT_PROVIDED",
      headers: { "www-authenticate": 'ApiKey realm="FinBox BankConnect"' },
      upstreamRequests: 1,
      sent: GOOD,
    },
  },
  {
    name: "a good JSON Web Token as bearer is somebody's",
    env: JWT_ONLY,
    request: { token: null, bearer: { jwt: "good" }, body: GOOD },
    expect: FORWARDED,
  },
  {
    name: "a good JSON Web Token as x-api-key is somebody's",
    env: JWT_ENV,
    request: { token: { jwt: "good" }, body: GOOD },
    expect: FORWARDED,
  },
  {
    name: "a caller's token next to JSON Web Tokens is somebody's",
    env: JWT_ENV,
    request: { body: GOOD },
    expect: FORWARDED,
  },
  ...WRONG_JWTS.map((jwt): FaultCase => ({
    name: `a JSON Web Token ${jwt} is nobody's`,
    env: JWT_ONLY,
    request: { token: null, bearer: { jwt }, body: GOOD },
    expect: UNKNOWN_CALLER,
  })),
  {
    name: "a JSON Web Token without a key id is somebody's",
    env: JWT_ONLY,
    request: { token: null, bearer: { jwt: "without a key id" }, body: GOOD },
    expect: FORWARDED,
  },
  {
    name: "a caller's token that looks like a JSON Web Token is somebody's",
    env: { ...JWT_ENV, CALLERS: JSON.stringify([{ name: "a", tokenHashes: [DOTTED_HASH] }]) },
    request: { token: { text: DOTTED }, body: GOOD },
    expect: FORWARDED,
  },
  ...BEYOND_THE_GRANT.map(([method, path]): FaultCase => ({
    name: `${method} ${path} is beyond the grant of the status`,
    request: { method, path, token: "reader", ...(method === "POST" ? { body: "{}" } : NO_TYPE) },
    expect: { status: [403, 404, 405, 400], upstreamRequests: 0 },
  })),
  ...OVERRIDES.map((header): FaultCase => ({
    name: `${header[0]} overrides nothing`,
    request: { method: "GET", path: STATUS, token: "reader", headers: [header], type: null },
    expect: { ...FORWARDED, path: `/bank-connect${STATUS}` },
  })),
  {
    name: "three words with dots are nobody's",
    env: JWT_ONLY,
    request: { token: null, bearer: { text: "a.b.c" }, body: GOOD },
    expect: UNKNOWN_CALLER,
  },
  {
    name: "a good JSON Web Token is not granted an answer's data",
    env: JWT_ONLY,
    request: {
      method: "GET",
      path: "/v1/session_data/abc/insights/",
      token: null,
      bearer: { jwt: "good" },
    },
    expect: NOT_GRANTED,
  },
  {
    name: "a good JSON Web Token is granted the groups of the configuration",
    env: { ...JWT_ONLY, JWT_GROUPS: "data" },
    request: {
      method: "GET",
      path: "/v1/session_data/abc/insights/",
      token: null,
      bearer: { jwt: "good" },
    },
    expect: FORWARDED,
  },
  {
    name: "a good JSON Web Token is not known when its issuer cannot be reached",
    env: { ...JWT_ONLY, JWT_JWKS_URL: "{refusing}/keys" },
    request: { token: null, bearer: { jwt: "good" }, body: GOOD },
    expect: NO_ISSUER,
  },
  {
    name: "a good JSON Web Token is not known when its issuer redirects",
    env: { ...JWT_ONLY, JWT_JWKS_URL: "{redirecting}" },
    request: { token: null, bearer: { jwt: "good" }, body: GOOD },
    expect: NO_ISSUER,
  },
  ...Object.entries(MISTAKES).map(([name, env]) => ({
    name: `with ${name} nothing is served`,
    env,
    request: { body: GOOD },
    expect: MISCONFIGURED,
  })),
  {
    name: "with a key without callers the guard is alive",
    env: { CALLERS: null },
    request: { method: "GET", path: "/healthz", token: null },
    expect: { status: 200, answer: '{"status":"ok"}', upstreamRequests: 0 },
  },
  {
    name: "with a key without callers the guard is not ready",
    env: { CALLERS: null },
    request: { method: "GET", path: "/readyz", token: null },
    expect: { status: 503, answer: '{"status":"misconfigured"}', upstreamRequests: 0 },
  },
  ...["/v1/statement/upload_session/", "/v1/session_data/abc/initiate_processing/", "/nothing/"]
    .map((path) => ({
      name: `with a key without callers ${path} is not served`,
      env: { CALLERS: null },
      request: { path, body: GOOD },
      expect: MISCONFIGURED,
    })),
  {
    name: "with a key without callers another method is not served",
    env: { CALLERS: null },
    request: { method: "PUT", body: GOOD },
    expect: MISCONFIGURED,
  },
  {
    name: "with a key without callers the counts are not served",
    env: { CALLERS: null },
    request: { method: "GET", path: "/metrics", token: "office" },
    expect: MISCONFIGURED,
  },
  {
    name: "a guard that can serve is ready",
    request: { method: "GET", path: "/readyz", token: null },
    expect: { status: 200, answer: '{"status":"ok"}', upstreamRequests: 0 },
  },
  {
    name: "the counts are not for callers without the grant",
    request: { method: "GET", path: "/metrics" },
    expect: refused(404, "GUARD_ROUTE_NOT_FOUND"),
  },
  {
    name: "the counts are for callers with the grant",
    request: { method: "GET", path: "/metrics", token: "reader" },
    expect: { status: 200, upstreamRequests: 0 },
  },
];

async function hashOf(token: string): Promise<string> {
  const bytes = new TextEncoder().encode(token);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
}
