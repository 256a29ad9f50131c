import workerd from "workerd";
import { bundle } from "../size/bundle.ts";

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

/**
 * A worker that does nothing but what any guard must do around its checks: it reads the body and
 * the answer whole, limits the time, and writes a line.
 */
const BARE_GUARD = `
export default {
  async fetch(request, env) {
    const { pathname } = new URL(request.url);
    const start = Date.now();
    const body = new Uint8Array(await request.arrayBuffer());
    JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), 30_000);
    const answer = await fetch(env.FINBOX_BASE_URL + pathname, {
      method: request.method,
      headers: { "content-type": request.headers.get("content-type"), "x-api-key": env.FINBOX_API_KEY },
      body,
      redirect: "manual",
      signal: late.signal,
    });
    const bytes = await answer.arrayBuffer();
    clearTimeout(timer);
    const requestId = crypto.randomUUID();
    const { status } = answer;
    console.log(JSON.stringify({
      time: new Date(start).toISOString(), requestId, route: pathname, outcome: "forwarded",
      status, caller: "load", edition: "v2.2025", upstreamMs: Date.now() - start,
    }));
    const headers = { "content-type": answer.headers.get("content-type"), "x-request-id": requestId };
    return new Response(bytes, { status, headers });
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

/** A body that is refused: no link_id, dates in another form, an unknown mode. */
export const REFUSED_BODY: string = JSON.stringify({
  redirect_url: "https://lender.example/bank-connect/return",
  from_date: "2026-01-01",
  to_date: "2026-11-09",
  mode: "PDF",
});

/** The token of the load's caller. */
export const TOKEN = "bcg_a-token-for-load-tests-and-nothing-else";

/** A worker in workerd, on a port of its own. */
export interface RunningWorker {
  readonly url: string;
  /** Its process. */
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts the pass-through worker. */
export function startPassThrough(upstream: string): Promise<RunningWorker> {
  return startWorker(PASS_THROUGH, { FINBOX_BASE_URL: upstream, FINBOX_API_KEY: "key" });
}

/** Starts the worker that does what any guard must, and checks nothing. */
export function startBareGuard(upstream: string): Promise<RunningWorker> {
  return startWorker(BARE_GUARD, { FINBOX_BASE_URL: upstream, FINBOX_API_KEY: "key" });
}

/** Starts the worker that passes requests on with Hono's proxy helper. */
export async function startHonoProxy(upstream: string): Promise<RunningWorker> {
  const { text } = await bundle({ entry: "tools/load/hono_proxy_worker.ts" });
  return await startWorker(text, { FINBOX_BASE_URL: upstream, FINBOX_API_KEY: "key" });
}

/** Starts the guard as it is deployed: with a key, a caller and a log. */
export async function startGuard(upstream: string): Promise<RunningWorker> {
  const hash = new Uint8Array(
    await crypto.subtle.digest("SHA-256", new TextEncoder().encode(TOKEN)),
  );
  const { text } = await bundle({ entry: "edge/guard/worker.ts" });
  return await startWorker(text, {
    FINBOX_BASE_URL: upstream,
    FINBOX_API_KEY: "the-finbox-key-of-the-load-test",
    LOG_HASH_KEY: "a-key-for-hashes-in-the-load-test",
    CALLERS: JSON.stringify([{ name: "load", tokenHashes: [hash.toHex()] }]),
  });
}

/** Starts a stand-in for FinBox that answers every request alike, after so many milliseconds. */
export function startUpstream(
  { port = 0, delay = 0 } = {},
): { readonly url: string; stop(): Promise<void> } {
  const answer = JSON.stringify({
    session_id: "8d5ea22b-216a-4fe2-90da-65d1c67c8964",
    redirect_url: "https://bankconnectclient.finbox.in/?session_id=8d5ea22b&token=t",
  });
  const headers = { "content-type": "application/json" };
  const server = Deno.serve({ port, hostname: "127.0.0.1", onListen() {} }, async (request) => {
    await request.arrayBuffer();
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    return new Response(answer, { headers });
  });
  return {
    url: `http://127.0.0.1:${server.addr.port}`,
    stop: () => server.shutdown(),
  };
}

/** Starts a script in plain workerd, without the layers of a development server. */
export async function startWorker(
  script: string,
  bindings: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<RunningWorker> {
  const folder = await Deno.makeTempDir();
  const port = freePort();
  await Deno.writeTextFile(`${folder}/worker.js`, script);
  await Deno.writeTextFile(`${folder}/workerd.capnp`, configOf(port, bindings));
  const process = new Deno.Command(binaryOf(workerd), {
    args: ["serve", `${folder}/workerd.capnp`],
    env,
    stdout: "null",
    stderr: "null",
  }).spawn();
  await whenListening(port);
  return {
    url: `http://127.0.0.1:${port}`,
    pid: process.pid,
    async stop() {
      process.kill("SIGKILL");
      await process.status;
      await Deno.remove(folder, { recursive: true });
    },
  };
}

function configOf(port: number, bindings: Readonly<Record<string, string>>): string {
  const texts = Object.entries(bindings)
    .map(([name, text]) => `(name = ${JSON.stringify(name)}, text = ${JSON.stringify(text)})`);
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["private", "public"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker.js")],
  compatibilityDate = "2026-04-01",
  compatibilityFlags = ["enable_request_signal"],
  bindings = [${texts.join(", ")}],
);
`;
}

// The package is CommonJS: what it calls its default export is a member of what is imported.
function binaryOf(module: unknown): string {
  const path = typeof module === "string" ? module : (module as { default: string }).default;
  if (typeof path !== "string") throw new Error("The workerd package names no program");
  return path;
}

/** A port of this machine that nothing listens on. */
export function freePort(): number {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  return listener.addr.port;
}

/** Waits, ten seconds at most, until something listens on a port of this machine. */
export async function whenListening(port: number): Promise<void> {
  for (let attempt = 0; attempt < 2000; attempt++) {
    try {
      (await Deno.connect({ hostname: "127.0.0.1", port })).close();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
  throw new Error(`Nothing listens on port ${port}`);
}
