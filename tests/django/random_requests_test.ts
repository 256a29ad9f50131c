import assert from "node:assert/strict";
import { type Condition, CONDITIONS } from "../../edge/contract/conditions.ts";
import { SAFETY_REFUSALS } from "../../edge/guard/safety_refusals.ts";
import { mutateBytes, utf8 } from "../../tools/fuzz/mutate_bytes.ts";
import { Random } from "../../tools/fuzz/random.ts";
import { valueOf } from "../support/byte_reader.ts";
import type { WireRequest } from "../support/wire_request.ts";
import { ENV, KEY } from "../support/identities.ts";
import { sendRaw } from "../support/raw_http.ts";
import { bodyOf, toWire } from "../support/wire_request.ts";
import { FORM_CASES } from "./form_cases.ts";
import { JSON_CASES } from "./json_cases.ts";
import { MULTIPART_CASES } from "./multipart_cases.ts";
import { RUNTIMES } from "./runtimes.ts";
import { DJANGO_MISSING, startDjango } from "./start_django.ts";
import { UPLOAD_CASES } from "./upload_cases.ts";
import { seenIn } from "./what_django_sees.ts";

const RUNS = Number(Deno.env.get("DJANGO_RUNS") ?? "1500");
const SEED = Number(Deno.env.get("FAST_CHECK_SEED") ?? "1");
const SHORT = 4000;
const KEY_BACKWARDS = [...KEY].reverse().join("");

const REQUESTS: readonly WireRequest[] = [
  ...JSON_CASES,
  ...FORM_CASES,
  ...MULTIPART_CASES,
  ...UPLOAD_CASES,
].map(({ request }) => request).filter((request) =>
  request.body !== undefined && request.raw === undefined && bodyOf(request).length < SHORT
);
const BODIES = REQUESTS.map(bodyOf);
const PIECES = [
  ...['"', "\\", "{", "}", ",", ":", "&", "=", "%", "+", ";", "--edge", "--edge--", "\r\n", "\n"],
  ...["\r\n\r\n", 'name="', 'filename="', "filename*=", "; ", "\0", "é", "api_key", "link_id"],
  ...["Content-Disposition: ", "form-data", "Content-Type: text/plain; charset=latin1\r\n", "'"],
  ...["%EF%BB%BF", "\ufeff", "\u00a0"],
].map(utf8).concat(Uint8Array.of(0xa0), Uint8Array.of(0xdf));
/** DATA: charsets under which a body may be read otherwise. */
const CHARSETS = ["; charset=utf-8-sig", "; charset=mac_arabic", "; charset=latin1"];

/** The messages with which the guard refuses what Django takes. */
const SAFE: readonly string[] = Object.values(SAFETY_REFUSALS).map(({ condition }) =>
  startOf(condition)
);

Deno.test({
  name: `of ${RUNS} random requests Django sees through the guard what it sees directly`,
  ignore: DJANGO_MISSING !== undefined,
  fn: async () => {
    await using django = await startDjango();
    const env = {
      ...ENV,
      FINBOX_BASE_URL: `${django.origin}/bank-connect`,
      GUARD_MODE: "report",
    };
    const host = await RUNTIMES.Deno([{ env }]);
    try {
      let taken = 0;
      for (let run = 0; run < RUNS; run++) {
        const request = randomRequest(new Random(SEED, run));
        if (await assertSeenAlike(request, run, django.port, host.ports[0])) taken++;
      }
      // Else the requests would be so odd that they show nothing.
      assert.ok(taken > RUNS / 5, `Django has taken ${taken}`);
    } finally {
      await host.stop();
    }
  },
});

function randomRequest(random: Random): WireRequest {
  const request = random.pick(REQUESTS);
  const options = { pieces: PIECES, bodies: BODIES };
  const charset = random.once(4) ? random.pick(CHARSETS) : "";
  const type = (request.type ?? "application/json") + charset;
  return { ...request, type, body: mutateBytes(bodyOf(request), random, options) };
}

/** Returns whether both have taken it. */
async function assertSeenAlike(
  request: WireRequest,
  run: number,
  djangoPort: number,
  guardPort: number,
): Promise<boolean> {
  const { path = "/v2/session/" } = request;
  const direct = { ...request, path: `/bank-connect${path}`, token: { text: KEY } };
  const [seenDirectly, seen] = await Promise.all([
    sendRaw(djangoPort, toWire(direct, "directly", NO_JWTS)),
    sendRaw(guardPort, toWire(request, `django-random-${run}`, NO_JWTS)),
  ]);
  const what = `FAST_CHECK_SEED=${SEED}, run ${run}`;
  assert.ok(seenDirectly !== undefined && seen !== undefined, what);
  const text = new TextDecoder().decode(seen.body);
  if (valueOf(seen.headers, "x-bankconnect-guard") !== "forwarded") {
    if (seenDirectly.status !== 200) return false;
    const { message } = JSON.parse(text).error;
    assert.ok(SAFE.some((start) => message.startsWith(start)), `${what}: ${message}`);
    return false;
  }
  assert.equal(seen.status, seenDirectly.status, `${what}: ${text}`);
  if (seen.status !== 200) return false;
  const [through, directly] = [seenIn(seen.body), seenIn(seenDirectly.body)];
  assert.equal(through.data, directly.data, what);
  assert.deepEqual(through.files, directly.files, what);
  assert.deepEqual(through.query, directly.query, what);
  // Of a body without a key an upload has none, and what is no object takes none.
  assert.ok(through.key.every((key) => key === KEY_BACKWARDS), `${what}: ${through.key}`);
  return true;
}

function startOf(condition: Condition): string {
  return CONDITIONS[condition].message.split(/ \{|\.$/)[0];
}

// No request presents a JSON Web Token.
const NO_JWTS = {} as Parameters<typeof toWire>[2];
