import assert from "node:assert/strict";
import { suggestDate } from "../../lib/fields/suggest_date.ts";

/** DATA: texts that are no date on the wire, and the date that they probably mean. */
const MEANT: Readonly<Record<string, string>> = {
  "2025-01-31": "31/01/2025",
  "2025-1-3": "03/01/2025",
  "2025/01/31": "31/01/2025",
  "2025-01-31T10:00:00Z": "31/01/2025",
  "2025-01-31 10:00": "31/01/2025",
  "1/6/2025": "01/06/2025",
  "31-01-2025": "31/01/2025",
  "31.1.2025": "31/01/2025",
  "01/31/2025": "31/01/2025",
};

for (const [text, date] of Object.entries(MEANT)) {
  Deno.test(`${text} probably means ${date}`, () => assert.equal(suggestDate(text), date));
}

for (const text of ["", "soon", "31/06/2025", "2025-02-30", "32/13/2025", "01/02/25", "20250131"]) {
  Deno.test(`nothing is suggested for ${JSON.stringify(text)}`, () => {
    assert.equal(suggestDate(text), undefined);
  });
}
