import assert from "node:assert/strict";
import { showValue } from "../../lib/consent/show_value.ts";

/** Values of options, and how an error message shows them. */
const SHOWN: readonly (readonly [value: unknown, shown: string])[] = [
  ["v3", '"v3"'],
  ["", '""'],
  [[], "an array"],
  [["v2"], "an array"],
  [{}, "an object"],
  [{ version: "v2" }, "an object"],
  [null, "null"],
  [undefined, "undefined"],
  [2, "2"],
  [true, "true"],
];

for (const [value, shown] of SHOWN) {
  Deno.test(`${JSON.stringify(value) ?? "nothing"} is shown as ${shown}`, () => {
    assert.equal(showValue(value), shown);
  });
}
