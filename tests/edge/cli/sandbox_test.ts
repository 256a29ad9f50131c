import assert from "node:assert/strict";
import type { Io } from "../../../edge/cli/io.ts";
import { serveHttp } from "../../../edge/cli/serve_http.ts";
import { post } from "../../support/post.ts";
import { withFolder } from "../../support/with_folder.ts";
import { runCli, type Surroundings } from "./fake_io.ts";

/** Serves the sandbox while the function runs with its origin, and gives what was printed. */
async function withSandbox(
  args: readonly string[],
  use: (origin: string) => Promise<void>,
  files: Surroundings["files"] = {},
): Promise<string> {
  const stop = new AbortController();
  const listening = Promise.withResolvers<string>();
  const run = runCli(["sandbox", "--port", "0", ...args], {
    listen: serveHttp,
    stop: stop.signal,
    files,
    onStdout: (text) => listening.resolve(/http:\/\/localhost:\d+/.exec(text)![0]),
  });
  try {
    await use(await listening.promise);
  } finally {
    stop.abort();
  }
  const { code, stdout } = await run;
  assert.equal(code, 0);
  return stdout;
}

async function createSession(
  origin: string,
  request: Record<string, unknown>,
  key = true,
): Promise<Response> {
  return await fetch(
    `${origin}/bank-connect/v2/session/`,
    post(request, key ? { "x-api-key": "any" } : {}),
  );
}

Deno.test("the sandbox creates sessions whose links lead back to it", async () => {
  await withSandbox([], async (origin) => {
    const answer = await createSession(origin, { link_id: "UX-2827" });
    const { redirect_url } = await answer.json();
    assert.ok(redirect_url.startsWith(`${origin}/`));
    const page = await fetch(redirect_url);
    assert.equal(page.status, 200);
    await page.body?.cancel();
  });
});

Deno.test("what the sandbox prints fits into 80 columns", async () => {
  const text = await withSandbox([], () => Promise.resolve());
  assert.deepEqual(text.split("\n").filter((line) => line.length > 80), []);
});

Deno.test("a request without a key is refused, as by FinBox", async () => {
  await withSandbox([], async (origin) => {
    const answer = await createSession(origin, { link_id: "UX-2827" }, false);
    assert.equal(answer.status, 401);
    await answer.body?.cancel();
  });
});

Deno.test("--keyless serves a request without a key", async () => {
  await withSandbox(["--keyless"], async (origin) => {
    const answer = await createSession(origin, { link_id: "UX-2827" }, false);
    assert.equal(answer.status, 200);
    await answer.body?.cancel();
  });
});

Deno.test("--organization is what FinBox has set up", async () => {
  await withSandbox(["--organization", "own.json"], async (origin) => {
    const answer = await createSession(origin, { link_id: "a", mode: "pdf", bank_name: "hdfc" });
    assert.equal((await answer.json()).error.code, "MODE_NOT_ENABLED");
  }, { "own.json": '{"modes": ["aa"]}' });
});

Deno.test("--file keeps the sessions", async () => {
  await withFolder(async (folder) => {
    const file = `${folder}/state.json`;
    await withSandbox(["--file", file], async (origin) => {
      await (await createSession(origin, { link_id: "kept" })).body?.cancel();
    });
    assert.equal(JSON.parse(await Deno.readTextFile(file)).sessions.length, 1);
  });
});

Deno.test("a file with something else in it is an I/O failure, and the port is free again", async () => {
  let closed = 0;
  const listen: Io["listen"] = () =>
    Promise.resolve({ port: 1, close: () => Promise.resolve(void closed++) });
  await withFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/other.json`, "[]");
    const args = ["sandbox", "--file", `${folder}/other.json`];
    const { code, stderr } = await runCli(args, { listen });
    assert.equal(code, 3);
    assert.match(stderr, /holds\s+something\s+else/);
    assert.equal(closed, 1);
  });
});

Deno.test("a webhook of another machine is a usage error", async () => {
  const listen: Io["listen"] = () => Promise.resolve({ port: 1, close: () => Promise.resolve() });
  const { code } = await runCli(["sandbox", "--webhook", "http://example.com/"], { listen });
  assert.equal(code, 2);
});

Deno.test("a port that is in use is an I/O failure", async () => {
  const taken = await serveHttp(() => new Response(), 0);
  try {
    const args = ["sandbox", "--port", String(taken.port)];
    const { code, stderr } = await runCli(args, { listen: serveHttp });
    assert.equal(code, 3);
    assert.match(stderr, /port \d+: is in use/);
  } finally {
    await taken.close();
  }
});

for (const port of ["x", "65536", "-1", "1.5"]) {
  Deno.test(`--port=${port} is a usage error`, async () => {
    assert.equal((await runCli(["sandbox", `--port=${port}`])).code, 2);
  });
}
