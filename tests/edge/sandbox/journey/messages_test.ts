import assert from "node:assert/strict";
import { customerOf, DAY } from "./customer.ts";

const ONLINE = { mode: "online", bank_name: "hdfc" };

/** The messages of a failure, of an exit, and of a success. */
async function messagesOf(sdk?: string) {
  const more: Readonly<Record<string, string>> = sdk === undefined ? {} : { sdk };
  const failing = customerOf({ request: ONLINE });
  for (const [name, value] of Object.entries(more)) failing.query.set(name, value);
  const failed = await failing.send("sandbox", { screen: "login", do: "captcha" });
  const left = await failing.send("leave");
  await failing.send("login", { user_id: "someone", password: "secret" });
  const done = await failing.send("account", { account: "savings" });
  return {
    id: failing.session().id,
    messages: [failed, left, done].flatMap((page) => page.messages),
  };
}

function message(status: string, payload: Readonly<Record<string, string>>) {
  return { type: "finbox-bankconnect", status, payload: { ...payload, linkId: "UX-2827" } };
}

Deno.test("the SDK of the session flow tells error, exit and success apart", async () => {
  const { id, messages } = await messagesOf();
  assert.deepEqual(messages, [
    message("error", { reason: "Invalid Captcha", error_type: "NB004" }),
    message("exit", { message: "user exited" }),
    message("success", { sessionId: id }),
  ]);
});

Deno.test("the SDK of 2020 calls a failure an exit", async () => {
  const { id, messages } = await messagesOf("2020");
  assert.deepEqual(messages, [
    message("fb-exit", { reason: "Invalid Captcha" }),
    message("fb-exit", { reason: "user exited" }),
    message("fb-success", { entityId: id }),
  ]);
});

Deno.test("the SDK after it sends an exit with an error_type", async () => {
  const { id, messages } = await messagesOf("2022");
  assert.deepEqual(messages, [
    message("exit", { reason: "Invalid Captcha", error_type: "NB004" }),
    message("exit", {}),
    message("success", { entityId: id }),
  ]);
});

Deno.test("an unknown generation is the one of the session's edition", async () => {
  assert.equal((await messagesOf("1999")).messages[0].status, "error");
});

Deno.test("the edition of 2020 speaks as the SDK of 2020", async () => {
  const request = { redirect_url: "https://lender.example/return" };
  const customer = customerOf({ request, version: "v1.2020" });
  const [{ status }] = (await customer.send("leave")).messages;
  assert.equal(status, "fb-exit");
});

Deno.test("the choice of a bank is told once, on the next page", async () => {
  const customer = customerOf();
  const page = await customer.send("bank", { bank: "hdfc" });
  assert.deepEqual(page.messages, [
    message("info", { event_name: "bank_selected", message: "HDFC Bank" }),
  ]);
  assert.deepEqual((await customer.open("/journey/mode")).messages, []);
});

Deno.test("an expired session is told as an exit", async () => {
  const customer = customerOf();
  customer.move(DAY);
  const { messages } = await customer.open();
  assert.deepEqual(messages, [message("exit", { message: "Session expired" })]);
});

Deno.test("whoever comes again to a finished journey gets its success once more", async () => {
  const customer = customerOf({ session: { outcome: "success" } });
  const { messages } = await customer.open();
  assert.deepEqual(messages, [message("success", { sessionId: customer.session().id })]);
});
