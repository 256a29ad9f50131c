import assert from "node:assert/strict";
import type { RetryOptions } from "../../../edge/client/mod.ts";
import { CALL_CASES } from "./every_call.ts";
import { clientWith, json, now, recordFetch, SESSION_ID } from "./recorded_fetch.ts";

const AT_ONCE: RetryOptions = { attempts: 3, baseMs: 0 };
const READS = [
  ...["uploadStatus", "progress", "sessionStatus", "insights", "getPdfs", "banks"],
  "recurringConsents",
];

/** How often a call is sent that is answered so each time. */
async function countSent(
  name: keyof typeof CALL_CASES,
  answer: () => Response,
  retry?: RetryOptions,
): Promise<number> {
  const { fetch, sent } = recordFetch(answer);
  const client = clientWith(fetch, retry === undefined ? {} : { retry });
  const result = await CALL_CASES[name].call(client);
  assert.ok(!result.ok);
  return sent.length;
}

function throwing(): Response {
  throw new TypeError("connection reset");
}

const CALLS = Object.keys(CALL_CASES) as (keyof typeof CALL_CASES)[];
const RATE_LIMITED = json({ error: { code: "GUARD_RATE_LIMITED" } }, { status: 429 });
const MISCONFIGURED = json({ error: { code: "GUARD_MISCONFIGURED" } }, { status: 503 });

Deno.test("nothing is sent again unless it is asked for", async () => {
  for (const name of CALLS) {
    for (const answer of [RATE_LIMITED, MISCONFIGURED, json({}, { status: 500 }), throwing]) {
      assert.equal(await countSent(name, answer), 1);
    }
  }
});

Deno.test("what was not done is sent again, whatever the call", async () => {
  for (const name of CALLS) {
    assert.equal(await countSent(name, RATE_LIMITED, AT_ONCE), 3);
    assert.equal(await countSent(name, MISCONFIGURED, AT_ONCE), 3);
  }
});

/** DATA: answers after which FinBox may have acted. */
const AMBIGUOUS: Readonly<Record<string, () => Response>> = {
  "408": json({}, { status: 408 }),
  "500": json({}, { status: 500 }),
  "502": json({ error: { code: "GUARD_UPSTREAM_FAILED" } }, { status: 502 }),
  "503": json({}, { status: 503 }),
  "503 of a gateway that asks to wait": json({}, { status: 503, headers: { "retry-after": "0" } }),
  "504": json({ error: { code: "GUARD_UPSTREAM_TIMEOUT" } }, { status: 504 }),
  "no answer": throwing,
};

for (const [what, answer] of Object.entries(AMBIGUOUS)) {
  Deno.test(`after ${what} only what reads is sent again`, async () => {
    for (const name of CALLS) {
      assert.equal(await countSent(name, answer, AT_ONCE), READS.includes(name) ? 3 : 1, name);
    }
  });
}

Deno.test("after a timeout only what reads is sent again", async () => {
  for (const name of CALLS) {
    let count = 0;
    const deaf = () => {
      count++;
      return new Promise<Response>(() => {});
    };
    await CALL_CASES[name].call(clientWith(deaf, { retry: AT_ONCE, timeoutMs: 1 }));
    assert.equal(count, READS.includes(name) ? 3 : 1, name);
  }
});

/** DATA: answers that another attempt would not change. */
const FINAL: Readonly<Record<string, () => Response>> = {
  "400": json({ error: { code: "PROCESSING_NOT_COMPLETED" } }, { status: 400 }),
  "403": json({ error: { code: "ACCESS_DENIED" } }, { status: 403 }),
  "404": json({}, { status: 404 }),
  "a redirect": () => new Response(null, { status: 302 }),
  "a 200 that is none": () => new Response("<html>"),
};

for (const [what, answer] of Object.entries(FINAL)) {
  Deno.test(`after ${what} nothing is sent again`, async () => {
    for (const name of CALLS) assert.equal(await countSent(name, answer, AT_ONCE), 1);
  });
}

