import assert from "node:assert/strict";
import { checkSession, type SessionOptions } from "../../mod.ts";
import {
  accepted,
  errorsOf,
  noticesOf,
  V1,
  V1_2020,
  V1_2024,
  V2,
} from "../support/session_checks.ts";

const EDITIONS = { "v1.2020": V1_2020, "v1.2024": V1_2024, "v1.2025": V1, "v2.2025": V2 } as const;
const AA_EDITIONS = { "v1.2025": V1, "v2.2025": V2 } as const;
const REDIRECT = { link_id: "L", redirect_url: "https://example.com/done" };
const AA = { link_id: "L", mode: "aa", bank_name: "hdfc" };

function periodOf(request: Readonly<Record<string, unknown>>, options: SessionOptions): string {
  const { from, to } = accepted({ ...REDIRECT, ...request }, options).plan.period;
  return `${from} ${to}`;
}

function datesOf(from_date: string, to_date: string) {
  return { ...REDIRECT, from_date, to_date };
}

const DEFAULT_PERIODS = {
  "v1.2020": "2025-06-09 2025-12-08",
  "v1.2024": "2025-06-09 2025-12-08",
  "v1.2025": "2025-06-09 2025-12-09",
  "v2.2025": "2025-06-09 2025-12-09",
} as const;

for (const edition of ["v1.2020", "v1.2024", "v1.2025", "v2.2025"] as const) {
  const options = EDITIONS[edition];

  Deno.test(`${edition}: the period has its default`, () => {
    assert.equal(periodOf({}, options), DEFAULT_PERIODS[edition]);
  });

  Deno.test(`${edition}: the period is what the request says`, () => {
    assert.equal(
      periodOf(datesOf("01/02/2025", "20/03/2025"), options),
      "2025-02-01 2025-03-20",
    );
  });

  Deno.test(`${edition}: dates that are null count as absent`, () => {
    const request = { from_date: null, to_date: null };
    assert.equal(periodOf(request, options), DEFAULT_PERIODS[edition]);
  });

  Deno.test(`${edition}: white space around a date is trimmed`, () => {
    assert.equal(
      periodOf(datesOf(" 01/02/2025 ", "\t20/03/2025\n"), options),
      "2025-02-01 2025-03-20",
    );
  });

  Deno.test(`${edition}: from_date on to_date is refused`, () => {
    assert.deepEqual(errorsOf(datesOf("01/02/2025", "01/02/2025"), options), [
      "INVALID_DATE_RANGE /from_date",
    ]);
  });

  Deno.test(`${edition}: from_date after to_date is refused, with no fault of a consent`, () => {
    assert.deepEqual(errorsOf(datesOf("02/02/2025", "01/02/2025"), options), [
      "INVALID_DATE_RANGE /from_date",
    ]);
  });

  Deno.test(`${edition}: from_date on the day before to_date is accepted`, () => {
    assert.equal(periodOf(datesOf("28/02/2025", "01/03/2025"), options), "2025-02-28 2025-03-01");
  });

  Deno.test(`${edition}: the default from_date clamps to the month's end`, () => {
    assert.match(periodOf({}, { ...options, today: "2026-08-31" }), /^2026-02-28 /);
  });

  Deno.test(`${edition}: the default from_date clamps to a leap day`, () => {
    assert.match(periodOf({}, { ...options, today: "2024-08-31" }), /^2024-02-29 /);
  });
}

