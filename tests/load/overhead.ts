// What the guard costs: requests per second as a ratio to a worker that only fetches, in the same
// workerd, by turns in one run. FinBox's stand-in answers at once, so that nothing but the workers
// takes time, or after 20 ms, which is still far less than FinBox takes.
import { load } from "./autocannon.ts";
import { BODY, startGuard, startPassThrough, startUpstream, TOKEN } from "./workers.ts";

const ROUNDS = 5;
const SECONDS = 4;
const headers = { "content-type": "application/json", "x-api-key": TOKEN };

console.log("FinBox takes | connections | plain fetch/s | guard/s | ratio | guard p50 | guard p99");
for (const delay of [0, 20]) {
  const upstream = startUpstream({ delay });
  const plain = await startPassThrough(upstream.url);
  const guard = await startGuard(upstream.url);
  for (const connections of [16, 64]) {
    const rounds = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const options = { connections, seconds: round === 0 ? 2 : SECONDS, body: BODY, headers };
      const floor = await load(`${plain.url}/v2/session/`, options);
      const ours = await load(`${guard.url}/v2/session/`, options);
      if (ours.bad > 0) throw new Error(`${ours.bad} requests failed`);
      // The first round warms both up.
      if (round > 0) rounds.push({ floor, ours, ratio: ours.perSecond / floor.perSecond });
    }
    rounds.sort((a, b) => a.ratio - b.ratio);
    const { floor, ours, ratio } = rounds[Math.floor(ROUNDS / 2)];
    const cells = [
      `${delay} ms`,
      connections,
      floor.perSecond.toFixed(0),
      ours.perSecond.toFixed(0),
      ratio.toFixed(2),
      `${ours.p50} ms`,
      `${ours.p99} ms`,
    ];
    console.log(cells.join(" | "));
  }
  await Promise.all([plain.stop(), guard.stop()]);
  await upstream.stop();
}
