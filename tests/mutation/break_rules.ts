/**
 * Breaks named rules of the library, one at a time, and tells how many vectors notice, on each
 * runtime: `deno task broken-rules`. It ends with 1 where none does, or where a runtime's answers
 * are not those of the others.
 */
import * as esbuild from "esbuild";
import { printTable } from "../bench/print_table.ts";
import { BROKEN_RULES } from "./broken_rules.ts";
import { RUNTIMES } from "./run_conformance.ts";

const faults: string[] = [];
const rows: string[][] = [];
try {
  for (const broken of [undefined, ...BROKEN_RULES]) {
    const name = broken?.name ?? "nothing is broken";
    const failing: (readonly string[])[] = [];
    for (const run of Object.values(RUNTIMES)) failing.push(await run(broken));
    const [first] = failing;
    rows.push([name, ...failing.map(({ length }) => String(length)), first[0] ?? ""]);
    if ((broken === undefined) !== (first.length === 0)) faults.push(`${name}: not told`);
    if (new Set(failing.map(String)).size > 1) faults.push(`${name}: the runtimes differ`);
  }
} finally {
  await esbuild.stop();
}
printTable(["broken rule", ...Object.keys(RUNTIMES), "first vector"], rows);
if (faults.length > 0) {
  console.log(`\n${faults.join("\n")}`);
  Deno.exit(1);
}