for (
  const [edition, options] of Object.entries({ "v1.2024": V1_2024, "v1.2025": V1, "v2.2025": V2 })
) {
  Deno.test(`${edition}: a to_date on day 7 leaves its month out`, () => {
    const { plan } = accepted(datesOf("15/10/2025", "07/12/2025"), options);
    assert.deepEqual(plan.months, ["2025-10", "2025-11"]);
    assert.equal(plan.excludedMonth, "2025-12");
  });

  Deno.test(`${edition}: the notice of the month left out names it`, () => {
    const { notices } = checkSession(datesOf("15/10/2025", "01/12/2025"), options);
    assert.deepEqual(
      notices.filter(({ code }) => code === "MONTH_EXCLUDED").map(({ path, before, message }) => ({
        path,
        before,
        message,
      })),
      [{
        path: "/to_date",
        before: "2025-12",
        message: "to_date lies in the first week of 2025-12, so that month is left out.",
      }],
    );
  });

  Deno.test(`${edition}: a to_date on day 8 keeps its month`, () => {
    const { notices, plan } = accepted(datesOf("15/10/2025", "08/12/2025"), options);
    assert.deepEqual(plan.months, ["2025-10", "2025-11", "2025-12"]);
    assert.equal(plan.excludedMonth, undefined);
    assert.equal(notices.some(({ code }) => code === "MONTH_EXCLUDED"), false);
  });

  Deno.test(`${edition}: a period within one first week leaves no month, and is accepted`, () => {
    const request = datesOf("01/12/2025", "05/12/2025");
    assert.deepEqual(accepted(request, options).plan.months, []);
    assert.deepEqual(noticesOf(request, options, "MONTH_EXCLUDED", "NO_MONTH_LEFT"), [
      "MONTH_EXCLUDED /to_date",
      "NO_MONTH_LEFT /to_date",
    ]);
  });

  Deno.test(`${edition}: the default to_date leaves its month out in the first week`, () => {
    const { plan } = accepted(REDIRECT, { ...options, today: "2025-12-05" });
    assert.equal(plan.excludedMonth, "2025-12");
  });

  Deno.test(`${edition}: a first week changes the months and not the period`, () => {
    assert.equal(periodOf(datesOf("15/10/2025", "07/12/2025"), options), "2025-10-15 2025-12-07");
  });

  Deno.test(`${edition}: from_date alone is refused at to_date`, () => {
    const request = { ...REDIRECT, from_date: "01/02/2025" };
    assert.deepEqual(errorsOf(request, options), ["MISSING_DATE_FIELD /to_date"]);
  });

  Deno.test(`${edition}: to_date alone is refused at from_date`, () => {
    const request = { ...REDIRECT, to_date: "01/02/2025" };
    assert.deepEqual(errorsOf(request, options), ["MISSING_DATE_FIELD /from_date"]);
  });

  Deno.test(`${edition}: a from_date beside a to_date that is null is alone`, () => {
    const request = { ...REDIRECT, from_date: "01/02/2025", to_date: null };
    assert.deepEqual(errorsOf(request, options), ["MISSING_DATE_FIELD /to_date"]);
  });

  Deno.test(`${edition}: a from_date beside a to_date that cannot be read is not alone`, () => {
    const request = datesOf("01/02/2025", "31/06/2025");
    assert.deepEqual(errorsOf(request, options), ["INVALID_DATE_FORMAT /to_date"]);
  });

  Deno.test(`${edition}: a date that cannot be read lacks the other one all the same`, () => {
    const request = { ...REDIRECT, from_date: "" };
    assert.deepEqual(errorsOf(request, options), [
      "INVALID_DATE_FORMAT /from_date",
      "MISSING_DATE_FIELD /to_date",
    ]);
  });

  Deno.test(`${edition}: max dates out of order are refused at max_from_date`, () => {
    const request = { ...REDIRECT, max_from_date: "02/02/2025", max_to_date: "02/02/2025" };
    assert.deepEqual(errorsOf(request, options), ["INVALID_DATE_RANGE /max_from_date"]);
  });

  Deno.test(`${edition}: one max date alone is accepted`, () => {
    assert.deepEqual(errorsOf({ ...REDIRECT, max_from_date: "02/02/2025" }, options), []);
    assert.deepEqual(errorsOf({ ...REDIRECT, max_to_date: "02/02/2025" }, options), []);
  });
}

Deno.test("v1.2020: a to_date in the first week keeps its month", () => {
  const { plan } = accepted(datesOf("15/10/2025", "07/12/2025"), V1_2020);
  assert.deepEqual(plan.months, ["2025-10", "2025-11", "2025-12"]);
});

Deno.test("v1.2020: from_date alone gets the default to_date", () => {
  assert.equal(periodOf({ from_date: "01/02/2025" }, V1_2020), "2025-02-01 2025-12-08");
});

Deno.test("v1.2020: to_date alone gets the default from_date", () => {
  assert.equal(periodOf({ to_date: "01/11/2025" }, V1_2020), "2025-06-09 2025-11-01");
});

Deno.test("v1.2020: from_date alone after the default to_date is refused at from_date", () => {
  const request = { ...REDIRECT, from_date: "08/12/2025" };
  assert.deepEqual(errorsOf(request, V1_2020), ["INVALID_DATE_RANGE /from_date"]);
});

Deno.test("v1.2020: to_date alone before the default from_date is refused at to_date", () => {
  const request = { ...REDIRECT, to_date: "09/06/2025" };
  assert.deepEqual(errorsOf(request, V1_2020), ["INVALID_DATE_RANGE /to_date"]);
});

const LATE = ["TO_DATE_TOO_LATE", "TO_DATE_IN_FUTURE"] as const;

Deno.test("v1.2024: a to_date of today is too late", () => {
  const request = datesOf("01/02/2025", "09/12/2025");
  assert.deepEqual(noticesOf(request, V1_2024, ...LATE), ["TO_DATE_TOO_LATE /to_date"]);
});

Deno.test("v1.2024: a to_date after today is too late, and no more than that", () => {
  const request = datesOf("01/02/2025", "10/12/2025");
  assert.deepEqual(noticesOf(request, V1_2024, ...LATE), ["TO_DATE_TOO_LATE /to_date"]);
});

