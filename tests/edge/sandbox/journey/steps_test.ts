import assert from "node:assert/strict";
import { customerOf, pdf, shown } from "./customer.ts";

const AA = { mode: "aa", bank_name: "hdfc" };
const PDF = { mode: "pdf", bank_name: "hdfc" };
const ONLINE = { mode: "online", bank_name: "hdfc" };

Deno.test("a customer who approves on the phone has one statement of the consent's dates", async () => {
  const customer = customerOf();
  assert.equal((await customer.open()).heading, "Choose your bank");
  assert.equal((await customer.send("bank", { bank: "hdfc" })).path, "/journey/mode");
  assert.equal((await customer.send("mode", { mode: "aa" })).path, "/journey/mobile");
  assert.equal((await customer.send("mobile", { mobile: "9000000000" })).path, "/journey/otp");
  assert.equal((await customer.send("otp", { otp: "123456" })).path, "/journey/consent");
  const end = await customer.send("consent", { answer: "approve" });
  assert.equal(end.path, "/journey/done");
  assert.equal(end.heading, "All done");
  const { outcome, statements } = customer.session();
  assert.equal(outcome, "success");
  assert.deepEqual(
    statements.map(({ source, bankName, from, to }) => ({ source, bankName, from, to })),
    [{ source: "aa", bankName: "hdfc", from: "2024-10-09", to: "2025-12-09" }],
  );
  assert.deepEqual(customer.told.map((session) => session.outcome), ["success"]);
});

Deno.test("a customer who uploads a PDF looks at it before it is shared", async () => {
  const customer = customerOf();
  await customer.send("bank", { bank: "icici" });
  assert.equal((await customer.send("mode", { mode: "pdf" })).path, "/journey/upload");
  const review = await customer.send("upload", { file: pdf(), pdf_password: "secret" });
  assert.equal(review.path, "/journey/review");
  assert.match(shown(review.text), /ICICI Bank For the dates 9 June 2025 to 9 December 2025/);
  assert.equal(customer.session().outcome, undefined);
  assert.equal((await customer.send("review")).path, "/journey/done");
  assert.equal(customer.session().outcome, "success");
});

Deno.test("a customer who logs in chooses an account", async () => {
  const customer = customerOf({ request: ONLINE });
  assert.equal((await customer.open()).heading, "Log in to HDFC Bank");
  const account = await customer.send("login", { user_id: "someone", password: "secret" });
  assert.equal(account.path, "/journey/account");
  assert.equal((await customer.send("account", { account: "savings" })).path, "/journey/done");
  assert.deepEqual(customer.session().statements.map(({ source }) => source), ["online"]);
});

Deno.test("a bank of the request skips the choice of a bank", async () => {
  const customer = customerOf({ request: { bank_name: "SBI" } });
  const page = await customer.open();
  assert.equal(page.heading, "How would you like to share?");
  assert.match(shown(page.text), /State Bank of India/);
  assert.equal((await customer.open("/journey/bank")).path, "/");
});

Deno.test("a mode of the request skips the choice of a mode", async () => {
  const customer = customerOf({ request: PDF });
  assert.equal((await customer.open()).heading, "Upload your statement");
  assert.equal((await customer.open("/journey/mode")).path, "/");
});

Deno.test("a journey code and a bank lead to the mobile number at once", async () => {
  const customer = customerOf({ request: { aa_journey_code: "BCAA001", bank: "HDFC" } });
  const page = await customer.open();
  assert.equal(page.heading, "Your mobile number");
  assert.match(page.text, /HDFC Bank/);
});

Deno.test("a parameter of another edition does not choose the mode, as in the library", async () => {
  const request = { aa_journey_mode: "only_once", bank_name: "hdfc" };
  const screenOf = async (version: "v1" | "v2") =>
    (await customerOf({ request, version }).open()).text;
  assert.match(await screenOf("v1"), /Your mobile number/);
  assert.match(await screenOf("v2"), /How would you like to share\?/);
});

Deno.test("steps that the request answers are not counted", async () => {
  const step = async (request: Readonly<Record<string, unknown>>) =>
    /Step \d of \d/.exec((await customerOf({ request }).open()).text)?.[0];
  assert.equal(await step({}), "Step 1 of 4");
  assert.equal(await step({ bank_name: "hdfc" }), "Step 1 of 3");
  assert.equal(await step(AA), "Step 1 of 2");
});

