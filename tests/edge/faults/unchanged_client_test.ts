import assert from "node:assert/strict";
import { type ClientAnswer, FinBoxClient } from "./finbox_client.ts";
import type { StartGuards } from "../../support/guard_host.ts";
import { ENV, KEY, SERVER_HASH, TOKENS } from "../../support/identities.ts";
import { startInDeno } from "../../support/start_in_deno.ts";
import { startInWorkerd } from "../../support/start_in_workerd.ts";
import { startServer } from "../../support/start_server.ts";

const SESSION_ID = "8d5ea22b-216a-4fe2-90da-65d1c67c8964";
const STATEMENT = new Uint8Array(300_000).map((_, at) => at * 31 % 256);

/** What FinBox has understood of a request. */
interface Understood {
  readonly path: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** DATA: what the client does, and what comes of it. */
const CALLS: Readonly<
  Record<string, readonly [call: (client: FinBoxClient) => Promise<ClientAnswer>, status: number]>
> = {
  "creates a v2 session": [(client) => client.createSession("UX-2827"), 200],
  "creates a v1 session by its body": [
    (client) => client.createSessionV1("UX-2827", "https://lender.example/back?a=1&b=2"),
    200,
  ],
  "creates a v1 session by a form": [(client) => client.createSessionByForm("UX & 2827"), 200],
  "uploads a statement": [(client) => client.uploadStatement(SESSION_ID, STATEMENT), 200],
  "asks for progress": [(client) => client.progressOf(SESSION_ID, SERVER_HASH), 200],
  "is refused a session without its customer": [(client) => client.createSession(""), 400],
};

for (const [runtime, start] of [["Deno", startInDeno], ["workerd", startInWorkerd]] as const) {
  Deno.test(`a client of FinBox's, its base URL and key replaced, meets the guard in ${runtime}`, async (test) => {
    await withFinBox(start, async ({ finBoxUrl, guardUrl, takeUnderstood }) => {
      const before = new FinBoxClient(finBoxUrl, KEY);
      const after = new FinBoxClient(guardUrl, TOKENS.office);
      for (const [name, [call, status]] of Object.entries(CALLS)) {
        await test.step(`it ${name}`, async () => {
          const answerBefore = await call(before);
          const understoodBefore = takeUnderstood();
          const answerAfter = await call(after);
          const understoodAfter = takeUnderstood();
          assert.equal(answerBefore.status, status);
          assert.equal(answerAfter.status, status);
          if (status === 200) {
            assert.deepEqual(answerAfter, answerBefore);
            assert.deepEqual(understoodAfter.length, 1);
            const [sent] = understoodAfter;
            // Where it came in the header alone, the guard writes it into the body as well.
            assert.deepEqual({ ...sent.fields, api_key: KEY }, {
              ...understoodBefore[0].fields,
              api_key: KEY,
            });
            assert.equal(sent.path, understoodBefore[0].path);
          } else {
            const errorOf = ({ text }: ClientAnswer) => JSON.parse(text).error;
            assert.deepEqual(errorOf(answerAfter), errorOf(answerBefore));
            assert.deepEqual(understoodAfter, []);
          }
        });
      }

      await test.step("with a token that the guard does not know it is refused", async () => {
        const stranger = new FinBoxClient(guardUrl, "another-token");
        for (const [call] of Object.values(CALLS)) {
          assert.equal((await call(stranger)).status, 401);
        }
        assert.deepEqual(takeUnderstood(), []);
      });
    });
  });
}

interface Setting {
  readonly finBoxUrl: string;
  readonly guardUrl: string;
  /** What FinBox has understood since it was last asked. */
  readonly takeUnderstood: () => readonly Understood[];
}

async function withFinBox(
  start: StartGuards,
  run: (setting: Setting) => Promise<void>,
): Promise<void> {
  const understood: Understood[] = [];
  await using finBox = startServer((request) => answerLikeFinBox(request, understood));
  const finBoxUrl = `${finBox.origin}/bank-connect`;
  const host = await start([{ env: { ...ENV, FINBOX_BASE_URL: finBoxUrl } }]);
  try {
    await run({
      finBoxUrl,
      guardUrl: `http://127.0.0.1:${host.ports[0]}/bank-connect`,
      takeUnderstood: () => understood.splice(0),
    });
  } finally {
    await host.stop();
  }
}

/** FinBox, as far as this client knows it: it takes its key from the header or the body. */
async function answerLikeFinBox(request: Request, understood: Understood[]): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const fields = await fieldsOf(request);
  const key = request.headers.get("x-api-key") ?? fields.api_key;
  if (key !== KEY || (fields.api_key ?? KEY) !== KEY) {
    const message = "Authentication credentials were not provided";
    return refuse(401, "AUTHENTICATION_CREDENTIALS_NOT_PROVIDED", message);
  }
  if (pathname.includes("session_data") && request.headers.get("server-hash") !== SERVER_HASH) {
    return refuse(400, "KEY_REQUIRED", "server-hash is required");
  }
  if (fields.link_id === "") {
    return refuse(400, "INVALID_REQUEST", "link_id, This field may not be blank.");
  }
  understood.push({ path: pathname + search, fields });
  return Response.json({ session_id: SESSION_ID, redirect_url: `https://f.example/?n=${search}` });
}

async function fieldsOf(request: Request): Promise<Readonly<Record<string, unknown>>> {
  if (request.method === "GET") return {};
  if (request.headers.get("content-type")?.startsWith("application/json")) {
    return await request.json();
  }
  const form = await request.formData();
  const fields = await Promise.all([...form].map(async ([name, value]) => [
    name,
    typeof value === "string" ? value : { name: value.name, hash: await hashOf(value) },
  ]));
  return Object.fromEntries(fields);
}

async function hashOf(file: File): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return new Uint8Array(hash).toHex();
}

function refuse(status: number, code: string, message: string): Response {
  return Response.json({ error: { code, message } }, { status });
}