Deno.test("v1.2024: a to_date of yesterday is not too late", () => {
  assert.deepEqual(noticesOf(datesOf("01/02/2025", "08/12/2025"), V1_2024, ...LATE), []);
});

for (const [edition, options] of Object.entries({ "v1.2020": V1_2020, ...AA_EDITIONS })) {
  Deno.test(`${edition}: a to_date after today is in the future`, () => {
    const request = datesOf("01/02/2025", "10/12/2025");
    assert.deepEqual(noticesOf(request, options, ...LATE), ["TO_DATE_IN_FUTURE /to_date"]);
  });

  Deno.test(`${edition}: a to_date of today is not in the future`, () => {
    assert.deepEqual(noticesOf(datesOf("01/02/2025", "09/12/2025"), options, ...LATE), []);
  });
}

const CAP = ["FROM_DATE_CAPPED", "AA_WOULD_CAP", "CAP_LEAVES_NOTHING"] as const;
const OLD = { from_date: "08/10/2024", to_date: "09/12/2025" };

for (const [edition, options] of Object.entries(AA_EDITIONS)) {
  Deno.test(`${edition}: mode aa caps a from_date of a day more than 14 months`, () => {
    const { plan } = accepted({ ...AA, ...OLD }, options);
    assert.equal(plan.period.from, "2024-10-09");
    assert.deepEqual(plan.period.provenance.from, {
      layer: "request",
      path: "/from_date",
      rule: "aa-cap",
      before: "2024-10-08",
    });
    assert.equal(plan.months[0], "2024-10");
  });

  Deno.test(`${edition}: the cap's notice says what was and what is`, () => {
    const { notices } = checkSession({ ...AA, ...OLD }, options);
    assert.deepEqual(
      notices.filter(({ code }) => code === "FROM_DATE_CAPPED").map(({ path, before, after }) => ({
        path,
        before,
        after,
      })),
      [{ path: "/from_date", before: "2024-10-08", after: "2024-10-09" }],
    );
  });

  Deno.test(`${edition}: mode aa leaves a from_date of exactly 14 months`, () => {
    const request = { ...AA, ...OLD, from_date: "09/10/2024" };
    assert.equal(accepted(request, options).plan.period.from, "2024-10-09");
    assert.deepEqual(noticesOf(request, options, ...CAP), []);
  });

  Deno.test(`${edition}: the cap clamps to the month's end`, () => {
    const request = { ...AA, from_date: "27/02/2025", to_date: "20/04/2026" };
    const { plan } = accepted(request, { ...options, today: "2026-04-30" });
    assert.equal(plan.period.from, "2025-02-28");
  });

  Deno.test(`${edition}: without a mode the cap is a warning, and moves nothing`, () => {
    const { notices, plan } = accepted({ link_id: "L", ...OLD }, options);
    assert.equal(plan.period.from, "2024-10-08");
    const caps = notices.filter(({ code }) => CAP.some((cap) => cap === code));
    assert.deepEqual(caps.map(({ code, path, before, after }) => [code, path, before, after]), [
      ["AA_WOULD_CAP", "/from_date", "2024-10-08", "2024-10-09"],
    ]);
  });

  for (const mode of ["pdf", "online"]) {
    Deno.test(`${edition}: mode ${mode} has no cap`, () => {
      const request = { link_id: "L", bank_name: "hdfc", mode, ...OLD };
      assert.equal(accepted(request, options).plan.period.from, "2024-10-08");
      assert.deepEqual(noticesOf(request, options, ...CAP), []);
    });
  }

  Deno.test(`${edition}: a period that is older than the cap is accepted with nothing left`, () => {
    const request = { ...AA, from_date: "01/01/2023", to_date: "01/01/2024" };
    const { plan } = accepted(request, options);
    assert.deepEqual([plan.months, plan.excludedMonth], [[], undefined]);
    assert.deepEqual(
      noticesOf(request, options, ...CAP).filter((notice) => notice.endsWith(" /from_date")),
      ["FROM_DATE_CAPPED /from_date", "CAP_LEAVES_NOTHING /from_date"],
    );
  });

  Deno.test(`${edition}: a period that ends on the cap's first day has nothing left`, () => {
    const request = { ...AA, from_date: "01/01/2023", to_date: "09/10/2024" };
    assert.deepEqual(accepted(request, options).plan.months, []);
  });

  Deno.test(`${edition}: a period that ends a day after the cap's first day has it left`, () => {
    const request = { ...AA, from_date: "01/01/2023", to_date: "10/10/2024" };
    assert.deepEqual(accepted(request, options).plan.months, ["2024-10"]);
    assert.deepEqual(noticesOf(request, options, "CAP_LEAVES_NOTHING"), []);
  });

  Deno.test(`${edition}: the order is checked on the dates as sent, not as capped`, () => {
    const request = { ...AA, from_date: "02/01/2023", to_date: "01/01/2023" };
    assert.deepEqual(errorsOf(request, options), ["INVALID_DATE_RANGE /from_date"]);
  });
}

