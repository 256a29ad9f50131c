// Measures in the process that runs it, Deno or Node, and prints the costs as JSON.
import process from "node:process";
import { CASES } from "./cases.ts";
import { GROWTH_CASES } from "./growth_cases.ts";
import { type Effort, measure } from "./measure.ts";

const [, , what, effort] = process.argv;
const cases = what === "growth" ? GROWTH_CASES : CASES;
console.log(JSON.stringify(await measure(cases, JSON.parse(effort) as Effort)));
