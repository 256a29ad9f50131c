import { introduceSandbox } from "../sandbox/introduce_sandbox.ts";
import type { Command, CommandCall } from "./command.ts";
import { EXIT, type ExitCode, IoError, toIoError, UsageError } from "./failures.ts";
import type { Io } from "./io.ts";
import type { GivenOptions } from "./options.ts";
import { readOrganization } from "./session_options.ts";
import { nameOf } from "./read_input.ts";

const DEFAULT_PORT = "8788";
const TICK_MS = 10_000;

/** Serves the stand-in for FinBox. */
export const SANDBOX: Command = {
  name: "sandbox",
  operand: "",
  summary: "Serve a stand-in for FinBox on this machine, with no key and no network.",
  details: ["It goes on until it is stopped with Ctrl+C."],
  options: ["port", "file", "webhook", "keyless", "organization"],
  run: serve,
};

async function serve({ options }: CommandCall, io: Io): Promise<ExitCode> {
  const port = readPort(options);
  const { createFileStore, createSandbox } = await import("../sandbox/mod.ts");
  const organization = await readOrganization(options, io);
  const file = options.get("file");
  const webhook = options.get("webhook");
  const requireKey = !options.has("keyless");
  // The origin must be known before the sandbox is made, and a free port only when it listens.
  let fetch: (request: Request) => Response | Promise<Response> = () => Response.error();
  const listener = await io.listen((request) => fetch(request), port).catch((error) => {
    throw toIoError(`port ${port}`, error);
  });
  const origin = `http://localhost:${listener.port}`;
  try {
    const sandbox = createSandbox({
      origin,
      now: io.now,
      requireKey,
      ...(organization === undefined ? {} : { organization }),
      ...(file === undefined ? {} : { store: openStore(file, createFileStore) }),
      ...(webhook === undefined ? {} : { webhookUrl: webhook }),
    });
    fetch = sandbox.fetch;
    const keptIn = nameOf(file ?? "memory");
    await io.stdout.write(introduceSandbox(origin, { keptIn, requireKey }));
    // A session whose time is over may not be asked for.
    const timer = setInterval(() => void sandbox.tick(), TICK_MS);
    await stopped(io.stop);
    clearInterval(timer);
    return EXIT.good;
  } catch (error) {
    // The sandbox's own words for a webhook that is no URL of this machine.
    if (error instanceof TypeError || error instanceof RangeError) {
      throw new UsageError(error.message);
    }
    throw error;
  } finally {
    await listener.close();
  }
}

function openStore<Store>(file: string, create: (file: string) => Store): Store {
  try {
    return create(file);
  } catch (error) {
    if (error instanceof TypeError) throw new IoError(error.message);
    throw toIoError(nameOf(file), error);
  }
}

function readPort(options: GivenOptions): number {
  const port = options.get("port") ?? DEFAULT_PORT;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    throw new UsageError("--port is a number from 0 to 65535");
  }
  return Number(port);
}

function stopped(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) resolve();
    signal?.addEventListener("abort", () => resolve(), { once: true });
  });
}
