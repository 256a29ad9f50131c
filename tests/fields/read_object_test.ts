import assert from "node:assert/strict";
import { readConsents, readMetadata } from "../../lib/fields/read_object.ts";
import { readingOf, silently } from "./readings.ts";

const readingOfMetadata = (value: unknown) =>
  readingOf((place, findings) => readMetadata(value, place, findings));

Deno.test("metadata of good texts is good", () => {
  assert.deepEqual(readingOfMetadata({ names: ["A CUSTOMER"] }), silently(true));
});

Deno.test("an item that is null counts as blank", () => {
  assert.deepEqual(readingOfMetadata({ names: [null] }), {
    value: true,
    errors: [],
    notices: ["BLANK_VALUE"],
  });
});

Deno.test("an item that is blank counts as blank", () => {
  assert.deepEqual(readingOfMetadata({ names: [" "] }).notices, ["BLANK_VALUE"]);
});

Deno.test("metadata with an item that is no text is refused", () => {
  const { value, errors } = readingOfMetadata({ names: ["A CUSTOMER", {}] });
  assert.equal(value, null);
  assert.deepEqual(errors.map(([rule]) => rule), ["text-invalid"]);
});

const TYPES: readonly (readonly [value: unknown, type: string])[] = [
  [1, "int"],
  [1.5, "float"],
  [true, "bool"],
  ["A CUSTOMER", "str"],
  [{}, "dict"],
];

for (const [value, type] of TYPES) {
  Deno.test(`${JSON.stringify(value)} in place of a list is named ${type}, as in Python`, () => {
    const [[rule, message]] = readingOfMetadata({ names: value }).errors;
    assert.equal(rule, "list-invalid");
    assert.ok(message.includes(`"${type}"`), message);
  });
}

for (const [value, type] of [[null, "NoneType"], [[], "list"], [undefined, "NoneType"]] as const) {
  Deno.test(`${JSON.stringify(value) ?? "nothing"} in place of an object is named ${type}`, () => {
    const [[rule, message]] = readingOfMetadata(value).errors;
    assert.equal(rule, "object-invalid");
    assert.ok(message.includes(`"${type}"`), message);
  });
}

const readingOfConsents = (value: unknown, journey?: readonly string[]) =>
  readingOf((place, findings) => readConsents(value, journey, place, findings));

Deno.test("without a known journey no consent is unknown", () => {
  assert.deepEqual(readingOfConsents({ CC0001: {} }), silently(new Map()));
});

Deno.test("a consent without a date has none of the three", () => {
  assert.deepEqual(
    readingOfConsents({ CC0001: {} }, ["CC0001"]),
    silently(new Map([["CC0001", { from: undefined, to: undefined, expiry: undefined }]])),
  );
});

Deno.test("a consent outside of the journey is unknown", () => {
  assert.deepEqual(readingOfConsents({ CC0009: {} }, ["CC0001"]).notices, ["UNKNOWN_CONSENT"]);
});
