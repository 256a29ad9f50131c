import assert from "node:assert/strict";
import { runDeno } from "../support/run.ts";

const ZONES = {
  "UTC": "Jan 01 1970 00:00",
  "Asia/Kolkata": "Jan 01 1970 05:30",
  "America/Los_Angeles": "Dec 31 1969 16:00",
} as const;

const script = new URL("print_answers.ts", import.meta.url).pathname;
const vectors = await Deno.readTextFile(new URL("../vectors/sessions.jsonl", import.meta.url));

interface Answers {
  readonly epoch: string;
  readonly count: number;
  readonly differences: readonly string[];
  readonly checks: string;
  readonly days: readonly string[];
}

async function answersIn(zone: string): Promise<Answers> {
  const args = ["run", "--quiet", "--allow-read", script];
  const { code, stdout, stderr } = await runDeno(args, { env: { TZ: zone } });
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout);
}

const answers = new Map<string, Answers>();

for (const [zone, epoch] of Object.entries(ZONES)) {
  Deno.test(`every session vector holds in a process of ${zone}`, async () => {
    const answer = await answersIn(zone);
    answers.set(zone, answer);
    assert.equal(answer.epoch, epoch);
    assert.equal(answer.count, vectors.trim().split("\n").length);
    assert.deepEqual(answer.differences, []);
  });

  Deno.test(`India's today is the same in a process of ${zone}`, async () => {
    const { days } = answers.get(zone) ?? await answersIn(zone);
    assert.deepEqual(days, [
      "2025-12-08",
      "2025-12-09",
      "2026-01-01",
      "2025-03-09",
      "2025-11-02",
      "1969-12-31",
    ]);
  });
}

Deno.test("whole checks are the same, byte for byte, in all of the time zones", async () => {
  const digests = new Set<string>();
  for (const zone of Object.keys(ZONES)) {
    digests.add((answers.get(zone) ?? await answersIn(zone)).checks);
  }
  assert.equal(digests.size, 1);
});
