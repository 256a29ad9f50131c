// 64 connections for a minute, with an outage of FinBox in the middle: no request fails while
// FinBox answers, the guard recovers by itself, and its memory stays flat.
import { load } from "./autocannon.ts";
import { residentMegabytes } from "../../tests/edge/faults/process_memory.ts";
import { BODY, startGuard, startUpstream, TOKEN } from "./workers.ts";

const SECONDS = Number(Deno.args[0] ?? 60);
const WARM_UP_SECONDS = 30;
const OUTAGE_SECONDS = 10;
const MOST_GROWTH = 1.2;
const headers = { "content-type": "application/json", "x-api-key": TOKEN };
const options = { connections: 64, body: BODY, headers };

const first = startUpstream();
const port = Number(new URL(first.url).port);
const guard = await startGuard(first.url);
const url = `${guard.url}/v2/session/`;

// workerd's heap grows to its working size first.
await load(url, { ...options, seconds: WARM_UP_SECONDS });
const megabytes: number[] = [];
const sample = (): void => void megabytes.push(Math.round(residentMegabytes(guard.pid)));
sample();
const sampling = setInterval(sample, SECONDS * 1000 / 6);
const up = await load(url, { ...options, seconds: SECONDS });
clearInterval(sampling);
sample();
console.log(`${SECONDS} s: ${up.good} answered, ${up.bad} failed, p99 ${up.p99} ms`);
console.log(`workerd's memory from start to end, in MB: ${megabytes.join(" ")}`);

await first.stop();
const down = await load(url, { ...options, seconds: OUTAGE_SECONDS });
console.log(`outage of ${OUTAGE_SECONDS} s: ${down.good} answered, ${down.bad} failed with 502`);

const second = startUpstream({ port });
const again = await load(url, { ...options, seconds: 5 });
console.log(`after the outage: ${again.good} answered, ${again.bad} failed`);

await guard.stop();
await second.stop();
const growth = megabytes.at(-1)! / megabytes[0];
if (up.bad > 0 || again.bad > 0 || again.good === 0 || growth > MOST_GROWTH) Deno.exit(1);
