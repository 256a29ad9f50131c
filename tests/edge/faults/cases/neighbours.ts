import { ROUTES } from "../../../../edge/contract/routes.ts";
import type { FaultCase } from "../fault_case.ts";
import type { WireRequest } from "../../../support/wire_request.ts";
import { KEY } from "../../../support/identities.ts";
import { FORWARDED, MALFORMED, refused, UNKNOWN_CALLER, WRONG_TYPE } from "./expectations.ts";

const FETCH = "/v1/account_aggregator/fetch_recurring_aa_data/";
const DETAILS = "/v1/account_aggregator/get_recurring_consent_details/";
const PROCESSING = "/v1/session_data/abc/initiate_processing/";
const BAD_RANGE = refused(400, "INVALID_DATE_RANGE");
const NOT_GRANTED = refused(403, "GUARD_ROUTE_NOT_GRANTED");

/** The routes around the session, with a session id in their paths. */
const AROUND = ROUTES
  .filter(({ group }) => group !== "session" && group !== "upload")
  .map((row) => ({ ...row, path: row.path.replace(":session_id", "8d5ea22b-216a-4fe2") }));

/** DATA: ranges of a recurring fetch that FinBox is asked for. */
const GOOD_RANGES: Readonly<Record<string, readonly [from: string, to: string]>> = {
  "of a month": ['"01/01/2025"', '"31/01/2025"'],
  "of a day": ['"01/01/2025"', '"01/01/2025"'],
  "with a leap day": ['"29/02/2024"', '"01/03/2024"'],
  "with spaces around": ['" 01/01/2025"', '"31/01/2025 "'],
  "with nulls": ["null", "null"],
  "in ISO 8601": ['"2025-01-01"', '"2025-01-31"'],
  "with times": ['"01/01/2025 00:00"', '"31/01/2025 23:59:59"'],
  "with times in ISO 8601": ['"2025-01-01T00:00:00"', '"2025-01-31T23:59:59+05:30"'],
  "with a time on one day": ['"01/01/2025 23:00"', '"01/01/2025"'],
};

/** DATA: ranges that are none. */
const BAD_RANGES: Readonly<Record<string, readonly [from: string, to: string]>> = {
  "in reverse": ['"02/01/2025"', '"01/01/2025"'],
  "with the month first": ['"01/31/2025"', '"02/01/2025"'],
  "with a day that is none": ['"30/02/2025"', '"01/03/2025"'],
  "with a leap day in a common year": ['"29/02/2025"', '"01/03/2025"'],
  "with years of two digits": ['"01/01/25"', '"31/01/25"'],
  "with words behind a date": ['"01/01/2025 morning"', '"31/01/2025"'],
  "with numbers": ["1735689600", "1738281600"],
  "with lists": ['["01/01/2025"]', '["31/01/2025"]'],
  "with a good date and a bad one": ['"01/01/2025"', '"31/02/2025"'],
  "with blanks": ['""', '""'],
};

/** DATA: bodies of an endpoint that documents none. */
const BODIES: Readonly<Record<string, WireRequest & { readonly sent: string }>> = {
  "no body": { type: null, sent: "" },
  "an empty body": { body: "", sent: "" },
  "an empty object": { body: "{}", sent: "{}" },
  "an array": { body: "[]", sent: "[]" },
  "an object with odd spacing": { body: '{ "a" :1e999}', sent: '{ "a" :1e999}' },
  "an empty form": { type: "application/x-www-form-urlencoded", body: "a=", sent: "a=" },
};

