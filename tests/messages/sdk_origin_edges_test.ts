import assert from "node:assert/strict";
import { parseSdkEvent, type SdkEventOptions } from "../../lib/messages/parse_sdk_event.ts";

const ORIGIN = "https://bankconnectclient.finbox.in";

const WRONG_URLS: Readonly<Record<string, unknown>> = {
  "a URL object": new URL(ORIGIN),
  "a list of URLs": [ORIGIN],
  // Its origin is that of the URL inside.
  "a blob: URL": `blob:${ORIGIN}/8d5ea22b`,
};

for (const [what, redirectUrl] of Object.entries(WRONG_URLS)) {
  Deno.test(`parseSdkEvent throws a TypeError on ${what} as redirectUrl`, () => {
    const options = { origin: ORIGIN, redirectUrl } as SdkEventOptions;
    assert.throws(() => parseSdkEvent({}, options), {
      name: "TypeError",
      message: /^Cannot use redirectUrl/,
    });
  });
}

Deno.test("parseSdkEvent reads an error without a code", () => {
  const data = {
    type: "finbox-bankconnect",
    status: "error",
    payload: { reason: "Password Incorrect" },
  };
  const options = { origin: ORIGIN, expectedOrigin: ORIGIN };
  assert.deepEqual(parseSdkEvent(data, options), { kind: "error", reason: "Password Incorrect" });
});
