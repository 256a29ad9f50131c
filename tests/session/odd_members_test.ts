import assert from "node:assert/strict";
import { checkSession, type SessionOptions } from "../../mod.ts";
import { accepted, V1, V2 } from "./checks.ts";

/** The rules that a request breaks, each with its path. */
function rulesOf(request: unknown, options: SessionOptions): string[] {
  return checkSession(request, options).errors.map(({ rule, path }) => `${rule} ${path}`);
}

Deno.test("a member named undefined is an unknown parameter", () => {
  const { notices } = accepted({ link_id: "L", undefined: 1 }, V2);
  assert.deepEqual(notices.map(({ code, path }) => `${code} ${path}`), [
    "UNKNOWN_PARAMETER /undefined",
  ]);
});

Deno.test("the organization's modes say nothing about other choices", () => {
  const options: SessionOptions = { ...V1, organization: { modes: ["aa"] } };
  const request = { link_id: "L", bank_name: "hdfc", mode: "aa", aa_journey_mode: "only_once" };
  assert.deepEqual(rulesOf(request, options), []);
});

Deno.test("a journey code that is no text breaks the rule of the journey alone", () => {
  assert.deepEqual(rulesOf({ link_id: "L", aa_journey_code: [] }, V2), [
    "aa-parameter-invalid /aa_journey_code",
  ]);
});

Deno.test("a journey code with a null character breaks the rule of the text alone", () => {
  assert.deepEqual(rulesOf({ link_id: "L", aa_journey_code: "BCAA\0" }, V2), [
    "text-null-character /aa_journey_code",
  ]);
});

Deno.test("a member without a value is as absent as JSON makes it", () => {
  const request = {
    link_id: "L",
    bank: undefined,
    mode: undefined,
    nobody_knows: undefined,
    consents: { CC0001: undefined, CC0009: undefined },
    metadata: undefined,
  };
  const check = accepted(request, V2);
  const { request: sent } = check.plan;
  const expected = accepted(JSON.parse(JSON.stringify(request)), V2);
  assert.deepEqual(check.notices, expected.notices);
  assert.deepEqual(JSON.parse(JSON.stringify(sent)), expected.plan.request);
  assert.deepEqual({ ...check.plan, request: 0 }, { ...expected.plan, request: 0 });
});

Deno.test("a consent's member without a value is as absent as JSON makes it", () => {
  const consents = { CC0001: { from_date: undefined, nobody_knows: undefined } };
  assert.deepEqual(accepted({ link_id: "L", consents }, V2).notices, []);
});

Deno.test("a tenure under its other name counts only where it has a value", () => {
  const notices = checkSession({ link_id: "L", aa_recurring_tenure_month: undefined }, V1).notices;
  assert.deepEqual(notices, []);
});

for (const options of [undefined, null, 5]) {
  Deno.test(`options that are ${options} cannot be used, and are named`, () => {
    assert.throws(() => checkSession({}, options as unknown as SessionOptions), {
      name: "TypeError",
      message: `Cannot use options as an object: current value is ${options}`,
    });
  });
}
