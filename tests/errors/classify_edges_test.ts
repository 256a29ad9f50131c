import assert from "node:assert/strict";
import { classifyError } from "../../lib/errors/classify_error.ts";

const ruleOf = (status: number, body: unknown) => classifyError({ status, body }).rule;

Deno.test("the least and the greatest HTTP status are given as they are", () => {
  for (const status of [100, 599]) assert.equal(classifyError({ status, body: "" }).status, status);
});

Deno.test("a 100 without a code has no message, because its texts are data", () => {
  const found = classifyError({ status: 100, body: { message: "Welcome" } });
  assert.deepEqual([found.status, found.message], [100, undefined]);
});

Deno.test("the text decides between rules of one status", () => {
  const detail = "Your trial period has expired. Please request FinBox to upgrade your plan";
  assert.equal(ruleOf(402, { detail }), "trial-period-expired");
});

Deno.test("a 403 with the text of a 400 has no rule", () => {
  assert.equal(ruleOf(403, { detail: "Invalid mobile number" }), undefined);
});

Deno.test("the text of missing credentials tells nothing of a 400", () => {
  assert.equal(ruleOf(400, { detail: "Authentication credentials were not provided." }), undefined);
});

Deno.test("a field's text that stands in no template is told by itself", () => {
  assert.equal(ruleOf(400, { mobile_number: ["Invalid mobile number"] }), "mobile-number-invalid");
});

Deno.test("a text with words before a template's first is not its rule's", () => {
  assert.equal(ruleOf(400, { message: "This is not hdfc bank statement" }), undefined);
});

Deno.test("a text with words behind a template's last is not its rule's", () => {
  assert.equal(ruleOf(400, { message: "Not hdfc bank statement at all" }), undefined);
});