for (const [edition, options] of Object.entries({ "v1.2020": V1_2020, "v1.2024": V1_2024 })) {
  Deno.test(`${edition}: mode aa has no cap`, () => {
    const request = { ...AA, ...REDIRECT, ...OLD };
    assert.equal(accepted(request, options).plan.period.from, "2024-10-08");
    assert.deepEqual(noticesOf(request, options, ...CAP), []);
  });
}

const RECURRING = {
  aa_recurring_tenure_month_count: 12,
  aa_recurring_frequency_unit: "month",
  aa_recurring_frequency_value: 1,
} as const;

for (const [name, value] of Object.entries({ aa_journey_mode: "only_once", ...RECURRING })) {
  Deno.test(`v1.2025: ${name} makes a session without a mode one of AA`, () => {
    const { plan } = accepted({ link_id: "L", ...OLD, [name]: value }, V1);
    assert.equal(plan.period.from, "2024-10-09");
  });

  Deno.test(`v1.2025: ${name} does not make a session of mode pdf one of AA`, () => {
    const request = { link_id: "L", bank_name: "hdfc", mode: "pdf", ...OLD, [name]: value };
    assert.equal(accepted(request, V1).plan.period.from, "2024-10-08");
  });
}

for (const [name, value] of Object.entries({ aa_journey_code: "BCAA001", consents: {} })) {
  Deno.test(`v2.2025: ${name} makes a session without a mode one of AA`, () => {
    const { plan } = accepted({ link_id: "L", ...OLD, [name]: value }, V2);
    assert.equal(plan.period.from, "2024-10-09");
  });

  Deno.test(`v2.2025: ${name} does not make a session of mode online one of AA`, () => {
    const request = { link_id: "L", bank_name: "hdfc", mode: "online", ...OLD, [name]: value };
    assert.equal(accepted(request, V2).plan.period.from, "2024-10-08");
  });
}

Deno.test("v2.2025: an AA parameter of v1 does not make a session one of AA", () => {
  const request = { link_id: "L", ...OLD, aa_journey_mode: "only_once" };
  assert.equal(accepted(request, V2).plan.period.from, "2024-10-08");
});

Deno.test("v2.2025: a consent is refused whose dates are out of order after the merge", () => {
  const request = { link_id: "L", consents: { CC0001: { to_date: "09/10/2024" } } };
  assert.deepEqual(errorsOf(request, V2), ["INVALID_DATE_RANGE /consents/CC0001"]);
});

Deno.test("v2.2025: a consent's own range older than the cap has nothing left", () => {
  const consents = { CC0001: { from_date: "01/01/2023", to_date: "01/01/2024" } };
  assert.deepEqual(noticesOf({ link_id: "L", consents }, V2, ...CAP), [
    "FROM_DATE_CAPPED /consents/CC0001/from_date",
    "CAP_LEAVES_NOTHING /consents/CC0001/from_date",
  ]);
});

Deno.test("v2.2025: a consent whose own to_date the capped from_date passes has nothing left", () => {
  const request = {
    ...AA,
    from_date: "01/01/2023",
    to_date: "09/12/2025",
    consents: { CC0001: { to_date: "01/01/2024" } },
  };
  assert.deepEqual(
    noticesOf(request, V2, "CAP_LEAVES_NOTHING").map((notice) => notice.split(" ")[0]),
    ["CAP_LEAVES_NOTHING"],
  );
});

function messageOf(code: string, request: object, options: SessionOptions): string | undefined {
  const { notices } = checkSession({ link_id: "UX-2827", ...request }, options);
  return notices.find((notice) => notice.code === code)?.message;
}

const AA_MODE = { mode: "aa", bank_name: "hdfc" };

Deno.test("a session's cut says after how many months", () => {
  const request = { ...AA_MODE, from_date: "01/06/2023", to_date: "05/12/2025" };
  assert.match(messageOf("FROM_DATE_CAPPED", request, V1)!, / older than 14 months /);
});

Deno.test("a session's cut that leaves nothing says after how many months", () => {
  const request = { ...AA_MODE, from_date: "01/01/2020", to_date: "03/03/2023" };
  assert.match(messageOf("CAP_LEAVES_NOTHING", request, V1)!, / older than 14 months:/);
});

Deno.test("a consent's cut says after how many months", () => {
  const request = { consents: { CC0001: { from_date: "01/01/2020" } } };
  assert.match(messageOf("FROM_DATE_CAPPED", request, V2)!, / older than 14 months /);
});
