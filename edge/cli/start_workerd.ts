import { readPort, serveTask } from "./serve_task.ts";
import { createSandbox } from "../sandbox/create_sandbox.ts";

const PORT = readPort("PORT", 8787);
const SANDBOX_PORT = readPort("SANDBOX_PORT", 8788);
const sandboxUrl = `http://localhost:${SANDBOX_PORT}`;

serveTask(
  SANDBOX_PORT,
  "SANDBOX_PORT",
  createSandbox({ origin: sandboxUrl, requireKey: false }).fetch,
);

console.log(`Starting the guard under wrangler on http://localhost:${PORT}; when it is ready, try:

  curl http://localhost:${PORT}/v2/session/ \\
    -H 'content-type: application/json' -d '{"link_id": "UX-2827"}'

  curl http://localhost:${PORT}/v2/session/plan \\
    -H 'content-type: application/json' -d '{"link_id": "UX-2827", "to_date": "2025-12-09"}'
`);

// wrangler needs Node 22 or newer, whatever this machine has.
const wrangler = new Deno.Command("npx", {
  args: [
    "-y",
    "-p",
    "node@24.21.0",
    "-p",
    "wrangler@4.164.0",
    "wrangler",
    "dev",
    "--ip",
    "127.0.0.1",
    "--port",
    String(PORT),
    "--var",
    `FINBOX_BASE_URL:${sandboxUrl}/bank-connect`,
    "--show-interactive-dev-session=false",
  ],
  env: { CLOUDFLARE_CF_FETCH_ENABLED: "false", WRANGLER_SEND_METRICS: "false" },
}).spawn();

// Stopped by its own process group in a terminal; elsewhere the signal has to be passed on.
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  Deno.addSignalListener(signal, () => wrangler.kill(signal));
}

Deno.exit((await wrangler.status).code);
