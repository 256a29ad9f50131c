import assert from "node:assert/strict";
import { BankConnectError } from "../../../edge/client/mod.ts";
import { clientWith, CREATED, json, recordFetch } from "./recorded_fetch.ts";

/** DATA: session requests that are not sent, each wrong in one way. */
const REFUSED: Readonly<Record<string, readonly [request: unknown, code: string, rule: string]>> = {
  "nothing": [undefined, "INVALID_REQUEST", "body-invalid"],
  "null": [null, "INVALID_REQUEST", "body-invalid"],
  "an array": [[], "INVALID_REQUEST", "body-invalid"],
  "a text": ["{}", "INVALID_REQUEST", "body-invalid"],
  "no link_id": [{}, "INVALID_REQUEST", "field-required"],
  "a date in ISO 8601": [
    { link_id: "1", from_date: "2025-06-01", to_date: "01/12/2025" },
    "INVALID_DATE_FORMAT",
    "date-format",
  ],
  "one date without the other": [
    { link_id: "1", from_date: "01/06/2025" },
    "MISSING_DATE_FIELD",
    "date-missing",
  ],
  "a BigInt": [{ link_id: 1n }, "CLIENT_INVALID_REQUEST", "client-request-invalid"],
  "a cycle": [createCycle(), "CLIENT_INVALID_REQUEST", "client-request-invalid"],
};

for (const [name, [request, code, rule]] of Object.entries(REFUSED)) {
  Deno.test(`a session request with ${name} is not sent`, async () => {
    const { fetch, sent } = recordFetch(json(CREATED));
    const result = await clientWith(fetch).createSession(request as never);
    assert.ok(!result.ok);
    assert.ok(result.error instanceof BankConnectError);
    assert.deepEqual([result.error.code, result.error.rule], [code, rule]);
    assert.equal(result.error.outcome, "not-sent");
    assert.deepEqual(sent, []);
  });
}

Deno.test("a refused request has FinBox's code, status and every fault, and who has to act", async () => {
  const { fetch } = recordFetch(json(CREATED));
  const request = { link_id: "1", mode: "PDF", session_expiry: 4, bank: "HDFC" } as never;
  const result = await clientWith(fetch).createSession(request);
  assert.ok(!result.ok);
  const { error } = result;
  assert.equal(error.message, 'INVALID_REQUEST: mode, "PDF" is not a valid choice.');
  assert.deepEqual(
    { ...error, errors: error.errors.map(({ path }) => path), notices: error.notices.length },
    {
      code: "INVALID_REQUEST",
      status: 400,
      category: "input",
      owner: "caller",
      retry: "after-fix",
      advice: "Send one of the documented choices, case included.",
      rule: "choice-invalid",
      field: "mode",
      outcome: "not-sent",
      errors: ["/mode", "/session_expiry"],
      notices: 1,
    },
  );
});

Deno.test("the organization's modes are checked", async () => {
  const { fetch, sent } = recordFetch(json(CREATED));
  const client = clientWith(fetch, { organization: { modes: ["pdf"] } });
  const result = await client.createSession({ link_id: "1", mode: "aa", bank_name: "hdfc" });
  assert.ok(!result.ok);
  assert.deepEqual([result.error.code, result.error.status, result.error.owner], [
    "MODE_NOT_ENABLED",
    403,
    "account",
  ]);
  assert.deepEqual(sent, []);
});

Deno.test("the redirect workflow needs its redirect_url", async () => {
  const { fetch, sent } = recordFetch(json(CREATED));
  const client = clientWith(fetch, { workflow: "redirect" });
  const result = await client.createSession({ link_id: "1" });
  assert.equal(!result.ok && result.error.field, "redirect_url");
  assert.deepEqual(sent, []);
});

Deno.test("today is India's by the clock that is given, at each call", async () => {
  const { fetch } = recordFetch(json(CREATED));
  let instant = Date.UTC(2025, 11, 8, 18, 29);
  const client = clientWith(fetch, { now: () => instant });
  const before = await client.createSession({ link_id: "1" });
  instant += 120_000;
  const after = await client.createSession({ link_id: "1" });
  assert.deepEqual([before, after].map((result) => result.ok && result.plan.today), [
    "2025-12-08",
    "2025-12-09",
  ]);
});

