import assert from "node:assert/strict";
import { checkSession, type Notice, type SessionOptions } from "../../mod.ts";
import { V1, V1_2024, V2 } from "../support/session_checks.ts";

/** A request and one notice of it, all of it but the source. */
interface Row {
  readonly options: SessionOptions;
  readonly request: Readonly<Record<string, unknown>>;
  readonly notice: Omit<Notice, "source" | "message">;
  /** What the message must name. */
  readonly names?: readonly string[];
}

const RECURRING = {
  bank_name: "hdfc",
  mode: "aa",
  aa_journey_mode: "only_recurring",
  aa_recurring_tenure_month_count: 12,
  aa_recurring_frequency_unit: "month",
  aa_recurring_frequency_value: 1,
};
const JOURNEY_2 = { aa_journey_code: "BCAA002" };

const ROWS: Readonly<Record<string, Row>> = {
  "a redirect_url with a query": {
    options: V2,
    request: { redirect_url: "https://lender.example/back?a=b" },
    notice: { code: "REDIRECT_URL_HAS_QUERY", field: "redirect_url", path: "/redirect_url" },
  },
  "a journey mode that is nearly one": {
    options: V2,
    request: { journey_mode: "multi_pdff" },
    notice: {
      code: "UNKNOWN_JOURNEY_MODE",
      field: "journey_mode",
      path: "/journey_mode",
      suggestion: "multi_pdf",
    },
  },
  "a journey mode like no other": {
    options: V2,
    request: { journey_mode: "something else" },
    notice: { code: "UNKNOWN_JOURNEY_MODE", field: "journey_mode", path: "/journey_mode" },
  },
  "a frequency that is not monthly": {
    options: V1,
    request: { ...RECURRING, aa_recurring_frequency_unit: "day" },
    notice: {
      code: "FREQUENCY_NOT_MONTHLY",
      field: "aa_recurring_frequency_unit",
      path: "/aa_recurring_frequency_unit",
      before: "day",
    },
    names: ["per day"],
  },
  "a tenure that has no effect, under its other name": {
    options: V1,
    request: { aa_recurring_tenure_month: 12 },
    notice: {
      code: "RECURRING_IGNORED",
      field: "aa_recurring_tenure_month_count",
      path: "/aa_recurring_tenure_month",
    },
  },
  "a tenure beside another mode, under its other name": {
    options: V1,
    request: { bank_name: "hdfc", mode: "pdf", aa_recurring_tenure_month: 12 },
    notice: {
      code: "AA_PARAMETER_IGNORED",
      field: "aa_recurring_tenure_month_count",
      path: "/aa_recurring_tenure_month",
    },
  },
  "a tenure under its other name": {
    options: V1,
    request: {
      ...RECURRING,
      aa_recurring_tenure_month_count: undefined,
      aa_recurring_tenure_month: 72,
    },
    notice: {
      code: "TENURE_CAPPED",
      field: "aa_recurring_tenure_month_count",
      path: "/aa_recurring_tenure_month",
      before: "72",
      after: "60",
    },
  },
  "a tenure beside another aliased parameter": {
    options: V1,
    request: {
      ...RECURRING,
      bank_name: undefined,
      bank: "hdfc",
      aa_recurring_tenure_month_count: 61,
    },
    notice: {
      code: "TENURE_CAPPED",
      field: "aa_recurring_tenure_month_count",
      path: "/aa_recurring_tenure_month_count",
      before: "61",
      after: "60",
    },
  },
  "a bank that is nearly a published one": {
    options: V2,
    request: { bank_name: "hdfcc" },
    notice: { code: "UNKNOWN_BANK", field: "bank_name", path: "/bank_name", suggestion: "HDFC" },
  },
  "a bank like no other": {
    options: V2,
    request: { bank_name: "a bank like no other" },
    notice: { code: "UNKNOWN_BANK", field: "bank_name", path: "/bank_name" },
  },
  "a parameter that is nearly a documented one": {
    options: V2,
    request: { link_ide: 1 },
    notice: {
      code: "UNKNOWN_PARAMETER",
      field: "link_ide",
      path: "/link_ide",
      suggestion: "link_id",
    },
    names: ["link_ide"],
  },
  "a parameter like no other": {
    options: V2,
    request: { somethingElse: 1 },
    notice: { code: "UNKNOWN_PARAMETER", field: "somethingElse", path: "/somethingElse" },
    names: ["somethingElse"],
  },
  "a to_date tomorrow": {
    options: V2,
    request: { from_date: "01/06/2025", to_date: "10/12/2025" },
    notice: { code: "TO_DATE_IN_FUTURE", field: "to_date", path: "/to_date" },
  },
  "a to_date today in 2024": {
    options: V1_2024,
    request: { from_date: "01/06/2025", to_date: "09/12/2025" },
    notice: { code: "TO_DATE_TOO_LATE", field: "to_date", path: "/to_date" },
  },
  "a from_date before the cap": {
    options: V1,
    request: { mode: "aa", bank_name: "hdfc", from_date: "01/01/2024", to_date: "09/12/2025" },
    notice: {
      code: "FROM_DATE_CAPPED",
      field: "from_date",
      path: "/from_date",
      before: "2024-01-01",
      after: "2024-10-09",
    },
    names: ["2024-01-01", "2024-10-09"],
  },
  "a consent from before the cap": {
    options: V2,
    request: { consents: { CC0001: { from_date: "01/01/2024" } } },
    notice: {
      code: "FROM_DATE_CAPPED",
      field: "consents",
      path: "/consents/CC0001/from_date",
      before: "2024-01-01",
      after: "2024-10-09",
    },
    names: ["2024-01-01", "2024-10-09"],
  },
  "a consent of one day once it is capped": {
    options: V2,
    request: { consents: { CC0001: { from_date: "01/01/2024", to_date: "09/10/2024" } } },
    notice: { code: "CAP_LEAVES_NOTHING", field: "consents", path: "/consents/CC0001/from_date" },
  },
  "dates that no document gives": {
    options: V2,
    request: JOURNEY_2,
    notice: { code: "DERIVED_DEFAULT", field: "consents", path: "/consents/CC0002" },
    names: ["CT003"],
  },
  "a consent from before its template's range": {
    options: V2,
    request: { ...JOURNEY_2, consents: { CC0002: { from_date: "08/06/2025" } } },
    notice: {
      code: "CONSENT_EXCEEDS_FAIR_USE",
      field: "consents",
      path: "/consents/CC0002/from_date",
      before: "2025-06-08",
      after: "2025-06-09",
    },
    names: ["CT003", "an FI data range of P6M"],
  },
  "a consent that outlasts its template": {
    options: V2,
    request: { ...JOURNEY_2, consents: { CC0002: { consent_expiry: "10/12/2030" } } },
    notice: {
      code: "CONSENT_EXCEEDS_FAIR_USE",
      field: "consents",
      path: "/consents/CC0002/consent_expiry",
      before: "2030-12-10",
      after: "2030-12-09",
    },
    names: ["CT003", "a consent expiry of P5Y"],
  },
  "a consent that expires today": {
    options: V2,
    request: { consents: { CC0001: { consent_expiry: "09/12/2025" } } },
    notice: {
      code: "CONSENT_EXPIRY_NOT_AFTER_TODAY",
      field: "consents",
      path: "/consents/CC0001/consent_expiry",
      before: "2025-12-09",
    },
    names: ["2025-12-09"],
  },
  "a periodic consent that expires before its range ends": {
    options: V2,
    request: {
      ...JOURNEY_2,
      consents: { CC0002: { to_date: "09/12/2027", consent_expiry: "08/12/2027" } },
    },
    notice: {
      code: "CONSENT_EXPIRY_BEFORE_TO_DATE",
      field: "consents",
      path: "/consents/CC0002/consent_expiry",
      before: "2027-12-08",
      after: "2027-12-09",
    },
    names: ["2027-12-08", "2027-12-09"],
  },
  "a period that begins before its consent": {
    options: V2,
    request: {
      from_date: "01/06/2025",
      to_date: "09/12/2025",
      consents: { CC0001: { from_date: "01/08/2025" } },
    },
    notice: { code: "PERIOD_OUTSIDE_CONSENT", path: "/consents", before: "2025-06-01" },
    names: ["2025-06-01"],
  },
};

