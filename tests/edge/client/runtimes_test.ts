import assert from "node:assert/strict";
import * as esbuild from "esbuild";
import { Miniflare } from "miniflare";
import { serve } from "./finbox_server.ts";
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
async function bundle(contents: string): Promise<string> {
  try {
    const { outputFiles } = await esbuild.build({
      stdin: { contents, resolveDir: new URL(".", import.meta.url).pathname, loader: "ts" },
      bundle: true,
      format: "esm",
      target: "es2022",
      write: false,
    });
    return outputFiles[0].text;
  } finally {
    await esbuild.stop();
  }
}

/** Runs the client against a server, and looks at what the server has got. */
async function runAgainstFinBox(
  run: (baseUrl: string) => Promise<readonly string[]>,
): Promise<void> {
  const files: string[] = [];
  const ended = new AbortController();
  await using server = serve(async (request) => {
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
    assert.deepEqual(await run(server.baseUrl), EXPECTED);
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
  const miniflare = new Miniflare({
    modules: true,
    script: await bundle(IN_WORKERD),
    compatibilityDate: "2026-04-26",
    cf: false,
  });
  try {
    await runAgainstFinBox(async (baseUrl) => {
      const init = { method: "POST", body: baseUrl };
      return await (await miniflare.dispatchFetch("http://localhost/", init)).json() as string[];
    });
  } finally {
    await miniflare.dispose();
  }
});

Deno.test("the client works in Node", { ignore: !await hasNode() }, async () => {
  const script = await bundle(IN_NODE);
  await runAgainstFinBox(async (baseUrl) => {
    // The program is longer than an argument may be.
    const child = new Deno.Command("node", {
      args: ["--input-type=module", "-", baseUrl],
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    await new Blob([script]).stream().pipeTo(child.stdin);
    const { stdout, stderr } = await child.output();
    assert.equal(new TextDecoder().decode(stderr), "");
    return JSON.parse(new TextDecoder().decode(stdout));
  });
});

async function hasNode(): Promise<boolean> {
  try {
    return (await new Deno.Command("node", { args: ["--version"] }).output()).success;
  } catch {
    return false;
  }
}
