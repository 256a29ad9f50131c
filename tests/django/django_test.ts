import assert from "node:assert/strict";
import { type Condition, CONDITIONS } from "../../edge/contract/conditions.ts";
import { SAFETY_REFUSALS, type SafetyRefusalName } from "../../edge/guard/safety_refusals.ts";
import { valueOf } from "../support/byte_reader.ts";
import { ENV, KEY, TOKENS } from "../support/identities.ts";
import { codeOf, type RawAnswer, sendRaw } from "../support/raw_http.ts";
import { toWire } from "../support/wire_request.ts";
import type { DjangoCase } from "./django_case.ts";
import { FORM_CASES } from "./form_cases.ts";
import { JSON_CASES } from "./json_cases.ts";
import { MULTIPART_CASES } from "./multipart_cases.ts";
import { NEIGHBOUR_CASES } from "./neighbour_cases.ts";
import { RUNTIMES } from "./runtimes.ts";
import { type Django, DJANGO_MISSING, startDjango } from "./start_django.ts";
import { UPLOAD_CASES } from "./upload_cases.ts";
import { seenIn } from "./what_django_sees.ts";

const CASES: readonly DjangoCase[] = [
  ...JSON_CASES,
  ...FORM_CASES,
  ...MULTIPART_CASES,
  ...UPLOAD_CASES,
  ...NEIGHBOUR_CASES,
];

const SESSION = "/v2/session/";
const decoder = new TextDecoder();

for (const [runtime, start] of Object.entries(RUNTIMES)) {
  Deno.test({
    name: `Django sees through the guard in ${runtime} what it sees directly`,
    ignore: DJANGO_MISSING !== undefined,
    fn: async (test) => {
      await using django = await startDjango();
      const env = { ...ENV, FINBOX_BASE_URL: `${django.origin}/bank-connect` };
      const host = await start([{ env }]);
      try {
        for (const [index, one] of CASES.entries()) {
          const guard = { port: host.ports[0], requestId: `django-${index}` };
          await test.step(one.name, () => runCase(one, django, guard));
        }
      } finally {
        await host.stop();
      }
    },
  });
}

Deno.test("every safety refusal has a case that contains its example, and every case a name", () => {
  const names = CASES.map(({ name }) => name);
  assert.deepEqual(names.filter((name, index) => names.indexOf(name) !== index), []);
  for (const [name, { example }] of Object.entries(SAFETY_REFUSALS)) {
    const wires = CASES.filter(({ refused }) => refused === name).map(({ request }) =>
      Array.from(toWire(request, "", NO_JWTS), (byte) => String.fromCharCode(byte)).join("")
    );
    assert.ok(wires.some((wire) => wire.includes(example)), name);
  }
});

const KEY_BACKWARDS = [...KEY].reverse().join("");

/** DATA: the conditions in which the guard refuses nothing that Django takes. */
const OTHER_CONDITIONS: Readonly<
  Record<Exclude<Condition, typeof SAFETY_REFUSALS[SafetyRefusalName]["condition"]>, string>
> = {
  "not JSON": "Django refuses it too.",
  "byte order mark": "Django refuses it too, but under `utf-8-sig`, which is another condition.",
  "broken body": "Nobody gets such a body whole.",
  "length required": "Django reads a form without a length as empty.",
  "bad range": "FinBox refuses it by its own rule.",
  "no credentials": "It is who asks, not what.",
  "not granted": "It is who asks, not what.",
  "issuer unreachable": "It is who asks, not what.",
  "rate limited": "It is who asks, not what.",
  "unknown route": "The guard forwards to the routes that it knows.",
  "wrong method": "FinBox refuses it too.",
  "headers too large": "gunicorn takes no more headers either.",
  "upstream failed": "FinBox does not answer.",
  "upstream timed out": "FinBox does not answer.",
  "misconfigured": "The guard does not serve.",
};

Deno.test("every condition is a safety refusal, or it is known why not", () => {
  const refusals = new Set<string>(Object.values(SAFETY_REFUSALS).map((row) => row.condition));
  const others = Object.keys(OTHER_CONDITIONS);
  assert.deepEqual([...refusals, ...others].sort(), Object.keys(CONDITIONS).sort());
});

// No case presents a JSON Web Token.
const NO_JWTS = {} as Parameters<typeof toWire>[2];

async function runCase(
  { request, django: status = 200, refused, query }: DjangoCase,
  django: Django,
  guard: { readonly port: number; readonly requestId: string },
): Promise<void> {
  const { path = SESSION } = request;
  const direct = await answerOf(django.port, {
    ...request,
    path: `/bank-connect${path}`,
    token: { text: KEY },
  });
  assert.equal(direct.status, status, decoder.decode(direct.body));
  const answer = await answerOf(guard.port, request, guard.requestId);
  const text = decoder.decode(answer.body);
  const by = valueOf(answer.headers, "x-bankconnect-guard");
  if (refused !== undefined) {
    const { status, code, message } = CONDITIONS[SAFETY_REFUSALS[refused].condition];
    assert.equal(answer.status, status, text);
    assert.equal(by, "refused");
    assert.equal(codeOf(answer), code);
    assert.ok(JSON.parse(text).error.message.startsWith(message.split(/ \{|\.$/)[0]), text);
    return;
  }
  if (status !== 200) {
    // The guard may refuse it as well; what it forwards is answered alike.
    assert.ok(answer.status >= 400, text);
    if (by !== "refused") assert.equal(answer.status, status);
    return;
  }
  assert.equal(answer.status, 200, text);
  const [seen, seenDirectly] = [seenIn(answer.body), seenIn(direct.body)];
  assert.equal(seen.data, seenDirectly.data);
  assert.deepEqual(seen.files, seenDirectly.files);
  assert.deepEqual(seen.query, query ?? seenDirectly.query);
  assert.equal(seen.hasKey, true);
  assert.equal(seen.headers["transfer-encoding"], undefined);
  assert.equal(seen.headers["content-type"], seenDirectly.headers["content-type"]);
  for (const token of Object.values(TOKENS)) {
    assert.ok(!text.includes(token), "a token of a caller");
  }
  if (path.startsWith(SESSION)) {
    assert.deepEqual(seen.key, [KEY_BACKWARDS]);
    await assertReadAlike(request, guard, seen.linkId);
  } else {
    assert.equal(seen.key.length, seenDirectly.key.length);
  }
}

// The plan tells what the guard itself has read.
async function assertReadAlike(
  request: DjangoCase["request"],
  { port, requestId }: { readonly port: number; readonly requestId: string },
  linkId: unknown,
): Promise<void> {
  const plan = await answerOf(port, { ...request, path: `${SESSION}plan` }, `${requestId}-plan`);
  const { plan: { request: read } } = JSON.parse(decoder.decode(plan.body));
  assert.equal(read.link_id, linkId);
}

async function answerOf(
  port: number,
  request: DjangoCase["request"],
  requestId = "directly",
): Promise<RawAnswer> {
  const answer = await sendRaw(port, toWire(request, requestId, NO_JWTS));
  assert.ok(answer !== undefined, "there is no answer");
  return answer;
}
