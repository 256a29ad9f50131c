/** What a round of load measured. */
export interface Round {
  /** Answers per second. */
  readonly perSecond: number;
  /** The median latency, in milliseconds. */
  readonly p50: number;
  /** The 99th percentile of latency, in milliseconds. */
  readonly p99: number;
  /** Answers with a status of 2xx. */
  readonly good: number;
  /** Answers with another status, errors and time-outs. */
  readonly bad: number;
  /** Requests without an answer: errors and time-outs. */
  readonly unanswered: number;
}

/** Loads a URL with POST requests from a process of its own. */
export async function load(
  url: string,
  { connections, seconds, body, headers }: {
    readonly connections: number;
    readonly seconds: number;
    readonly body: string;
    readonly headers: Readonly<Record<string, string>>;
  },
): Promise<Round> {
  const { stdout, success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--quiet",
      "--allow-all",
      "npm:autocannon@9.0.0",
      "--json",
      "--no-progress",
      ...["--connections", String(connections), "--duration", String(seconds)],
      ...["--method", "POST", "--body", body],
      ...Object.entries(headers).flatMap(([name, value]) => ["--headers", `${name}=${value}`]),
      url,
    ],
    stdout: "piped",
    stderr: "piped",
  }).output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
  const result = JSON.parse(new TextDecoder().decode(stdout));
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    good: result["2xx"],
    bad: result.non2xx + result.errors + result.timeouts,
    unanswered: result.errors + result.timeouts,
  };
}
