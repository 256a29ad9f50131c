// 64 connections for a minute, with an outage of FinBox in the middle: no request fails while
// FinBox answers, the guard recovers by itself, and its memory stays flat.
import { load } from "./autocannon.ts";
import { BODY, startGuard, startUpstream, TOKEN } from "./workers.ts";

const SECONDS = Number(Deno.args[0] ?? 60);
const OUTAGE_SECONDS = 10;
const headers = { "content-type": "application/json", "x-api-key": TOKEN };
const options = { connections: 64, body: BODY, headers };

const first = startUpstream();
const port = Number(new URL(first.url).port);
const guard = await startGuard(first.url);
const url = `${guard.url}/v2/session/`;

await load(url, { ...options, seconds: 3 });
const before = await workerdMegabytes();
const up = await load(url, { ...options, seconds: SECONDS });
const after = await workerdMegabytes();
console.log(`${SECONDS} s: ${up.good} answered, ${up.bad} failed, p99 ${up.p99} ms`);
console.log(`workerd's memory: ${before} MB before, ${after} MB after`);

await first.stop();
const down = await load(url, { ...options, seconds: OUTAGE_SECONDS });
console.log(`outage of ${OUTAGE_SECONDS} s: ${down.good} answered, ${down.bad} failed with 502`);

const second = startUpstream(port);
const again = await load(url, { ...options, seconds: 5 });
console.log(`after the outage: ${again.good} answered, ${again.bad} failed`);

await guard.stop();
await second.stop();
if (up.bad > 0 || again.bad > 0 || again.good === 0) Deno.exit(1);

/** The resident memory of this process's workerd children, where /proc tells it. */
async function workerdMegabytes(): Promise<number> {
  let kilobytes = 0;
  for await (const { name } of Deno.readDir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const status = await Deno.readTextFile(`/proc/${name}/status`).catch(() => "");
    if (!/^Name:\s+workerd$/m.test(status)) continue;
    kilobytes += Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  }
  return Math.round(kilobytes / 1024);
}
