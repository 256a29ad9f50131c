import assert from "node:assert/strict";
import {
  type ClassifyContext,
  classifyError,
  migrateSession,
  parseRedirect,
  parseSdkEvent,
  parseSessionResponse,
  parseUploadResponse,
  parseWebhook,
  type SdkEventOptions,
} from "../../../mod.ts";
import { poolOf, readCorpus } from "../corpus.ts";
import { mutateValue } from "../mutate_value.ts";
import type { Random } from "../random.ts";
import { type Target, target } from "../target.ts";

interface Answer {
  readonly response: { readonly status: number; readonly body: unknown };
  readonly context: ClassifyContext;
}

const ANSWERS = readCorpus<Answer>("responses");
const EVENTS = readCorpus<{ readonly data: unknown; readonly options: SdkEventOptions }>(
  "sdk_events",
);
const WEBHOOKS = readCorpus<{ readonly body: unknown }>("webhooks");
const REDIRECTS = readCorpus<{ readonly url: string }>("redirects");
const MIGRATIONS = readCorpus<{ readonly request: unknown; readonly options: { today: string } }>(
  "migrations",
);
const BODIES: readonly unknown[] = [
  { session_id: "b91ffaac", redirect_url: "https://bankconnectclient.finbox.in/?token=c2VjcmV0" },
  { statement_id: "567700a6", date_range: { from_date: "2023-04-01", to_date: "2024-03-23" } },
  {
    identity: { name: "A B", account_number: "XX12" },
    is_fraud: false,
    page_count: 48,
    error: null,
  },
  ...ANSWERS.map(({ response }) => response.body),
];
const STATUSES = [
  0,
  200,
  201,
  204,
  302,
  400,
  401,
  403,
  404,
  405,
  412,
  415,
  429,
  500,
  503,
  999,
  NaN,
];
const POOLS = {
  bodies: poolOf(BODIES),
  events: poolOf(EVENTS.map(({ data }) => data)),
  webhooks: poolOf(WEBHOOKS),
  redirects: poolOf(REDIRECTS),
  migrations: poolOf(MIGRATIONS.map(({ request }) => request)),
};
const OWNERS = ["caller", "account", "finbox", "customer"];
const RETRIES = ["never", "after-fix", "later"];

/** DATA: what comes from FinBox, from its frame and from whoever knows the webhook's URL. */
export const ANSWER_TARGETS: readonly Target[] = [
  target({
    name: "answer",
    share: 7,
    make: (random: Random): Answer => {
      const { response: { status, body }, context } = random.pick(ANSWERS);
      return {
        response: {
          status: random.once(3) ? random.pick(STATUSES) : status,
          body: random.once(8)
            ? body
            : mutateValue(random.pick([body, body, ...BODIES]), random, POOLS.bodies),
        },
        context: random.once(4) ? {} : context,
      };
    },
    check({ response, context }) {
      const { owner, retry, advice, documented, code, rule } = classifyError(response, context);
      assert.ok(OWNERS.includes(owner) && RETRIES.includes(retry) && advice !== "");
      assert.ok(!documented || code !== undefined, "a row without a name");
      assert.ok(rule === undefined || code !== undefined, "a rule without a code");
    },
  }),
  target({
    name: "response",
    share: 5,
    make: (random) => mutateValue(random.pick(BODIES), random, POOLS.bodies),
    check(body) {
      const session = parseSessionResponse(body);
      if (session.ok) assert.ok(URL.canParse(session.redirectUrl), "a session without a URL");
      const upload = parseUploadResponse(body);
      if (upload.ok) assert.ok(upload.statementId !== "" && upload.raw === body);
    },
  }),
  target({
    name: "redirect",
    share: 3,
    make: (random) => {
      const changed = mutateValue(random.pick(REDIRECTS).url, random, POOLS.redirects);
      return typeof changed === "string" ? changed : JSON.stringify(changed);
    },
    check(url) {
      const outcome = parseRedirect(url);
      if (outcome.outcome === "success") {
        assert.ok((outcome.sessionId ?? outcome.entityId ?? "") !== "" && !outcome.verified);
      }
    },
  }),
  target({
    name: "sdk event",
    share: 4,
    make: (random) => {
      const { data, options } = random.pick(EVENTS);
      const changed = mutateValue(data, random, POOLS.events);
      return { data: random.once(4) ? JSON.stringify(changed) : changed, options };
    },
    check: ({ data, options }) => void assert.ok(parseSdkEvent(data, options).kind),
  }),
  target({
    name: "webhook",
    share: 4,
    make: (random) => mutateValue(random.pick(WEBHOOKS).body, random, POOLS.webhooks),
    check: (body) => assert.equal(parseWebhook(body).verified, false),
  }),
  target({
    name: "migration",
    share: 3,
    make: (random) => {
      const { request, options } = random.pick(MIGRATIONS);
      return { request: mutateValue(request, random, POOLS.migrations), options };
    },
    check({ request, options }) {
      const before = JSON.stringify(request);
      const { request: migrated } = migrateSession(request, options);
      assert.equal(JSON.stringify(request), before, "the request has changed");
      assert.ok(!Object.hasOwn(migrated, "api_key"), "the key is still there");
    },
  }),
];
