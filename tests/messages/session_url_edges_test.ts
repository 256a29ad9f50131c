import assert from "node:assert/strict";
import { parseSessionResponse } from "../../lib/messages/parse_session_response.ts";

const URL_V1 = "https://bankconnectclient.finbox.in/?session_id=b91ffaac";

Deno.test("parseSessionResponse takes a URL of http", () => {
  const redirect_url = URL_V1.replace("https", "http");
  assert.deepEqual(parseSessionResponse({ redirect_url }), {
    ok: true,
    sessionId: "b91ffaac",
    redirectUrl: redirect_url,
    hasToken: false,
  });
});

const NOT_URLS: Readonly<Record<string, unknown>> = {
  "a list of URLs": [URL_V1],
  "a blob: URL, which has another inside": `blob:${URL_V1}`,
};

for (const [what, redirect_url] of Object.entries(NOT_URLS)) {
  Deno.test(`parseSessionResponse finds no redirect_url in ${what}`, () => {
    assert.deepEqual(parseSessionResponse({ session_id: "b91ffaac", redirect_url }), {
      ok: false,
      problem: "no-redirect-url",
    });
  });
}
