// The guard against workers that only forward, and against Stoplight Prism with the guard's own
// OpenAPI document, by turns on loopback: `deno task bench:worker`, or with `short` for a glance.
import { load, type Round } from "../load/autocannon.ts";
import { startPrism } from "../load/prism.ts";
import { processorMicroseconds } from "../load/process_time.ts";
import {
  BODY,
  REFUSED_BODY,
  type RunningWorker,
  startGuard,
  startHonoProxy,
  startPassThrough,
  startUpstream,
  TOKEN,
} from "../load/workers.ts";
import { median } from "./measure.ts";
import { printTable } from "./print_table.ts";
import { printLetThrough } from "./print_let_through.ts";

const SHORT = Deno.args[0] === "short";
const ROUNDS = SHORT ? 1 : 5;
const SECONDS = SHORT ? 1 : 4;
const WARM_UP_SECONDS = SHORT ? 1 : 3;
const CONNECTIONS: readonly number[] = [1, 16, 64];
const HEADERS = { "content-type": "application/json", "x-api-key": TOKEN };

interface Target {
  readonly name: string;
  readonly worker: RunningWorker;
  /** Whether it refuses anything by itself. */
  readonly refuses: boolean;
}

interface Measured extends Round {
  /** Processor time of the server per request, in microseconds. */
  readonly processor: number;
}

const upstream = startUpstream();
const targets: Target[] = [
  { name: "plain fetch", worker: await startPassThrough(upstream.url), refuses: false },
  { name: "hono/proxy", worker: await startHonoProxy(upstream.url), refuses: false },
  { name: "guard", worker: await startGuard(upstream.url), refuses: true },
];
try {
  const worker = await startPrism(upstream.url);
  targets.push({ name: "Prism", worker, refuses: true });
} catch (error) {
  console.log(`Prism is left out, since it does not start: ${(error as Error).message}\n`);
}
try {
  await compare("forwarded", BODY, targets);
  await compare("refused", REFUSED_BODY, targets.filter(({ refuses }) => refuses));
  const prism = targets.find(({ name }) => name === "Prism");
  if (prism !== undefined) await printLetThrough(prism.worker.url, HEADERS);
} finally {
  await Promise.all(targets.map(({ worker }) => worker.stop()));
  await upstream.stop();
}
Deno.exit(0);

async function compare(
  what: "forwarded" | "refused",
  body: string,
  compared: readonly Target[],
): Promise<void> {
  const rows: string[][] = [];
  for (const connections of CONNECTIONS) {
    const rounds = compared.map((): Measured[] => []);
    for (const { worker } of compared) await run(worker, body, connections, WARM_UP_SECONDS);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [index, { name, worker }] of compared.entries()) {
        const measured = await run(worker, body, connections, SECONDS);
        const wrong = what === "forwarded" ? measured.bad : measured.good + measured.unanswered;
        if (wrong > 0) throw new Error(`${name}: ${wrong} requests were not ${what}`);
        rounds[index].push(measured);
      }
    }
    for (const [index, { name }] of compared.entries()) {
      rows.push([name, String(connections), ...cellsOf(rounds[index], rounds[0])]);
    }
  }
  console.log(`\n${what}, ${body.length} bytes\n`);
  const times = ["requests/s", `of ${compared[0].name}`, "p50 ms", "p99 ms"];
  printTable(["server", "connections", ...times, "CPU µs"], rows);
}

function cellsOf(rounds: readonly Measured[], floor: readonly Measured[]): string[] {
  const middle = (value: (round: Measured, index: number) => number): number =>
    median(rounds.map(value));
  return [
    middle(({ perSecond }) => perSecond).toFixed(0),
    middle(({ perSecond }, index) => perSecond / floor[index].perSecond).toFixed(2),
    middle(({ p50 }) => p50).toFixed(0),
    middle(({ p99 }) => p99).toFixed(0),
    middle(({ processor }) => processor).toFixed(0),
  ];
}

async function run(
  { url, pid }: RunningWorker,
  body: string,
  connections: number,
  seconds: number,
): Promise<Measured> {
  const before = processorMicroseconds(pid);
  const round = await load(`${url}/v2/session/`, { connections, seconds, body, headers: HEADERS });
  const processor = (processorMicroseconds(pid) - before) / (round.good + round.bad);
  return { ...round, processor };
}
