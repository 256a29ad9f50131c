import assert from "node:assert/strict";
import { bundle } from "../../support/bundle.ts";
import { hasProgram, run } from "../../support/run.ts";
import { startUpstream } from "../../support/start_upstream.ts";
import { withWorker } from "../../support/with_worker.ts";
import { CREATED } from "./recorded_fetch.ts";
import { useClient } from "./use_client.ts";

const EXPECTED = [
  "ok",
  "true INVALID_REQUEST 400 not-sent",
  "ok",
  "ok",
  "ok",
  "true CLIENT_REDIRECTED 0 unknown",
  "true SESSION_NOT_FOUND 404 refused",
  "true CLIENT_TIMEOUT 0 unknown",
  "true CLIENT_ABORTED 0 unknown",
];

const IN_NODE = `import { useClient } from "./use_client.ts";
process.stdout.write(JSON.stringify(await useClient(process.argv[2])));`;

const IN_WORKERD = `import { useClient } from "./use_client.ts";
export default {
  fetch: async (request) => Response.json(await useClient(await request.text())),
};`;

/** Bundles a program beside this file. */
function bundleHere(contents: string): Promise<string> {
  const resolveDir = new URL(".", import.meta.url).pathname;
  return bundle({ contents, resolveDir, loader: "ts" }, { target: "es2022" });
}

/** Runs the client against a server, and looks at what the server has got. */
async function runAgainstFinBox(
  answersTo: (baseUrl: string) => Promise<readonly string[]>,
): Promise<void> {
  const files: string[] = [];
  const ended = new AbortController();
  await using server = startUpstream(async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.includes("redirected")) return Response.redirect("http://127.0.0.1:9/", 307);
    if (pathname.includes("slow")) return await untilAborted(request.signal, ended.signal);
    if (pathname.includes("missing")) {
      return Response.json({ error: { code: "SESSION_NOT_FOUND" } }, { status: 404 });
    }
    if (request.method === "DELETE") return new Response(null, { status: 204 });
    if (!pathname.includes("upload")) return Response.json(CREATED);
    const file = (await request.formData()).get("file") as File;
    files.push(`${file.name} ${await file.text()}`);
    return Response.json({ statement_id: "567700a6" });
  });
  try {
    assert.deepEqual(await answersTo(server.baseUrl), EXPECTED);
  } finally {
    ended.abort();
  }
  assert.deepEqual(files.sort(), ["may.pdf %PDF-1.7\n", "statement.pdf %PDF-1.7\n"]);
  // A slow one may have been given up before it arrived.
  const answered = server.received.filter(({ path }) => !path.includes("slow"));
  assert.equal(answered.length, 6);
  for (const { headers } of answered) {
    assert.equal(headers.get("x-api-key"), "key-of-the-runtime");
  }
}

function untilAborted(...signals: readonly AbortSignal[]): Promise<Response> {
  return new Promise((resolve) => {
    for (const signal of signals) {
      signal.addEventListener("abort", () => resolve(new Response()), { once: true });
    }
  });
}

Deno.test("the client works in Deno", () => runAgainstFinBox(useClient));

Deno.test("the client works in workerd", async () => {
  await withWorker(await bundleHere(IN_WORKERD), async (post) => {
    await runAgainstFinBox(async (baseUrl) => await post(baseUrl) as string[]);
  });
});

Deno.test("the client works in Node", { ignore: !await hasProgram("node") }, async () => {
  const stdin = await bundleHere(IN_NODE);
  await runAgainstFinBox(async (baseUrl) => {
    // The program is longer than an argument may be.
    const { stdout, stderr } = await run(["node", "--input-type=module", "-", baseUrl], { stdin });
    assert.equal(stderr, "");
    return JSON.parse(stdout);
  });
});
