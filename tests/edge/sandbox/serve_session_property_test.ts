import assert from "node:assert/strict";
import fc from "fast-check";
import { checkSession } from "../../../mod.ts";
import { anySession } from "../../support/arbitraries.ts";
import { call, clockedSandbox } from "./requests.ts";

const sandbox = clockedSandbox();

/** What is asked for by name is not refused by a rule. */
function isPlain(value: unknown): boolean {
  const linkId = (value as { link_id?: unknown } | null)?.link_id;
  return typeof linkId !== "string" || !/^\s*sandbox:/i.test(linkId);
}

// The guard refuses it, and so does the sandbox, which reads as the guard does.
function isSafe(value: unknown): boolean {
  return !(JSON.stringify(value) ?? "").includes('"__proto__":');
}

Deno.test("the sandbox creates a session for exactly what the library accepts", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("v1" as const, "v2" as const),
      fc.oneof(anySession.map(({ request }) => request), fc.jsonValue()).filter(isPlain).filter(
        isSafe,
      ),
      async (version, value) => {
        const text = JSON.stringify(value) ?? "";
        const check = checkSession(JSON.parse(text), { version, today: "2025-12-09" });
        const { status, body } = await call(sandbox, "POST", `/${version}/session/`, {
          body: text,
        });
        if (check.ok) {
          assert.equal(status, 200);
          assert.equal(typeof body.session_id, "string");
        } else {
          const { status: expected, code, message } = check.errors[0];
          assert.equal(status, expected);
          assert.deepEqual(body, { error: { code, message } });
        }
      },
    ),
    { numRuns: 300 },
  );
});
