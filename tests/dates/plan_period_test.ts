import assert from "node:assert/strict";
import { isoOf, toDay } from "../../lib/dates/day.ts";
import { parseIsoDate } from "../../lib/dates/iso_date.ts";
import { capBound, defaultPeriod, statementMonths } from "../../lib/dates/plan_period.ts";
import type { Bound } from "../../lib/dates/provenance.ts";

const date = (text: string) => parseIsoDate(text)!;
const day = (text: string) => toDay(date(text));
const TODAY = date("2025-12-09");
const UNTIL_TODAY = { fromMonthsAgo: 6, toDaysAgo: 0 };
const UNTIL_YESTERDAY = { fromMonthsAgo: 6, toDaysAgo: 1 };

Deno.test("defaultPeriod fills both dates in and says by which rule", () => {
  assert.deepEqual(defaultPeriod(TODAY, UNTIL_TODAY), {
    from: { ...day("2025-06-09"), provenance: { layer: "default", rule: "six-months-ago" } },
    to: { ...day("2025-12-09"), provenance: { layer: "default", rule: "today" } },
  });
});

Deno.test("defaultPeriod fills yesterday in where the edition ends there", () => {
  assert.deepEqual(defaultPeriod(TODAY, UNTIL_YESTERDAY).to, {
    ...day("2025-12-08"),
    provenance: { layer: "default", rule: "yesterday" },
  });
});

Deno.test("defaultPeriod counts six months from today, not from yesterday", () => {
  const { from, to } = defaultPeriod(date("2026-03-01"), UNTIL_YESTERDAY);
  assert.deepEqual([isoOf(from), isoOf(to)], ["2025-09-01", "2026-02-28"]);
});

const SENT: Bound = {
  ...day("2024-10-08"),
  provenance: { layer: "request", path: "/from_date" },
};

Deno.test("capBound moves an older date and keeps what it was", () => {
  assert.deepEqual(capBound(SENT, day("2024-10-09")), {
    ...day("2024-10-09"),
    provenance: { layer: "request", path: "/from_date", rule: "aa-cap", before: "2024-10-08" },
  });
});

Deno.test("capBound leaves the earliest date allowed as it is", () => {
  assert.equal(capBound(SENT, SENT), SENT);
});

Deno.test("capBound leaves a later date as it is", () => {
  assert.equal(capBound(SENT, day("2024-10-07")), SENT);
});

Deno.test("statementMonths lists every month touched, past the year's end", () => {
  assert.deepEqual(statementMonths(day("2025-11-30"), day("2026-02-08"), 7), {
    months: ["2025-11", "2025-12", "2026-01", "2026-02"],
    isCut: false,
  });
});

Deno.test("statementMonths lists one month when both dates lie in it", () => {
  assert.deepEqual(statementMonths(day("2025-12-01"), day("2025-12-09"), 7), {
    months: ["2025-12"],
    isCut: false,
  });
});

Deno.test("statementMonths leaves the last month out when it ends on day 7", () => {
  assert.deepEqual(statementMonths(day("2025-11-30"), day("2025-12-07"), 7), {
    months: ["2025-11"],
    excludedMonth: "2025-12",
    isCut: false,
  });
});

Deno.test("statementMonths keeps the last month when it ends on day 8", () => {
  assert.deepEqual(statementMonths(day("2025-11-30"), day("2025-12-08"), 7), {
    months: ["2025-11", "2025-12"],
    isCut: false,
  });
});

Deno.test("statementMonths leaves nothing of a period within one first week", () => {
  assert.deepEqual(statementMonths(day("2025-12-01"), day("2025-12-05"), 7), {
    months: [],
    excludedMonth: "2025-12",
    isCut: false,
  });
});

Deno.test("statementMonths keeps every month without a first-week rule", () => {
  assert.deepEqual(statementMonths(day("2025-11-30"), day("2025-12-01"), 0), {
    months: ["2025-11", "2025-12"],
    isCut: false,
  });
});

Deno.test("statementMonths is empty when no month lies between the dates", () => {
  assert.deepEqual(statementMonths(day("2025-12-09"), day("2025-11-01"), 7), {
    months: [],
    isCut: false,
  });
});

Deno.test("statementMonths shares one frozen list among all who ask for it", () => {
  const [first, second] = [1, 2].map(() =>
    statementMonths(day("2025-11-30"), day("2025-12-08"), 7)
  );
  assert.equal(first.months, second.months);
  assert.ok(Object.isFrozen(first.months));
});

Deno.test("statementMonths lists as before once it has forgotten a list", () => {
  const listed = () => statementMonths(day("2025-11-30"), day("2025-12-08"), 7);
  const before = listed();
  for (let year = 1000; year < 1100; year++) {
    statementMonths(day(`${year}-01-01`), day(`${year}-02-28`), 7);
  }
  assert.deepEqual(listed(), before);
});
