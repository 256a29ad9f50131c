/**
 * Random inputs, many of them:
 *
 *     deno task fuzz -- --runs 1000000 [--seed 1] [--from 0] [--only "json bytes"]
 *
 * What fails is written to `tools/fuzz/found`, made as small as it gets, and ends the run with 1.
 * A run that was stopped goes on with the `--seed` and the `--from` of its last line.
 */
import { parseArgs } from "node:util";
import { runFuzz } from "./run_fuzz.ts";
import { failureOf, shrink } from "./shrink.ts";
import { encodeInput, type FoundCase } from "./target.ts";
import { TARGETS } from "./targets.ts";

const BATCH = 20_000;
const SECONDS_BETWEEN_LINES = 20;
const FOUND = new URL("found/", import.meta.url);

const { values } = parseArgs({
  args: Deno.args.filter((arg) => arg !== "--"),
  options: {
    runs: { type: "string", default: "1000000" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 2 ** 31)) },
    from: { type: "string", default: "0" },
    only: { type: "string" },
  },
});
const [runs, seed, from] = [values.runs, values.seed, values.from].map(Number);
const targets = TARGETS.filter(({ name }) => name === values.only);
if (![runs, seed, from].every(Number.isSafeInteger) || (values.only && targets.length === 0)) {
  console.error(
    `Give whole numbers, and for --only one of: ${TARGETS.map(({ name }) => name).join(", ")}`,
  );
  Deno.exit(2);
}

const start = performance.now();
let lastLine = start;
for (let at = from; at < from + runs; at += BATCH) {
  const to = Math.min(at + BATCH, from + runs);
  const failure = await runFuzz({
    seed,
    from: at,
    to,
    ...(targets.length === 0 ? {} : { targets }),
  });
  if (failure !== undefined) {
    const { target, run, input, error } = failure;
    const was = await failureOf(target, input) ?? "It does not fail again";
    const found: FoundCase = {
      target: target.name,
      was,
      input: encodeInput(target, await shrink(target, input)),
    };
    const file = new URL(`${target.name.replaceAll(" ", "_")}_${seed}_${run}.json`, FOUND);
    await Deno.writeTextFile(file, `${JSON.stringify(found, null, 2)}\n`);
    console.error(`${target.name}, --seed ${seed} --from ${run}: ${was}`);
    console.error(error);
    console.error(`Written to ${file.pathname}`);
    Deno.exit(1);
  }
  if (performance.now() - lastLine > SECONDS_BETWEEN_LINES * 1000) {
    lastLine = performance.now();
    report(to);
  }
}
report(from + runs);

function report(at: number): void {
  const seconds = (performance.now() - start) / 1000;
  const done = at - from;
  console.log(
    `${done} runs in ${seconds.toFixed(0)} s, ${(done / seconds).toFixed(0)} a second; ` +
      `no failure; go on with --seed ${seed} --from ${at}`,
  );
}
