import { createMemoryStore, createSandbox, type SessionStore } from "../../edge/sandbox/mod.ts";
import { createProject, type Project } from "./create_project.ts";
import { freePort } from "../support/free_port.ts";
import { startServer } from "../support/start_server.ts";
import { type RunningExample, startExample } from "./start_example.ts";

/** The key that the sandbox gets in the tests. */
export const KEY = "example-key-that-nobody-may-see";

/** The server hash that the sandbox gets in the tests. */
export const HASH = "example-hash-that-nobody-may-see";

/** An example's backend with what stands for FinBox behind it. */
export interface Backend extends RunningExample {
  /** The sandbox's sessions. */
  readonly store: SessionStore;
  /** The credentials and bodies of what came to the sandbox's API. */
  readonly sent: readonly SentRequest[];
  /** Answers in place of the sandbox, while it is set. */
  instead: Response | undefined;
}

/** What came to the sandbox's API. */
export interface SentRequest {
  readonly key: string | null;
  readonly hash: string | null;
  readonly body: string;
}

/** What an example talks to: the sandbox, or a guard in front of it. */
export interface Api {
  readonly url: string;
  readonly key: string;
  readonly stop: () => Promise<void>;
}

/** How an example is run. */
export interface BackendOptions {
  /** What is done to the project before the example starts. */
  readonly prepare?: (project: Project) => Promise<void>;
  /** Puts something in front of the sandbox's API. */
  readonly inFront?: (url: string) => Promise<Api>;
}

/** Runs the backend of an example while the test uses it. */
export async function withBackend(
  example: string,
  { prepare, inFront }: BackendOptions,
  use: (backend: Backend) => Promise<void>,
): Promise<void> {
  const port = freePort();
  const sandbox = startSandbox();
  const project = await createProject(example);
  const api = await inFront?.(sandbox.api.url) ?? sandbox.api;
  try {
    await prepare?.(project);
    const running = await startExample(project, port, {
      BANKCONNECT_KEY: api.key,
      BANKCONNECT_SERVER_HASH: HASH,
      BANKCONNECT_URL: api.url,
      PUBLIC_URL: `http://localhost:${port}`,
    });
    try {
      await use(Object.assign(sandbox.state, running));
    } finally {
      await running.stop();
    }
  } finally {
    if (api !== sandbox.api) await api.stop();
    await sandbox.api.stop();
    await project.remove();
  }
}

function startSandbox(): { api: Api; state: Omit<Backend, keyof RunningExample> } {
  const port = freePort();
  // Another host than the example's, as FinBox is another site.
  const origin = `http://127.0.0.1:${port}`;
  const store = createMemoryStore();
  const sandbox = createSandbox({ origin, store, requireKey: true });
  const sent: SentRequest[] = [];
  const state: Omit<Backend, keyof RunningExample> = { store, sent, instead: undefined };
  const server = startServer(async (request) => {
    if (!new URL(request.url).pathname.startsWith("/bank-connect/")) return sandbox.fetch(request);
    const { headers } = request;
    const body = await request.clone().text();
    sent.push({ key: headers.get("x-api-key"), hash: headers.get("server-hash"), body });
    return state.instead?.clone() ?? await sandbox.fetch(request);
  }, { port });
  const api = { url: `${origin}/bank-connect`, key: KEY, stop: () => server.stop() };
  return { api, state };
}

/** The cookie that an answer sets, as the next request sends it. */
export function cookieOf(answer: Response): string {
  return answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; ");
}

/** Lets every customer end the journey with a success. */
export function finishJourneys({ store }: Backend): void {
  for (const session of [...store.values()]) store.put({ ...session, outcome: "success" });
}

/** FinBox's answer when the account lacks something. */
export function refuseMode(): Response {
  const error = { code: "MODE_NOT_ENABLED", message: "Specified mode not enabled." };
  return Response.json({ error }, { status: 403 });
}
