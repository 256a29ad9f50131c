import assert from "node:assert/strict";
import { createClient } from "../../../edge/client/mod.ts";
import type { Client, FailedCall } from "../../../edge/client/mod.ts";
import type { Scenario, ScenarioRequest } from "../../../edge/sandbox/scenario.ts";
import { SCENARIOS } from "../../../edge/sandbox/scenarios.ts";
import { classifyError } from "../../../mod.ts";
import { guardOf } from "./follow_scenario.ts";
import { type App, clockedSandbox, NOON, ORIGIN } from "./requests.ts";

// Every scenario as an integrator meets it: by a client, straight and through the guard.

const PDF = new TextEncoder().encode("%PDF-1.7 a statement");

type Result = { readonly ok: true } | FailedCall;

/** DATA: the client's call for a scenario's path. */
const CALLS: readonly [
  path: RegExp,
  call: (client: Client, sessionId: string, how: ScenarioRequest) => Promise<Result>,
][] = [
  [/\/v\d\/session\/$/, (client, _, { body }) => client.createSession({ link_id: "1", ...body })],
  [
    /\/upload_session\/$/,
    (client, id, { form }) =>
      client.upload({ ...form, session_id: id, upload_type: "PDF", file: PDF }),
  ],
  [/\/insights\/$/, (client, id) => client.insights(id)],
  [/\/get_recurring_consent_details\//, (client, id) => client.recurringConsents(id)],
  [
    /\/fetch_recurring_aa_data\/$/,
    (client, id, { body }) =>
      client.fetchRecurring({
        consent_id: `${id}-1`,
        date_time_range_from: String(body?.date_time_range_from),
        date_time_range_to: String(body?.date_time_range_to),
      }),
  ],
];

/** DATA: where the client sends to. */
const PLACES: Readonly<Record<string, () => App>> = {
  "straight": () => clockedSandbox(),
  "through the guard": () => guardOf(clockedSandbox()),
};

for (const [place, start] of Object.entries(PLACES)) {
  for (const scenario of SCENARIOS.filter(({ kind }) => kind === "error")) {
    Deno.test(`a client meets ${scenario.id} ${place}`, async () => {
      const client = clientOf(start());
      const result = await callOf(scenario)(
        client,
        await firstSession(client, scenario),
        scenario.how,
      );
      assert.ok(!result.ok);
      const { rule, code, status, owner, retry } = result.error;
      assert.deepEqual({ rule, code, status, classification: { owner, retry } }, {
        rule: scenario.rule,
        code: scenario.code,
        status: scenario.status,
        classification: scenario.classification,
      });
    });
  }

  for (const scenario of SCENARIOS.filter(({ kind }) => kind === "statement")) {
    Deno.test(`a client finds ${scenario.id} in the upload status, ${place}`, async () => {
      const client = clientOf(start());
      const { session } = await client.orThrow.createSession({ link_id: "UX-2827" });
      await client.orThrow.upload({
        ...scenario.how.form,
        session_id: session.sessionId!,
        upload_type: "PDF",
        file: PDF,
      });
      const { data } = await client.orThrow.uploadStatus(session.sessionId!);
      const statement = data.accounts![0].statements![0];
      const { error_code, error_message } = statement;
      const found = classifyError(
        { status: 0, body: { error_code, error_message } },
        { api: "session_data" },
      );
      assert.deepEqual({ rule: found.rule, owner: found.owner, retry: found.retry }, {
        rule: scenario.rule,
        ...scenario.classification,
      });
    });
  }
}

function clientOf(app: App): Client {
  return createClient({
    version: "v2",
    apiKey: "a-key",
    baseUrl: `${ORIGIN}/bank-connect`,
    now: () => NOON,
    fetch: async (input, init) => await app.request(String(input), init),
  });
}

function callOf({ how }: Scenario): typeof CALLS[number][1] {
  const found = CALLS.find(([path]) => path.test(how.path));
  assert.ok(found !== undefined, `no call for ${how.path}`);
  return found[1];
}

/** The session that a scenario's request is about. */
async function firstSession(client: Client, { how }: Scenario): Promise<string> {
  if (how.first === undefined && how.form === undefined) return "";
  const request = { link_id: "UX-2827", ...how.first?.body };
  return (await client.orThrow.createSession(request)).session.sessionId!;
}