/** DATA: the endpoints around the session. */
export const NEIGHBOURS: readonly FaultCase[] = [
  ...AROUND.flatMap(({ method, path }): FaultCase[] => [
    {
      name: `${method} ${path} is forwarded with the grant`,
      request: { method, path, token: "office", ...anyBody(method) },
      expect: { ...FORWARDED, path: `/bank-connect${path}` },
    },
    {
      name: `${method} ${path} is not forwarded without the grant`,
      request: { method, path, ...anyBody(method) },
      expect: NOT_GRANTED,
    },
    {
      name: `${method} ${path} is not forwarded without a token`,
      request: { method, path, token: null, ...anyBody(method) },
      expect: UNKNOWN_CALLER,
    },
  ]),
  {
    name: "a path under the prefix without its final slash is FinBox's",
    request: {
      method: "GET",
      path: "/bank-connect/v1/banks/catalogue?x=1",
      token: "reader",
      type: null,
    },
    expect: { ...FORWARDED, path: "/bank-connect/v1/banks/catalogue/" },
  },
  {
    name: "a token in the body is somebody's",
    request: {
      path: DETAILS,
      token: null,
      body: '{"api_key": "{token}"}',
    },
    expect: NOT_GRANTED,
  },
  {
    name: "the session of recurring details is passed on, and nothing else of the query",
    request: {
      path: `${DETAILS}?x=1&session_id=a%26b%3Dc%20d&api_key=x`,
      token: "office",
      type: null,
    },
    expect: { ...FORWARDED, path: `/bank-connect${DETAILS}?session_id=a%26b%3Dc%20d` },
  },
  {
    name: "a repeated session of recurring details is passed on as sent",
    request: { path: `${DETAILS}?session_id=a&session_id=b`, token: "office", type: null },
    expect: { ...FORWARDED, path: `/bank-connect${DETAILS}?session_id=a&session_id=b` },
  },
  ...Object.entries(BODIES).map(([name, { sent, ...request }]) => ({
    name: `${name} for processing is forwarded`,
    request: { path: PROCESSING, token: "office" as const, ...request },
    upstream: "accepted",
    expect: { ...FORWARDED, status: 202, sent },
  })),
  {
    name: "an api_key in the body for processing is replaced",
    request: { path: PROCESSING, token: "office", body: '{"api_key": "{token}"}' },
    upstream: "accepted",
    expect: {
      ...FORWARDED,
      status: 202,
      sent: `{"api_key": "${KEY}"}`,
    },
  },
  {
    name: "a malformed body for processing is refused",
    request: { path: PROCESSING, token: "office", body: '{"a": 1, "a": 2}' },
    expect: MALFORMED,
  },
  {
    name: "a body of another type for processing is refused",
    request: { path: PROCESSING, token: "office", type: "text/plain; charset=x", body: "x" },
    expect: { ...WRONG_TYPE, message: "Unsupported media type text/plain" },
  },
  {
    name: "a type that may be a secret is not repeated",
    request: { path: PROCESSING, token: "office", type: "text/9876501234", body: "x" },
    expect: { ...WRONG_TYPE, message: "Unsupported media type" },
  },
  {
    name: "a GET with a body is refused",
    request: {
      method: "GET",
      path: "/v1/session_data/abc/progress/",
      token: "office",
      body: "{}",
    },
    expect: { ...MALFORMED, message: "A GET request has a body; send it without one." },
  },
  {
    name: "a GET with a length of zero has no body",
    request: {
      method: "GET",
      path: "/v1/session_data/abc/progress/",
      token: "office",
      type: null,
      headers: [["content-length", "0"]],
    },
    expect: FORWARDED,
  },
  {
    name: "a GET with a body in chunks is refused",
    request: {
      method: "GET",
      path: "/v1/session_data/abc/progress/",
      token: "office",
      body: "{}",
      framing: "one chunk",
    },
    expect: MALFORMED,
  },
  {
    name: "a DELETE with a malformed body is refused",
    request: {
      method: "DELETE",
      path: "/v1/session_data/abc/delete/",
      token: "office",
      body: "{",
    },
    expect: MALFORMED,
  },
  {
    name: "HEAD of an answer's progress is a GET without the answer",
    request: { method: "HEAD", path: "/v1/session_data/abc/progress/", token: "office" },
    expect: { status: 200, answer: "", upstreamRequests: 1 },
  },
  ...Object.entries(GOOD_RANGES).map(([name, range]) => ({
    name: `a recurring fetch ${name} is forwarded`,
    request: { path: FETCH, token: "office" as const, body: rangeOf(range) },
    expect: { ...FORWARDED, sent: rangeOf(range) },
  })),
  ...Object.entries(BAD_RANGES).map(([name, range]) => ({
    name: `a recurring fetch ${name} is refused`,
    request: { path: FETCH, token: "office" as const, body: rangeOf(range) },
    expect: BAD_RANGE,
  })),
  {
    name: "a recurring fetch in reverse is FinBox's to refuse in report mode",
    env: { GUARD_MODE: "report" },
    request: { path: FETCH, token: "office", body: rangeOf(BAD_RANGES["in reverse"]) },
    upstream: "row recurring-date-range",
    expect: { status: 400, code: "INVALID_DATE_RANGE", upstreamRequests: 1 },
  },
  {
    name: "a recurring fetch without dates is FinBox's to refuse",
    request: { path: FETCH, token: "office", body: '{"consent_id": "c"}' },
    upstream: "row recurring-date-range",
    expect: {
      status: 400,
      code: "INVALID_DATE_RANGE",
      upstreamRequests: 1,
      sent: '{"consent_id": "c"}',
    },
  },
  {
    name: "a recurring fetch in a form is checked alike",
    request: {
      path: FETCH,
      token: "office",
      type: "application/x-www-form-urlencoded",
      body: "date_time_range_from=31%2F01%2F2025&date_time_range_to=01%2F01%2F2025",
    },
    expect: BAD_RANGE,
  },
];

function anyBody(method: string): WireRequest {
  return method === "POST" ? { body: "{}" } : { type: null };
}

function rangeOf([from, to]: readonly [string, string]): string {
  return `{"consent_id": "c", "date_time_range_from": ${from}, "date_time_range_to": ${to}}`;
}
