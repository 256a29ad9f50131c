import assert from "node:assert/strict";
import { FAILURES } from "../../../../edge/sandbox/journey/failures.ts";
import { JOURNEY_START, nextJourney, parseSdkEvent } from "../../../../lib/messages/mod.ts";
import { type Asked, type Customer, customerOf, ORIGIN, pdf, type Seen } from "./customer.ts";

const AA = { mode: "aa", bank_name: "hdfc" };
const PDF = { mode: "pdf", bank_name: "hdfc" };
const ONLINE = { mode: "online", bank_name: "hdfc" };

/** A session whose customer stands before the screen. */
const SESSIONS: Readonly<Record<string, Asked>> = {
  upload: { request: PDF },
  login: { request: ONLINE },
  consent: { request: AA },
  bank: {},
};

async function customerAt(screen: string, asked: Asked = SESSIONS[screen]): Promise<Customer> {
  const customer = customerOf(asked);
  if (screen === "consent") {
    await customer.send("mobile", { mobile: "9000000000" });
    await customer.send("otp", { otp: "123456" });
  }
  return customer;
}

function read(page: Seen) {
  return page.messages.map((data) =>
    parseSdkEvent(data, { origin: ORIGIN, expectedOrigin: ORIGIN })
  );
}

for (const { id, screens: [screen], errorType } of FAILURES) {
  Deno.test(`${id}: the page says why, the lender hears it, and the customer tries again`, async () => {
    const customer = await customerAt(screen);
    const before = await customer.open();
    assert.match(before.text, new RegExp(`value="${id}"`));
    const page = await customer.send("sandbox", { screen, do: id });
    assert.equal(page.path, "/journey/failed");
    assert.notEqual(page.heading, "");
    assert.doesNotMatch(page.text, /\{\w+\}/);
    const [event] = read(page);
    assert.equal(event.kind, "error");
    assert.equal(event.kind === "error" && event.errorType, errorType);
    assert.match(page.text, new RegExp(`href="/journey/${screen}\\?[^"]*">Try again`));
    assert.equal((await customer.open(`/journey/${screen}`)).heading, before.heading);
    assert.equal(customer.session().outcome, undefined);
    assert.deepEqual(customer.session().statements, []);
  });
}

Deno.test("the reasons are the SDK's", async () => {
  const reasonOf = async (id: string) => {
    const customer = customerOf({ request: PDF });
    const [{ payload }] = (await customer.send("sandbox", { screen: "upload", do: id })).messages;
    return payload.reason;
  };
  assert.equal(await reasonOf("wrong-password"), "Password Incorrect");
  assert.equal(await reasonOf("bank-mismatch"), "Not hdfc statement");
  assert.equal(
    await reasonOf("out-of-range"),
    "Please upload statements within the date range 09/06/2025 to 09/12/2025",
  );
});

Deno.test("a failure that cannot happen on the screen leads back to it", async () => {
  const customer = customerOf({ request: PDF });
  for (const what of ["captcha", "meteorite", ""]) {
    const page = await customer.send("sandbox", { screen: "upload", do: what });
    assert.equal(page.path, "/journey/upload");
    assert.deepEqual(page.messages, []);
  }
});

Deno.test("a customer who declines has shared nothing, and may look again", async () => {
  const customer = await customerAt("consent");
  const page = await customer.send("consent", { answer: "decline" });
  assert.equal(page.heading, "You declined to share your statements");
  assert.equal(customer.session().outcome, undefined);
  assert.equal((await customer.send("consent", { answer: "approve" })).path, "/journey/done");
});

Deno.test("an Account Aggregator refuses what is more than fair use", async () => {
  const consents = { CC0001: { consent_expiry: "09/12/2030" } };
  const request = { aa_journey_code: "BCAA001", bank_name: "hdfc", consents };
  const customer = await customerAt("consent", { request });
  const page = await customer.send("consent", { answer: "approve" });
  assert.equal(page.heading, "The Account Aggregator didn’t accept this request");
  assert.deepEqual(customer.session().statements, []);
});

Deno.test("a file whose name has other dates is outside of the range", async () => {
  const customer = customerOf({ request: PDF });
  const page = await customer.send("upload", { file: pdf("x", "x_2020-01-01_2020-06-30.pdf") });
  assert.equal(page.heading, "This statement is for other dates");
  assert.equal(page.messages[0].payload.error_type, "MU021");
});

Deno.test("failure, then exit: two messages, one outcome that has the reason", async () => {
  const customer = customerOf({ request: PDF });
  const pages = [
    await customer.send("sandbox", { screen: "upload", do: "wrong-password" }),
    await customer.send("leave"),
  ];
  const events = pages.flatMap(read);
  assert.deepEqual(events.map(({ kind }) => kind), ["error", "exit"]);
  const state = [...events, { kind: "closed" } as const].reduce(nextJourney, JOURNEY_START);
  assert.deepEqual(state.outcome, {
    kind: "exit",
    linkId: "UX-2827",
    reason: "Password Incorrect",
    errorType: "MU003",
    message: "user exited",
  });
});

Deno.test("failure, then another try: the success is the outcome", async () => {
  const customer = customerOf({ request: PDF });
  const pages = [
    await customer.send("sandbox", { screen: "upload", do: "not-parsable" }),
    await customer.send("upload", { file: pdf() }),
    await customer.send("review"),
  ];
  const events = pages.flatMap(read);
  assert.deepEqual(events.map(({ kind }) => kind), ["error", "success"]);
  const { outcome } = events.reduce(nextJourney, JOURNEY_START);
  assert.equal(outcome?.kind, "success");
});
