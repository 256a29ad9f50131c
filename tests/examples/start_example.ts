import type { Project } from "./create_project.ts";

const START_MS = 30_000;

/** A server of an example. */
export interface RunningExample {
  /** Where it listens, without a final slash. */
  readonly url: string;
  /** What it has written so far, to both of its outputs. */
  readonly output: () => string;
  /** Stops it. */
  readonly stop: () => Promise<void>;
}

/** Serves a project's `server.ts` on the port, as the examples' README says. */
export async function startExample(
  { directory }: Project,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<RunningExample> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["serve", "--allow-net", "--allow-env", "--allow-read", "--host=localhost"]
      .concat(`--port=${port}`, "server.ts"),
    cwd: directory,
    env: { ...settings, NO_COLOR: "1" },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  let output = "";
  const readers = [child.stdout, child.stderr].map(async (stream) => {
    for await (const text of stream.pipeThrough(new TextDecoderStream())) output += text;
  });
  const stop = async () => {
    try {
      child.kill();
    } catch {
      // It has ended by itself.
    }
    await child.status;
    await Promise.all(readers);
  };
  const url = `http://localhost:${port}`;
  try {
    await waitFor(url, child.status);
  } catch (error) {
    await stop();
    throw new Error(`The example does not start:\n${output}`, { cause: error });
  }
  return { url, output: () => output, stop };
}

async function waitFor(url: string, ended: Promise<unknown>): Promise<void> {
  let hasEnded = false;
  ended.then(() => hasEnded = true);
  const deadline = AbortSignal.timeout(START_MS);
  for (;;) {
    if (hasEnded) throw new Error("It has ended");
    try {
      await (await fetch(url, { signal: deadline })).body?.cancel();
      return;
    } catch (error) {
      if (deadline.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