Deno.test("a success ends the attempts, and every attempt is the same request", async () => {
  const { fetch, sent } = recordFetch(RATE_LIMITED, RATE_LIMITED, json(CALL_CASES.upload.answer));
  const client = clientWith(fetch, { retry: { attempts: 9, baseMs: 0 } });
  assert.ok((await CALL_CASES.upload.call(client)).ok);
  assert.equal(sent.length, 3);
  assert.deepEqual(sent[1], sent[0]);
  assert.deepEqual(sent[2], sent[0]);
});

Deno.test("an answer that asks for more time than there is ends the call", async () => {
  const answer = json({}, { status: 429, headers: { "retry-after": "31" } });
  const { fetch, sent } = recordFetch(answer);
  const result = await clientWith(fetch, { retry: AT_ONCE }).banks();
  assert.ok(!result.ok);
  assert.equal(result.error.retryAfterMs, 31_000);
  assert.equal(sent.length, 1);
});

/** DATA: Retry-After headers and the milliseconds that they ask for, at `now`. */
const RETRY_AFTER: readonly (readonly [header: string, ms: number | undefined])[] = [
  ["0", 0],
  ["120", 120_000],
  [new Date(now() + 5000).toUTCString(), 5000],
  [new Date(now() - 5000).toUTCString(), 0],
  ["soon", undefined],
  ["-5", undefined],
  ["", undefined],
];

Deno.test("Retry-After is read as seconds or as a date", async () => {
  for (const [header, ms] of RETRY_AFTER) {
    const { fetch } = recordFetch(json({}, { status: 429, headers: { "retry-after": header } }));
    const result = await clientWith(fetch).banks();
    assert.equal(!result.ok && result.error.retryAfterMs, ms, header);
  }
});

Deno.test("an abort ends the waiting, and what was refused stays refused", async () => {
  const controller = new AbortController();
  const { fetch, sent } = recordFetch(() => {
    setTimeout(() => controller.abort(), 2);
    return RATE_LIMITED();
  });
  const client = clientWith(fetch, { retry: { attempts: 2, baseMs: 600_000, maxMs: 600_000 } });
  const result = await client.createSession({ link_id: "1" }, { signal: controller.signal });
  assert.ok(!result.ok);
  assert.deepEqual([result.error.code, result.error.outcome], ["CLIENT_ABORTED", "refused"]);
  assert.equal(sent.length, 1);
});

Deno.test("an abort between two attempts is not missed", async () => {
  let controller = new AbortController();
  const date = new Date(now() + 600_000).toUTCString();
  const answer = json({}, { status: 429, headers: { "retry-after": date } });
  const client = clientWith(recordFetch(answer).fetch, {
    retry: { attempts: 2, maxMs: 600_000 },
    // The clock is asked when the answer has come and the waiting has not begun.
    now: () => {
      controller.abort();
      return now();
    },
  });
  controller = new AbortController();
  const result = await client.progress(SESSION_ID, {
    signal: controller.signal,
  });
  assert.equal(!result.ok && result.error.code, "CLIENT_ABORTED");
});

Deno.test("the waits double up to the longest, less what chance takes off", async () => {
  const waits: number[] = [];
  const original = globalThis.setTimeout;
  globalThis.setTimeout = ((run: () => void, ms = 0) => {
    // The other timers are those of the attempts.
    if (ms !== 40_000) waits.push(ms);
    return original(run, ms === 40_000 ? ms : 0);
  }) as typeof setTimeout;
  try {
    const { fetch } = recordFetch(RATE_LIMITED);
    await clientWith(fetch, { retry: { attempts: 5, baseMs: 100, maxMs: 300 } })
      .progress(SESSION_ID);
  } finally {
    globalThis.setTimeout = original;
  }
  assert.equal(waits.length, 4);
  for (const [index, longest] of [100, 200, 300, 300].entries()) {
    assert.ok(waits[index] > longest / 2 && waits[index] < longest, String(waits));
  }
});
