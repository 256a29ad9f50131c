import assert from "node:assert/strict";
import { inspect } from "node:util";
import type { Client, ClientOptions } from "../../../edge/client/mod.ts";
import { answersWith, requestsWith, uploadsWith } from "./planted.ts";
import { clientWith, HASH, json, KEY, PDF, SESSION_ID } from "./recorded_fetch.ts";

const TOKEN = "c2VjcmV0LXRva2VuLUNBTkFSWS0wMTIz";

/** DATA: what no error may tell, whoever sends it and wherever it stands. */
const CANARIES: Readonly<Record<string, string>> = {
  "the key": KEY,
  "the server hash": HASH,
  "a token": TOKEN,
  "a mobile number": "9876501234",
  "a password": "pdf-pass-CANARY!",
};

/** All that a log could take from a value. */
function textsOf(value: unknown): string {
  const error = (value as { error?: Error }).error;
  const plain = JSON.stringify(value);
  return [
    plain,
    Deno.inspect(value, { depth: 20, strAbbreviateSize: Infinity, iterableLimit: Infinity }),
    inspect(value, { depth: 20 }),
    ...(error === undefined ? [] : [
      error.message,
      error.stack,
      String(error),
      JSON.stringify(error),
      JSON.stringify({ ...error }),
      inspect(error, { depth: 20, showHidden: true }),
    ]),
  ].join("\n");
}

function assertSilent(value: unknown, canary: string, where: string): void {
  const texts = textsOf(value);
  for (
    const form of new Set([canary, encodeURIComponent(canary), JSON.stringify(canary).slice(1, -1)])
  ) {
    assert.ok(!texts.includes(form), `${where} tells ${form}:\n${texts}`);
  }
}

function clientAnswering(answer: () => Response, more: Partial<ClientOptions> = {}): Client {
  return clientWith(() => Promise.resolve().then(answer), more);
}

for (const [what, canary] of Object.entries(CANARIES)) {
  Deno.test(`no refusal of a request tells ${what}`, async () => {
    const client = clientAnswering(() => new Response(null, { status: 500 }));
    for (const request of requestsWith(canary)) {
      const result = await client.createSession(request as never);
      assert.ok(!result.ok);
      assertSilent(result, canary, "createSession");
    }
    for (const request of uploadsWith(canary)) {
      const result = await client.upload(request as never);
      assert.ok(!result.ok);
      assertSilent(result, canary, "upload");
    }
    for (const id of [`../${canary}`, `${canary} `]) {
      assertSilent(await client.progress(id), canary, "progress");
    }
    const range = { consent_id: canary, date_time_range_from: canary, date_time_range_to: canary };
    assertSilent(await client.fetchRecurring(range), canary, "fetchRecurring");
  });

  Deno.test(`no answer that repeats ${what} is told`, async () => {
    const isKnown = canary === KEY || canary === HASH;
    for (const answer of answersWith(canary)) {
      const client = clientAnswering(answer);
      const results = await Promise.all([
        client.createSession({ link_id: "1", x_own: canary, metadata: { names: [canary] } }),
        client.upload({
          session_id: SESSION_ID,
          upload_type: "PDF",
          pdf_password: canary,
          file: PDF,
        }),
        client.fetchRecurring({
          consent_id: canary,
          date_time_range_from: "01/11/2025",
          date_time_range_to: "30/11/2025",
        }),
        ...(isKnown ? [client.deleteSession(SESSION_ID), client.recurringConsents("abc")] : []),
      ]);
      for (const result of results) {
        assert.ok(!result.ok);
        assertSilent(result, canary, "an answer");
      }
    }
  });
}

Deno.test("a refusal that repeats the mobile number with its prefix is silent", async () => {
  const client = clientAnswering(() => new Response(null, { status: 500 }));
  for (const number of ["+91 98765 01234", "919876501234", "09876501234"]) {
    const result = await client.createSession({ link_id: "1", mobile_number: number });
    assert.equal(!result.ok && result.error.code, "INVALID_MOBILE_NUMBER");
    assertSilent(result, number, "the prefixed number");
    assertSilent(result, "9876501234", "the suggestion");
  }
});

