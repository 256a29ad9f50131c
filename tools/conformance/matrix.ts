// Runs the vectors in every runtime under every time zone: `deno task matrix`. It ends with 1 when
// one of them does not hold, and then says which.
import { printTable } from "../bench/print_table.ts";
import { RUNTIMES, ZONES } from "./runtimes.ts";
import type { Report } from "./suite.ts";
import { createTarballProject } from "./tarball_project.ts";

const MOST_SHOWN = 10;
const failures: string[] = [];
const checks = new Set<string>();
const project = await createTarballProject();
try {
  const rows: string[][] = [];
  for (const { name, missing, run } of RUNTIMES) {
    const cells = [name];
    for (const [zone, epoch] of Object.entries(ZONES)) {
      cells.push(
        missing ? "not here" : await run(project, zone).then(
          (report) => show(`${name}, ${zone}`, report, epoch),
          (error: Error) => fail(`${name}, ${zone}: ${error.message}`),
        ),
      );
    }
    rows.push(cells);
  }
  printTable(["runtime", ...Object.keys(ZONES)], rows);
  if (checks.size > 1) fail(`Whole checks are not the same everywhere: ${[...checks].join(", ")}`);
} finally {
  await project.remove();
}
if (failures.length > 0) {
  console.log(`\n${failures.slice(0, MOST_SHOWN).join("\n")}`);
  Deno.exit(1);
}
Deno.exit(0);

function show(where: string, { epoch, outcomes, checks: hash }: Report, expected: string): string {
  checks.add(hash);
  if (epoch !== expected) return fail(`${where}: the clock on the wall shows ${epoch}`);
  let count = 0;
  let differing = 0;
  for (const [file, outcome] of Object.entries(outcomes)) {
    count += outcome.count;
    differing += outcome.differences.length;
    failures.push(...outcome.differences.map((text) => `${where}, ${file}: ${text}`));
  }
  return differing === 0 ? `${count} hold` : `${differing} differ`;
}

function fail(text: string): string {
  failures.push(text);
  return "failed";
}
