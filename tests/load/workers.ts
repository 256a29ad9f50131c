import * as esbuild from "esbuild";
import { Miniflare } from "miniflare";

const ROOT = new URL("../../", import.meta.url);

/** A worker that passes requests on with nothing but `fetch`: the floor. */
const PASS_THROUGH = `
export default {
  async fetch(request, env) {
    const { pathname } = new URL(request.url);
    const answer = await fetch(env.FINBOX_BASE_URL + pathname, {
      method: request.method,
      headers: { "content-type": request.headers.get("content-type"), "x-api-key": env.FINBOX_API_KEY },
      body: request.body,
      redirect: "manual",
    });
    return new Response(answer.body, { status: answer.status, headers: answer.headers });
  },
};`;

/** The body that the load consists of: a realistic v2 request with three consents. */
export const BODY: string = JSON.stringify({
  link_id: "TU-1234",
  redirect_url: "https://lender.example/bank-connect/return",
  from_date: "01/01/2026",
  to_date: "09/11/2026",
  mobile_number: "9000000000",
  session_expiry: 60,
  aa_journey_code: "BCAA004",
  consents: {
    CC0005: { from_date: "01/01/2026", to_date: "09/11/2026" },
    CC0006: { consent_expiry: "09/12/2028" },
    CC0007: { consent_expiry: "09/12/2027" },
  },
  metadata: { names: ["A CUSTOMER"], employer_names: [], companies_for_self_transfer: [] },
});

/** The token of the load's caller. */
export const TOKEN = "bcg_a-token-for-load-tests-and-nothing-else";

/** A worker in workerd, on a port of its own. */
export interface RunningWorker {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the pass-through worker. */
export function startPassThrough(upstream: string): Promise<RunningWorker> {
  return start(PASS_THROUGH, { FINBOX_BASE_URL: upstream, FINBOX_API_KEY: "key" });
}

/** Starts the guard as it is deployed: with a key, a caller and a log. */
export async function startGuard(upstream: string): Promise<RunningWorker> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [new URL("edge/worker.ts", ROOT).pathname],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    conditions: ["workerd", "worker"],
    write: false,
  });
  const hash = new Uint8Array(
    await crypto.subtle.digest("SHA-256", new TextEncoder().encode(TOKEN)),
  );
  return await start(outputFiles[0].text, {
    FINBOX_BASE_URL: upstream,
    FINBOX_API_KEY: "the-finbox-key-of-the-load-test",
    LOG_HASH_KEY: "a-key-for-hashes-in-the-load-test",
    CALLERS: JSON.stringify([{ name: "load", tokenHashes: [hash.toHex()] }]),
  });
}

/** Starts a stand-in for FinBox that answers every request alike. */
export function startUpstream(port = 0): { readonly url: string; stop(): Promise<void> } {
  const answer = JSON.stringify({
    session_id: "8d5ea22b-216a-4fe2-90da-65d1c67c8964",
    redirect_url: "https://bankconnectclient.finbox.in/?session_id=8d5ea22b&token=t",
  });
  const headers = { "content-type": "application/json" };
  const server = Deno.serve({ port, hostname: "127.0.0.1", onListen() {} }, async (request) => {
    await request.body?.cancel();
    return new Response(answer, { headers });
  });
  return {
    url: `http://127.0.0.1:${server.addr.port}`,
    stop: () => server.shutdown(),
  };
}

interface Resumable {
  resume(): void;
}

async function start(script: string, bindings: Record<string, string>): Promise<RunningWorker> {
  const miniflare = new Miniflare({
    modules: true,
    script,
    bindings,
    compatibilityDate: "2026-04-01",
    cf: false,
    host: "127.0.0.1",
    port: 0,
    handleRuntimeStdio(stdout: Resumable, stderr: Resumable) {
      stdout.resume();
      stderr.resume();
    },
  });
  const { href } = await miniflare.ready;
  return { url: href.replace(/\/$/, ""), stop: () => miniflare.dispose() };
}
