import assert from "node:assert/strict";
import { parseDuration } from "../../lib/dates/duration.ts";

Deno.test("weeks may have more than one digit", () => {
  assert.deepEqual(parseDuration("P10W"), { months: 0, days: 70 });
});
