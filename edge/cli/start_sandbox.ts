import { readPort, serveTask } from "./serve_task.ts";
import { createSandbox, type Sandbox } from "../sandbox/create_sandbox.ts";
import { createFileStore } from "../sandbox/file_store.ts";
import { introduceSandbox } from "../sandbox/introduce_sandbox.ts";

const TICK_MS = 10_000;
const USAGE = `deno task sandbox [--file STATE.json] [--webhook URL] [--keyless]

  --file         keep the sessions in a file, so that they survive a restart
  --webhook      send notifications to this http or https URL of this machine
  --keyless      serve requests without x-api-key and server-hash too

The environment variable PORT says where it listens; 8788 without it.`;

/** What the command line asks for. */
interface Settings {
  file?: string;
  webhook?: string;
  requireKey?: boolean;
}

const settings = readArguments(Deno.args);
const port = readPort("PORT", 8788);
const origin = `http://localhost:${port}`;
const sandbox = settings && start(settings);
if (sandbox === undefined) {
  console.error(USAGE);
  Deno.exit(2);
}
// A session whose time is over may not be asked for.
setInterval(() => sandbox.tick(), TICK_MS);
serveTask(port, "PORT", sandbox.fetch, introduce);

function start({ file, webhook, requireKey = true }: Settings): Sandbox | undefined {
  try {
    return createSandbox({
      origin,
      requireKey,
      ...(file === undefined ? {} : { store: createFileStore(file) }),
      ...(webhook === undefined ? {} : { webhookUrl: webhook }),
    });
  } catch (error) {
    console.error(`${(error as Error).message}\n`);
    return undefined;
  }
}

function readArguments(given: readonly string[]): Settings | undefined {
  const settings: Settings = {};
  for (let at = 0; at < given.length; at++) {
    if (given[at] === "--keyless") settings.requireKey = false;
    else if (given[at] === "--file" && at + 1 < given.length) settings.file = given[++at];
    else if (given[at] === "--webhook" && at + 1 < given.length) settings.webhook = given[++at];
    else return undefined;
  }
  return settings;
}

function introduce(): void {
  const { file: keptIn = "memory", requireKey = true } = settings ?? {};
  console.log(introduceSandbox(origin, { keptIn, requireKey }));
}
