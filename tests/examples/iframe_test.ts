import assert from "node:assert/strict";
import { bundlePage } from "./bundle_page.ts";
import {
  type Backend,
  cookieOf,
  finishJourneys,
  HASH,
  KEY,
  refuseMode,
  withBackend,
} from "./backend.ts";

/** Opens the page and creates a session, as the page's script does. */
async function begin({ url }: Backend): Promise<{ cookie: string; answer: Response }> {
  const page = await fetch(url);
  await page.body?.cancel();
  const cookie = cookieOf(page);
  return { cookie, answer: await fetch(`${url}/session`, { method: "POST", headers: { cookie } }) };
}

async function statusOf({ url }: Backend, cookie: string): Promise<unknown> {
  const answer = await fetch(`${url}/status`, { headers: { cookie } });
  return { status: answer.status, ...await answer.json() };
}

Deno.test("the iframe example", async (t) => {
  await withBackend("iframe", { prepare: bundlePage }, async (backend) => {
    await t.step("gives the browser the journey's address and nothing else", async () => {
      const { answer } = await begin(backend);
      const body = await answer.json();
      assert.deepEqual(Object.keys(body), ["redirectUrl"]);
      assert.match(body.redirectUrl, /^http:\/\/127\.0\.0\.1:\d+\/\?session_id=.+&token=/);
    });

    await t.step("sends its key to FinBox in the header alone", () => {
      assert.deepEqual([...new Set(backend.sent.map(({ key }) => key))], [KEY]);
      assert.ok(backend.sent.every(({ body }) => !body.includes(KEY)));
    });

    await t.step("gives the browser neither its key nor another server's code", async () => {
      for (const path of ["/", "/page.js"]) {
        const text = await (await fetch(backend.url + path)).text();
        assert.ok(text.length > 100);
        assert.ok(![KEY, HASH].some((secret) => text.includes(secret)), path);
      }
    });

    await t.step("says that nothing has come, whatever the browser claims", async () => {
      const { cookie, answer } = await begin(backend);
      await answer.body?.cancel();
      assert.deepEqual(await statusOf(backend, cookie), {
        status: 200,
        message: "We have no statements from you yet. You can try again.",
        isDone: false,
      });
    });

    await t.step("says that the statements are there when FinBox has them", async () => {
      const { cookie, answer } = await begin(backend);
      await answer.body?.cancel();
      finishJourneys(backend);
      assert.deepEqual(await statusOf(backend, cookie), {
        status: 200,
        message: "Thank you, we have your statements.",
        isDone: true,
      });
    });

    await t.step("creates no session for a stranger", async () => {
      const before = backend.sent.length;
      const answer = await fetch(`${backend.url}/session`, { method: "POST" });
      await answer.body?.cancel();
      assert.equal(answer.status, 401);
      assert.equal(backend.sent.length, before);
    });

    await t.step("tells a stranger no status", async () => {
      assert.deepEqual(await statusOf(backend, "application=somebody-else"), {
        status: 401,
        message: "Please open the page again.",
      });
    });

    await t.step("tells the customer nothing of an error that is not the customer's", async () => {
      backend.instead = refuseMode();
      const { answer } = await begin(backend);
      backend.instead = undefined;
      assert.deepEqual([answer.status, await answer.json()], [503, {
        message: "This does not work at the moment. We are looking into it.",
      }]);
    });

    await t.step("asks the customer to come back when FinBox is in trouble", async () => {
      backend.instead = new Response("<html>", { status: 503 });
      const { answer } = await begin(backend);
      backend.instead = undefined;
      assert.deepEqual([answer.status, await answer.json()], [503, {
        message: "This does not work at the moment. Please try again later.",
      }]);
    });

    await t.step("logs the errors with their codes and without its key", () => {
      assert.match(backend.output(), /MODE_NOT_ENABLED/);
      assert.ok(![KEY, HASH].some((secret) => backend.output().includes(secret)));
    });
  });
});
