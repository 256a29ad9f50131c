import { createGuard } from "../../../edge/guard/guard.ts";
import type { Sandbox } from "../../../edge/sandbox/create_sandbox.ts";
import type { Scenario, ScenarioRequest } from "../../../edge/sandbox/scenario.ts";
import { type Answer, type App, newSession, NOON, ORIGIN, toAnswer } from "./requests.ts";
import { uploadRequest } from "./requests.ts";

/** A guard whose upstream is the sandbox. */
export function guardOf(sandbox: Sandbox): App {
  return createGuard({
    baseUrl: `${ORIGIN}/bank-connect`,
    now: () => NOON,
    log() {},
    fetch: async (input, init) => await sandbox.fetch(new Request(input, init)),
  });
}

/** Sends what a scenario says, and gives its answer and the id of the session that it is about. */
export async function followScenario(
  app: App,
  { how }: Pick<Scenario, "how">,
): Promise<Answer & { readonly sessionId: string }> {
  let sessionId = "";
  if (how.first !== undefined) {
    sessionId = await newSession(app, how.first.body);
  } else if (how.form !== undefined) {
    sessionId = await newSession(app);
  }
  return { ...await sendRequest(app, how, sessionId), sessionId };
}

/** Sends one request of a scenario. */
export async function sendRequest(
  app: App,
  { method, path, body, form }: ScenarioRequest,
  sessionId: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const fill = (text: string) => text.replaceAll("{session_id}", sessionId);
  if (form !== undefined) {
    const fields = Object.fromEntries(
      Object.entries(form).map(([name, value]) => [name, fill(value)]),
    );
    return toAnswer(await app.request(path, uploadRequest(sessionId, { fields, headers })));
  }
  return toAnswer(
    await app.request(fill(path), {
      method,
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: fill(JSON.stringify(body)) }),
    }),
  );
}
