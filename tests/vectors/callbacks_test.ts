import assert from "node:assert/strict";
import {
  parseRedirect,
  parseSdkEvent,
  parseWebhook,
  type RedirectOutcome,
  type SdkEvent,
  type SdkEventOptions,
  type Webhook,
} from "../../mod.ts";
import { readVectors } from "./read_vectors.ts";

/** What is read of a body, which is in the result as it came. */
function readingOf(body: unknown): unknown {
  const webhook = parseWebhook(body);
  if (webhook.kind === "unknown") return webhook;
  const { raw, ...reading } = webhook;
  assert.equal(raw, body);
  return reading;
}

interface RedirectVector {
  readonly url: string;
  readonly expect: RedirectOutcome;
}

interface SdkEventVector {
  readonly data: unknown;
  readonly options: SdkEventOptions;
  readonly expect: SdkEvent;
}

interface WebhookVector {
  readonly body: unknown;
  readonly expect: Webhook;
}

for (const [index, { url, expect }] of (await readVectors<RedirectVector>("redirects")).entries()) {
  Deno.test(`redirects, line ${index + 1}: parseRedirect reads ${expect.outcome}`, () => {
    assert.deepEqual(parseRedirect(url), expect);
    if (URL.canParse(url)) assert.deepEqual(parseRedirect(new URL(url)), expect);
  });
}

const events = await readVectors<SdkEventVector>("sdk_events");
for (const [index, { data, options, expect }] of events.entries()) {
  const kind = expect.kind === "ignored" ? expect.why : expect.kind;
  Deno.test(`sdk_events, line ${index + 1}: parseSdkEvent reads ${kind}`, () => {
    assert.deepEqual(parseSdkEvent(data, options), expect);
  });
}

for (const [index, { body, expect }] of (await readVectors<WebhookVector>("webhooks")).entries()) {
  Deno.test(`webhooks, line ${index + 1}: parseWebhook reads ${expect.kind}`, () => {
    assert.deepEqual(readingOf(body), expect);
  });
}
