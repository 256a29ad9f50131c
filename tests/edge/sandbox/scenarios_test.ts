import assert from "node:assert/strict";
import { type ClassifyContext, classifyError } from "../../../mod.ts";
import { CATALOGUE } from "../../../lib/errors/catalogue/mod.ts";
import { GUARD_ERRORS } from "../../../lib/errors/mod.ts";
import { FAULTS } from "../../../edge/sandbox/faults.ts";
import type { Scenario } from "../../../edge/sandbox/scenario.ts";
import { findScenario, SCENARIOS } from "../../../edge/sandbox/scenarios.ts";
import { followScenario, guardOf, sendRequest } from "./follow_scenario.ts";
import {
  type Answer,
  call,
  clockedSandbox,
  codeOf,
  newSession,
  pdf,
  sessionData,
  upload,
} from "./requests.ts";

const ERRORS = SCENARIOS.filter(({ kind }) => kind === "error");
const STATEMENTS = SCENARIOS.filter(({ kind }) => kind === "statement");
const PLAIN_LINK = { link_id: "UX-2827" };

/** Checks that an answer means what its scenario says. */
function assertMeans(
  { rule, code, status, api, classification }: Scenario,
  answer: Answer,
  version: "v1" | "v2" = "v2",
): void {
  const context = { api, version } as ClassifyContext;
  const found = classifyError({ status: answer.status, body: answer.body }, context);
  assert.deepEqual(
    {
      rule: found.rule,
      code: found.code,
      status: found.status,
      classification: { owner: found.owner, retry: found.retry },
    },
    { rule, code, status, classification },
  );
}

Deno.test("every error of the catalogue that FinBox answers with is a scenario", () => {
  const answered = CATALOGUE.filter(({ where }) => where !== "iframe").map(({ rule }) => rule);
  assert.ok(answered.length > 60);
  const rules = SCENARIOS.flatMap(({ rule }) => rule ?? []);
  assert.deepEqual(rules, answered);
});

Deno.test("no scenario is an error of the guard's, or of the iframe's", () => {
  const others = [
    ...GUARD_ERRORS.map(({ code }) => code),
    ...CATALOGUE.filter(({ where }) => where === "iframe").map(({ code }) => code),
  ];
  assert.deepEqual(SCENARIOS.filter(({ code }) => others.includes(code ?? "")), []);
});

Deno.test("no two scenarios have one id", () => {
  assert.equal(new Set(SCENARIOS.map(({ id }) => id)).size, SCENARIOS.length);
});

Deno.test("every code finds its first scenario, whatever its case", () => {
  for (const { code } of SCENARIOS) {
    if (code === undefined) continue;
    const first = SCENARIOS.find((row) => row.code === code);
    assert.equal(findScenario(code), first);
    assert.equal(findScenario(code.toLowerCase()), first);
  }
  assert.equal(findScenario("NO_SUCH_CODE"), undefined);
});

for (const scenario of ERRORS) {
  Deno.test(`${scenario.id} comes for what /scenarios says`, async () => {
    assertMeans(scenario, await followScenario(clockedSandbox(), scenario));
  });

  Deno.test(`${scenario.id} comes through the guard`, async () => {
    const answer = await followScenario(guardOf(clockedSandbox()), scenario);
    assert.equal(answer.headers.get("x-bankconnect-guard"), "forwarded");
    assertMeans(scenario, answer);
  });

  Deno.test(`${scenario.id} comes for the header Prefer`, async () => {
    const { method, path, body, prefer } = scenario.how;
    const request = { method, path, ...(body === undefined ? {} : { body: PLAIN_LINK }) };
    assertMeans(scenario, await sendRequest(clockedSandbox(), request, "x", { prefer: prefer! }));
  });
}

for (const scenario of ERRORS.filter(({ api }) => api === "session")) {
  Deno.test(`${scenario.id} comes in v1 too`, async () => {
    const answer = await call(clockedSandbox(), "POST", "/v1/session/", {
      body: scenario.how.body,
    });
    assertMeans(scenario, answer, "v1");
  });
}

for (const scenario of STATEMENTS) {
  Deno.test(`${scenario.id} shows in the status after an upload through the guard`, async () => {
    const guard = guardOf(clockedSandbox());
    const { status, sessionId } = await followScenario(guard, scenario);
    assert.equal(status, 200);
    assertFailed(scenario, await sessionData(guard, sessionId, "session_upload_status"));
  });

  Deno.test(`${scenario.id} is what every statement of its session comes to`, async () => {
    const sandbox = clockedSandbox();
    const id = await newSession(sandbox, { link_id: `sandbox:${scenario.id}` });
    assert.equal((await upload(sandbox, id)).status, 200);
    assertFailed(scenario, await sessionData(sandbox, id, "session_upload_status"));
  });

  Deno.test(`${scenario.id} is what the header Prefer makes of an upload`, async () => {
    const sandbox = clockedSandbox();
    const id = await newSession(sandbox);
    await upload(sandbox, id, { headers: { prefer: scenario.how.prefer! } });
    assertFailed(scenario, await sessionData(sandbox, id, "session_upload_status"));
  });
}

