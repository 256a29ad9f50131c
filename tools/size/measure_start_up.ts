import { startWorker } from "../load/workers.ts";

const STARTS = 9;
const EMPTY = `export default { fetch: () => new Response("ok") };`;

/** Milliseconds from starting workerd to its first answer, medians of several starts by turns. */
export async function measureStartUp(
  script: string,
): Promise<{ readonly guard: string; readonly empty: string }> {
  const times: { readonly guard: number[]; readonly empty: number[] } = { guard: [], empty: [] };
  for (let start = 0; start < STARTS; start++) {
    times.empty.push(await timeStart(EMPTY));
    times.guard.push(await timeStart(script));
  }
  return { guard: median(times.guard).toFixed(0), empty: median(times.empty).toFixed(0) };
}

async function timeStart(script: string): Promise<number> {
  const start = performance.now();
  const worker = await startWorker(script, { FINBOX_BASE_URL: "http://127.0.0.1:9" });
  const answer = await fetch(`${worker.url}/healthz`);
  await answer.text();
  const time = performance.now() - start;
  await worker.stop();
  if (!answer.ok) throw new Error(`The worker answers with ${answer.status}`);
  return time;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
}