/** DATA: values of one request, and a text that repeats one of them in part or in another form. */
const ECHOES: readonly (readonly [values: readonly string[], text: string, left: string])[] = [
  [["Sunflower", "Sunflower-seed"], "It is Sunflower-seed", "It is …"],
  [["Sunflower-seed", "Sunflower"], "It is Sunflower-seed", "It is …"],
  [[" Sunflower\n"], "It is Sunflower", "It is …"],
  [["Sun"], "It is Sun", "It is Sun"],
];

for (const [values, text, left] of ECHOES) {
  Deno.test(`${JSON.stringify(values)} is told of ${text} as ${left}`, async () => {
    const body = { error: { code: "INVALID_REQUEST", message: text } };
    const client = clientAnswering(json(body, { status: 400 }));
    const result = await client.createSession({ link_id: "1", x_own: values });
    assert.equal(!result.ok && result.error.message, `INVALID_REQUEST: ${left}`);
  });
}

Deno.test("a value that is a part of our own words changes neither rule nor code", async () => {
  const client = clientAnswering(() => new Response(null, { status: 500 }));
  const upload = { session_id: SESSION_ID, upload_type: "PDF", pdf_password: "file-missing" };
  const uploaded = await client.upload(upload as never);
  assert.deepEqual(!uploaded.ok && [uploaded.error.rule, uploaded.error.errors[0].code], [
    "file-missing",
    "MISSING_FILE_OBJECT",
  ]);
  const created = await client.createSession({ link_id: "", x_own: ["blank", "INVALID"] });
  assert.deepEqual(!created.ok && [created.error.rule, created.error.code], [
    "field-blank",
    "INVALID_REQUEST",
  ]);
});

Deno.test("a value that is a part of a documented code does not hide the code", async () => {
  for (const code of ["INVALID_BANK_NAME", "GUARD_RATE_LIMITED"]) {
    const client = clientAnswering(json({ error: { code } }, { status: 400 }));
    const result = await client.createSession({ link_id: "1", x_own: ["BANK", "GUARD"] });
    assert.equal(!result.ok && result.error.code, code);
  }
});

Deno.test("a client shows neither its key nor its hash", () => {
  const client = clientAnswering(() => new Response());
  for (const secret of [KEY, HASH]) {
    for (const value of [client, client.orThrow, client.createSession, client.orThrow.upload]) {
      assertSilent(value, secret, "the client");
      assert.ok(!inspect(value, { showHidden: true, depth: 20 }).includes(secret));
      assert.ok(!String(value).includes(secret));
    }
  }
});

Deno.test("a created session shows its token only to who reads redirectUrl", async () => {
  const redirectUrl = `https://bankconnectclient.finbox.in/?session_id=1&token=${TOKEN}`;
  const client = clientAnswering(json({ session_id: "1", redirect_url: redirectUrl }));
  const request = { link_id: "1", mobile_number: "9876501234", metadata: { names: ["A"] } };
  const result = await client.createSession(request);
  assert.ok(result.ok);
  assert.equal(result.session.redirectUrl, redirectUrl);
  assert.equal(result.session.hasToken, true);
  assert.deepEqual(result.plan.request, request);
  assertSilent(result, TOKEN, "the result");
  assertSilent(result.session, TOKEN, "the session");
  assertSilent({ ...result.session }, TOKEN, "a spread of the session");
  assertSilent(result, request.mobile_number, "the plan");
});

Deno.test("what orThrow throws is as silent", async () => {
  for (const canary of Object.values(CANARIES)) {
    for (const answer of answersWith(canary)) {
      const { orThrow } = clientAnswering(answer);
      const error = await orThrow.createSession({ link_id: "1", x_own: canary }).catch((e) => e);
      assert.ok(error instanceof Error);
      assertSilent({ error }, canary, "the thrown error");
    }
  }
});

Deno.test("a canary that is told is noticed", () => {
  const error = new Error("It is 9876501234", { cause: new Error(KEY) });
  assert.throws(() => assertSilent({ error }, "9876501234", "an error"), /an error tells/);
  assert.throws(() => assertSilent({ error }, KEY, "an error"), /an error tells/);
  assert.throws(() => assertSilent({ deep: [{ KEY }] }, KEY, "a value"), /a value tells/);
});
