import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import process from "node:process";
import { parse } from "yaml";
import { createProject, type Project } from "./create_project.ts";
import { freePort } from "../support/free_port.ts";

const WORKFLOW = new URL("../../examples/ci/bankconnect.yml", import.meta.url);
const STEP_MS = 120_000;

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
}

interface Job {
  readonly env: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

/** The workflow's only job, with the sandbox on a port that is free here. */
async function readJob(port: number): Promise<Job> {
  const text = (await Deno.readTextFile(WORKFLOW)).replaceAll("8788", String(port));
  return parse(text).jobs.integration;
}

/** Runs a step as GitHub does; a process that it starts goes on when it ends. */
async function runStep(
  script: string,
  { directory }: Project,
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; output: string; child: ChildProcess }> {
  const child = spawn("bash", ["-e", "-c", script], {
    cwd: directory,
    env: { ...Deno.env.toObject(), ...env, NO_COLOR: "1" },
    // A group of its own, so that what it leaves behind can be ended.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: STEP_MS,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => output += data);
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, output, child };
}

function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid);
  } catch {
    // Nothing of it is left.
  }
}

Deno.test("the workflow's scripts pass against the sandbox", async () => {
  const port = freePort();
  const { env, steps } = await readJob(port);
  const project = await createProject("ci");
  const sandbox = project.path("sandbox.ts");
  const text = await Deno.readTextFile(sandbox);
  await Deno.writeTextFile(sandbox, text.replaceAll("8788", String(port)));
  const started: ChildProcess[] = [];
  const ran: (string | undefined)[] = [];
  try {
    for (const { name, run, if: condition } of steps) {
      // The package is in node_modules already, and nothing has failed yet.
      if (run === undefined || run === "npm ci" || condition === "failure()") continue;
      const { code, output, child } = await runStep(run, project, env);
      started.push(child);
      const log = await Deno.readTextFile(project.path("sandbox.log"));
      assert.equal(code, 0, `${name}:\n${output}\n${log}`);
      ran.push(name);
    }
    assert.deepEqual(ran, ["Start the sandbox", "Test the integration"]);
  } finally {
    for (const child of started) endGroup(child);
    await project.remove();
  }
});

Deno.test("the workflow's job has a time limit and may change nothing", async () => {
  const workflow = parse(await Deno.readTextFile(WORKFLOW));
  assert.equal(typeof workflow.jobs.integration["timeout-minutes"], "number");
  assert.deepEqual(workflow.permissions, { contents: "read" });
});

Deno.test("the workflow names each action with its version", async () => {
  const { steps } = await readJob(8788);
  const actions = steps.flatMap(({ uses }) => uses === undefined ? [] : [uses]);
  assert.ok(actions.length > 0);
  for (const action of actions) assert.match(action, /^[\w-]+\/[\w-]+@v\d+$/);
});
