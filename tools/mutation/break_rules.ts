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
    for (const [runtime, run] of Object.entries(RUNTIMES)) {
      const vectors = await run(broken);
      failing.push(vectors);
      if ((broken === undefined) === (vectors.length === 0)) continue;
      faults.push(
        broken === undefined ? `${runtime}: ${vectors}` : `${name}: ${runtime} is silent`,
      );
    }
    rows.push([name, ...failing.map(({ length }) => String(length)), failing[0][0] ?? ""]);
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
