// How large the bundles are, against their budgets: `deno task size`. It ends with 1 when one is
// over its budget or has something in it that it should do without, and then names the files.
import * as esbuild from "esbuild";
import { printTable } from "../bench/print_table.ts";
import { BUDGET, type BudgetRow } from "./budget.ts";
import { type Bundle, bundle } from "./bundle.ts";
import { measureStartUp } from "./measure_start_up.ts";

const LARGEST = 8;

const broken: string[] = [];
const rows: string[][] = [];
let worker = "";
try {
  for (const row of BUDGET) {
    const made = await bundle(row);
    if (row.name === "worker") worker = made.text;
    const faults = faultsOf(row, made);
    rows.push([
      row.name,
      kilobytes(made.minified),
      kilobytes(made.gzipped),
      kilobytes(row.limit),
      row.ceiling === undefined ? "" : kilobytes(row.ceiling),
    ]);
    if (faults.length > 0) broken.push(`${row.name}: ${faults.join("; ")}`);
  }
} finally {
  await esbuild.stop();
}
printTable(["bundle", "minified", "gzipped", "budget", "ceiling"], rows);
const { guard, empty } = await measureStartUp(worker);
console.log(
  `\nFrom starting workerd to its first answer: ${guard} ms; an empty worker: ${empty} ms`,
);
if (broken.length > 0) {
  console.log(`\n${broken.join("\n")}`);
  Deno.exit(1);
}

function faultsOf({ limit, absent }: BudgetRow, { gzipped, files }: Bundle): string[] {
  const faults: string[] = [];
  if (gzipped > limit) {
    const largest = files.slice(0, LARGEST).map(([path, added]) => `${path} ${kilobytes(added)}`);
    faults.push(`${kilobytes(gzipped - limit)} over its budget; minified, ${largest.join(", ")}`);
  }
  for (const [path] of files) {
    if (absent.some((part) => path.includes(part))) faults.push(`has ${path} in it`);
  }
  return faults;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(2)} kB`;
}
