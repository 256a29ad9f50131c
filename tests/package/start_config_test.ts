import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import denoJson from "../../deno.json" with { type: "json" };
import startJson from "../../edge/cli/start.json" with { type: "json" };
import { runDeno } from "../support/run.ts";

// Who tries the guard, the sandbox or the command line downloads what these need and nothing else.

const ROOT = new URL("../../", import.meta.url);
const PACKAGES = ["@noble/hashes", "hono", "jose", "valibot"];
/** DATA: the tasks that people run before they develop anything. */
const TASKS = {
  start: "edge/cli/start_guard.ts",
  sandbox: "edge/cli/start_sandbox.ts",
  cli: "edge/cli/bin.ts",
  doctor: "edge/cli/bin.ts",
  token: "edge/cli/bin.ts",
} as const;

interface Lock {
  readonly specifiers: Readonly<Record<string, string>>;
  readonly npm: Readonly<Record<string, { readonly integrity: string }>>;
}

async function readLock(path: string): Promise<Lock> {
  return JSON.parse(await Deno.readTextFile(new URL(path, ROOT)));
}

Deno.test("the packages to start with are those of the project", () => {
  const imports: Readonly<Record<string, string>> = denoJson.imports;
  const expected = PACKAGES.map((name) => [name, imports[name]]);
  assert.deepEqual(startJson.imports, Object.fromEntries(expected));
});

Deno.test("their lock has the versions of the project's lock", async () => {
  const [whole, start] = await Promise.all(["deno.lock", "edge/cli/start.lock"].map(readLock));
  assert.deepEqual(Object.keys(start.npm).map((id) => id.slice(0, id.lastIndexOf("@"))), PACKAGES);
  for (const [id, { integrity }] of Object.entries(start.npm)) {
    // The project's lock names what a package was resolved beside, too.
    const same = Object.entries(whole.npm).find(([other]) => other.split("_")[0] === id);
    assert.equal(same?.[1].integrity, integrity, id);
  }
});

for (const [task, file] of Object.entries(TASKS)) {
  Deno.test(`deno task ${task} installs nothing and runs with these packages alone`, async () => {
    const { command } = denoJson.tasks[task as keyof typeof TASKS];
    assert.match(command, /^deno run --config=edge\/cli\/start\.json /);
    const args = ["info", "--json", "--config", "edge/cli/start.json", file];
    const { stdout } = await runDeno(args, { cwd: fileURLToPath(ROOT) });
    const { npmPackages } = JSON.parse(stdout) as {
      readonly npmPackages: Readonly<Record<string, { readonly name: string }>>;
    };
    const names = Object.values(npmPackages).map(({ name }) => name);
    assert.deepEqual(names.filter((name) => !PACKAGES.includes(name)), []);
  });
}
