import assert from "node:assert/strict";
import { freePort } from "../../support/free_port.ts";
import { post } from "../../support/post.ts";
import { type Run, runDeno } from "../../support/run.ts";

// The tasks as `deno task` runs them, for a machine whose ports are not free.

const EDGE = new URL("../../../edge/", import.meta.url);

function runTask(file: string, env: Readonly<Record<string, string>>): Promise<Run> {
  const options = ["--no-prompt", "--allow-net=localhost", "--allow-env=PORT,SANDBOX_PORT"];
  return runDeno(["run", "--quiet", ...options, new URL(file, EDGE).pathname], {
    env: { NO_COLOR: "1", ...env },
    signal: AbortSignal.timeout(60_000),
  });
}

/** Runs a function with a port that is in use. */
async function withTakenPort(use: (port: string) => Promise<void>): Promise<void> {
  const listener = Deno.listen({ hostname: "localhost", port: 0 });
  try {
    await use(String(listener.addr.port));
  } finally {
    listener.close();
  }
}

Deno.test("the guard's task says in one line that its port is in use", async () => {
  await withTakenPort(async (port) => {
    const sandbox = String(freePort());
    const { code, stdout, stderr } = await runTask("cli/start_guard.ts", {
      PORT: port,
      SANDBOX_PORT: sandbox,
    });
    assert.equal(stderr, `port ${port}: is in use; PORT chooses another\n`);
    assert.equal(stdout, "");
    assert.equal(code, 3);
  });
});

Deno.test("the guard's task says in one line that the sandbox's port is in use", async () => {
  await withTakenPort(async (port) => {
    const { code, stderr } = await runTask("cli/start_guard.ts", { SANDBOX_PORT: port });
    assert.equal(stderr, `port ${port}: is in use; SANDBOX_PORT chooses another\n`);
    assert.equal(code, 3);
  });
});

Deno.test("the sandbox's task says in one line that its port is in use", async () => {
  await withTakenPort(async (port) => {
    const { code, stderr } = await runTask("cli/start_sandbox.ts", { PORT: port });
    assert.equal(stderr, `port ${port}: is in use; PORT chooses another\n`);
    assert.equal(code, 3);
  });
});

for (const [args, status] of [[[], 401], [["--keyless"], 200]] as const) {
  Deno.test(`the sandbox's task with ${args.join() || "no option"} answers ${status} without a key`, async () => {
    const port = String(freePort());
    const process = new Deno.Command(Deno.execPath(), {
      args: [
        ...["run", "--quiet", "--no-prompt", "--allow-net", "--allow-env=PORT"],
        ...[new URL("cli/start_sandbox.ts", EDGE).pathname, ...args],
      ],
      env: { NO_COLOR: "1", PORT: port },
      stdout: "piped",
      stderr: "null",
    }).spawn();
    const reader = process.stdout.getReader();
    try {
      await reader.read();
      const answer = await fetch(
        `http://localhost:${port}/bank-connect/v2/session/`,
        post({ link_id: "1" }),
      );
      await answer.body?.cancel();
      assert.equal(answer.status, status);
    } finally {
      process.kill();
      await reader.cancel();
      await process.status;
    }
  });
}

for (const port of ["x", "", "0", "65536", "1.5"]) {
  Deno.test(`the sandbox's task takes PORT="${port}" for a mistake`, async () => {
    const { code, stderr } = await runTask("cli/start_sandbox.ts", { PORT: port });
    assert.equal(stderr, "PORT is a number from 1 to 65535\n");
    assert.equal(code, 2);
  });
}
