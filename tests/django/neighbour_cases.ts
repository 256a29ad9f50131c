import type { WireRequest } from "../support/wire_request.ts";
import { type DjangoCase, refusedInSafety, taken } from "./django_case.ts";

const FORM = "application/x-www-form-urlencoded";
const CONSENTS = "/v1/account_aggregator/get_recurring_consent_details/";
const FETCH = "/v1/account_aggregator/fetch_recurring_aa_data/";
const START = "/v1/session_data/abc/initiate_processing/";
const PROGRESS = "/v1/session_data/abc/progress/";

/** DATA: requests to the endpoints around the session. */
export const NEIGHBOUR_CASES: readonly DjangoCase[] = [
  ...taken(Object.fromEntries([
    "",
    "?",
    "?session_id=a",
    "?session_id=a&session_id=b",
    "?session_id",
    "?session_id=",
    "?session_id=a+b",
    "?session_id=a;x=b",
    "?session_id=a?b",
    "?session_id=%C3%A9",
    "?session_id=%E9",
    "?session_id=%zz",
    "?session%5Fid=a",
    "?&&session_id=a&",
    "?session_id=a#b",
  ].map((query): [string, WireRequest] => [
    `the query ${query || "of nothing"}`,
    { path: CONSENTS + query, token: "office", type: null },
  ]))),
  ...[
    { query: "?session_id=a&x=1", kept: ["a"] },
    { query: "?x=1", kept: undefined },
    { query: "?SESSION_ID=a", kept: undefined },
    { query: "?session_id[]=a", kept: undefined },
    { query: "?session_id+=a", kept: undefined },
    { query: "?session_id=a&format=json", kept: ["a"] },
  ].map(({ query, kept }): DjangoCase => ({
    name: `the query ${query}, whose unknown parameters are not forwarded`,
    request: { path: CONSENTS + query, token: "office", type: null },
    query: kept === undefined ? [] : [["session_id", kept]],
  })),
  {
    name: "a query of a session, which has none",
    request: { path: "/v2/session/?link_id=a", body: '{"link_id": "b"}' },
    query: [],
  },
  ...taken({
    "a query and JSON": {
      path: `${CONSENTS}?session_id=a`,
      token: "office",
      body: '{"session_id": "b"}',
    },
    "a fetch of recurring data": {
      path: FETCH,
      token: "office",
      body: '{"session_id": "b", "date_time_range_from": "01/01/2025",' +
        ' "date_time_range_to": "02/01/2025"}',
    },
    "POST without a body": { path: START, token: "office", type: null },
    "POST of no bytes": { path: START, token: "office", body: "" },
    "POST of no bytes as text": { path: START, token: "office", type: "text/plain", body: "" },
    "POST without a body as JSON": { path: START, token: "office" },
    "POST of an empty object": { path: START, token: "office", body: "{}" },
    "POST of an array": { path: START, token: "office", body: "[]" },
    "POST of the key": { path: START, token: "office", body: '{"api_key": "{token}"}' },
    "POST of a form": { path: START, token: "office", type: FORM, body: "a=b" },
    "GET": { method: "GET", path: PROGRESS, token: "office", type: null },
    "GET with a length of 0": {
      method: "GET",
      path: PROGRESS,
      token: "office",
      type: null,
      headers: [["content-length", "0"]],
    },
    "GET as JSON": { method: "GET", path: PROGRESS, token: "office" },
    "GET as text": { method: "GET", path: PROGRESS, token: "office", type: "text/plain" },
  }),
  ...refusedInSafety("a GET request with a body", {
    "GET with JSON": { method: "GET", path: PROGRESS, token: "office", body: "{}" },
    "GET with a form": { method: "GET", path: PROGRESS, token: "office", type: FORM, body: "a=b" },
  }),
];
