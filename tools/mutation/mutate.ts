/**
 * Breaks the library in many small ways, one at a time, and asks whether its tests notice:
 *
 *     deno task mutate [lib/dates lib/session …]
 *
 * It works on a copy of the project, with Stryker, which npx fetches. It ends with 1 where less
 * than 95 % of a folder's mutants are noticed, or where one survives that `survivors.json` does not
 * know. Every folder takes minutes.
 */
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { printTable } from "../bench/print_table.ts";
import { type FolderRow, FOLDERS } from "./folders.ts";
import { type Mutant, readReport } from "./read_report.ts";
import { compareSurvivors, type KnownSurvivor } from "./survivors.ts";
import survivors from "./survivors.json" with { type: "json" };

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PACKAGES = ["-p", "node@26.10.0", "-p", "@stryker-mutator/core@9.6.1"];
const LEAST = 95;
const MEGABYTES = 1500;
const PARTS = [
  "deno.json",
  "deno.lock",
  "mod.ts",
  "lib",
  "tests",
  "docs/openapi.json",
  "docs/schema",
];
// Neither the library's tests nor what they read.
const LEFT_OUT = /\/tests\/(?:edge|examples|load|size|package|design|bench)$/;

const asked = FOLDERS.filter(({ folder }) => Deno.args.length === 0 || Deno.args.includes(folder));
if (asked.length === 0) {
  console.error(`Give folders: ${FOLDERS.map(({ folder }) => folder).join(", ")}`);
  Deno.exit(2);
}
const rows: string[][] = [];
const faults: string[] = [];
for (const row of asked) {
  const mutants = await mutateFolder(row);
  const count = (status: Mutant["status"]) => mutants.filter((m) => m.status === status).length;
  const [noticed, survived] = [count("noticed"), count("survived")];
  const share = 100 * noticed / (noticed + survived);
  const { unknown, gone } = compareSurvivors(
    mutants,
    survivors as readonly KnownSurvivor[],
    new Set(mutants.map(({ file }) => file)),
  );
  rows.push([
    row.folder,
    String(noticed + survived),
    String(noticed),
    String(survived - unknown.length),
    String(unknown.length),
    // Stryker changes nothing in tables that are constants.
    Number.isNaN(share) ? "" : `${share.toFixed(1)} %`,
  ]);
  if (share < LEAST) faults.push(`${row.folder}: less than ${LEAST} % are noticed`);
  faults.push(
    ...unknown.map(({ file, line, ...mutant }) =>
      `${file}:${line} survives: ${JSON.stringify({ file, ...shown(mutant), reason: "" })}`
    ),
    ...gone.map(({ file, code }) => `${file}: survivors.json has what does not survive: ${code}`),
  );
}
console.log();
printTable(["folder", "mutants", "noticed", "listed", "unlisted", "share"], rows);
if (faults.length > 0) {
  console.log(`\n${faults.join("\n")}`);
  Deno.exit(1);
}

// As a row of survivors.json.
function shown({ code, part, replacement }: Pick<Mutant, "code" | "part" | "replacement">) {
  return { code, part, replacement };
}

async function mutateFolder(row: FolderRow): Promise<readonly Mutant[]> {
  const path = await mkdtemp(join(tmpdir(), "bankconnect-guard-mutants-"));
  try {
    for (const part of PARTS) {
      await cp(join(ROOT, part), join(path, part), {
        recursive: true,
        filter: (source) => !LEFT_OUT.test(source),
      });
    }
    await symlink(join(ROOT, "node_modules"), join(path, "node_modules"));
    await writeFile(join(path, "stryker.config.json"), JSON.stringify(configOf(row)));
    const { code } = await new Deno.Command("nice", {
      args: ["-n", "10", "npx", "-y", ...PACKAGES, "stryker", "run"],
      cwd: path,
      env: { NO_COLOR: "1" },
      stdout: "inherit",
      stderr: "inherit",
    }).output();
    if (code !== 0) throw new Error(`Stryker ended with ${code} in ${row.folder}`);
    return readReport(await readFile(join(path, "mutation.json"), "utf8"));
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

function configOf({ files, tests }: FolderRow): Readonly<Record<string, unknown>> {
  return {
    testRunner: "bundle",
    testRunnerNodeArgs: [`--max-old-space-size=${MEGABYTES}`],
    coverageAnalysis: "perTest",
    buildCommand: `deno run --allow-all tools/mutation/bundle_tests.ts ${tests.join(" ")}`,
    mutate: [files],
    ignorers: ["texts"],
    plugins: ["./tools/mutation/bundle_runner.mjs", "./tools/mutation/ignore_texts.mjs"],
    disableTypeChecks: false,
    concurrency: 1,
    timeoutMS: 20_000,
    reporters: ["json"],
    allowConsoleColors: false,
    jsonReporter: { fileName: "mutation.json" },
    tempDirName: "stryker",
  };
}
