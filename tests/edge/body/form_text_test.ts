import assert from "node:assert/strict";
import fc from "fast-check";
import { type FormText, readFormText, withFormField } from "../../../edge/body/form_text.ts";
import { concat, latin1, utf8 } from "../../support/byte_streams.ts";

function read(text: string): FormText {
  const form = readFormText(utf8(text));
  assert.ok(!("refused" in form), JSON.stringify(form));
  return form;
}

/** Each text, and the fields that it has. */
const FORMS: Readonly<Record<string, readonly [text: string, ...fields: [string, string][]]>> = {
  "an empty text": [""],
  "a field": ["link_id=UX-2827", ["link_id", "UX-2827"]],
  "fields in their order": ["b=1&a=2", ["b", "1"], ["a", "2"]],
  "a plus as a space": ["a+b=c+d", ["a b", "c d"]],
  "an escaped plus": ["a=%2B", ["a", "+"]],
  "escapes of either case": ["%6c%4C=%c3%A9", ["lL", "é"]],
  "an escaped separator": ["a=1%262%3D3", ["a", "1&2=3"]],
  "an equals sign in a value": ["a=b=c", ["a", "b=c"]],
  "a semicolon, which separates nothing": ["a=1;b=2", ["a", "1;b=2"]],
  "a name without a value": ["a&b=1", ["a", ""], ["b", "1"]],
  "an empty name": ["=1", ["", "1"]],
  "empty pairs": ["&&a=1&", ["a", "1"]],
  "the last value of a repeated name": ["a=1&b=2&a=3", ["a", "3"], ["b", "2"]],
  "the last value of a name repeated in escapes": ["a=1&%61=3", ["a", "3"]],
  "a percent sign that escapes nothing": ["a=100%&b=%4", ["a", "100%"], ["b", "%4"]],
  "a percent sign before letters": ["a=%zz%41", ["a", "%zzA"]],
  "letters beyond ASCII as they are": ["né=é", ["né", "é"]],
  "an escape that makes a percent sign": ["a=%2541", ["a", "%41"]],
  "a name that objects have": ["__proto__=1", ["__proto__", "1"]],
  "an escaped mark": ["a=%EF%BB%BF", ["a", "\ufeff"]],
  "a line end": ["a=1\r\n", ["a", "1\r\n"]],
};

for (const [name, [text, ...fields]] of Object.entries(FORMS)) {
  Deno.test(`${name} is read`, () => {
    const form = read(text);
    assert.equal(form.text, text);
    assert.deepEqual(form.fields, new Map(fields));
  });
}

/** Each text that is refused, and why. */
const REFUSED: Readonly<Record<string, readonly [Uint8Array, string]>> = {
  "bytes that are not UTF-8": [latin1("a=\xff"), "not UTF-8"],
  "a surrogate in UTF-8": [latin1("a=\xed\xa0\x80"), "not UTF-8"],
  "escapes that are not UTF-8": [utf8("a=%ff"), "not UTF-8"],
  "escapes in a name that are not UTF-8": [utf8("%c3=1"), "not UTF-8"],
  "a character half escaped": [latin1("a=%c3\xa9"), "not UTF-8"],
  "an overlong escape": [utf8("a=%c0%af"), "not UTF-8"],
  "an escaped surrogate": [utf8("a=%ed%a0%80"), "not UTF-8"],
  "a mark at the front": [utf8("\ufeffa=1"), "malformed"],
  "api_key twice": [utf8("api_key=1&a=2&api_key=1"), "repeated api_key"],
  "api_key twice, once escaped": [utf8("api_key=1&api%5Fkey=2"), "repeated api_key"],
  "api_key twice, once without a value": [utf8("api_key&api_key=2"), "repeated api_key"],
};

for (const [name, [bytes, problem]] of Object.entries(REFUSED)) {
  Deno.test(`${name}: ${problem}`, () =>
    assert.deepEqual(readFormText(bytes), { refused: problem }));
}

