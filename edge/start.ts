import { createGuard } from "./guard.ts";
import { createSandbox } from "./sandbox.ts";

const port = Number(Deno.env.get("PORT") ?? 8787);
const sandboxPort = Number(Deno.env.get("SANDBOX_PORT") ?? 8788);
const guardUrl = `http://localhost:${port}`;
const sandboxUrl = `http://localhost:${sandboxPort}`;

const sandbox = createSandbox({ origin: sandboxUrl });
const guard = createGuard({ baseUrl: `${sandboxUrl}/bank-connect` });

Deno.serve({ port: sandboxPort, hostname: "localhost", onListen: () => {} }, sandbox.fetch);
Deno.serve({ port, hostname: "localhost", onListen: introduce }, guard.fetch);

function introduce(): void {
  console.log(`The guard listens on ${guardUrl};
the sandbox stands in for FinBox on ${sandboxUrl}.

Create a session:

  curl ${guardUrl}/v2/session/ \\
    -H 'content-type: application/json' -d '{"link_id": "UX-2827"}'

Ask what FinBox would do, and send nothing:

  curl ${guardUrl}/v2/session/plan \\
    -H 'content-type: application/json' -d '{"link_id": "UX-2827", "to_date": "2025-12-09"}'
`);
}
