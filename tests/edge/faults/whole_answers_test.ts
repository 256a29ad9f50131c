import assert from "node:assert/strict";
import type { StartGuards } from "../../support/guard_host.ts";
import { ENV, TOKENS } from "../../support/identities.ts";
import { startInDeno } from "../../support/start_in_deno.ts";
import { startInWorkerd } from "../../support/start_in_workerd.ts";
import { post } from "../../support/post.ts";
import { startServer } from "../../support/start_server.ts";

/** The encodings that FinBox is asked for. */
async function askedEncodings(start: StartGuards): Promise<string | null> {
  let asked: string | null = null;
  await using finBox = startServer(async (request) => {
    asked = request.headers.get("accept-encoding");
    await request.arrayBuffer();
    return Response.json({});
  });
  const host = await start([{ env: { ...ENV, FINBOX_BASE_URL: `${finBox.origin}/bank-connect` } }]);
  try {
    const answer = await fetch(
      `http://127.0.0.1:${host.ports[0]}/v2/session/`,
      post({ link_id: "UX-2827" }, { "x-api-key": TOKENS.loans }),
    );
    assert.equal(answer.status, 200);
    await answer.body?.cancel();
    return asked;
  } finally {
    await host.stop();
  }
}

Deno.test("in workerd FinBox is asked for answers with a length, so that half of one is noticed", async () => {
  assert.equal(await askedEncodings(startInWorkerd), "identity");
});

Deno.test("in Deno FinBox is asked for the encodings that Deno decodes", async () => {
  assert.match((await askedEncodings(startInDeno))!, /gzip/);
});
