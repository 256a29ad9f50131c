import assert from "node:assert/strict";
import { readWireDay } from "../../lib/dates/day.ts";
import { parseIsoDate } from "../../lib/dates/iso_date.ts";
import { parseWireDate } from "../../lib/dates/wire_date.ts";

/** Texts that are nearly a date: what stands beside the digits in ASCII would make one. */
const NEARLY: Readonly<Record<string, string>> = {
  "a colon, which follows the nine, in the day": "0:/12/2025",
  "a slash, which precedes the zero, in the day": "1//12/2025",
  "a colon in the month": "09/0:/2025",
  "a slash in the month": "09/1//2025",
  "a colon in the year": "09/12/202:",
  "a slash in the year": "09/12/202/",
  "a digit too many at the end": "09/12/20255",
  "a digit too few": "09/12/202",
  "a space at the end": "09/12/2025 ",
  "another mark before the month": "09-12/2025",
  "another mark after the month": "09/12-2025",
};

for (const [what, text] of Object.entries(NEARLY)) {
  Deno.test(`a wire date with ${what} is none`, () => {
    assert.equal(parseWireDate(text), undefined);
    assert.equal(readWireDay(text), undefined);
  });
}

/** The same for ISO dates. */
const NEARLY_ISO: Readonly<Record<string, string>> = {
  "a colon in the day": "2025-12-0:",
  "a slash in the day": "2025-12-1/",
  "a digit too many": "2025-12-099",
  "another mark before the month": "2025/12-09",
  "another mark after the month": "2025-12/09",
};

for (const [what, text] of Object.entries(NEARLY_ISO)) {
  Deno.test(`an ISO date with ${what} is none`, () => {
    assert.equal(parseIsoDate(text), undefined);
  });
}
