import assert from "node:assert/strict";
import { isoOf } from "../../lib/dates/day.ts";
import { toDate } from "../../lib/fields/read_date.ts";
import { DATE_DIFFERENCES } from "./date_differences.ts";
import { DJANGO_MISSING, startDjango } from "./start_django.ts";

/** DATA: years with and without a 29 February, and the first and last ones. */
const YEARS = ["0000", "0001", "1900", "2000", "2023", "2024", "9999"];

/** DATA: texts that are written otherwise. */
const ODD_TEXTS: readonly string[] = [
  ...["1/6/2025", "01/6/2025", "1/06/2025", " 1/06/2025", "01/ 6/2025", "1/1/0001"],
  ...[" 01/06/2025", "01/06/2025 ", "\t01/06/2025\n", "\u00a001/06/2025\u3000"],
  ...["٠١/٠٦/٢٠٢٥", "０１/０６/２０２５", "०१/०६/२०२५", "01/06/２０２５", "٠١/06/2025"],
  ...["", " ", "/", "//", "01/06", "01/06/", "/06/2025", "01/06/2025/", "01/06/2025/01"],
  ...["01/06/25", "01/06/202", "01/06/20255", "01/06/+2025", "01/06/-2025", "+1/06/2025"],
  ...["001/06/2025", "01/006/2025", "-1/06/2025", "1e0/06/2025", "0x1/06/2025", "01/06/2025Z"],
  ...["01-06-2025", "01.06.2025", "01 06 2025", "01062025", "2025-06-01", "2025/06/01"],
  ...["06/13/2025", "June 1, 2025", "1 Jun 2025", "01/Jun/2025", "today", "null", "None"],
  ...[
    "01/06/2025 00:00",
    "01/06/2025T00:00:00Z",
    "01/06/2025\0",
    "01/06/2025\u200b",
    "01\n/06/2025",
  ],
  ...[
    "01／06／2025",
    "01∕06∕2025",
    "01\\06\\2025",
    "01//06/2025",
    "\ufeff01/06/2025",
    "²1/06/2025",
  ],
];

Deno.test({
  name: "a date is what Django's DateField and strptime say, but for the listed differences",
  ignore: DJANGO_MISSING !== undefined,
  fn: async () => {
    await using django = await startDjango();
    const texts = [...numberedDates(), ...ODD_TEXTS];
    const response = await fetch(`${django.origin}/dates`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(texts),
    });
    const answers: readonly (readonly [string | null, string | null])[] = await response.json();
    const seen = new Set<string>();
    for (const [index, text] of texts.entries()) {
      const shown = JSON.stringify(text);
      const [field, strptime] = answers[index];
      assert.equal(field, strptime, shown);
      const date = toDate(text);
      const ours = date === undefined ? null : isoOf(date);
      if (ours === field) continue;
      assert.ok(ours === null || field === null, `${shown} is two dates`);
      const readBy = ours === null ? "Django" : "the guard";
      const difference = DATE_DIFFERENCES.find((row) =>
        row.readBy === readBy && row.texts.test(text)
      );
      assert.ok(difference !== undefined, `${shown} is read by ${readBy} alone`);
      seen.add(difference.reason);
    }
    // A difference that is gone is not listed.
    assert.deepEqual([...seen].sort(), DATE_DIFFERENCES.map(({ reason }) => reason).sort());
  },
});

function numberedDates(): readonly string[] {
  const days = Array.from({ length: 34 }, (_, day) => String(day).padStart(2, "0"));
  const months = Array.from({ length: 15 }, (_, month) => String(month).padStart(2, "0"));
  return YEARS.flatMap((year) =>
    months.flatMap((month) => days.map((day) => `${day}/${month}/${year}`))
  );
}
