// What a check costs against parsing the same text, and against other validators that look at the
// structure alone, in every runtime: `deno task bench`, or `deno task bench short` for a glance.
// In full it writes docs/benchmarks_growth.svg.
import { aloneNameOf, BASELINE, CASES, OURS } from "./cases.ts";
import { drawGrowth } from "./draw_growth.ts";
import { GROWTH_CASES } from "./growth_cases.ts";
import { type Costs, type Effort, median, ratio } from "./measure.ts";
import { printTable } from "./print_table.ts";
import { REQUESTS } from "./requests.ts";
import { prepareRuntimes } from "./runtimes.ts";

const SHORT = Deno.args[0] === "short";
const EFFORT: Effort = SHORT ? { rounds: 3, turn: 10 } : { rounds: 15, turn: 50 };
const PLOT = new URL("../../docs/benchmarks_growth.svg", import.meta.url);

const { runtimes, stop } = await prepareRuntimes();
try {
  for (const { name, measure } of runtimes) printRuntime(name, await measure("cases", EFFORT));
  const [{ name, measure }] = runtimes;
  const costs = await measure("growth", EFFORT);
  printGrowth(name, costs);
  if (!SHORT) await Deno.writeTextFile(PLOT, drawGrowth(GROWTH_CASES, costs.map(median)));
} finally {
  await stop();
}

function printRuntime(name: string, costs: readonly Costs[]): void {
  for (const [group, text] of Object.entries(REQUESTS)) {
    const costsOf = (wanted: string): Costs =>
      costs[CASES.findIndex((row) => row.group === group && row.name === wanted)];
    const baseline = costsOf(BASELINE);
    const rows = CASES.filter((row) => row.group === group && !row.name.endsWith(aloneNameOf("")))
      .map((row) => [
        row.name,
        nanoseconds(costsOf(row.name)),
        times(ratio(costsOf(row.name), baseline)),
        ...row.name === BASELINE ? ["", ""] : [
          nanoseconds(costsOf(aloneNameOf(row.name))),
          times(ratio(costsOf(aloneNameOf(row.name)), costsOf(aloneNameOf(OURS)))),
        ],
      ]);
    console.log(`\n${name}, ${group}, ${text.length} bytes\n`);
    printTable(["from the text", "ns", "JSON.parse", "ns without parsing", "of ours"], rows);
  }
}

function printGrowth(name: string, costs: readonly Costs[]): void {
  for (const group of new Set(GROWTH_CASES.map((row) => row.group))) {
    const indices = [...GROWTH_CASES.keys()].filter((index) =>
      GROWTH_CASES[index].group === group && GROWTH_CASES[index].name !== BASELINE
    );
    const rows = indices.map((index, place) => {
      const { size, bytes } = GROWTH_CASES[index];
      const [parsing, checking] = [costs[index - 1], costs[index]];
      return [
        String(size),
        String(bytes),
        microseconds(parsing),
        microseconds(checking),
        times(ratio(checking, parsing)),
        place === 0 ? "" : marginalCost(costs, indices[place - 1], index),
      ];
    });
    console.log(`\n${name}, ${group}\n`);
    printTable(
      ["how many", "bytes", "JSON.parse µs", "with check µs", "ratio", "ns each byte more"],
      rows,
    );
  }
}

// What the growth between two sizes costs: it stays the same where the cost grows with the body.
function marginalCost(costs: readonly Costs[], smaller: number, larger: number): string {
  const bytes = GROWTH_CASES[larger].bytes - GROWTH_CASES[smaller].bytes;
  return ((median(costs[larger]) - median(costs[smaller])) / bytes).toFixed(0);
}

function nanoseconds(costs: Costs): string {
  return median(costs).toFixed(0);
}

function microseconds(costs: Costs): string {
  return (median(costs) / 1000).toFixed(1);
}

function times(number: number): string {
  return `${number.toFixed(2)}×`;
}
