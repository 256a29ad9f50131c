import assert from "node:assert/strict";
import {
  type Backend,
  cookieOf,
  finishJourneys,
  HASH,
  KEY,
  refuseMode,
  withBackend,
} from "./backend.ts";

/** Opens the page and presses its button; the answer is the redirect. */
async function begin({ url }: Backend): Promise<{ cookie: string; answer: Response }> {
  const page = await fetch(url);
  await page.body?.cancel();
  const cookie = cookieOf(page);
  const answer = await fetch(`${url}/session`, {
    method: "POST",
    headers: { cookie },
    redirect: "manual",
  });
  return { cookie, answer };
}

/** What the return page says for a URL that ends so. */
async function returnWith(backend: Backend, cookie: string, query: string): Promise<string> {
  const answer = await fetch(`${backend.url}/return${query}`, { headers: { cookie } });
  return /<p role="status">(.*?)<\/p>/.exec(await answer.text())?.[1] ?? "";
}

Deno.test("the redirect example", async (t) => {
  await withBackend("redirect", {}, async (backend) => {
    await t.step("sends the customer to the journey", async () => {
      const { answer } = await begin(backend);
      await answer.body?.cancel();
      assert.equal(answer.status, 303);
      assert.match(answer.headers.get("location") ?? "", /\/\?session_id=.+&token=/);
    });

    await t.step("tells FinBox where the customer returns", () => {
      const { redirect_url } = JSON.parse(backend.sent.at(-1)!.body);
      assert.equal(redirect_url, `${backend.url}/return`);
    });

    await t.step("does not believe a success that FinBox does not know of", async () => {
      const { cookie, answer } = await begin(backend);
      await answer.body?.cancel();
      const text = await returnWith(backend, cookie, "?success=true&session_id=8d5ea22b");
      assert.equal(text, "We have no statements from you yet.");
    });

    await t.step("says so when the customer left", async () => {
      const { cookie, answer } = await begin(backend);
      await answer.body?.cancel();
      assert.equal(
        await returnWith(backend, cookie, "?success=false"),
        "You can try again at any time.",
      );
    });

    await t.step("says that the statements are there when FinBox has them", async () => {
      const { cookie, answer } = await begin(backend);
      await answer.body?.cancel();
      finishJourneys(backend);
      assert.equal(
        await returnWith(backend, cookie, "?success=false"),
        "Thank you, we have your statements.",
      );
    });

    await t.step("asks FinBox about its own session, not about the URL's", async () => {
      const { answer: others } = await begin(backend);
      await others.body?.cancel();
      finishJourneys(backend);
      const [other] = [...backend.store.values()];
      const { cookie, answer } = await begin(backend);
      await answer.body?.cancel();
      assert.equal(
        await returnWith(backend, cookie, `?success=true&session_id=${other.id}`),
        "We have no statements from you yet.",
      );
    });

    await t.step("sends a stranger to the first page", async () => {
      const answer = await fetch(`${backend.url}/return?success=true`, { redirect: "manual" });
      await answer.body?.cancel();
      assert.deepEqual([answer.status, answer.headers.get("location")], [303, "/"]);
    });

    await t.step("shows no error of FinBox's to the customer, and logs it", async () => {
      backend.instead = refuseMode();
      const { answer } = await begin(backend);
      backend.instead = undefined;
      const page = await answer.text();
      assert.equal(answer.status, 503);
      assert.match(page, /We are looking into it/);
      assert.ok(!page.includes("MODE_NOT_ENABLED"));
      assert.match(backend.output(), /MODE_NOT_ENABLED/);
    });

    await t.step("keeps its key out of pages and logs", async () => {
      const page = await (await fetch(backend.url)).text();
      assert.ok(![KEY, HASH].some((secret) => page.includes(secret)));
      assert.ok(![KEY, HASH].some((secret) => backend.output().includes(secret)));
    });
  });
});
