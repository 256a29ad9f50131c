import assert from "node:assert/strict";
import { showText } from "../../lib/errors/show_text.ts";

const KEY = "x1".repeat(990); // shown as one ellipsis

Deno.test("a text of 2000 characters is read to its end", () => {
  const text = `${KEY} word word word word`;
  assert.equal(text.length, 2000);
  assert.equal(showText(text), "… word word word word");
});

Deno.test("what stands behind 2000 characters is not shown, nor the word that is cut there", () => {
  assert.equal(showText(`${KEY} word word word words and more`), "… word word word …");
});

Deno.test("white space and control characters around a text are not shown", () => {
  assert.equal(showText("\u0001 two words\r\n\u0000"), "two words");
});

Deno.test("a text of control characters alone is not shown", () => {
  assert.equal(showText("\u0000\u0001\n"), undefined);
});

Deno.test("an empty value in quotation marks is shown as it is", () => {
  assert.equal(showText('mode, "" is wrong'), 'mode, "" is wrong');
});
