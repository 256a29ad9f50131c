import assert from "node:assert/strict";
import { classifyError, GUARD_ERRORS } from "../../../lib/errors/mod.ts";

const EXPECTED = [
  // [code, status, owner, retry]
  ["GUARD_ROUTE_NOT_GRANTED", 403, "account", "after-fix"],
  ["GUARD_ROUTE_NOT_FOUND", 404, "caller", "after-fix"],
  ["GUARD_LENGTH_REQUIRED", 411, "caller", "after-fix"],
  ["GUARD_BODY_TOO_LARGE", 413, "caller", "after-fix"],
  ["GUARD_RATE_LIMITED", 429, "caller", "later"],
  ["GUARD_HEADERS_TOO_LARGE", 431, "caller", "after-fix"],
  ["GUARD_UPSTREAM_FAILED", 502, "finbox", "later"],
  ["GUARD_ISSUER_UNREACHABLE", 503, "account", "later"],
  ["GUARD_MISCONFIGURED", 503, "account", "after-fix"],
  ["GUARD_UPSTREAM_TIMEOUT", 504, "finbox", "later"],
] as const;

for (const [code, status, owner, retry] of EXPECTED) {
  Deno.test(`${code} is a ${status} for the ${owner}, retry ${retry}`, () => {
    const row = GUARD_ERRORS.find((row) => row.code === code);
    assert.equal(row?.status, status);
    const found = classifyError({ status, body: { error: { code } } });
    assert.deepEqual([found.owner, found.retry], [owner, retry]);
  });
}

Deno.test("the guard has no other codes of its own", () => {
  assert.deepEqual(GUARD_ERRORS.map(({ code }) => code), EXPECTED.map(([code]) => code));
});

Deno.test("a code of the guard's decides against a documented text", () => {
  const error = { code: "GUARD_RATE_LIMITED", message: "Invalid mobile number" };
  const found = classifyError({ status: 429, body: { error } });
  assert.deepEqual(
    [found.rule, found.category, found.documented],
    ["guard-rate-limited", "guard", false],
  );
});
