import { parseSessionResponse } from "../../mod.ts";
import { readPort, serveTask } from "./serve_task.ts";
import { createGuard } from "../guard/guard.ts";
import { createSandbox } from "../sandbox/create_sandbox.ts";

const port = readPort("PORT", 8787);
const sandboxPort = readPort("SANDBOX_PORT", 8788);
const guardUrl = `http://localhost:${port}`;
const sandboxUrl = `http://localhost:${sandboxPort}`;

let introduced = false;
const sandbox = createSandbox({ origin: sandboxUrl, requireKey: false });
const guard = createGuard({
  baseUrl: `${sandboxUrl}/bank-connect`,
  // The first thing to see is the introduction, not its own request.
  log: (line) => introduced && console.log(JSON.stringify(line)),
});

serveTask(sandboxPort, "SANDBOX_PORT", sandbox.fetch);
serveTask(port, "PORT", guard.fetch, introduce);

async function introduce(): Promise<void> {
  const journey = await createSession();
  introduced = true;
  console.log(`${journey}The guard listens on ${guardUrl};
the sandbox stands in for FinBox on ${sandboxUrl}.

Create a session:

  curl ${guardUrl}/v2/session/ \\
    -H 'content-type: application/json' -d '{"link_id": "UX-2827"}'

Ask what FinBox would do, and send nothing:

  curl ${guardUrl}/v2/session/plan \\
    -H 'content-type: application/json' \\
    -d '{"link_id": "UX-2827", "to_date": "2025-12-09"}'

Ask for an error of FinBox's, one of ${sandboxUrl}/scenarios:

  curl ${guardUrl}/v2/session/ \\
    -H 'content-type: application/json' \\
    -d '{"link_id": "sandbox:MODE_NOT_ENABLED"}'
`);
}

/** A session created through the guard, as the line that opens its journey. */
async function createSession(): Promise<string> {
  const answer = await fetch(`${guardUrl}/v2/session/`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"link_id": "demo"}',
  });
  const session = parseSessionResponse(await answer.json());
  return session.ok
    ? `A customer's journey, ready to be opened:\n\n  ${session.redirectUrl}\n\n`
    : "";
}
