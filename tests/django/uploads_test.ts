import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import type { WireRequest } from "../support/wire_request.ts";
import { ENV, KEY } from "../support/identities.ts";
import { sendRaw } from "../support/raw_http.ts";
import { toWire } from "../support/wire_request.ts";
import { join } from "../support/byte_reader.ts";
import { latin1 } from "./django_case.ts";
import { END, MULTIPART, partOf } from "./multipart_cases.ts";
import { RUNTIMES } from "./runtimes.ts";
import { DJANGO_MISSING, startDjango } from "./start_django.ts";
import { type Seen, seenIn } from "./what_django_sees.ts";

const UPLOAD = "/v1/statement/upload_session/";
const FIELDS = partOf('form-data; name="session_id"', "8d5ea22b") +
  partOf('form-data; name="upload_type"', "PDF");
const SIZES = { "1 byte": 1, "64 kB": 64 * 1024, "25 MB": 25 * 1024 * 1024 } as const;
/** DATA: how the length of an upload is announced; without one the guard holds it and counts. */
const FRAMINGS = {
  "with a length": {},
  "without a length": { framing: "small chunks" },
} as const;

for (const [runtime, start] of Object.entries(RUNTIMES)) {
  Deno.test({
    name: `an upload of any size arrives whole through the guard in ${runtime}`,
    ignore: DJANGO_MISSING !== undefined,
    fn: async (test) => {
      await using django = await startDjango();
      const env = { ...ENV, FINBOX_BASE_URL: `${django.origin}/bank-connect` };
      const host = await start([{ env }]);
      try {
        for (const [name, size] of Object.entries(SIZES)) {
          const file = new Uint8Array(size).map((_, at) => (at * 31 + (at >> 8)) % 256);
          const request = toUpload(file);
          const direct = await send(django.port, {
            ...request,
            path: `/bank-connect${UPLOAD}`,
            token: { text: KEY },
          });
          const sha256 = createHash("sha256").update(file).digest("hex");
          const kept = direct.files.map(({ size, sha256 }) => ({ size, sha256 }));
          assert.deepEqual(kept, [{ size, sha256 }]);
          for (const [how, framing] of Object.entries(FRAMINGS)) {
            await test.step(`${name} ${how}`, async () => {
              assert.deepEqual(await send(host.ports[0], { ...request, ...framing }), direct);
            });
          }
        }
      } finally {
        await host.stop();
      }
    },
  });
}

Deno.test({
  name: "Django reads an upload without a length as an empty form",
  ignore: DJANGO_MISSING !== undefined,
  fn: async () => {
    await using django = await startDjango();
    const request = toUpload(latin1("%PDF-1.4"));
    const path = `/bank-connect${UPLOAD}`;
    const { data, files } = await send(django.port, { ...request, path, framing: "one chunk" });
    assert.deepEqual({ data, files }, { data: "[]", files: [] });
  },
});

function toUpload(file: Uint8Array): WireRequest {
  const head = partOf('form-data; name="file"; filename="s.pdf"', "").slice(0, -2);
  const body = join([latin1(FIELDS + head), file, latin1(`\r\n${END}`)]);
  return { path: UPLOAD, type: MULTIPART, body };
}

async function send(port: number, request: WireRequest): Promise<Seen> {
  // No upload presents a JSON Web Token.
  const answer = await sendRaw(port, toWire(request, "upload", {} as never));
  assert.equal(answer?.status, 200, answer && new TextDecoder().decode(answer.body));
  return seenIn(answer.body);
}
