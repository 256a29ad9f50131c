import assert from "node:assert/strict";
import fc from "fast-check";
import { createGuard } from "../../../edge/guard/guard.ts";
import type { GuardConfig } from "../../../edge/guard/config/guard_config.ts";
import type { HttpApp } from "../../../edge/http/http_app.ts";
import { readEnv } from "../../../edge/guard/config/read_env.ts";
import { join } from "../../support/byte_reader.ts";
import { ENV, KEY, TOKENS } from "../../support/identities.ts";
import {
  member,
  spelling,
  writeObject,
  WRITTEN_SESSION,
  WRITTEN_VALUE,
  type WrittenObject,
} from "./json_texts.ts";
import { toBytes } from "../../support/raw_http.ts";
import { startServer } from "../../support/start_server.ts";

const RUNS = { numRuns: 300 };
const PATHS = fc.constantFrom("/v1/session/", "/v2/session");

/** FinBox over a socket, and the guards before it. */
interface Setting {
  /** What FinBox has got. */
  readonly bodies: Uint8Array[];
  readonly withKey: HttpApp;
  readonly withoutKey: HttpApp;
  readonly enforcing: HttpApp;
  readonly enforcingWithoutKey: HttpApp;
}

Deno.test("FinBox gets the bytes of a request without a key of the guard's", async () => {
  await withSetting(async ({ withoutKey, bodies }) => {
    await fc.assert(
      fc.asyncProperty(WRITTEN_SESSION, PATHS, async (session, path) => {
        const text = writeObject(session);
        assert.equal(await statusOf(withoutKey, path, toBytes(text)), 200);
        assert.equal(asText(bodies.pop()), text);
      }),
      RUNS,
    );
  });
});

Deno.test("with a key, FinBox gets the bytes with the key as a further member", async () => {
  await withSetting(async ({ withKey, bodies }) => {
    await fc.assert(
      fc.asyncProperty(WRITTEN_SESSION, PATHS, async (session, path) => {
        const text = writeObject(session);
        assert.equal(await statusOf(withKey, path, toBytes(text)), 200);
        const { length } = `${session.before}{`;
        const expected = `${text.slice(0, length)}"api_key":"${KEY}",${text.slice(length)}`;
        assert.equal(asText(bodies.pop()), expected);
      }),
      RUNS,
    );
  });
});

Deno.test("with a key, FinBox gets the bytes with the key as the value of api_key", async () => {
  const credentials = member("api_key", WRITTEN_VALUE);
  await withSetting(async ({ withKey, bodies }) => {
    await fc.assert(
      fc.asyncProperty(WRITTEN_SESSION, credentials, fc.nat(), PATHS, async (...drawn) => {
        const [session, credential, at, path] = drawn;
        const place = at % (session.members.length + 1);
        const withValue = (value: string): string =>
          writeObject({
            ...session,
            members: session.members.toSpliced(place, 0, { ...credential, value }),
          });
        const sent = toBytes(withValue(credential.value));
        assert.equal(await statusOf(withKey, path, sent), 200);
        assert.equal(asText(bodies.pop()), withValue(`"${KEY}"`));
      }),
      RUNS,
    );
  });
});

Deno.test("a guard that enforces sends the bytes or nothing", async () => {
  await withSetting(async ({ enforcingWithoutKey, bodies }) => {
    await fc.assert(
      fc.asyncProperty(WRITTEN_SESSION, PATHS, async (session, path) => {
        const text = writeObject(session);
        const status = await statusOf(enforcingWithoutKey, path, toBytes(text));
        assert.ok(status === 200 || status === 400, `${status}`);
        assert.deepEqual(bodies.splice(0).map(asText), status === 200 ? [text] : []);
      }),
      RUNS,
    );
  });
});

