/**
 * The command line over many lines: its time against `JSON.parse` of the same lines in one
 * process, and its resident memory at ten points of the run.
 *
 *     deno run --allow-all tools/bench/ndjson.ts [LINES] [node BUNDLE.mjs]
 */
import { spawn } from "node:child_process";
import { residentMegabytes } from "../../tests/edge/faults/process_memory.ts";

const SAMPLE_MS = 20;
const POINTS = 10;
const BIN = new URL("../../edge/cli/bin.ts", import.meta.url).pathname;

/** Requests of the kinds that a log of a lender has, some of them refused. */
const REQUESTS: readonly ((index: number) => Record<string, unknown>)[] = [
  (index) => ({ link_id: `UX-${index}` }),
  (index) => ({ link_id: `UX-${index}`, from_date: "01/06/2025", to_date: "05/12/2025" }),
  (index) => ({
    link_id: `UX-${index}`,
    redirect_url: "https://lender.example/bank-connect/return",
    from_date: "01/01/2025",
    to_date: "09/12/2025",
    mobile_number: "9000000000",
    session_expiry: 60,
    aa_journey_code: "BCAA004",
    consents: { CC0006: { from_date: "09/06/2025", consent_expiry: "09/12/2028" } },
    metadata: { names: ["A CUSTOMER"], employer_names: [], companies_for_self_transfer: [] },
  }),
  (index) => ({ link_id: `UX-${index}`, from_date: "2025-01-01", to_date: "2025-12-09" }),
];

const [given = "200000", runtime, bundle] = Deno.args;
const lines = Number(given);
if (!Number.isInteger(lines) || lines < POINTS) {
  console.error("Give the number of lines, at least 10");
  Deno.exit(2);
}
const file = await Deno.makeTempFile({ suffix: ".ndjson" });
try {
  await writeLines(file, lines);
  const { size } = await Deno.stat(file);
  console.log(`${lines} lines, ${(size / 1e6).toFixed(0)} MB`);
  const baseline = await parseLines(file);
  console.log(`read, JSON.parse  ${seconds(baseline)}`);
  for (const json of [false, true]) {
    const { milliseconds, samples } = await runCommand(file, json);
    const points = Array.from(
      { length: POINTS },
      (_, index) =>
        samples[Math.min(samples.length - 1, Math.round(((index + 1) / POINTS) * samples.length))],
    );
    console.log(
      `check${json ? " --json" : "       "}      ${seconds(milliseconds)}, ` +
        `${(milliseconds / baseline).toFixed(1)} times as long; MB resident: ` +
        points.map((point) => point.toFixed(0)).join(" "),
    );
  }
} finally {
  await Deno.remove(file);
}

async function writeLines(path: string, count: number): Promise<void> {
  const output = await Deno.open(path, { write: true });
  const writer = output.writable.getWriter();
  const encoder = new TextEncoder();
  for (let at = 0; at < count;) {
    const batch: string[] = [];
    for (; batch.length < 10_000 && at < count; at++) {
      batch.push(JSON.stringify(REQUESTS[at % REQUESTS.length](at)));
    }
    await writer.write(encoder.encode(`${batch.join("\n")}\n`));
  }
  await writer.close();
}

// Reading the file belongs to both; here it is read at once, which is the fastest way.
async function parseLines(path: string): Promise<number> {
  const start = performance.now();
  const text = await Deno.readTextFile(path);
  for (const line of text.trimEnd().split("\n")) JSON.parse(line);
  return performance.now() - start;
}

async function runCommand(
  path: string,
  json: boolean,
): Promise<{ readonly milliseconds: number; readonly samples: readonly number[] }> {
  const start = performance.now();
  const args = ["check", path, "--today", "2025-12-09", ...(json ? ["--json"] : [])];
  const [program, ...before] = runtime === undefined
    ? [Deno.execPath(), "run", "--no-check", "--allow-read", "--allow-env", BIN]
    : [runtime, ...(bundle === undefined ? [] : [bundle])];
  const child = spawn(program, [...before, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  child.stdout.resume();
  const samples: number[] = [];
  const timer = setInterval(() => {
    // The process may have ended between two samples.
    try {
      samples.push(residentMegabytes(child.pid!));
    } catch {
      clearInterval(timer);
    }
  }, SAMPLE_MS);
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  clearInterval(timer);
  if (code !== 1 || samples.length === 0) throw new Error(`The command ended with ${code}`);
  return { milliseconds: performance.now() - start, samples };
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`.padStart(8);
}
