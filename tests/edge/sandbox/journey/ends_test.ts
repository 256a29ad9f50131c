import assert from "node:assert/strict";
import { parseRedirect } from "../../../../lib/messages/mod.ts";
import { type Customer, customerOf, DAY, shown } from "./customer.ts";

const RETURN = "https://lender.example/return";
const ONLINE = { mode: "online", bank_name: "hdfc", redirect_url: RETURN };

function returnOf(text: string): string | undefined {
  return /<a[^>]*href="([^"]*)"[^>]*data-after/.exec(text)?.[1].replaceAll("&amp;", "&");
}

async function finish(customer: Customer) {
  await customer.send("login", { user_id: "someone", password: "secret" });
  return await customer.send("account", { account: "savings" });
}

Deno.test("the customer returns with the session's id", async () => {
  const customer = customerOf({ request: ONLINE });
  const url = returnOf((await finish(customer)).text);
  const { id } = customer.session();
  assert.equal(url, `${RETURN}?success=true&session_id=${id}`);
  assert.deepEqual(parseRedirect(url!), { outcome: "success", sessionId: id, verified: false });
});

Deno.test("the edition of 2020 sends an entity's id", async () => {
  const request = { bank_name: "hdfc", redirect_url: RETURN };
  const customer = customerOf({ request, version: "v1.2020" });
  await customer.send("mode", { mode: "online" });
  const url = returnOf((await finish(customer)).text);
  assert.equal(url, `${RETURN}?success=true&entity_id=${customer.session().id}`);
});

Deno.test("the outcome is glued to a URL that has a query", async () => {
  const customer = customerOf({ request: { ...ONLINE, redirect_url: `${RETURN}?x=1#top` } });
  const url = returnOf((await finish(customer)).text);
  assert.equal(url, `${RETURN}?x=1#top?success=true&session_id=${customer.session().id}`);
});

Deno.test("a customer who leaves returns with success=false", async () => {
  const customer = customerOf({ request: ONLINE });
  const page = await customer.send("leave");
  assert.equal(page.path, "/journey/left");
  assert.equal(returnOf(page.text), `${RETURN}?success=false`);
  assert.match(page.text, /data-after="0"/);
  assert.equal(customer.session().outcome, "exit");
  assert.deepEqual(customer.told.map(({ outcome }) => outcome), ["exit"]);
});

Deno.test("without a redirect_url there is nothing to return to", async () => {
  const customer = customerOf({ request: { mode: "online", bank_name: "hdfc" } });
  const page = await finish(customer);
  assert.equal(returnOf(page.text), undefined);
  assert.match(page.text, /You can close this window/);
});

Deno.test("a redirect_url that could run a script is no link", async () => {
  const session = { redirectUrl: "javascript:alert(1)//" };
  const customer = customerOf({ request: { mode: "online", bank_name: "hdfc" }, session });
  assert.doesNotMatch((await finish(customer)).text, /href="javascript:/);
});

Deno.test("a customer who left can start again, and succeed", async () => {
  const customer = customerOf({ request: ONLINE });
  await customer.send("leave");
  assert.equal((await customer.send("restart")).heading, "Log in to HDFC Bank");
  await finish(customer);
  assert.equal(customer.session().outcome, "success");
  assert.deepEqual(customer.told.map(({ outcome }) => outcome), ["exit", "success"]);
});

Deno.test("whoever comes again has shared already, and no form changes that", async () => {
  const customer = customerOf({ request: ONLINE });
  await finish(customer);
  assert.equal((await customer.open()).heading, "You have already shared your statements");
  assert.equal((await customer.send("leave")).path, "/");
  assert.equal((await customer.open("/journey/login")).path, "/");
  assert.equal(customer.session().outcome, "success");
  assert.equal(customer.session().statements.length, 1);
});

Deno.test("an expired session says so, and takes no form", async () => {
  const customer = customerOf({ request: ONLINE });
  customer.move(DAY);
  const page = await customer.open();
  assert.equal(page.status, 410);
  assert.equal(page.heading, "This link has expired");
  assert.equal(returnOf(page.text), `${RETURN}?success=false`);
  assert.equal((await customer.send("login", { user_id: "a", password: "b" })).status, 410);
});

Deno.test("the panel can let the session expire", async () => {
  const customer = customerOf({ request: ONLINE });
  const page = await customer.send("sandbox", { screen: "login", do: "expire" });
  assert.equal(page.path, "/journey/expired");
  assert.equal(page.status, 410);
  assert.equal(customer.told.length, 1);
  assert.equal((await customer.open()).heading, "This link has expired");
});

Deno.test("a deleted session shows nothing of itself", async () => {
  const customer = customerOf({ request: ONLINE, session: { deleted: true } });
  const page = await customer.open();
  assert.equal(page.status, 410);
  assert.equal(page.heading, "This link is no longer in use");
  assert.doesNotMatch(page.text, /HDFC|UX-2827|lender\.example/);
});

for (
  const [what, token] of [["no", undefined], ["a wrong", "b".repeat(64)], ["a blank", ""]] as const
) {
  Deno.test(`${what} token shows nothing of a v2 session, whatever the page`, async () => {
    const customer = customerOf({ request: ONLINE });
    customer.query.delete("token");
    if (token !== undefined) customer.query.set("token", token);
    const pages = [
      await customer.open(),
      await customer.open("/journey/login"),
      await customer.send("login", { user_id: "a", password: "b" }),
    ];
    for (const page of pages) {
      assert.equal(page.status, 404);
      assert.equal(page.heading, "This link doesn’t work");
      assert.doesNotMatch(page.text, /HDFC|UX-2827|lender\.example/);
      assert.deepEqual(page.messages, []);
    }
  });
}

Deno.test("an unknown session looks like a wrong token", async () => {
  const [unknown, wrong] = [customerOf(), customerOf()];
  unknown.query.set("session_id", crypto.randomUUID());
  wrong.query.set("token", "b");
  const [one, other] = [await unknown.open(), await wrong.open()];
  assert.equal(one.status, other.status);
  assert.equal(shown(one.text), shown(other.text));
});

Deno.test("a v1 session needs no token", async () => {
  const customer = customerOf({ version: "v1" });
  assert.equal(customer.query.has("token"), false);
  assert.equal((await customer.open()).heading, "Choose your bank");
});

Deno.test("the address without a session tells what the page is for", async () => {
  const customer = customerOf();
  customer.query.delete("session_id");
  const page = await customer.open();
  assert.equal(page.status, 200);
  assert.equal(page.heading, "This page opens from a link");
});
