// What the guard costs: requests per second as a ratio to a worker that only fetches, in the same
// workerd, by turns in one run; and the same of a worker that does what any guard must and checks
// nothing. FinBox's stand-in answers at once, so that nothing but the workers takes time, or after
// 20 ms, which is still far less than FinBox takes.
import { median } from "../bench/measure.ts";
import { printTable } from "../bench/print_table.ts";
import { load, type Round } from "./autocannon.ts";
import {
  BODY,
  startBareGuard,
  startGuard,
  startPassThrough,
  startUpstream,
  TOKEN,
} from "./workers.ts";

const ROUNDS = 5;
const SECONDS = 4;
const WARM_UP_SECONDS = 2;
const headers = { "content-type": "application/json", "x-api-key": TOKEN };

const rows: string[][] = [];
for (const delay of [0, 20]) {
  const upstream = startUpstream({ delay });
  const plain = await startPassThrough(upstream.url);
  const bare = await startBareGuard(upstream.url);
  const guard = await startGuard(upstream.url);
  for (const connections of [16, 64]) {
    const rounds: Record<"plain" | "bare" | "guard", Round>[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const seconds = round === 0 ? WARM_UP_SECONDS : SECONDS;
      const options = { connections, seconds, body: BODY, headers };
      const measured = {
        plain: await load(`${plain.url}/v2/session/`, options),
        bare: await load(`${bare.url}/v2/session/`, options),
        guard: await load(`${guard.url}/v2/session/`, options),
      };
      if (measured.guard.bad > 0) throw new Error(`${measured.guard.bad} requests failed`);
      if (round > 0) rounds.push(measured);
    }
    const middle = (value: (round: typeof rounds[number]) => number): number =>
      median(rounds.map(value));
    rows.push([
      `${delay} ms`,
      String(connections),
      middle(({ plain }) => plain.perSecond).toFixed(0),
      middle(({ guard }) => guard.perSecond).toFixed(0),
      middle(({ plain, guard }) => guard.perSecond / plain.perSecond).toFixed(2),
      middle(({ plain, bare }) => bare.perSecond / plain.perSecond).toFixed(2),
      middle(({ guard }) => guard.p50).toFixed(0),
      middle(({ guard }) => guard.p99).toFixed(0),
    ]);
  }
  await Promise.all([plain.stop(), bare.stop(), guard.stop()]);
  await upstream.stop();
}
printTable(
  ["FinBox takes", "connections", "plain/s", "guard/s", "ratio", "no checks", "p50 ms", "p99 ms"],
  rows,
);
