import assert from "node:assert/strict";
import fc from "fast-check";
import { paintText } from "../../../edge/explorer/paint_text.ts";

Deno.test("the pieces together are the text, whatever it is and wherever marks are", () => {
  const marks = fc.array(fc.record({
    start: fc.integer({ min: 0, max: 30 }),
    end: fc.integer({ min: 0, max: 30 }),
    kind: fc.constantFrom("error" as const, "notice" as const),
  }));
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), marks, (text, marks) => {
    assert.equal(paintText(text, marks).map((piece) => piece.text).join(""), text);
  }));
});

Deno.test("names, texts, numbers and words look different", () => {
  const looks = paintText('{"a": "b", "c": -1.5e3, "d": null}', [])
    .filter(({ look }) => look !== "");
  assert.deepEqual(looks, [
    { text: '"a"', look: "name" },
    { text: '"b"', look: "string" },
    { text: '"c"', look: "name" },
    { text: "-1.5e3", look: "number" },
    { text: '"d"', look: "name" },
    { text: "null", look: "word" },
  ]);
});

Deno.test("a mark is seen on top of what it marks", () => {
  const pieces = paintText('{"a": 1}', [{ start: 6, end: 7, kind: "error" }]);
  assert.deepEqual(pieces.find(({ text }) => text === "1"), { text: "1", look: "number error" });
});

Deno.test("an error goes before a notice at the same place", () => {
  const [piece] = paintText("1", [
    { start: 0, end: 1, kind: "notice" },
    { start: 0, end: 1, kind: "error" },
  ]);
  assert.equal(piece.look, "number error");
});