/** DATA: what makes a body unsafe, by what is wrong with it then. */
const HARMS: Readonly<Record<string, fc.Arbitrary<Uint8Array>>> = {
  "a name twice": fc.tuple(WRITTEN_SESSION, fc.nat(), WRITTEN_VALUE).chain(
    ([session, at, value]) => {
      const name: string = JSON.parse(session.members[at % session.members.length].name);
      // A surrogate by itself has one spelling, its escape.
      const again = name.isWellFormed() && !/["\\]|[^ -~]/.test(name)
        ? member(name, fc.constant(value))
        : fc.constant({ name: JSON.stringify(name), value, spaces: ["", "", "", ""] as const });
      return again.map((twice) => write(session, [...session.members, twice]));
    },
  ),
  "a name twice further in": inside(
    fc.tuple(spelling("a"), spelling("a"), WRITTEN_VALUE)
      .map(([first, second, value]) => `[{${first}:1, ${second}:${value}}]`),
  ),
  "a member __proto__": fc.tuple(WRITTEN_SESSION, member("__proto__", WRITTEN_VALUE), fc.nat()).map(
    ([session, proto, at]) =>
      write(session, session.members.toSpliced(at % (session.members.length + 1), 0, proto)),
  ),
  "a member __proto__ further in": inside(
    fc.tuple(spelling("__proto__"), WRITTEN_VALUE).map(([name, value]) => `{${name} :${value}}`),
  ),
  "a byte order mark": WRITTEN_SESSION.map((session) =>
    join([Uint8Array.of(0xef, 0xbb, 0xbf), write(session)])
  ),
  "bytes that are not UTF-8": fc.tuple(
    WRITTEN_SESSION,
    fc.constantFrom([0xff], [0x80], [0xc0, 0xaf], [0xe2, 0x82], [0xed, 0xa0, 0x80], [0xf5]),
  ).map(([session, bytes]) => {
    const name = [0x22, ...bytes, 0x22, 0x3a, 0x31, 0x2c];
    const text = write(session);
    const { length } = toBytes(`${session.before}{`);
    return join([text.subarray(0, length), Uint8Array.from(name), text.subarray(length)]);
  }),
  "an early end": fc.tuple(WRITTEN_SESSION, fc.nat()).map(([session, at]) => {
    const bytes = write({ ...session, after: "" });
    // No bytes at all are a request without members, as REST framework reads them.
    return bytes.subarray(0, 1 + at % (bytes.length - 1));
  }),
  "something behind its end": fc.tuple(
    WRITTEN_SESSION,
    fc.constantFrom("x", "{}", ",", "\0", "}", "]", "\u00a0", "\ufeff", "//"),
  ).map(([session, more]) => join([write(session), toBytes(more)])),
  "too many levels": inside(
    fc.integer({ min: 64, max: 3000 }).map((levels) => "[".repeat(levels) + "]".repeat(levels)),
  ),
  "a value that JSON has not": inside(
    fc.constantFrom("NaN", "Infinity", "undefined", "'a'", "0x10", "01", "1.", ".5", "+1", "[,]"),
  ),
  "a control character in a text": inside(
    fc.integer({ min: 0, max: 31 }).map((code) => `"${String.fromCharCode(code)}"`),
  ),
};

for (const [name, harmed] of Object.entries(HARMS)) {
  Deno.test(`a body with ${name} never reaches FinBox`, async () => {
    await withSetting(async (setting) => {
      const { bodies, withKey, withoutKey, enforcing, enforcingWithoutKey } = setting;
      const guards = [withKey, withoutKey, enforcing, enforcingWithoutKey];
      await fc.assert(
        fc.asyncProperty(harmed, fc.constantFrom(...guards), PATHS, async (body, guard, path) => {
          const answer = await post(guard, path, body);
          assert.equal(answer.status, 400);
          assert.equal((await answer.json()).error.code, "INVALID_REQUEST");
          assert.equal(bodies.length, 0);
        }),
        RUNS,
      );
    });
  });
}

/** Bytes of a session with something in its metadata. */
function inside(value: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> {
  return fc.tuple(WRITTEN_SESSION, member("further", value)).map(([session, further]) =>
    write(session, [...session.members, further])
  );
}

function write(session: WrittenObject, members = session.members): Uint8Array<ArrayBuffer> {
  return toBytes(writeObject({ ...session, members }));
}

async function withSetting(run: (setting: Setting) => Promise<void>): Promise<void> {
  const bodies: Uint8Array[] = [];
  await using server = startServer(async (request) => {
    bodies.push(await request.bytes());
    return Response.json({});
  });
  const guard = (env: Readonly<Record<string, string | undefined>>): HttpApp => {
    const { config, faults } = readEnv({ ...ENV, FINBOX_BASE_URL: server.origin, ...env });
    const quiet: GuardConfig = { ...config, log() {} };
    return createGuard(quiet, faults);
  };
  const keyless = { FINBOX_API_KEY: undefined, CALLERS: undefined };
  await run({
    bodies,
    withKey: guard({ GUARD_MODE: "report" }),
    withoutKey: guard({ GUARD_MODE: "report", ...keyless }),
    enforcing: guard({}),
    enforcingWithoutKey: guard(keyless),
  });
}

async function statusOf(guard: HttpApp, path: string, body: Uint8Array<ArrayBuffer>) {
  const answer = await post(guard, path, body);
  await answer.body?.cancel();
  return answer.status;
}

async function post(guard: HttpApp, path: string, body: Uint8Array): Promise<Response> {
  const headers = { "content-type": "application/json", "x-api-key": TOKENS.loans };
  return await guard.request(path, { method: "POST", headers, body: join([body]) });
}

function asText(bytes: Uint8Array | undefined): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}