Deno.test("a screen is not shown before those in front of it are answered", async () => {
  const customer = customerOf({ request: AA });
  for (const name of ["otp", "consent", "done", "failed", "left", "upload", "login", "nothing"]) {
    const page = await customer.open(`/journey/${name}`);
    assert.equal(page.heading, "Your mobile number", name);
  }
});

Deno.test("a form of a later screen shares nothing", async () => {
  const customer = customerOf({ request: AA });
  const page = await customer.send("consent", { answer: "approve" });
  assert.equal(page.heading, "Your mobile number");
  assert.deepEqual(customer.session().statements, []);
});

Deno.test("a screen before can be opened again, and another answer counts", async () => {
  const customer = customerOf();
  await customer.send("bank", { bank: "hdfc" });
  const mode = await customer.open("/journey/mode");
  assert.match(mode.text, /href="\/journey\/bank\?[^"]*">Back</);
  await customer.send("bank", { bank: "axis" });
  assert.match((await customer.open("/journey/mode")).text, /Axis Bank/);
});

Deno.test("net banking is offered only where the bank has it", async () => {
  const offers = async (bank_name: string) =>
    [...(await customerOf({ request: { bank_name } }).open()).text.matchAll(
      /value="(aa|pdf|online)"/g,
    )]
      .map(([, mode]) => mode);
  assert.deepEqual(await offers("hdfc"), ["aa", "online", "pdf"]);
  assert.deepEqual(await offers("bandhan"), ["aa", "pdf"]);
});

Deno.test("a mode that the organization does not have is not offered", async () => {
  const organization = { modes: ["pdf"], banks: { HDFC: { modes: ["pdf", "aa"] } } } as const;
  const customer = customerOf({ request: { bank_name: "hdfc" }, options: { organization } });
  const page = await customer.open();
  assert.deepEqual(
    [...page.text.matchAll(/name="mode"\s+value="(\w+)"/g)].map(([, mode]) => mode),
    [
      "pdf",
    ],
  );
});

Deno.test("a request's mobile number is locked", async () => {
  const customer = customerOf({ request: { ...AA, mobile_number: "9000000000" } });
  const input = /<input[^>]*id="mobile"[^>]*>/.exec((await customer.open()).text)?.[0] ?? "";
  assert.match(input, /value="9000000000"/);
  assert.match(input, /readonly/);
  const otp = await customer.send("mobile", { mobile: "9000000099" });
  assert.match(otp.text, /the number ending in 00/);
});

Deno.test("a request's mobile number can be changed where the request says so", async () => {
  const request = { ...AA, mobile_number: 9000000000, is_mobile_field_editable: true };
  const customer = customerOf({ request });
  const input = /<input[^>]*id="mobile"[^>]*>/.exec((await customer.open()).text)?.[0] ?? "";
  assert.match(input, /value="9000000000"/);
  assert.doesNotMatch(input, /readonly/);
  assert.match((await customer.send("mobile", { mobile: "+91 90000 00099" })).text, /ending in 99/);
});

Deno.test("another mobile number needs another code", async () => {
  const customer = customerOf({ request: AA });
  await customer.send("mobile", { mobile: "9000000000" });
  await customer.send("otp", { otp: "123456" });
  await customer.send("mobile", { mobile: "9000000001" });
  assert.equal((await customer.open("/journey/consent")).heading, "Enter the code");
});

Deno.test("with multi_banking, a customer shares the accounts of two banks", async () => {
  const customer = customerOf({ request: { journey_mode: "multi_banking" } });
  for (const bank of ["hdfc", "axis"]) {
    await customer.send("bank", { bank });
    await customer.send("mode", { mode: "online" });
    await customer.send("login", { user_id: "someone", password: "secret" });
    const review = await customer.send("account", { account: "savings" });
    assert.equal(review.path, "/journey/review");
    assert.match(review.text, /Add another bank/);
  }
  await customer.send("review");
  assert.deepEqual(customer.session().statements.map(({ bankName }) => bankName), ["hdfc", "axis"]);
});

Deno.test("months without a statement are named, and another one can be added", async () => {
  const customer = customerOf({ request: PDF });
  const file = pdf("one", "hdfc_2025-06-01_2025-10-31.pdf");
  const review = await customer.send("upload", { file });
  assert.match(shown(review.text), /Still missing: November 2025 and December 2025\./);
  const second = await customer.send("upload", { file: pdf("two", "x_2025-11-01_2025-12-08.pdf") });
  assert.doesNotMatch(second.text, /Still missing/);
  assert.equal(customer.session().statements.length, 2);
});