Deno.test("a place holds the value of its name as it is written", () => {
  const { text, places } = read("a=1&%61=%32&b");
  const written = (name: string) => {
    const { start, end } = places.get(name)!;
    return text.slice(start, end);
  };
  assert.equal(written("a"), "%32");
  assert.equal(written("b"), "");
});

/** Each text, and what becomes of it with the key `k/1`. */
const REPLACED: Readonly<Record<string, readonly [before: string, after: string]>> = {
  "a value at the front": ["api_key=token&a=1", "api_key=k%2F1&a=1"],
  "a value in the middle": ["a=%7e+&api_key=token&b=%zz", "a=%7e+&api_key=k%2F1&b=%zz"],
  "a value at the end": ["a=1&api_key=token", "a=1&api_key=k%2F1"],
  "an empty value": ["api_key=&a=1", "api_key=k%2F1&a=1"],
  "a value under an escaped name": ["api%5Fkey=token", "api%5Fkey=k%2F1"],
  "a value with equals signs": ["api_key==a=", "api_key=k%2F1"],
  "a name without a value": ["a=1&api_key&b=1", "a=1&api_key=k%2F1&b=1"],
  "no such name": ["&a=1&", "api_key=k%2F1&&a=1&"],
  "a name that only begins so": ["api_key2=1", "api_key=k%2F1&api_key2=1"],
  "an empty text": ["", "api_key=k%2F1"],
};

for (const [name, [before, after]] of Object.entries(REPLACED)) {
  Deno.test(`the key is written over ${name}`, () => {
    assert.equal(withFormField(read(before), "api_key", "k/1", true), after);
  });
}

Deno.test("an absent key is added only when it is asked for", () => {
  assert.equal(withFormField(read("a=1"), "api_key", "k", false), "a=1");
});

Deno.test("a present key is replaced also when adding is not asked for", () => {
  assert.equal(withFormField(read("api_key=1"), "api_key", "k", false), "api_key=k");
});

Deno.test("any bytes are refused or come back as they were", () => {
  const piece = fc.constantFrom("api_key", "=", "&", "%", "%41", "%C3%A9", "%c3", "+", "é", ";");
  const text = fc.oneof(fc.array(piece).map((pieces) => pieces.join("")), fc.string());
  const anyBytes = fc.oneof(text.map(utf8), fc.uint8Array().map((array) => new Uint8Array(array)));
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      const form = readFormText(bytes);
      if (!("refused" in form)) assert.deepEqual(utf8(form.text), bytes);
    }),
    { numRuns: 2000 },
  );
});

const pairs = fc.array(
  fc.tuple(
    fc.oneof(fc.string({ unit: "binary" }), fc.constant("a")).filter((name) => name !== "api_key"),
    fc.string({ unit: "binary" }),
  ),
);

Deno.test("what URLSearchParams writes is read as it reads it", () => {
  fc.assert(
    fc.property(pairs, (pairs) => {
      const text = new URLSearchParams(pairs).toString();
      assert.deepEqual(read(text).fields, new Map(new URLSearchParams(text)));
    }),
  );
});

Deno.test("with the key replaced or added, a form has the same fields but the key", () => {
  fc.assert(
    fc.property(pairs, fc.option(fc.nat()), fc.string({ unit: "binary" }), (pairs, at, key) => {
      const sent = [...pairs];
      if (at !== null) sent.splice(at % (pairs.length + 1), 0, ["api_key", "token"]);
      const text = new URLSearchParams(sent).toString();
      const after = [...new URLSearchParams(withFormField(read(text), "api_key", key, true))];
      assert.deepEqual(after.filter(([name]) => name !== "api_key"), pairs);
      assert.deepEqual(after.filter(([name]) => name === "api_key"), [["api_key", key]]);
    }),
  );
});

Deno.test("a wide form of 256 kB is read in less than a second", () => {
  const widest = utf8("a&".repeat(128 * 1024));
  const longest = concat(utf8("a="), utf8("%41".repeat(87_000)));
  const start = performance.now();
  assert.ok(!("refused" in readFormText(widest)));
  assert.ok(!("refused" in readFormText(longest)));
  assert.ok(performance.now() - start < 1000);
});
