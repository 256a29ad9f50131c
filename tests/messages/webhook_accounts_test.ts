import assert from "node:assert/strict";
import { parseWebhook } from "../../lib/messages/parse_webhook.ts";

/** What is read of a body, which is in the result as it came. */
function readingOf(body: unknown): unknown {
  const webhook = parseWebhook(body);
  if (webhook.kind === "unknown") return webhook;
  const { raw, ...reading } = webhook;
  assert.equal(raw, body);
  return reading;
}

Deno.test("parseWebhook gives no accounts for a list that throws while it is read", () => {
  const accounts = new Proxy([], {
    get() {
      throw new Error("This list cannot be read");
    },
  });
  const body = { session_id: "s1", event_name: "ENRICHMENT_NOTIFICATION", accounts };
  assert.deepEqual(readingOf(body), {
    kind: "enrichment",
    sessionId: "s1",
    eventName: "ENRICHMENT_NOTIFICATION",
    accounts: [],
    verified: false,
  });
});
