import { fileURLToPath } from "node:url";
import assert from "node:assert/strict";
import { run } from "../support/run.ts";

// A user's project: the examples in a directory of their own, on the package as it is published.

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const DEPENDENCIES = ["hono", "jose", "valibot"];

/** A project on disk. */
export interface Project {
  /** Its directory. */
  readonly directory: string;
  /** The path of one of its files. */
  readonly path: (name: string) => string;
  /** Deletes it. */
  readonly remove: () => Promise<void>;
}

/** Makes a project that has the package installed and a copy of one example. */
export async function createProject(example: string): Promise<Project> {
  const directory = await Deno.realPath(await Deno.makeTempDir({ prefix: "guard-example-" }));
  const path = (name: string) => `${directory}/${name}`;
  await Deno.writeTextFile(path("package.json"), '{ "type": "module", "private": true }\n');
  await installPackage(directory);
  for await (const { name, isFile } of Deno.readDir(`${ROOT}examples/${example}`)) {
    if (isFile) await Deno.copyFile(`${ROOT}examples/${example}/${name}`, path(name));
  }
  return { directory, path, remove: () => Deno.remove(directory, { recursive: true }) };
}

async function installPackage(directory: string): Promise<void> {
  const tarball = `${directory}/guard.tgz`;
  const options = ["--allow-dirty", "--allow-slow-types", "--no-source-maps", "--quiet"];
  await runWell([Deno.execPath(), "pack", ...options, "--output", tarball], ROOT);
  const modules = `${directory}/node_modules`;
  const target = `${modules}/@bankconnect/guard`;
  await Deno.mkdir(target, { recursive: true });
  await runWell(["tar", "-xzf", tarball, "-C", target, "--strip-components=1"], directory);
  await Deno.remove(tarball);
  for (const name of DEPENDENCIES) {
    await Deno.symlink(await Deno.realPath(`${ROOT}node_modules/${name}`), `${modules}/${name}`);
  }
}

async function runWell(command: readonly string[], cwd: string): Promise<void> {
  const { code, stdout, stderr } = await run(command, { cwd });
  assert.equal(code, 0, `${command.slice(0, 2).join(" ")} failed:\n${stdout}${stderr}`);
}
