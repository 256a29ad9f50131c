import assert from "node:assert/strict";
import { createClient } from "../../../edge/client/mod.ts";
import { ByteReader } from "../../support/byte_reader.ts";
import type { StartGuards } from "../../support/guard_host.ts";
import { ENV, TOKENS } from "../../support/identities.ts";
import { post } from "../../support/post.ts";
import { startInDeno } from "../../support/start_in_deno.ts";
import { startInNode } from "../../support/start_in_node.ts";
import { startInWorkerd } from "../../support/start_in_workerd.ts";

// A server that closes a connection which it has kept open, just when a request has come on it,
// leaves open whether it has acted: whoever sends the request again may create two sessions.

const LINK_IDS = ["first", "second", "third", "fourth"];

/** A FinBox that answers the first request of each connection and closes at the second. */
function startClosing(): { readonly url: string; readonly linkIds: string[]; stop(): void } {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const linkIds: string[] = [];
  const open = new Set<Deno.Conn>();
  const accept = async () => {
    for await (const conn of listener) void serve(conn);
  };
  void accept().catch(() => {});
  return {
    url: `http://127.0.0.1:${listener.addr.port}/bank-connect`,
    linkIds,
    stop() {
      listener.close();
      for (const conn of open) if (open.delete(conn)) conn.close();
    },
  };

  async function serve(conn: Deno.Conn): Promise<void> {
    open.add(conn);
    try {
      const reader = new ByteReader(conn);
      for (let count = 1; count <= 2; count++) {
        await reader.line();
        const { bytes } = await reader.body((await reader.headers())!, "none");
        linkIds.push(JSON.parse(new TextDecoder().decode(bytes)).link_id);
        const answer = '{"session_id":"8d5ea22b-216a-4fe2-90da-65d1c67c8964"}';
        const head = `HTTP/1.1 200 OK\r\ncontent-length: ${answer.length}\r\n\r\n`;
        if (count === 1) await conn.write(new TextEncoder().encode(head + answer));
      }
    } catch {
      // The other side may close whenever it likes.
    } finally {
      if (open.delete(conn)) conn.close();
    }
  }
}

async function throughGuard(start: StartGuards): Promise<void> {
  const finBox = startClosing();
  const host = await start([{ env: { ...ENV, FINBOX_BASE_URL: finBox.url } }]);
  try {
    for (const link_id of LINK_IDS) {
      const answer = await fetch(
        `http://127.0.0.1:${host.ports[0]}/v2/session/`,
        post({ link_id }, { "x-api-key": TOKENS.loans }),
      );
      await answer.body?.cancel();
      assert.ok([200, 502].includes(answer.status));
    }
  } finally {
    await host.stop();
    finBox.stop();
  }
  assert.deepEqual(finBox.linkIds, LINK_IDS);
}

const RUNTIMES = [
  ["Deno", startInDeno],
  ["Node", startInNode],
  ["workerd", startInWorkerd],
] as const;

for (const [runtime, start] of RUNTIMES) {
  Deno.test(`the guard in ${runtime} sends a POST once, whatever becomes of its connection`, () =>
    throughGuard(start));
}

Deno.test("the client sends a POST once, whatever becomes of its connection", async () => {
  const finBox = startClosing();
  try {
    const client = createClient({ version: "v2", apiKey: "key", baseUrl: finBox.url });
    for (const link_id of LINK_IDS) await client.createSession({ link_id });
  } finally {
    finBox.stop();
  }
  assert.deepEqual(finBox.linkIds, LINK_IDS);
});
