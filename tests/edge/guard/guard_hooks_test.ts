import assert from "node:assert/strict";
import { createGuard } from "../../../edge/guard/guard.ts";
import type { GuardConfig } from "../../../edge/guard/config/guard_config.ts";
import type { LogLine } from "../../../edge/guard/config/log_line.ts";
import { post } from "../../support/post.ts";

// What a host gives a guard may fail: a log, a count, a rate limiter. FinBox's answer is not lost
// with it.

const SESSION = { session_id: "8d5ea22b-216a-4fe2-90da-65d1c67c8964" };
const fail = (): never => {
  throw new Error("out of order");
};

async function createSession(config: Partial<GuardConfig>): Promise<Response> {
  const guard = createGuard({
    baseUrl: "https://finbox.example/bank-connect",
    fetch: () => Promise.resolve(Response.json(SESSION)),
    log() {},
    ...config,
  });
  return await guard.request("/v2/session/", post({ link_id: "UX-2827" }, { "x-api-key": "key" }));
}

/** DATA: what may fail. */
const FAILING: Readonly<Record<string, Partial<GuardConfig>>> = {
  "a log that throws": { log: fail },
  "a count that throws": { count: fail },
  "a rate limiter that throws": { rateLimiter: { limit: fail } },
  "a rate limiter that rejects": {
    rateLimiter: { limit: () => Promise.reject(new Error("late")) },
  },
};

for (const [name, config] of Object.entries(FAILING)) {
  Deno.test(`${name} leaves FinBox's answer as it is`, async () => {
    const answer = await createSession(config);
    assert.equal(answer.status, 200);
    assert.deepEqual(await answer.json(), SESSION);
  });
}

Deno.test("a count that fails leaves one line in the log", async () => {
  const lines: LogLine[] = [];
  await createSession({ count: fail, log: (line) => lines.push(line) });
  assert.deepEqual(lines.map(({ outcome, status }) => [outcome, status]), [["forwarded", 200]]);
});

/** DATA: configurations that cannot be used, each a trap for who builds upon it all the same. */
const UNUSABLE: Readonly<Record<string, Record<string, unknown>>> = {
  "origins that are null": { corsOrigins: null },
  "origins that are a number": { corsOrigins: 5 },
  "pages with a line break": { errorPages: "/errors/\n" },
  "limits that are null": { limits: null },
  "callers that are a text": { apiKey: "KEY", callers: "loans" },
  "a base URL that is none": { baseUrl: 5 },
};

for (const [name, config] of Object.entries(UNUSABLE)) {
  Deno.test(`with ${name} nothing throws: the guard answers 503, and its log says why`, async () => {
    const lines: LogLine[] = [];
    const answer = await createSession({ ...config, log: (line) => lines.push(line) });
    assert.equal(answer.status, 503);
    assert.equal((await answer.json()).error.code, "GUARD_MISCONFIGURED");
    assert.ok(lines[0].faults!.length > 0);
  });
}
