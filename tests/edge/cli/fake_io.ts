import { BrokenPipe, type ExitCode } from "../../../edge/cli/failures.ts";
import type { Io } from "../../../edge/cli/io.ts";
import { run } from "../../../edge/cli/main.ts";

/** The surroundings of a command in a test. */
export interface Surroundings {
  /** The files, by path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** What is piped in, in chunks. */
  readonly stdin?: readonly (string | Uint8Array)[];
  readonly env?: Readonly<Record<string, string>>;
  /** Whether standard output and standard error are terminals. */
  readonly terminal?: { readonly stdout?: boolean; readonly stderr?: boolean };
  /** After how many writes nobody reads standard output any more. */
  readonly brokenAfter?: number;
  /** What every look at the clock adds to it. */
  readonly tickMs?: number;
  readonly listen?: Io["listen"];
  readonly stop?: AbortSignal;
  /** Told of each text that standard output gets. */
  readonly onStdout?: (text: string) => void;
}

/** What a command did. */
export interface Outcome {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

const encoder = new TextEncoder();
const NOW = Date.parse("2025-12-09T06:00:00Z");

/** Runs the command line in made-up surroundings; its clock stands at 9 December 2025 in India. */
export async function runCli(
  args: readonly string[],
  surroundings: Surroundings = {},
): Promise<Outcome> {
  const { files = {}, stdin = [], env = {}, terminal = {}, tickMs = 0, stop } = surroundings;
  const written = { stdout: "", stderr: "" };
  let writes = 0;
  let now = NOW - tickMs;
  const io: Io = {
    stdout: {
      isTerminal: terminal.stdout ?? false,
      write(text) {
        if (writes++ === surroundings.brokenAfter) throw new BrokenPipe();
        written.stdout += text;
        surroundings.onStdout?.(text);
      },
    },
    stderr: {
      isTerminal: terminal.stderr ?? false,
      write: (text) => void (written.stderr += text),
    },
    stdin: chunksOf(stdin),
    openFile: (path) => {
      if (!Object.hasOwn(files, path)) {
        return Promise.reject(Object.assign(new Error("no"), { code: "ENOENT" }));
      }
      const bytes = toBytes(files[path]);
      return Promise.resolve({ size: bytes.length, chunks: chunksOf([bytes]) });
    },
    env: (name) => env[name],
    now: () => now += tickMs,
    listen: surroundings.listen ?? (() => Promise.reject(new Error("no network here"))),
    ...(stop === undefined ? {} : { stop }),
  };
  return { code: await run(args, io), ...written };
}

async function* chunksOf(chunks: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield toBytes(chunk);
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? encoder.encode(content) : content;
}