/** DATA: what is no session id. */
const NO_IDS: readonly unknown[] = [
  ...["", "..", ".", "../v2/session", "a/b", "a%2Fb", "a?b", "a#b", "a b", "a\n", "ä", "$&"],
  ...["a".repeat(65), "\\", "a;b", "{id}", undefined, null, 7, ["a"], { toString: () => "a" }],
];

for (
  const name of [
    ...["uploadStatus", "initiateProcessing", "progress", "sessionStatus", "insights"],
    ...["getPdfs", "deleteSession", "recurringConsents"],
  ] as const
) {
  Deno.test(`${name} is not sent with what is no session id`, async () => {
    const { fetch, sent } = recordFetch(json({}));
    const client = clientWith(fetch);
    for (const id of NO_IDS) {
      const result = await client[name](id as never);
      assert.ok(!result.ok);
      assert.equal(result.error.code, "CLIENT_INVALID_SESSION_ID");
      assert.equal(result.error.outcome, "not-sent");
    }
    assert.deepEqual(sent, []);
  });
}

const RANGE = {
  consent_id: "c-1",
  date_time_range_from: "01/11/2025",
  date_time_range_to: "30/11/2025",
};

/** DATA: recurring fetches that are not sent, each wrong in one way. */
const NO_RANGES: Readonly<Record<string, readonly [request: unknown, code: string]>> = {
  "the month first": [{ ...RANGE, date_time_range_from: "11/30/2025" }, "INVALID_DATE_RANGE"],
  "a day that does not exist": [
    { ...RANGE, date_time_range_to: "31/11/2025" },
    "INVALID_DATE_RANGE",
  ],
  "dates out of order": [{ ...RANGE, date_time_range_to: "31/10/2025" }, "INVALID_DATE_RANGE"],
  "a number as a date": [{ ...RANGE, date_time_range_to: 1 }, "INVALID_DATE_RANGE"],
  "no object": ["c-1", "CLIENT_INVALID_REQUEST"],
  "an array": [[RANGE], "CLIENT_INVALID_REQUEST"],
  "a BigInt": [{ ...RANGE, consent_id: 1n }, "CLIENT_INVALID_REQUEST"],
};

for (const [name, [request, code]] of Object.entries(NO_RANGES)) {
  Deno.test(`a recurring fetch with ${name} is not sent`, async () => {
    const { fetch, sent } = recordFetch(json({ session_id: "1" }));
    const result = await clientWith(fetch).fetchRecurring(request as never);
    assert.ok(!result.ok);
    assert.deepEqual([result.error.code, result.error.outcome], [code, "not-sent"]);
    assert.deepEqual(sent, []);
  });
}

Deno.test("a recurring fetch of data before what fair use allows is sent with a notice", async () => {
  const { fetch, sent } = recordFetch(json({ session_id: "1" }));
  const request = { ...RANGE, date_time_range_from: "01/01/2020" };
  const result = await clientWith(fetch).fetchRecurring(request);
  assert.ok(result.ok);
  assert.deepEqual(result.notices.map(({ code }) => code), ["CONSENT_EXCEEDS_FAIR_USE"]);
  assert.equal(sent.length, 1);
});

Deno.test("a range that is refused is classified as FinBox's", async () => {
  const { fetch } = recordFetch(json({}));
  const result = await clientWith(fetch).fetchRecurring({ ...RANGE, date_time_range_to: "x" });
  assert.ok(!result.ok);
  const { rule, status, owner, category } = result.error;
  assert.deepEqual({ rule, status, owner, category }, {
    rule: "recurring-date-range",
    status: 400,
    owner: "caller",
    category: "recurring",
  });
});

function createCycle(): unknown {
  const cycle: Record<string, unknown> = { link_id: "1" };
  cycle.cycle = cycle;
  return cycle;
}

Deno.test("a request of any depth gets a result", async () => {
  const { fetch } = recordFetch(json(CREATED));
  const result = await clientWith(fetch).createSession(createDepth(100_000) as never);
  // Some runtimes cannot write it as JSON.
  assert.ok(result.ok || result.error.code === "CLIENT_INVALID_REQUEST");
});

function createDepth(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = { value };
  return { link_id: "1", value };
}
