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

/** DATA: metadata of another shape, which no document refuses, and where it differs. */
const UNVERIFIED: Readonly<Record<string, unknown>> = {
  "an item that is an object": { names: ["A CUSTOMER", {}] },
  "an item that is a boolean": { names: [true] },
  "a number in place of a list": { names: 1 },
  "a text in place of a list": { names: "A CUSTOMER" },
  "an object in place of a list": { names: {} },
  "a text in place of the object": "A CUSTOMER",
  "a list with items in place of the object": ["A CUSTOMER"],
};

for (const [name, value] of Object.entries(UNVERIFIED)) {
  Deno.test(`metadata with ${name} gives a notice and no error`, () => {
    const { errors, notices } = readingOfMetadata(value);
    assert.deepEqual({ errors, notices }, { errors: [], notices: ["UNVERIFIED_VALUE"] });
  });
}

Deno.test("an empty list in place of metadata counts as an empty object", () => {
  assert.deepEqual(readingOfMetadata([]), { value: true, errors: [], notices: ["EMPTY_LIST"] });
});

const readingOfConsents = (value: unknown, journey?: readonly string[]) =>
  readingOf((place, findings) => readConsents(value, journey, place, findings));

for (
  const [value, type] of [[1, "int"], [1.5, "float"], [true, "bool"], ["x", "str"], [[1], "list"]]
) {
  Deno.test(`${JSON.stringify(value)} in place of consents is named ${type}, as in Python`, () => {
    const [[rule, message]] = readingOfConsents(value).errors;
    assert.equal(rule, "object-invalid");
    assert.ok(message.includes(`"${type}"`), message);
  });
}

Deno.test("an empty list in place of consents counts as an empty object", () => {
  const { errors, notices } = readingOfConsents([], ["CC0001"]);
  assert.deepEqual({ errors, notices }, { errors: [], notices: ["EMPTY_LIST"] });
});

for (const consent of [5, "09/12/2025", null, true, [1]]) {
  Deno.test(`a consent that is ${JSON.stringify(consent)} counts as absent, with a notice`, () => {
    const { errors, notices } = readingOfConsents({ CC0001: consent }, ["CC0001"]);
    assert.deepEqual({ errors, notices }, { errors: [], notices: ["CONSENT_NOT_AN_OBJECT"] });
  });
}

Deno.test("without a known journey no consent is unknown", () => {
  assert.deepEqual(readingOfConsents({ CC0001: {} }), silently([]));
});

Deno.test("a consent without a date has none of the three", () => {
  assert.deepEqual(
    readingOfConsents({ CC0001: {} }, ["CC0001"]),
    silently([{ from: undefined, to: undefined, expiry: undefined }]),
  );
});

Deno.test("a consent outside of the journey is unknown", () => {
  assert.deepEqual(readingOfConsents({ CC0009: {} }, ["CC0001"]).notices, ["UNKNOWN_CONSENT"]);
});
