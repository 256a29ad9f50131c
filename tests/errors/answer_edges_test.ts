import assert from "node:assert/strict";
import { classifyError, PARAMETER_ALIASES, PARAMETER_NAMES } from "../../mod.ts";

const UPLOAD_NAMES = ["file", "file_url", "session_id", "upload_type", "pdf_password"];
const RECURRING_NAMES = ["consent_id", "date_time_range_from", "date_time_range_to"];
const NAMES = [
  ...PARAMETER_NAMES,
  ...PARAMETER_ALIASES.keys(),
  ...UPLOAD_NAMES,
  "account_category",
  ...RECURRING_NAMES,
];

const classify = (status: number, body: unknown) => classifyError({ status, body }, {});

for (const name of NAMES) {
  Deno.test(`an error that begins with ${name} is about that field`, () => {
    const error = { code: "INVALID_REQUEST", message: `${name}, This field is required.` };
    assert.equal(classify(400, { error }).field, name);
  });
}

Deno.test("an error that begins with another word is about no field", () => {
  const error = { code: "INVALID_REQUEST", message: "colour, This field is required." };
  assert.equal(Object.hasOwn(classify(400, { error }), "field"), false);
});

Deno.test("an answer without a code, a message and a field gives no such members", () => {
  const found = classify(418, {});
  const names = ["code", "message", "field", "rule"];
  assert.deepEqual(names.filter((name) => Object.hasOwn(found, name)), []);
});

for (const member of ["code", "error_code", "errorCode", "error_type"]) {
  Deno.test(`a code is read from ${member}, white space aside`, () => {
    const error = { [member]: " SESSION_NOT_FOUND " };
    assert.equal(classify(400, { error }).code, "SESSION_NOT_FOUND");
  });
}

Deno.test("a code of letters alone is read however long it is", () => {
  const error = { code: "STATEMENTUNSUPPORTEDFORMAT" };
  assert.equal(classify(400, { error }).code, "STATEMENTUNSUPPORTEDFORMAT");
});

Deno.test("a code that has a key behind a long word is not read", () => {
  const error = { code: "STATEMENTUNSUPPORTED_K9VXQ2LRT8WZK4NCB" };
  assert.equal(classify(400, { error }).code, undefined);
});

Deno.test("an error that is a code alone is read as one", () => {
  assert.equal(classify(400, { error: " SESSION_NOT_FOUND " }).code, "SESSION_NOT_FOUND");
});