function assertFailed(scenario: Scenario, { body }: Answer): void {
  const [{ error_code, error_message, statement_status }] = body.accounts[0].statements;
  assert.equal(statement_status, "FAILED");
  const { rule, owner, retry } = classifyError(
    { status: 0, body: { error_code, error_message } },
    { api: "session_data" },
  );
  assert.deepEqual(
    { rule, classification: { owner, retry } },
    { rule: scenario.rule, classification: scenario.classification },
  );
}

Deno.test("an upload's error comes for a file's name, and for a bank's", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox);
  const byName = await upload(sandbox, id, { file: pdf("a", "sandbox:PDF_IS_IMAGE.pdf") });
  assert.equal(codeOf(byName), "PDF_IS_IMAGE");
  const byBank = await upload(sandbox, id, { fields: { bank_name: "sandbox:PDF_IS_IMAGE" } });
  assert.equal(codeOf(byBank), "PDF_IS_IMAGE");
});

Deno.test("an upload's error comes for the link_id of its session", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox, { link_id: "sandbox:PASSWORD_INCORRECT" });
  assert.equal(codeOf(await upload(sandbox, id)), "PASSWORD_INCORRECT");
  assert.equal((await sessionData(sandbox, id, "session_status")).status, 200);
});

Deno.test("a code of two APIs is the one of the API that is named before it", async () => {
  const sandbox = clockedSandbox();
  const id = await newSession(sandbox, { link_id: "sandbox:upload:SESSION_NOT_FOUND" });
  assert.equal((await upload(sandbox, id)).status, 400);
  assert.equal((await sessionData(sandbox, id, "progress")).status, 200);
  const other = await newSession(sandbox, { link_id: "sandbox:session_data:SESSION_NOT_FOUND" });
  assert.equal((await upload(sandbox, other)).status, 200);
  assert.equal((await sessionData(sandbox, other, "progress")).status, 404);
});

Deno.test("a request that the library refuses is refused, whatever its link_id asks for", async () => {
  const answer = await call(clockedSandbox(), "POST", "/v2/session/", {
    body: { link_id: "sandbox:MODE_NOT_ENABLED", session_expiry: 1 },
  });
  assert.equal(codeOf(answer), "INVALID_SESSION_EXPIRY");
});

Deno.test("an Account Aggregator's refusal has the shape of its ecosystem", async () => {
  const scenario = findScenario("PreconditionFailed")!;
  const { status, body } = await followScenario(clockedSandbox(), scenario);
  assert.equal(status, 412);
  assert.deepEqual(Object.keys(body), ["ver", "txnid", "errorCode", "errorMsg"]);
});

Deno.test("/scenarios lists them as JSON", async () => {
  const answer = await clockedSandbox().request("/scenarios");
  assert.deepEqual(await answer.json(), JSON.parse(JSON.stringify(SCENARIOS)));
});

Deno.test("/scenarios is a page for a browser, with a row for each", async () => {
  const answer = await clockedSandbox().request("/scenarios", {
    headers: { accept: "text/html,application/xhtml+xml,*/*;q=0.8" },
  });
  assert.match(answer.headers.get("content-type")!, /^text\/html/);
  const text = await answer.text();
  for (const { id } of SCENARIOS) assert.ok(text.includes(`sandbox:${id}<`), id);
  assert.ok(text.includes("mode, &quot;no&quot; is not a valid choice."));
  assert.equal(text.match(/<th scope="row">/g)?.length, SCENARIOS.length);
});

Deno.test("/scenarios runs nothing but its own styles, and is kept by nobody", async () => {
  const { headers } = await clockedSandbox().request("/scenarios", {
    headers: { accept: "text/html" },
  });
  const policy = headers.get("content-security-policy")!;
  assert.match(policy, /^default-src 'none'; style-src 'nonce-[0-9a-f-]{36}';/);
  assert.equal(headers.get("x-content-type-options"), "nosniff");
  assert.equal(headers.get("cache-control"), "no-store");
});

Deno.test("every fault is a scenario", () => {
  const faults = SCENARIOS.filter(({ kind }) => kind === "fault").map(({ id }) => id);
  assert.deepEqual(faults, FAULTS.map(({ name }) => `fault=${name}`));
});
