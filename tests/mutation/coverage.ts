/**
 * Runs the tests and says how many lines and branches of each folder they reach:
 * `deno task coverage`. It ends with 1 under the floor, and names what is not reached with
 * `--missing`.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { printTable } from "../bench/print_table.ts";
import { type FileCoverage, readCoverage } from "./read_coverage.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** DATA: the least percentages of lines and branches; what was reached when they were set, less one. */
const FLOORS: Readonly<Record<string, readonly [lines: number, branches: number]>> = {
  lib: [98, 95],
  edge: [90, 85],
};

// The browsers and workerd run in processes of their own, which are not measured.
const LEFT_OUT =
  "tests/browser,tests/examples,tests/load,tests/runtime,tests/package,tests/design," +
  "tests/mutation,tests/fuzz,tests/edge/**/chromium*,tests/edge/**/workerd*,tests/edge/**/runtimes*";

const folder = await mkdtemp(join(tmpdir(), "bankconnect-guard-coverage-"));
let files: readonly FileCoverage[];
try {
  const measured = join(folder, "profile");
  const lcov = join(folder, "lcov");
  const run = ["test", "--quiet", "--allow-all", "--no-check", `--coverage=${measured}`];
  await deno([...run, `--ignore=${LEFT_OUT}`, "--reporter=dot", "tests"]);
  await deno([
    "coverage",
    measured,
    "--lcov",
    `--output=${lcov}`,
    `--include=${ROOT}(?:lib|edge)/`,
  ]);
  files = readCoverage(await readFile(lcov, "utf8"), ROOT);
} finally {
  await rm(folder, { recursive: true, force: true });
}

const byFolder = Map.groupBy(files, ({ file }) => file.split("/").slice(0, -1).join("/"));
const rows = [...byFolder].sort().map(([name, of]) => rowOf(name, of));
const faults: string[] = [];
for (const [top, [leastLines, leastBranches]] of Object.entries(FLOORS)) {
  const all = files.filter(({ file }) => file.startsWith(`${top}/`));
  const [lines, branches] = [share(all, "lines"), share(all, "branches")];
  rows.push(rowOf(`all of ${top}`, all));
  if (lines < leastLines) faults.push(`${top}: fewer than ${leastLines} % of the lines`);
  if (branches < leastBranches) {
    faults.push(`${top}: fewer than ${leastBranches} % of the branches`);
  }
}
printTable(["folder", "lines", "branches"], rows);
if (Deno.args.includes("--missing")) {
  for (const { file, missing } of files) {
    if (missing.length > 0) console.log(`${file}: ${missing.join(", ")}`);
  }
}
if (faults.length > 0) {
  console.log(`\n${faults.join("\n")}`);
  Deno.exit(1);
}

function rowOf(name: string, of: readonly FileCoverage[]): string[] {
  return [name, `${share(of, "lines").toFixed(1)} %`, `${share(of, "branches").toFixed(1)} %`];
}

function share(of: readonly FileCoverage[], what: "lines" | "branches"): number {
  const total = of.reduce((sum, file) => sum + file[what].total, 0);
  return total === 0 ? 100 : 100 * of.reduce((sum, file) => sum + file[what].reached, 0) / total;
}

async function deno(args: readonly string[]): Promise<void> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [...args],
    cwd: ROOT,
    env: { NO_COLOR: "1" },
  }).output();
  if (code === 0) return;
  for (const output of [stderr, stdout]) console.error(new TextDecoder().decode(output));
  throw new Error(`deno ${args[0]} ended with ${code}`);
}