for (const [what, { options, request, notice, names = [] }] of Object.entries(ROWS)) {
  const sent = Object.fromEntries(
    Object.entries(request).filter(([, value]) => value !== undefined),
  );
  Deno.test(`the notice of ${what} has its place and values`, () => {
    const { notices } = checkSession({ link_id: "L", ...sent }, options);
    const ofCode = notices.filter(({ code }) => code === notice.code);
    assert.deepEqual(ofCode.map(({ message: _, source: __, ...rest }) => rest), [notice]);
  });

  for (const name of names) {
    Deno.test(`the notice of ${what} names ${name}`, () => {
      const { notices } = checkSession({ link_id: "L", ...sent }, options);
      const messages = notices.filter(({ code, path }) =>
        code === notice.code && path === notice.path
      );
      assert.ok(messages.some(({ message }) => message.includes(name)));
    });
  }
}

Deno.test("a one-time consent that expires before the end of its range gives a notice", () => {
  const consents = { CC0001: { to_date: "20/12/2025", consent_expiry: "15/12/2025" } };
  const { notices } = checkSession({ link_id: "L", consents }, V2);
  assert.deepEqual(
    notices.filter(({ code }) => code.startsWith("CONSENT_EXPIRY")).map(({ code }) => code),
    ["CONSENT_EXPIRY_BEFORE_TO_DATE"],
  );
});

Deno.test("a to_date that the edition fills in is never too late", () => {
  const { notices } = checkSession({ link_id: "L" }, V1_2024);
  assert.deepEqual(notices, []);
});
