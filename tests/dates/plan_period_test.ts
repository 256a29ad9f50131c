import assert from "node:assert/strict";
import { parseIsoDate } from "../../lib/dates/iso_date.ts";
import { capBound, planPeriod, statementMonths } from "../../lib/dates/plan_period.ts";
import type { Bound } from "../../lib/dates/provenance.ts";

const date = (text: string) => parseIsoDate(text)!;
const TODAY = date("2025-12-09");
const UNTIL_TODAY = { fromMonthsAgo: 6, toDaysAgo: 0 };
const UNTIL_YESTERDAY = { fromMonthsAgo: 6, toDaysAgo: 1 };

Deno.test("planPeriod fills both dates in and says by which rule", () => {
  assert.deepEqual(planPeriod(undefined, undefined, TODAY, UNTIL_TODAY), {
    from: { date: date("2025-06-09"), provenance: { layer: "default", rule: "six-months-ago" } },
    to: { date: TODAY, provenance: { layer: "default", rule: "today" } },
  });
});

Deno.test("planPeriod fills yesterday in where the edition ends there", () => {
  assert.deepEqual(planPeriod(undefined, undefined, TODAY, UNTIL_YESTERDAY).to, {
    date: date("2025-12-08"),
    provenance: { layer: "default", rule: "yesterday" },
  });
});

Deno.test("planPeriod counts six months from today, not from yesterday", () => {
  const { from, to } = planPeriod(undefined, undefined, date("2026-03-01"), UNTIL_YESTERDAY);
  assert.deepEqual([from.date, to.date], [date("2025-09-01"), date("2026-02-28")]);
});

Deno.test("planPeriod keeps the dates of the request and points at them", () => {
  const [from, to] = [date("2025-01-01"), date("2025-02-01")];
  assert.deepEqual(planPeriod(from, to, TODAY, UNTIL_TODAY), {
    from: { date: from, provenance: { layer: "request", path: "/from_date" } },
    to: { date: to, provenance: { layer: "request", path: "/to_date" } },
  });
});

Deno.test("planPeriod fills to in beside a from", () => {
  const { from, to } = planPeriod(date("2025-01-01"), undefined, TODAY, UNTIL_TODAY);
  assert.deepEqual([from.date, to.date], [date("2025-01-01"), TODAY]);
});

Deno.test("planPeriod fills from in beside a to", () => {
  const { from, to } = planPeriod(undefined, date("2025-12-01"), TODAY, UNTIL_TODAY);
  assert.deepEqual([from.date, to.date], [date("2025-06-09"), date("2025-12-01")]);
});

const SENT: Bound = {
  date: date("2024-10-08"),
  provenance: { layer: "request", path: "/from_date" },
};

Deno.test("capBound moves an older date and keeps what it was", () => {
  assert.deepEqual(capBound(SENT, date("2024-10-09")), {
    date: date("2024-10-09"),
    provenance: { layer: "request", path: "/from_date", rule: "aa-cap", before: "2024-10-08" },
  });
});

Deno.test("capBound leaves the earliest date allowed as it is", () => {
  assert.equal(capBound(SENT, SENT.date), SENT);
});

Deno.test("capBound leaves a later date as it is", () => {
  assert.equal(capBound(SENT, date("2024-10-07")), SENT);
});

Deno.test("statementMonths lists every month touched, past the year's end", () => {
  assert.deepEqual(statementMonths(date("2025-11-30"), date("2026-02-08"), 7), {
    months: ["2025-11", "2025-12", "2026-01", "2026-02"],
  });
});

Deno.test("statementMonths lists one month when both dates lie in it", () => {
  assert.deepEqual(statementMonths(date("2025-12-01"), date("2025-12-09"), 7), {
    months: ["2025-12"],
  });
});

Deno.test("statementMonths leaves the last month out when it ends on day 7", () => {
  assert.deepEqual(statementMonths(date("2025-11-30"), date("2025-12-07"), 7), {
    months: ["2025-11"],
    excludedMonth: "2025-12",
  });
});

Deno.test("statementMonths keeps the last month when it ends on day 8", () => {
  assert.deepEqual(statementMonths(date("2025-11-30"), date("2025-12-08"), 7), {
    months: ["2025-11", "2025-12"],
  });
});

Deno.test("statementMonths leaves nothing of a period within one first week", () => {
  assert.deepEqual(statementMonths(date("2025-12-01"), date("2025-12-05"), 7), {
    months: [],
    excludedMonth: "2025-12",
  });
});

Deno.test("statementMonths keeps every month without a first-week rule", () => {
  assert.deepEqual(statementMonths(date("2025-11-30"), date("2025-12-01"), 0), {
    months: ["2025-11", "2025-12"],
  });
});

Deno.test("statementMonths is empty when no month lies between the dates", () => {
  assert.deepEqual(statementMonths(date("2025-12-09"), date("2025-11-01"), 7), { months: [] });
});
