import assert from "node:assert/strict";
import type { ParameterRow } from "../../lib/fields/parameters.ts";
import { readChoice, readText } from "../../lib/fields/read_text.ts";
import { readingOf, silently } from "./readings.ts";

const TEXT: ParameterRow = { kind: "text", source: "", maxLength: 3 };
const CHOICE: ParameterRow = { kind: "choice", source: "", choices: ["a", "b"] };

const readingOfText = (value: unknown) =>
  readingOf((place, findings) => readText(value, TEXT, place, findings));

const messagesOf = (value: unknown) => readingOfText(value).errors.map(([, message]) => message);

Deno.test("a text's length counts characters, not UTF-16 units", () => {
  assert.deepEqual(readingOfText("😀😀😀"), silently("😀😀😀"));
});

Deno.test("a text of a character too many is too long", () => {
  assert.deepEqual(messagesOf("abcd"), ["x, Ensure this field has no more than 3 characters."]);
});

for (const [value, surrogate] of [["\udfff", "DFFF"], ["\uffff\ud800", "D800"]] as const) {
  Deno.test(`the surrogate U+${surrogate} is named where it stands alone`, () => {
    assert.deepEqual(messagesOf(value), [
      `x, Surrogate characters are not allowed: U+${surrogate}.`,
    ]);
  });
}

for (const [value, shown] of [[["a"], "[…]"], [{ a: 1 }, "{…}"], [1, "1"]] as const) {
  Deno.test(`${JSON.stringify(value)} is no choice and is shown as ${shown}`, () => {
    const { errors } = readingOf((place, findings) => readChoice(value, CHOICE, place, findings));
    assert.deepEqual(errors, [["choice-invalid", `x, "${shown}" is not a valid choice.`]]);
  });
}

for (const value of ["A", " a ", "A "]) {
  Deno.test(`${JSON.stringify(value)} is no choice, and the choice that is like it is suggested`, () => {
    const { errors } = readingOf((place, findings) => readChoice(value, CHOICE, place, findings));
    assert.equal(errors[0][2], "a");
  });
}
