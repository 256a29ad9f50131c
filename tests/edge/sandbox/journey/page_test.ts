import assert from "node:assert/strict";
import { customerOf, shown, TOKEN } from "./customer.ts";

const HOSTILE = `"></script><img src=x onerror=alert(1)><b>'&amp;`;

/** The tags of a page that its own text has not, if it had been taken for HTML. */
function assertNoInjection(text: string): void {
  assert.doesNotMatch(text, /<img|<b>'/i);
  assert.equal(text.match(/<\/script>/g)?.length, 1);
}

Deno.test("a hostile link_id is text, in the page and in the messages", async () => {
  const customer = customerOf({ request: { link_id: HOSTILE, bank_name: "hdfc", mode: "pdf" } });
  const page = await customer.send("leave");
  assertNoInjection(page.text);
  assert.equal(page.messages[0].payload.linkId, HOSTILE);
  const again = await customer.open("/journey/upload");
  assertNoInjection(again.text);
  assert.ok(again.text.includes("link_id"));
});

Deno.test("a hostile bank_name is text", async () => {
  const bank_name = `<img src=x onerror=alert(1)>"`;
  const page = await customerOf({ request: { bank_name, mode: "online" } }).open();
  assertNoInjection(page.text);
  assert.equal(page.heading, `Log in to ${bank_name.toUpperCase()}`);
});

Deno.test("a hostile search is text", async () => {
  const page = await customerOf().open("/journey/bank", { q: HOSTILE });
  assertNoInjection(page.text);
  assert.match(page.text, /No bank found/);
});

Deno.test("hostile answers are text", async () => {
  const customer = customerOf({ request: { mode: "online", bank_name: "hdfc" } });
  assertNoInjection((await customer.send("login", { user_id: HOSTILE, password: "" })).text);
});

Deno.test("a hostile redirect_url stays inside its attribute", async () => {
  const redirectUrl = `https://lender.example/"onclick="alert(1)`;
  const customer = customerOf({ session: { redirectUrl } });
  assert.doesNotMatch((await customer.send("leave")).text, /"onclick=/);
});

Deno.test("a hostile parameter of the address goes no further", async () => {
  const page = await customerOf().open("/", { sdk: HOSTILE, more: HOSTILE });
  assertNoInjection(page.text);
  assert.doesNotMatch(page.text, /onerror/);
});

Deno.test("the token is in addresses alone, and never to be read", async () => {
  const customer = customerOf({ request: { mode: "aa", bank_name: "hdfc" } });
  const pages = [await customer.open(), await customer.send("leave")];
  for (const page of pages) {
    assert.equal(shown(page.text).includes(TOKEN), false);
    assert.equal(JSON.stringify(page.messages).includes(TOKEN), false);
  }
});

Deno.test("a page is not kept, sends no referrer, may be framed, and runs its own script", async () => {
  const customer = customerOf();
  const page = await customer.open();
  const { headers, text } = page;
  assert.equal(headers.get("cache-control"), "no-store");
  assert.equal(headers.get("referrer-policy"), "no-referrer");
  assert.equal(headers.get("x-frame-options"), null);
  const policy = headers.get("content-security-policy") ?? "";
  const nonce = /script-src 'nonce-([\w-]+)'/.exec(policy)?.[1];
  assert.ok(nonce !== undefined && text.includes(`<script nonce="${nonce}">`));
  assert.match(policy, /^default-src 'none'/);
  assert.match(policy, /frame-ancestors \*/);
  assert.match(policy, /base-uri 'none'/);
  assert.doesNotMatch(policy, /unsafe/);
  const other = (await customer.open()).headers.get("content-security-policy");
  assert.notEqual(other, policy);
});

Deno.test("a page names nothing from elsewhere and has no style or handler in its elements", async () => {
  const customer = customerOf({ request: { redirect_url: "https://lender.example/return" } });
  for (const page of [await customer.open(), await customer.send("bank", { bank: "hdfc" })]) {
    assert.doesNotMatch(page.text, /\s(?:src|srcset)=|\sstyle=|\son\w+="|@import|url\(/);
    assert.doesNotMatch(page.text, /href="https?:/);
  }
});

Deno.test("every page says that nothing reaches a bank", async () => {
  const unknown = customerOf();
  unknown.query.delete("token");
  const customer = customerOf();
  for (const page of [await unknown.open(), await customer.open(), await customer.send("leave")]) {
    assert.match(page.text, /Sandbox: nothing here reaches a bank\./);
    assert.match(page.text, /<html lang="en">/);
  }
});
