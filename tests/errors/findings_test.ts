import assert from "node:assert/strict";
import { toErrorBody } from "../../lib/errors/error_body.ts";
import { Findings } from "../../lib/errors/findings.ts";
import { pointer } from "../../lib/json/pointer.ts";

const PLACE = { field: "bank_name", path: "/bank_name" };
const OTHER = { field: "mode", path: "/mode" };

function findingsOf(find: (findings: Findings) => void): Findings {
  const findings = new Findings(["v2.2025", "matrix"]);
  find(findings);
  return findings;
}

Deno.test("an error is found once at each place", () => {
  const { errors } = findingsOf((findings) => {
    for (const place of [PLACE, PLACE, OTHER]) findings.refuse("field-null", place);
  });
  assert.deepEqual(errors.map(({ path }) => path), ["/bank_name", "/mode"]);
});

Deno.test("a notice is found once at each place", () => {
  const { notices } = findingsOf((findings) => {
    for (const place of [PLACE, PLACE, OTHER, {}]) findings.notice("BLANK_VALUE", place);
  });
  assert.deepEqual(notices.map(({ path }) => path), ["/bank_name", "/mode", undefined]);
});

Deno.test("an error's field and suggestion are members where there are any", () => {
  const { errors: [error] } = findingsOf((findings) =>
    findings.refuse("choice-invalid", PLACE, { input: "x" }, "aa")
  );
  assert.deepEqual([error.field, error.suggestion], ["bank_name", "aa"]);
  assert.equal(error.message, 'bank_name, "x" is not a valid choice.');
});

Deno.test("an error without a field and a suggestion has no such members", () => {
  const { errors: [error] } = findingsOf((findings) =>
    findings.refuse("choice-invalid", { path: "" })
  );
  assert.deepEqual(["field", "suggestion"].filter((name) => Object.hasOwn(error, name)), []);
  assert.equal(error.message, ', "" is not a valid choice.');
});

Deno.test("a notice has its place and its parts as members", () => {
  const parts = { before: "2023-06-01", after: "2024-10-09", suggestion: "mode" };
  const { notices: [notice] } = findingsOf((findings) =>
    findings.notice("BLANK_VALUE", PLACE, parts)
  );
  const { message: _, source: __, ...members } = notice;
  assert.deepEqual(members, { code: "BLANK_VALUE", ...PLACE, ...parts });
});

Deno.test("a notice without a place and parts has no such members", () => {
  const { notices: [notice] } = findingsOf((findings) => findings.notice("BLANK_VALUE", {}));
  assert.deepEqual(Object.keys(notice).sort(), ["code", "message", "source"]);
});

Deno.test("a pointer escapes the marks of pointers", () => {
  assert.equal(pointer("consents", "a~b", "c/d", "~/", 0), "/consents/a~0b/c~1d/~0~1/0");
});

const { errors: ERRORS } = findingsOf((findings) => {
  findings.refuse("field-required", PLACE);
  findings.refuse("field-null", OTHER);
});
const ERROR = { code: "INVALID_REQUEST", message: "bank_name, This field is required." };

Deno.test("the body of a session's error has the first error", () => {
  assert.deepEqual(toErrorBody(ERRORS, "session"), { error: ERROR });
});

Deno.test("the body of an upload's error has two blank ids", () => {
  assert.deepEqual(toErrorBody(ERRORS, "upload"), {
    session_id: "",
    statement_id: "",
    error: ERROR,
  });
});

Deno.test("there is no body without an error", () => {
  assert.throws(() => toErrorBody([], "session"), RangeError);
});
