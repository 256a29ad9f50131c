import assert from "node:assert/strict";
import {
  type Answer,
  type App,
  call,
  clockedSandbox,
  codeOf,
  MINUTE,
  newSession,
  sessionData,
  UUID,
} from "./requests.ts";

const V1 = {
  link_id: "sandbox:completed",
  bank_name: "axis",
  mode: "aa",
  aa_journey_mode: "only_recurring",
  aa_recurring_tenure_month_count: 24,
  aa_recurring_frequency_unit: "month",
  aa_recurring_frequency_value: 2,
};
const V2 = { link_id: "sandbox:completed", aa_journey_code: "BCAA004" };

async function details(app: App, sessionId: string): Promise<Answer> {
  const path = `/v1/account_aggregator/get_recurring_consent_details/?session_id=${sessionId}`;
  return await call(app, "POST", path);
}

async function pull(
  app: App,
  consent_id: string,
  from = "01/11/2025",
  to = "30/11/2025",
): Promise<Answer> {
  const body = { consent_id, date_time_range_from: from, date_time_range_to: to };
  return await call(app, "POST", "/v1/account_aggregator/fetch_recurring_aa_data/", { body });
}

async function firstConsent(app: App, sessionId: string): Promise<string> {
  return (await details(app, sessionId)).body.consent_details[0].consent_id;
}

Deno.test("a v1 session has the consent that its request describes", async () => {
  const sandbox = clockedSandbox();
  const { status, body } = await details(sandbox, await newSession(sandbox, V1, "v1"));
  assert.equal(status, 200);
  const [{ consent_id, masked_account_number, ...rest }, ...others] = body.consent_details;
  assert.ok(consent_id);
  assert.match(masked_account_number, /^X{8}\d{4}$/);
  assert.deepEqual(others, []);
  assert.deepEqual(rest, {
    bank_name: "axis",
    tenure_month_count: 24,
    frequency_unit: "month",
    frequency_value: 2,
  });
});

Deno.test("a v2 session has a consent for each periodic template of its journey", async () => {
  const sandbox = clockedSandbox();
  const { body } = await details(sandbox, await newSession(sandbox, V2));
  assert.deepEqual(
    body.consent_details.map((row: Record<string, unknown>) => [
      row.tenure_month_count,
      row.frequency_unit,
      row.frequency_value,
    ]),
    [[60, "month", 5], [84, "day", 1]],
  );
});

Deno.test("a session without a periodic consent has none to list", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox, { link_id: "sandbox:completed" });
  assert.deepEqual((await details(sandbox, id)).body, { consent_details: [] });
});

Deno.test("there is no consent before the customer has given it", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox, { ...V2, link_id: "1" });
  assert.deepEqual((await details(sandbox, id)).body, { consent_details: [] });
  assert.equal(codeOf(await pull(sandbox, `${id}-1`)), "INVALID_CONSENT_ID");
});

for (const sessionId of ["", "x", crypto.randomUUID()]) {
  Deno.test(`consents of the session "${sessionId}" are refused`, async () => {
    assert.equal(codeOf(await details(clockedSandbox(), sessionId)), "INVALID_SESSION_ID");
  });
}

Deno.test("data is pulled into a new session with the range's statement", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox, V1, "v1");
  const answer = await pull(sandbox, await firstConsent(sandbox, id));
  assert.equal(answer.status, 200);
  assert.match(answer.body.session_id, UUID);
  assert.notEqual(answer.body.session_id, id);
  const { body } = await sessionData(sandbox, answer.body.session_id, "session_upload_status");
  assert.equal(body.upload_status, "COMPLETED");
  assert.deepEqual(body.session_date_range, { from_date: "01/11/2025", to_date: "30/11/2025" });
  assert.equal(body.accounts[0].statements[0].source, "aa");
  assert.deepEqual(body.accounts[0].months, ["2025-11"]);
});

Deno.test("one day is a range", async () => {
  const sandbox = clockedSandbox();
  const consent = await firstConsent(sandbox, await newSession(sandbox, V1, "v1"));
  assert.equal((await pull(sandbox, consent, "30/11/2025", "30/11/2025")).status, 200);
});

Deno.test("dates in ISO 8601 and with a time are a range", async () => {
  const sandbox = clockedSandbox();
  const consent = await firstConsent(sandbox, await newSession(sandbox, V1, "v1"));
  assert.equal((await pull(sandbox, consent, "2025-11-01", "30/11/2025 23:59")).status, 200);
});

// The v1 consent covers 2025-06-09 to 2027-12-09.
const BAD_RANGES = [
  ["11/01/25", "30/11/2025"],
  ["01/11/2025", "31/11/2025"],
  ["30/11/2025", "01/11/2025"],
  ["08/06/2025", "30/11/2025"],
  ["01/11/2025", "10/12/2027"],
  ["", "30/11/2025"],
] as const;

for (const [from, to] of BAD_RANGES) {
  Deno.test(`the range from "${from}" to "${to}" is refused`, async () => {
    const sandbox = clockedSandbox();
    const consent = await firstConsent(sandbox, await newSession(sandbox, V1, "v1"));
    const answer = await pull(sandbox, consent, from, to);
    assert.equal(answer.status, 400);
    assert.equal(codeOf(answer), "INVALID_DATE_RANGE");
  });
}

Deno.test("a consent is overused after its frequency, until India's next month", async () => {
  const sandbox = clockedSandbox();
  const consent = await firstConsent(sandbox, await newSession(sandbox, V1, "v1"));
  assert.equal((await pull(sandbox, consent)).status, 200);
  assert.equal((await pull(sandbox, consent)).status, 200);
  assert.equal(codeOf(await pull(sandbox, consent)), "CONSENT_OVERUSED");
  sandbox.move(23 * 24 * 60 * MINUTE);
  assert.equal((await pull(sandbox, consent)).status, 200);
});

Deno.test("a consent of a deleted session is unknown", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox, V1, "v1");
  const consent = await firstConsent(sandbox, id);
  await sessionData(sandbox, id, "delete", "DELETE");
  assert.equal(codeOf(await pull(sandbox, consent)), "INVALID_CONSENT_ID");
  assert.equal(codeOf(await details(sandbox, id)), "INVALID_SESSION_ID");
});

Deno.test("a number that the session has no consent for is unknown", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox, V1, "v1");
  assert.equal(codeOf(await pull(sandbox, `${id}-2`)), "INVALID_CONSENT_ID");
});

for (const body of ["{", "[]", "null", '{"consent_id": 5}']) {
  Deno.test(`the fetch ${body} names no consent`, async () => {
    const path = "/v1/account_aggregator/fetch_recurring_aa_data/";
    const answer = await call(clockedSandbox(), "POST", path, { body });
    assert.equal(codeOf(answer), "INVALID_CONSENT_ID");
  });
}
