import assert from "node:assert/strict";
import { customerOf, pdf, type Seen, shown } from "./customer.ts";

const AA = { mode: "aa", bank_name: "hdfc" };
const PDF = { mode: "pdf", bank_name: "hdfc" };
const ONLINE = { mode: "online", bank_name: "hdfc" };

function assertProblem(page: Seen, path: string, field: string, message: string): void {
  assert.equal(page.path, path);
  const summary = /<div id="problem"[^]*?<\/div>/.exec(page.text)?.[0] ?? "";
  assert.equal(shown(summary), `There is a problem ${message}`);
  assert.match(summary, /role="alert"/);
  assert.match(summary, new RegExp(`href="#${field}"`));
  const input = new RegExp(`<input[^>]*id="${field}"[^>]*>`).exec(page.text)?.[0] ?? "";
  assert.match(input, /aria-invalid="true"/);
  assert.match(input, new RegExp(`aria-describedby="[^"]*${field}-wrong`));
  assert.match(page.text, /<title>\s*Problem: /);
}

for (const mobile of ["", "12345", "90000000001", "nine"]) {
  Deno.test(`the mobile number ${JSON.stringify(mobile)} is asked for again`, async () => {
    const page = await customerOf({ request: AA }).send("mobile", { mobile });
    assertProblem(page, "/journey/mobile", "mobile", "Enter a mobile number of ten digits");
    assert.match(page.text, new RegExp(`value="${mobile}"`));
  });
}

for (const otp of ["", "12345", "1234567", "12a456"]) {
  Deno.test(`the code ${JSON.stringify(otp)} is asked for again`, async () => {
    const customer = customerOf({ request: AA });
    await customer.send("mobile", { mobile: "9000000000" });
    const page = await customer.send("otp", { otp });
    assertProblem(page, "/journey/otp", "otp", "Enter the six digits of the code");
  });
}

Deno.test("a login without a user ID is asked for again", async () => {
  const page = await customerOf({ request: ONLINE }).send("login", { password: "hunter2!" });
  assertProblem(page, "/journey/login", "user_id", "Enter your user ID");
  assert.doesNotMatch(page.text, /hunter2!/);
});

Deno.test("a login without a password is asked for again, with its user ID", async () => {
  const page = await customerOf({ request: ONLINE }).send("login", { user_id: "someone" });
  assertProblem(page, "/journey/login", "password", "Enter your password");
  assert.match(page.text, /value="someone"/);
});

Deno.test("an upload without a file is asked for again", async () => {
  const page = await customerOf({ request: PDF }).send("upload", { pdf_password: "" });
  assertProblem(page, "/journey/upload", "file", "Choose the PDF of your statement");
});

Deno.test("an empty file is refused", async () => {
  const page = await customerOf({ request: PDF }).send("upload", { file: new File([], "a.pdf") });
  assertProblem(page, "/journey/upload", "file", "Choose another file: this one is empty");
});

Deno.test("a file that is no PDF is refused", async () => {
  const file = new File(["hello"], "a.pdf", { type: "application/pdf" });
  const page = await customerOf({ request: PDF }).send("upload", { file });
  assertProblem(page, "/journey/upload", "file", "Choose a PDF: this file is something else");
});

Deno.test("the same file twice is refused, and is kept once", async () => {
  const customer = customerOf({ request: PDF });
  await customer.send("upload", { file: pdf() });
  const page = await customer.send("upload", { file: pdf() });
  assertProblem(page, "/journey/upload", "file", "You added this file before");
  assert.equal(customer.session().statements.length, 1);
});

Deno.test("a file that is too large is refused, and nothing is kept", async () => {
  const customer = customerOf({ request: PDF });
  const file = pdf(" ".repeat(31 * 1024 * 1024));
  const page = await customer.send("upload", { file });
  assert.equal(page.status, 413);
  assert.equal(page.heading, "This file is too large");
  assert.deepEqual(customer.session().statements, []);
});

Deno.test("a bank that is not in the list is refused", async () => {
  const page = await customerOf().send("bank", { bank: "nowhere" });
  assert.equal(page.path, "/journey/bank");
  assert.match(page.text, /href="#search">Choose a bank from the list</);
});

Deno.test("a mode that is not offered is refused", async () => {
  const customer = customerOf({ request: { bank_name: "bandhan" } });
  const page = await customer.send("mode", { mode: "online" });
  assert.equal(page.path, "/journey/mode");
  assert.match(page.text, /Choose one of the ways to share/);
});

Deno.test("a problem is shown once", async () => {
  const customer = customerOf({ request: AA });
  await customer.send("mobile", { mobile: "1" });
  assert.doesNotMatch((await customer.open("/journey/mobile")).text, /There is a problem/);
});

Deno.test("a body that is no form counts as an empty one", async () => {
  const customer = customerOf({ request: AA });
  const answer = await customer.fetch(
    new Request(`http://localhost/journey/mobile?${customer.query}`, { method: "POST", body: "{" }),
  );
  assert.equal(answer.status, 303);
  assert.match((await customer.open("/journey/mobile")).text, /There is a problem/);
});
