import assert from "node:assert/strict";
import fc from "fast-check";
import { printable, withCommas, wrap } from "../../../edge/cli/wrap.ts";

Deno.test("no line is longer than 80 columns, whatever the words and the label", () => {
  const texts = fc.array(fc.string({ maxLength: 200 })).map((words) => words.join(" "));
  fc.assert(
    fc.property(texts, fc.string({ maxLength: 120 }), (text, label) => {
      assert.ok(wrap(text, label).every((line) => line.length <= 80));
    }),
  );
});

Deno.test("wrapping keeps every word in order", () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1 });
  fc.assert(
    fc.property(words, (words) => {
      const lines = wrap(words.join(" "), "  ");
      assert.equal(lines.map((line) => line.trim()).join(" "), words.join(" "));
    }),
  );
});

Deno.test("a line has as many words as fit", () => {
  const word = "x".repeat(19);
  assert.deepEqual(wrap(Array(5).fill(word).join(" ")), [
    Array(4).fill(word).join(" "),
    word,
  ]);
});

Deno.test("the lines after the first are indented by the label", () => {
  const lines = wrap("y ".repeat(60).trim(), "  label ");
  assert.ok(lines[0].startsWith("  label y"));
  assert.ok(lines[1].startsWith("        y"));
});

Deno.test("control characters and those that turn the writing are shown as question marks", () => {
  assert.equal(printable("a\x00\x1b\x7f\x9b\u2028\u202e\u2066é日"), "a???????é日");
});

Deno.test("thousands have commas", () => {
  assert.deepEqual([0, 999, 1000, 1234567].map(withCommas), ["0", "999", "1,000", "1,234,567"]);
});
