// For Node: prints the vectors that do not hold as JSON. Its argument is the folder of the vectors.
import { readFileSync } from "node:fs";
import process from "node:process";
import { compareVectors, VECTOR_FILES } from "./conformance.ts";

const folder = process.argv[2];
const texts = Object.fromEntries(
  VECTOR_FILES.map((name) => [name, readFileSync(`${folder}/${name}.jsonl`, "utf8")]),
);
process.stdout.write(JSON.stringify(compareVectors(texts)));
