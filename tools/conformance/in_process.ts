// Runs the suite in the process that runs it, Deno or Node, and prints the report as JSON.
import { readFile } from "node:fs/promises";
import process from "node:process";
import { FILES, runSuite } from "./suite.ts";

const [, , folder] = process.argv;
const texts: Record<string, string> = {};
for (const file of FILES) texts[file] = await readFile(`${folder}/${file}.jsonl`, "utf8");
console.log(JSON.stringify(runSuite(texts)));
