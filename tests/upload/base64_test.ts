import assert from "node:assert/strict";
import { decodeBase64Head, isBase64 } from "../../lib/upload/base64.ts";

const DECODED: readonly (readonly [what: string, text: string, bytes: readonly number[]])[] = [
  ["whole groups", "AQIDBAUG", [1, 2, 3, 4, 5, 6]],
  ["every value of a digit", "+/Zz", [0xfb, 0xf6, 0x73]],
  ["digits of the URL-safe alphabet", "-_-_", [0xfb, 0xff, 0xbf]],
  ["characters that are no digits", "AQ\né*ID", [1, 2, 3]],
  ["one pad after three digits, which ends the text", "AQI=BAUG", [1, 2]],
  ["two pads after two digits, which end the text", "AQ==BAUG", [1]],
  ["one pad after two digits, which ends nothing", "AQ=ID", [1, 2, 3]],
  ["a digit between two pads, which ends nothing", "AQ=I=BAUG", [1, 2]],
  ["pads after one digit, which end nothing", "A===QID", [1, 2, 3]],
  ["pads before the first digit, which end nothing", "====AQID", [1, 2, 3]],
];

for (const [what, text, expected] of DECODED) {
  Deno.test(`Base64 is decoded with ${what}`, () => {
    assert.deepEqual([...decodeBase64Head(text, 100)], expected);
  });
}

Deno.test("no more than the head of a Base64 text is decoded", () => {
  assert.deepEqual([...decodeBase64Head("AQIDBAUG", 4)], [1, 2, 3, 4]);
});

const BASE64: readonly (readonly [what: string, text: string])[] = [
  ["a hyphen behind the digits of the standard alphabet", "AQID-"],
  ["an underscore behind the digits of the standard alphabet", "AQID_"],
  ["digits of the URL-safe alphabet alone", "____"],
  ["digits of both alphabets", "-A/A"],
];

for (const [what, text] of BASE64) {
  Deno.test(`a text with ${what} is Base64`, () => {
    assert.equal(isBase64(text), true);
  });
}

const NOT_BASE64: readonly (readonly [what: string, text: string])[] = [
  ["pads after one digit", "A==="],
  ["one pad after two digits", "AQ="],
  ["pads on both sides of a digit", "AQ=I"],
];

for (const [what, text] of NOT_BASE64) {
  Deno.test(`a text with ${what} is not Base64`, () => {
    assert.equal(isBase64(text), false);
  });
}
