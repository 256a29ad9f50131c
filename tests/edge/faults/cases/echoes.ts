import type { Expectation, FaultCase } from "../fault_case.ts";
import type { WireRequest } from "../../../support/wire_request.ts";
import { FORWARDED } from "./expectations.ts";

const SESSION: WireRequest = { body: '{"link_id": "UX-2827"}' };
const DATA: WireRequest = {
  method: "GET",
  path: "/v1/session_data/abc/insights/",
  token: "office",
  type: null,
};
const MASKED: Expectation = { ...FORWARDED, secretMasked: "at once" };
const MASKED_LATE: Expectation = { ...FORWARDED, secretMasked: "late" };

/** DATA: how FinBox's answers have the guard's key and server hash in them, and what is told of it. */
const ECHOES: Readonly<Record<string, Expectation>> = {
  "echoes the guard's secrets": { ...MASKED, status: 403 },
  "echoes them in chunks": MASKED,
  "echoes them in gzip": MASKED,
  "echoes them in br": MASKED,
  "echoes them in headers": {
    ...MASKED,
    headers: {
      "content-language": "*".repeat(34),
      "content-disposition": `attachment; filename*=UTF-8''${"*".repeat(3 * 35)}`,
    },
  },
  "echoes them in a large answer": MASKED_LATE,
  "echoes them in a large answer in chunks": MASKED_LATE,
};

/** DATA: FinBox's answers that tell the guard's secrets. */
export const ECHO_CASES: readonly FaultCase[] = [
  ...Object.entries(ECHOES).flatMap(([upstream, expect]) => [
    { name: `FinBox ${upstream}, for a session`, request: SESSION, upstream, expect },
    { name: `FinBox ${upstream}, for an answer's data`, request: DATA, upstream, expect },
  ]),
  {
    name: "FinBox echoes the guard's secrets in an answer that it cuts off",
    request: DATA,
    upstream: "echoes them in a large answer, cut off",
    expect: { ...FORWARDED, cutAfter: 1024 * 1024 },
  },
];
