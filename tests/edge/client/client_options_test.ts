import assert from "node:assert/strict";
import { inspect } from "node:util";
import { BASE_URLS, type ClientOptions, createClient } from "../../../edge/client/mod.ts";
import {
  clientWith,
  CREATED,
  HASH,
  json,
  KEY,
  now,
  recordFetch,
  SESSION_ID,
} from "./recorded_fetch.ts";

const GOOD: ClientOptions = { version: "v2", apiKey: KEY, serverHash: HASH };

/** DATA: options that cannot be used, each wrong in one way, and what the error names. */
const WRONG: readonly (readonly [name: string, options: unknown, problem: RegExp])[] = [
  ["nothing", undefined, /^Cannot use options/],
  ["a text", KEY, /^Cannot use options/],
  ["no version", { apiKey: KEY }, /^Cannot use version/],
  [
    "the key as version",
    { ...GOOD, version: KEY },
    /^Cannot use version as one of v1, v2, v1\.2020/,
  ],
  ["a member of Object as version", { ...GOOD, version: "toString" }, /^Cannot use version/],
  ["no key", { version: "v2" }, /^Cannot use apiKey/],
  ["an empty key", { ...GOOD, apiKey: "" }, /^Cannot use apiKey/],
  ["a key with a line break", { ...GOOD, apiKey: `${KEY}\r\nx-y: 1` }, /^Cannot use apiKey/],
  ["a key with a space", { ...GOOD, apiKey: `${KEY} ` }, /^Cannot use apiKey/],
  ["a key outside of ASCII", { ...GOOD, apiKey: `${KEY}é` }, /^Cannot use apiKey/],
  ["an object as key", { ...GOOD, apiKey: { key: KEY } }, /^Cannot use apiKey/],
  ["a hash with a line break", { ...GOOD, serverHash: `${HASH}\n` }, /^Cannot use serverHash/],
  ["null as hash", { ...GOOD, serverHash: null }, /^Cannot use serverHash/],
  ["a fetch that is none", { ...GOOD, fetch: KEY }, /^Cannot use fetch/],
  ["a clock that is none", { ...GOOD, now: 7 }, /^Cannot use now/],
  ["a workflow that is none", { ...GOOD, workflow: KEY }, /^Cannot use workflow/],
  ["a base URL that is none", { ...GOOD, baseUrl: KEY }, /^Cannot use baseUrl as a URL/],
  ["a number as base URL", { ...GOOD, baseUrl: 7 }, /^Cannot use baseUrl as a URL/],
  ["plain http", { ...GOOD, baseUrl: "http://finbox.example/x" }, /as an https URL/],
  ["another scheme", { ...GOOD, baseUrl: "ftp://localhost/x" }, /as an https URL/],
  ["a host like localhost", { ...GOOD, baseUrl: "http://localhost.example" }, /as an https URL/],
  ["an address like loopback", { ...GOOD, baseUrl: "http://127.0.0.1.example" }, /an https URL/],
  [
    "credentials in the base URL",
    { ...GOOD, baseUrl: `https://user:${KEY}@finbox.example/` },
    /^Cannot use baseUrl as a URL without credentials/,
  ],
  ["a user in the base URL", { ...GOOD, baseUrl: `https://${KEY}@a.example` }, /credentials/],
  ["a query in the base URL", { ...GOOD, baseUrl: `https://a.example/?key=${KEY}` }, /query/],
  ["a fragment in the base URL", { ...GOOD, baseUrl: `https://a.example/#${KEY}` }, /fragment/],
  ["a version in the base URL", { ...GOOD, baseUrl: `${BASE_URLS.finbox}/v2/` }, /the version/],
  ["no attempts", { ...GOOD, retry: {} }, /^Cannot use retry\.attempts/],
  ["a number as retry", { ...GOOD, retry: 3 }, /^Cannot use retry/],
  ["no attempt", { ...GOOD, retry: { attempts: 0 } }, /^Cannot use retry\.attempts/],
  ["half an attempt", { ...GOOD, retry: { attempts: 1.5 } }, /^Cannot use retry\.attempts/],
  ["endless attempts", { ...GOOD, retry: { attempts: Infinity } }, /^Cannot use retry\.attempts/],
  [
    "a wait before now",
    { ...GOOD, retry: { attempts: 2, baseMs: -1 } },
    /^Cannot use retry\.baseMs/,
  ],
  ["no longest wait", { ...GOOD, retry: { attempts: 2, maxMs: NaN } }, /^Cannot use retry\.maxMs/],
  ["no time", { ...GOOD, timeoutMs: 0 }, /^Cannot use timeoutMs/],
  ["a text as time", { ...GOOD, timeoutMs: "100" }, /^Cannot use timeoutMs/],
  ["more time than timers have", { ...GOOD, timeoutMs: 2 ** 31 }, /^Cannot use timeoutMs/],
  ["a mode that is none", { ...GOOD, organization: { modes: ["PDF"] } }, /organization\.modes/],
  ["a clock without a date", { ...GOOD, now: () => NaN }, /^Cannot use NaN as a Date/],
];

for (const [name, options, problem] of WRONG) {
  Deno.test(`a client with ${name} cannot be made, and the error shows no value`, () => {
    assert.throws(() => createClient(options as ClientOptions), (error: Error) => {
      assert.ok(error instanceof TypeError || error instanceof RangeError);
      assert.match(error.message, problem);
      for (const text of [error.message, error.stack!, inspect(error)]) {
        assert.ok(!text.includes(KEY) && !text.includes(HASH), text);
      }
      return true;
    });
  });
}

for (
  const baseUrl of [
    ...Object.values(BASE_URLS),
    "http://127.0.0.1:8787",
    "http://127.9.9.9/a/b",
    "http://[::1]:8787/",
    "http://guard.localhost:8787/bank-connect/",
    "https://guard.lender.example",
  ]
) {
  Deno.test(`${baseUrl} is a base URL`, async () => {
    const { fetch, sent } = recordFetch(json(CREATED));
    await clientWith(fetch, { baseUrl }).createSession({ link_id: "1" });
    assert.equal(sent[0].url, `${baseUrl.replace(/\/$/, "")}/v2/session/`);
  });
}

Deno.test("the options of a call are checked as well", async () => {
  const { fetch, sent } = recordFetch(json({}));
  const client = clientWith(fetch);
  await assert.rejects(client.banks({ timeoutMs: -1 }), RangeError);
  await assert.rejects(client.progress(SESSION_ID, { signal: KEY as never }), TypeError);
  assert.deepEqual(sent, []);
});

Deno.test("the runtime's fetch is the one at the time of the call", async () => {
  const { fetch, sent } = recordFetch(json(CREATED));
  const client = createClient({ version: "v2", apiKey: KEY, now });
  const original = globalThis.fetch;
  globalThis.fetch = fetch;
  try {
    await client.createSession({ link_id: "1" });
  } finally {
    globalThis.fetch = original;
  }
  assert.equal(sent.length, 1);
});

Deno.test("options that change after the client is made change nothing", async () => {
  const { fetch, sent } = recordFetch(json(CREATED));
  const options: Record<string, unknown> = { version: "v2", apiKey: KEY, fetch, now };
  const client = createClient(options as never);
  Object.assign(options, { version: "v1", apiKey: "another", baseUrl: "https://evil.example" });
  await client.createSession({ link_id: "1" });
  assert.equal(sent[0].url, `${BASE_URLS.finbox}/v2/session/`);
  assert.equal(sent[0].headers["x-api-key"], KEY);
});
