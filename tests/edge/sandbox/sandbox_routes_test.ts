import assert from "node:assert/strict";
import { PREFIX, ROUTES } from "../../../edge/contract/routes.ts";
import { SANDBOX_ROUTES } from "../../../edge/sandbox/sandbox_routes.ts";

Deno.test("the sandbox has every path that the guard forwards to, and no other", () => {
  const forwarded = ROUTES.filter(({ kind }) => kind !== "plan")
    .map(({ method, path, version }) => ({ method, path: PREFIX + path, version }));
  assert.deepEqual(
    SANDBOX_ROUTES.map(({ method, path, version }) => ({ method, path, version })),
    forwarded,
  );
});
