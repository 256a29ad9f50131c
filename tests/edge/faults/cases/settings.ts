import type { FaultCase } from "../fault_case.ts";
import { KEY } from "../../../support/identities.ts";
import { FORWARDED, refused } from "./expectations.ts";

const GOOD = '{"link_id": "UX-2827"}';
const WRONG_DATES = '{"link_id": "1", "from_date": "2025-01-01", "to_date": "2025-12-09"}';
const ORIGIN = "https://lender.example";
const CORS = { CORS_ORIGINS: `${ORIGIN}, https://other.example` };
const REPORT = { GUARD_MODE: "report" };
const REWRITE = { REWRITE: "on" };

/** DATA: report mode, REWRITE, CORS and the rate limiter. */
export const SETTINGS: readonly FaultCase[] = [
  {
    name: "a rule refuses in enforce mode",
    request: { body: WRONG_DATES },
    expect: refused(400, "INVALID_DATE_FORMAT"),
  },
  {
    name: "a rule refuses nothing in report mode",
    env: REPORT,
    request: { body: WRONG_DATES },
    expect: FORWARDED,
  },
  {
    name: "a mode that is not enabled is refused with 403",
    env: { ORGANIZATION: '{"modes": ["pdf"]}' },
    request: { body: '{"link_id": "1", "mode": "aa", "bank_name": "hdfc"}' },
    expect: refused(403, "MODE_NOT_ENABLED"),
  },
  {
    name: "REWRITE writes the documented name over an alias, and nothing else",
    env: REWRITE,
    request: { body: '{ "link_id":1.0, "b\\u0061nk" :"hdfc", "n": 1e999 }' },
    expect: {
      ...FORWARDED,
      sent: `{"api_key":"${KEY}", "link_id":1.0, "bank_name" :"hdfc", "n": 1e999 }`,
    },
  },
  {
    name: "REWRITE leaves what needs no correction as it is",
    env: REWRITE,
    request: { body: '{ "link_id":\t"\\u0031" }' },
    expect: { ...FORWARDED, sent: `{"api_key":"${KEY}", "link_id":\t"\\u0031" }` },
  },
  {
    name: "REWRITE in report mode leaves what is refused as it is",
    env: { ...REWRITE, ...REPORT },
    request: { body: WRONG_DATES },
    expect: FORWARDED,
  },
  {
    name: "REWRITE leaves a form as it is",
    env: REWRITE,
    request: { type: "application/x-www-form-urlencoded", body: "link_id=1&bank=hdfc" },
    expect: { ...FORWARDED, sent: `api_key=${KEY}&link_id=1&bank=hdfc` },
  },
  {
    name: "REWRITE does not lift a safety refusal",
    env: REWRITE,
    request: { body: '{"link_id": "1", "bank": "a", "bank": "b"}' },
    expect: refused(400, "INVALID_REQUEST"),
  },
  {
    name: "a listed origin may read the answer",
    env: CORS,
    request: { body: GOOD, headers: [["origin", ORIGIN]] },
    expect: {
      ...FORWARDED,
      headers: {
        "access-control-allow-origin": ORIGIN,
        "access-control-expose-headers":
          "x-request-id,x-bankconnect-guard,x-bankconnect-class,link,allow,retry-after," +
          "www-authenticate,content-disposition",
      },
    },
  },
  {
    name: "a listed origin may read a refusal",
    env: CORS,
    request: { body: "{", headers: [["origin", ORIGIN]] },
    expect: {
      ...refused(400, "INVALID_REQUEST"),
      headers: { "access-control-allow-origin": ORIGIN },
    },
  },
  {
    name: "another origin may not read the answer",
    env: CORS,
    request: { body: GOOD, headers: [["origin", "https://evil.example"]] },
    expect: { ...FORWARDED, headers: { "access-control-allow-origin": null } },
  },
  {
    name: "an origin that begins like a listed one may not read the answer",
    env: CORS,
    request: { body: GOOD, headers: [["origin", `${ORIGIN}.evil.example`]] },
    expect: { ...FORWARDED, headers: { "access-control-allow-origin": null } },
  },
  {
    name: "the origin null may not read the answer",
    env: CORS,
    request: { body: GOOD, headers: [["origin", "null"]] },
    expect: { ...FORWARDED, headers: { "access-control-allow-origin": null } },
  },
  {
    name: "without CORS no origin may read the answer",
    request: { body: GOOD, headers: [["origin", ORIGIN]] },
    expect: {
      ...FORWARDED,
      headers: { "access-control-allow-origin": null, "access-control-expose-headers": null },
    },
  },
  {
    name: "a preflight of a listed origin is answered and not forwarded",
    env: CORS,
    request: {
      method: "OPTIONS",
      token: null,
      headers: [
        ["origin", ORIGIN],
        ["access-control-request-method", "POST"],
        ["access-control-request-headers", "x-api-key, content-type"],
      ],
    },
    expect: {
      status: 204,
      headers: {
        "access-control-allow-origin": ORIGIN,
        "access-control-allow-credentials": null,
      },
      upstreamRequests: 0,
    },
  },
  {
    name: "a preflight of another origin allows it nothing",
    env: CORS,
    request: {
      method: "OPTIONS",
      token: null,
      headers: [["origin", "https://evil.example"], ["access-control-request-method", "POST"]],
    },
    expect: {
      status: 204,
      headers: { "access-control-allow-origin": null },
      upstreamRequests: 0,
    },
  },
  {
    name: "without CORS a preflight is another method",
    request: {
      method: "OPTIONS",
      token: null,
      headers: [["origin", ORIGIN], ["access-control-request-method", "POST"]],
    },
    expect: {
      ...refused(405, "METHOD_NOT_ALLOWED"),
      headers: { "access-control-allow-origin": null },
    },
  },
  {
    name: "the rate limiter lets through what it allows",
    rateLimit: 2,
    request: { body: GOOD },
    times: 2,
    expect: { ...FORWARDED, upstreamRequests: 2 },
  },
  {
    name: "the rate limiter stops what it does not allow",
    rateLimit: 3,
    request: { body: GOOD },
    times: 4,
    expect: { ...refused(429, "GUARD_RATE_LIMITED"), upstreamRequests: 3 },
  },
  {
    name: "the rate limiter counts a caller by its token in the body",
    rateLimit: 4,
    request: { token: null, body: '{"link_id": "1", "api_key": "{token}"}' },
    times: 5,
    expect: {
      ...refused(429, "GUARD_RATE_LIMITED"),
      upstreamRequests: 4,
      sent: `{"link_id": "1", "api_key": "${KEY}"}`,
    },
  },
  {
    name: "the rate limiter does not count who is nobody",
    rateLimit: 5,
    request: { token: { text: "wrong" }, body: GOOD },
    times: 7,
    expect: refused(401, "AUTHENTICATION_CREDENTIALS_NOT_PROVIDED"),
  },
];
