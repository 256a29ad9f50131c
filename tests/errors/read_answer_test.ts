import assert from "node:assert/strict";
import { readAnswer } from "../../lib/errors/read_answer.ts";
import { classifyError, PARAMETER_ALIASES, PARAMETER_NAMES } from "../../mod.ts";

const ANSWERS: readonly (readonly [what: string, body: unknown, answer: object])[] = [
  ["a text with a bracket inside", "broken [json", { message: "broken [json" }],
  ["a blank text", " ", {}],
  ["a text in error_message", { error_message: "broken" }, { message: "broken" }],
  ["a text with white space around it", { message: " broken\n" }, { message: "broken" }],
  ["a code alone", { error: { code: "X_Y" } }, { code: "X_Y", isError: true }],
  ["lists of two fields, one blank", { mode: [" "], bank_name: ["broken"] }, {
    message: "broken",
    field: "bank_name",
  }],
  ["a field's list beside a number", { mode: ["broken"], status: 0 }, {
    message: "broken",
    field: "mode",
  }],
  ["a field's list beside a text", { mode: ["broken"], status: "bad" }, {}],
  ["a text that begins with two words", { message: "the mode: broken" }, {
    message: "the mode: broken",
  }],
  ["a name that goes on", { message: "mode-of: broken" }, { message: "mode-of: broken" }],
  ["a name in quotes", { message: "'mode' : broken" }, {
    message: "'mode' : broken",
    field: "mode",
  }],
  ["a text in capitals", { error: "broken X_Y" }, { message: "broken X_Y", isError: true }],
  ["a text that begins in capitals", { error: "X_Y broken" }, {
    message: "X_Y broken",
    isError: true,
  }],
  ["a word that ends like a code", { error: "no_X_Y" }, { message: "no_X_Y", isError: true }],
  ["a word that begins like a code", { error: "X_Y.no" }, { message: "X_Y.no", isError: true }],
  ["a field whose text begins with another's name", { mode: ["bank_name, broken"] }, {
    message: "bank_name, broken",
    field: "mode",
  }],
  ["a list in a list", [[{ message: "broken" }]], { message: "broken" }],
];

for (const [what, body, answer] of ANSWERS) {
  Deno.test(`an answer of ${what} is read`, () => {
    assert.deepEqual(readAnswer(body), answer);
  });
}

Deno.test("an answer in four lists is read, in five it is not", () => {
  assert.deepEqual(readAnswer([[[["broken"]]]]), { message: "broken" });
  assert.deepEqual(readAnswer([[[[["broken"]]]]]), {});
});

Deno.test("a text that is JSON four times over is read, five times it is not", () => {
  const encode = (times: number): string =>
    times === 0 ? "broken" : JSON.stringify(encode(times - 1));
  assert.deepEqual(readAnswer(encode(4)), { message: "broken" });
  assert.deepEqual(readAnswer(encode(5)), {});
});

Deno.test("a field's list is read up to its 99th value", () => {
  const listOf = (blanks: number) => [...new Array(blanks).fill(" "), "broken"];
  assert.deepEqual(readAnswer({ mode: listOf(98) }), { message: "broken", field: "mode" });
  assert.deepEqual(readAnswer({ mode: listOf(99) }), {});
});

Deno.test("field errors are read up to the 100th field", () => {
  const fields = (blanks: number) =>
    Object.fromEntries([...Array(blanks).keys()].map((number) => [`field_${number}`, [" "]]));
  assert.deepEqual(readAnswer({ ...fields(99), mode: ["broken"] }), {
    message: "broken",
    field: "mode",
  });
  assert.deepEqual(readAnswer({ ...fields(100), mode: ["broken"] }), {});
});

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
