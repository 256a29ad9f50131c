/**
 * Runs the tests and says how many lines and branches of each folder they reach:
 * `deno task coverage`. It ends with 1 under the floor, and names what is not reached with
 * `--missing`.
 */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { printTable } from "../bench/print_table.ts";
import { type FileCoverage, readCoverage } from "./read_coverage.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** DATA: the least percentages of lines and branches; what was reached when they were set, less one. */
const FLOORS: Readonly<Record<string, readonly [lines: number, branches: number]>> = {
  lib: [98.9, 98.5],
  edge: [98.2, 95.2],
};

/** DATA: tests that run our code in processes of their own, which are not measured, or not at all. */
const LEFT_OUT: readonly string[] = [
  ...[
    "bench",
    "conformance",
    "design",
    "examples",
    "fuzz",
    "load",
    "mutation",
    "package",
  ],
  ...["runtime", "size", "edge/**/chromium*", "edge/**/workerd*", "edge/**/runtimes*"],
  ...["edge/**/process*", "edge/**/bundle_size*", "timeline/timeline_browser_test.ts"],
  // These are long, and reach nothing that others do not.
  ...["dates/temporal_test.ts", "edge/faults/canary_test.ts", "edge/faults/uploads_memory_test.ts"],
];

const folder = await mkdtemp(join(tmpdir(), "bankconnect-guard-coverage-"));
let files: readonly FileCoverage[];
try {
  const measured = join(folder, "profile");
  const lcov = join(folder, "lcov");
  await deno([
    ...["test", "--quiet", "--allow-all", "--no-check", "--parallel", "--reporter=dot"],
    ...[`--coverage=${measured}`, "--coverage-raw-data-only"],
    "--preload=./tools/mutation/short_properties.ts",
    `--ignore=${LEFT_OUT.map((path) => `tests/${path}`)}`,
    "tests",
  ]);
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
  // Types alone, or started in a process of its own.
  const loaded = new Set(files.map(({ file }) => file));
  for (const file of await sourceFiles()) {
    if (!loaded.has(file)) console.log(`${file}: not loaded`);
  }
}
if (faults.length > 0) {
  console.log(`\n${faults.join("\n")}`);
  Deno.exit(1);
}

async function sourceFiles(): Promise<readonly string[]> {
  const found = await Promise.all(
    Object.keys(FLOORS).map(async (top) =>
      (await readdir(join(ROOT, top), { recursive: true })).map((file) => `${top}/${file}`)
    ),
  );
  return found.flat().filter((file) => file.endsWith(".ts")).sort();
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
