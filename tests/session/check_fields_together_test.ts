import assert from "node:assert/strict";
import { checkSession, type SessionOptions } from "../../mod.ts";
import { accepted, errorsOf, noticesOf, V1, V1_2024, V2 } from "../support/session_checks.ts";

const BANK = { link_id: "L", bank_name: "hdfc" };
const BANKS: SessionOptions = {
  ...V2,
  organization: { banks: { hdfc: { modes: ["pdf", "aa"] }, ICICI: { modes: ["pdf"] } } },
};
const PDF_ONLY: SessionOptions = { ...V2, organization: { modes: ["pdf"] } };

for (const mode of ["pdf", "aa"]) {
  Deno.test(`mode ${mode} needs bank_name`, () => {
    assert.deepEqual(errorsOf({ link_id: "L", mode }, V2), ["MISSING_BANK_NAME /bank_name"]);
  });
}

Deno.test("mode online without bank_name gives a notice", () => {
  assert.deepEqual(errorsOf({ link_id: "L", mode: "online" }, V2), []);
  assert.deepEqual(noticesOf({ link_id: "L", mode: "online" }, V2), [
    "MODE_WITHOUT_BANK /bank_name",
  ]);
});

for (const mode of ["pdf", "aa", "online"]) {
  Deno.test(`mode ${mode} is content with bank_name`, () => {
    assert.deepEqual(errorsOf({ ...BANK, mode }, V2), []);
  });
}

Deno.test("bank_name needs no mode", () => {
  assert.deepEqual(errorsOf(BANK, V2), []);
});

Deno.test("a mode is content with bank_name under its other name", () => {
  assert.deepEqual(errorsOf({ link_id: "L", mode: "pdf", bank: "hdfc" }, V2), []);
});

Deno.test("a bank_name of white space is absent beside a mode", () => {
  const request = { link_id: "L", mode: "pdf", bank_name: "  " };
  assert.deepEqual(errorsOf(request, V2), ["MISSING_BANK_NAME /bank_name"]);
  assert.deepEqual(noticesOf(request, V2), ["BLANK_VALUE /bank_name"]);
});

Deno.test("a bank_name that is refused is not missing too", () => {
  const request = { link_id: "L", mode: "pdf", bank_name: "b".repeat(51) };
  assert.deepEqual(errorsOf(request, V2), ["INVALID_REQUEST /bank_name"]);
});

Deno.test("a mode that is null needs no bank_name", () => {
  assert.deepEqual(errorsOf({ link_id: "L", mode: null }, V2), []);
});

Deno.test("a mode that is refused needs no bank_name", () => {
  assert.deepEqual(errorsOf({ link_id: "L", mode: "PDF" }, V2), ["INVALID_REQUEST /mode"]);
});

Deno.test("a bank outside the organization's banks is refused, with the nearest one", () => {
  const { errors } = checkSession({ link_id: "L", bank_name: "hdcf" }, BANKS);
  assert.deepEqual(errors.map(({ code, path, suggestion }) => [code, path, suggestion]), [
    ["INVALID_BANK_NAME", "/bank_name", "HDFC"],
  ]);
});

Deno.test("a bank far from all of the organization's is refused without a suggestion", () => {
  const { errors } = checkSession({ link_id: "L", bank_name: "kotak" }, BANKS);
  assert.deepEqual(errors.map(({ code, suggestion }) => [code, suggestion]), [
    ["INVALID_BANK_NAME", undefined],
  ]);
});

Deno.test("a bank outside the organization's is refused at the name under which it is sent", () => {
  assert.deepEqual(errorsOf({ link_id: "L", bank: "kotak" }, BANKS), ["INVALID_BANK_NAME /bank"]);
});

for (const bank_name of ["HDFC", "Hdfc", " hdfc ", "icici"]) {
  Deno.test(`the organization's banks hold "${bank_name}", whatever its case`, () => {
    assert.deepEqual(errorsOf({ link_id: "L", bank_name }, BANKS), []);
  });
}

Deno.test("an organization without banks refuses every bank", () => {
  const options = { ...V2, organization: { banks: {} } };
  assert.deepEqual(errorsOf(BANK, options), ["INVALID_BANK_NAME /bank_name"]);
});

Deno.test("a mode that the organization lacks is refused with status 403", () => {
  const { errors } = checkSession({ ...BANK, mode: "aa" }, PDF_ONLY);
  assert.deepEqual(errors.map(({ code, path, status }) => [code, path, status]), [
    ["MODE_NOT_ENABLED", "/mode", 403],
  ]);
});

Deno.test("a mode that the organization has is accepted", () => {
  assert.deepEqual(errorsOf({ ...BANK, mode: "pdf" }, PDF_ONLY), []);
});

Deno.test("a mode that the organization's bank lacks is refused with status 400", () => {
  const { errors } = checkSession({ link_id: "L", bank_name: "Icici", mode: "aa" }, BANKS);
  assert.deepEqual(errors.map(({ code, path, status }) => [code, path, status]), [
    ["MODE_NOT_AVAILABLE", "/mode", 400],
  ]);
});

Deno.test("a mode that the organization's bank has is accepted", () => {
  assert.deepEqual(errorsOf({ ...BANK, mode: "aa" }, BANKS), []);
});

Deno.test("a mode that both the organization and its bank lack is refused for both", () => {
  const { modes } = { modes: ["aa"] as const };
  const options = { ...V2, organization: { modes, banks: { hdfc: { modes } } } };
  assert.deepEqual(errorsOf({ ...BANK, mode: "pdf" }, options), [
    "MODE_NOT_ENABLED /mode",
    "MODE_NOT_AVAILABLE /mode",
  ]);
});

Deno.test("bank is read as bank_name, with a notice at its place", () => {
  const request = { link_id: "L", bank: "HDFC" };
  assert.deepEqual(noticesOf(request, V2), ["BANK_ALIAS /bank"]);
  assert.deepEqual(accepted(request, V2).plan.request, { link_id: "L", bank_name: "HDFC" });
});

Deno.test("bank_name beats bank, with a notice", () => {
  const request = { ...BANK, bank: "kotak" };
  assert.deepEqual(errorsOf(request, BANKS), []);
  assert.deepEqual(noticesOf(request, BANKS), ["ALIAS_IGNORED /bank"]);
});

Deno.test("bank is read where bank_name is null", () => {
  const request = { link_id: "L", bank_name: null, bank: "kotak" };
  assert.deepEqual(errorsOf(request, BANKS), ["INVALID_BANK_NAME /bank"]);
});

Deno.test("bank is read in the edition of 2024 too", () => {
  assert.deepEqual(noticesOf({ link_id: "L", bank: "hdfc" }, V1_2024), ["BANK_ALIAS /bank"]);
});

const RECURRING = {
  link_id: "L",
  bank_name: "hdfc",
  mode: "aa",
  aa_journey_mode: "only_recurring",
  aa_recurring_tenure_month_count: 12,
  aa_recurring_frequency_unit: "month",
  aa_recurring_frequency_value: 1,
} as const;

function without(...names: readonly (keyof typeof RECURRING)[]): Record<string, unknown> {
  const rest: Record<string, unknown> = { ...RECURRING };
  for (const name of names) delete rest[name];
  return rest;
}

for (const aa_journey_mode of ["only_recurring", "once_with_recurring"]) {
  Deno.test(`${aa_journey_mode} is content with its five parameters`, () => {
    const request = { ...RECURRING, aa_journey_mode };
    assert.deepEqual(errorsOf(request, V1), []);
    assert.deepEqual(noticesOf(request, V1), []);
  });

  Deno.test(`${aa_journey_mode} needs all five of its parameters, each named once`, () => {
    assert.deepEqual(errorsOf({ link_id: "L", aa_journey_mode }, V1), [
      "MISSING_AA_PARAMETER /bank_name",
      "MISSING_AA_PARAMETER /mode",
      "MISSING_AA_PARAMETER /aa_recurring_tenure_month_count",
      "MISSING_AA_PARAMETER /aa_recurring_frequency_unit",
      "MISSING_AA_PARAMETER /aa_recurring_frequency_value",
    ]);
  });
}

const MISSING = {
  mode: "bank_name and mode required",
  aa_recurring_tenure_month_count: "Required AA parameter is missing",
  aa_recurring_frequency_unit: "Frequency unit/value required",
  aa_recurring_frequency_value: "Frequency unit/value required",
} as const;

for (const [name, message] of Object.entries(MISSING)) {
  Deno.test(`a recurring journey without ${name} says "${message}"`, () => {
    const { errors } = checkSession(without(name as keyof typeof MISSING), V1);
    assert.deepEqual(errors.map(({ code, path, message }) => [code, path, message]), [
      ["MISSING_AA_PARAMETER", `/${name}`, message],
    ]);
  });
}

Deno.test("a recurring journey with a mode and without a bank misses it once, as the mode does", () => {
  assert.deepEqual(errorsOf(without("bank_name"), V1), ["MISSING_BANK_NAME /bank_name"]);
});

Deno.test("a recurring journey whose tenure is refused does not miss it", () => {
  const request = { ...RECURRING, aa_recurring_tenure_month_count: "long" };
  assert.deepEqual(errorsOf(request, V1), ["INVALID_REQUEST /aa_recurring_tenure_month_count"]);
});

Deno.test("a recurring journey whose tenure is null misses it", () => {
  const request = { ...RECURRING, aa_recurring_tenure_month_count: null };
  assert.deepEqual(errorsOf(request, V1), [
    "MISSING_AA_PARAMETER /aa_recurring_tenure_month_count",
  ]);
});

Deno.test("only_once needs no other parameter", () => {
  assert.deepEqual(errorsOf({ link_id: "L", aa_journey_mode: "only_once" }, V1), []);
});

const RECURRING_NAMES = [
  "/aa_recurring_tenure_month_count",
  "/aa_recurring_frequency_unit",
  "/aa_recurring_frequency_value",
];
const ignored = (...paths: readonly string[]) => paths.map((path) => `RECURRING_IGNORED ${path}`);

Deno.test("recurring fields without a journey mode have no effect, with a notice for each", () => {
  assert.deepEqual(noticesOf(without("aa_journey_mode"), V1), ignored(...RECURRING_NAMES));
});

Deno.test("recurring fields with only_once have no effect, with a notice for each", () => {
  const request = { ...RECURRING, aa_journey_mode: "only_once" };
  assert.deepEqual(noticesOf(request, V1), ignored(...RECURRING_NAMES));
});

Deno.test("a recurring field that is not sent gives no notice", () => {
  const request = { link_id: "L", aa_recurring_frequency_value: 1 };
  assert.deepEqual(noticesOf(request, V1), ignored("/aa_recurring_frequency_value"));
});

for (const mode of ["pdf", "online"]) {
  Deno.test(`a recurring journey of mode ${mode} has no effect, with a notice for each field`, () => {
    const request = { ...RECURRING, mode };
    assert.deepEqual(
      noticesOf(request, V1, "RECURRING_IGNORED"),
      ignored("/aa_journey_mode", ...RECURRING_NAMES),
    );
    assert.equal(accepted(request, V1).plan.recurring, undefined);
  });
}

Deno.test("a journey mode that is refused leaves the recurring fields alone", () => {
  const request = { ...RECURRING, aa_journey_mode: "recurring" };
  assert.deepEqual(errorsOf(request, V1), ["INVALID_REQUEST /aa_journey_mode"]);
  assert.deepEqual(noticesOf(request, V1), []);
});

for (const unit of ["hour", "day", "year"]) {
  Deno.test(`a frequency per ${unit} is accepted, with a notice of fair use`, () => {
    const request = { ...RECURRING, aa_recurring_frequency_unit: unit };
    assert.deepEqual(errorsOf(request, V1), []);
    assert.deepEqual(noticesOf(request, V1), [
      "FREQUENCY_NOT_MONTHLY /aa_recurring_frequency_unit",
    ]);
  });
}

for (const value of [0, 6, -1, "6"]) {
  Deno.test(`a frequency of ${JSON.stringify(value)} is refused`, () => {
    const request = { ...RECURRING, aa_recurring_frequency_value: value };
    assert.deepEqual(errorsOf(request, V1), ["INVALID_AA_PARAMETER /aa_recurring_frequency_value"]);
  });
}

for (const value of [1, 5, "5.0"]) {
  Deno.test(`a frequency of ${JSON.stringify(value)} is accepted`, () => {
    const request = { ...RECURRING, aa_recurring_frequency_value: value };
    assert.deepEqual(errorsOf(request, V1), []);
  });
}

for (const tenure of [0, 85, -1, "85"]) {
  Deno.test(`a tenure of ${JSON.stringify(tenure)} is refused`, () => {
    const { errors } = checkSession(
      { ...RECURRING, aa_recurring_tenure_month_count: tenure },
      V1,
    );
    assert.deepEqual(errors.map(({ code, path, message }) => [code, path, message]), [[
      "INVALID_AA_PARAMETER",
      "/aa_recurring_tenure_month_count",
      "Tenure must be between 1 and 84",
    ]]);
  });
}

for (const tenure of [1, 60]) {
  Deno.test(`a tenure of ${tenure} is kept`, () => {
    const request = { ...RECURRING, aa_recurring_tenure_month_count: tenure };
    const { notices, plan } = accepted(request, V1);
    assert.deepEqual([notices, plan.recurring?.tenureMonths], [[], tenure]);
  });
}

for (const tenure of [61, 84]) {
  Deno.test(`a tenure of ${tenure} is cut to 60, with a notice`, () => {
    const request = { ...RECURRING, aa_recurring_tenure_month_count: tenure };
    const { notices, plan } = accepted(request, V1);
    assert.deepEqual(notices.map(({ code, path, before, after }) => [code, path, before, after]), [
      ["TENURE_CAPPED", "/aa_recurring_tenure_month_count", String(tenure), "60"],
    ]);
    assert.equal(plan.recurring?.tenureMonths, 60);
  });
}

Deno.test("the tenure's short name is read as the long one, with a notice at its place", () => {
  const request = { ...without("aa_recurring_tenure_month_count"), aa_recurring_tenure_month: 12 };
  assert.equal(accepted(request, V1).plan.recurring?.tenureMonths, 12);
  assert.deepEqual(noticesOf(request, V1), ["TENURE_ALIAS /aa_recurring_tenure_month"]);
});

Deno.test("a tenure under its short name is cut there", () => {
  const request = { ...without("aa_recurring_tenure_month_count"), aa_recurring_tenure_month: 72 };
  assert.deepEqual(noticesOf(request, V1), [
    "TENURE_ALIAS /aa_recurring_tenure_month",
    "TENURE_CAPPED /aa_recurring_tenure_month",
  ]);
});

Deno.test("a tenure under its short name is refused there", () => {
  const request = { ...without("aa_recurring_tenure_month_count"), aa_recurring_tenure_month: 0 };
  assert.deepEqual(errorsOf(request, V1), ["INVALID_AA_PARAMETER /aa_recurring_tenure_month"]);
});

Deno.test("the tenure's long name beats the short one, with a notice", () => {
  const request = { ...RECURRING, aa_recurring_tenure_month: 99 };
  assert.equal(accepted(request, V1).plan.recurring?.tenureMonths, 12);
  assert.deepEqual(noticesOf(request, V1), ["ALIAS_IGNORED /aa_recurring_tenure_month"]);
});

Deno.test("v1's recurring parameters make a one-time session in v2, under either name", () => {
  const request = { link_id: "L", aa_journey_mode: "no", aa_recurring_tenure_month: 99 };
  assert.deepEqual(errorsOf(request, V2), []);
  assert.deepEqual(noticesOf(request, V2), [
    "OTHER_EDITION_PARAMETER /aa_journey_mode",
    "RECURRING_IN_V2 /aa_recurring_tenure_month",
  ]);
});

for (const mode of ["pdf", "online"]) {
  Deno.test(`v2's AA parameters beside mode ${mode} have no effect, with a notice for each`, () => {
    const request = { ...BANK, mode, aa_journey_code: "BCAA001", consents: {} };
    assert.deepEqual(noticesOf(request, V2), [
      "AA_PARAMETER_IGNORED /aa_journey_code",
      "AA_PARAMETER_IGNORED /consents",
    ]);
  });
}

Deno.test("v2's AA parameters beside mode aa give no notice", () => {
  const request = { ...BANK, mode: "aa", aa_journey_code: "BCAA001", consents: {} };
  assert.deepEqual(noticesOf(request, V2), []);
});

Deno.test("a journey code that is not predefined gives a notice with the nearest one", () => {
  const { ok, notices, plan } = checkSession({ link_id: "L", aa_journey_code: "BCAA01" }, V2);
  assert.ok(ok);
  assert.deepEqual(notices.map(({ code, suggestion }) => [code, suggestion]), [
    ["UNKNOWN_JOURNEY", "BCAA001"],
  ]);
  assert.deepEqual([plan.journey?.code, plan.consents], ["BCAA01", []]);
});

Deno.test("a journey code that an organization does not list is refused", () => {
  const journeys = { OWN1: [{ consent: "CCOWN", template: "CT001" }] } as const;
  const options: SessionOptions = { ...V2, organization: { journeys } };
  const { errors } = checkSession({ link_id: "L", aa_journey_code: "BCAA01" }, options);
  assert.deepEqual(errors.map(({ code, path, message }) => [code, path, message]), [
    ["INVALID_AA_PARAMETER", "/aa_journey_code", "Invalid AA parameter"],
  ]);
});

Deno.test("a journey code of the organization is accepted", () => {
  const journeys = { OWN1: [{ consent: "CCOWN", template: "CT001" }] } as const;
  const options: SessionOptions = { ...V2, organization: { journeys } };
  assert.deepEqual(errorsOf({ link_id: "L", aa_journey_code: "OWN1" }, options), []);
});

Deno.test("a journey code with a fault has no consents that could have faults", () => {
  const consents = { CC0001: { from_date: "1/1/25" } };
  assert.deepEqual(errorsOf({ link_id: "L", aa_journey_code: 1, consents }, V2), [
    "INVALID_AA_PARAMETER /aa_journey_code",
  ]);
});

Deno.test("a consent outside the journey and an unknown member give notices", () => {
  const consents = { CC0002: { from_date: "x" }, CC0001: { fi_types: ["DEPOSIT"] } };
  assert.deepEqual(noticesOf({ link_id: "L", consents }, V2), [
    "UNKNOWN_CONSENT_MEMBER /consents/CC0001/fi_types",
    "UNKNOWN_CONSENT /consents/CC0002",
  ]);
});

Deno.test("a consent whose dates come from faulty top-level dates adds no fault", () => {
  const request = { link_id: "L", from_date: "31/06/2025", to_date: "01/12/2025", consents: {} };
  assert.deepEqual(errorsOf(request, V2), ["INVALID_DATE_FORMAT /from_date"]);
});

Deno.test("a consent with its own dates in disorder adds its fault to the top level's", () => {
  const request = {
    link_id: "L",
    from_date: "02/06/2025",
    to_date: "01/06/2025",
    consents: { CC0001: { from_date: "02/05/2025", to_date: "01/05/2025" } },
  };
  assert.deepEqual(errorsOf(request, V2), [
    "INVALID_DATE_RANGE /from_date",
    "INVALID_DATE_RANGE /consents/CC0001",
  ]);
});

Deno.test("v2: single fields fail in the table's order, whatever the request's order", () => {
  const request = {
    metadata: [],
    consents: 1,
    aa_journey_code: 1,
    is_mobile_field_editable: "maybe",
    accept_anything: "maybe",
    journey_mode: [],
    session_expiry: 4,
    mobile_number: "123",
    mode: "no",
    bank_name: {},
    logo_url: "logo",
    max_to_date: "x",
    max_from_date: "x",
    to_date: "x",
    from_date: "x",
    redirect_url: "app://done",
    link_id: " ",
  };
  assert.deepEqual(errorsOf(request, V2), [
    "INVALID_REQUEST /link_id",
    "INVALID_REQUEST /redirect_url",
    "INVALID_DATE_FORMAT /from_date",
    "INVALID_DATE_FORMAT /to_date",
    "INVALID_DATE_FORMAT /max_from_date",
    "INVALID_DATE_FORMAT /max_to_date",
    "INVALID_REQUEST /logo_url",
    "INVALID_REQUEST /bank_name",
    "INVALID_REQUEST /mode",
    "INVALID_MOBILE_NUMBER /mobile_number",
    "INVALID_SESSION_EXPIRY /session_expiry",
    "INVALID_REQUEST /journey_mode",
    "INVALID_REQUEST /accept_anything",
    "INVALID_REQUEST /is_mobile_field_editable",
    "INVALID_AA_PARAMETER /aa_journey_code",
    "INVALID_REQUEST /consents",
  ]);
});

Deno.test("v2: consents fail in the journey's order, whatever the request's order", () => {
  const consents = {
    CC0007: { consent_expiry: "x", to_date: "x" },
    CC0006: { from_date: "x" },
    CC0005: { to_date: "x", from_date: "x" },
  };
  assert.deepEqual(errorsOf({ link_id: "L", aa_journey_code: "BCAA004", consents }, V2), [
    "INVALID_DATE_FORMAT /consents/CC0005/from_date",
    "INVALID_DATE_FORMAT /consents/CC0005/to_date",
    "INVALID_DATE_FORMAT /consents/CC0006/from_date",
    "INVALID_DATE_FORMAT /consents/CC0007/to_date",
    "INVALID_DATE_FORMAT /consents/CC0007/consent_expiry",
  ]);
});

Deno.test("v1: single fields fail before faults between fields: bank, AA parameters, dates", () => {
  const request = {
    from_date: "02/06/2025",
    to_date: "01/06/2025",
    max_from_date: "02/06/2025",
    max_to_date: "01/06/2025",
    mode: "aa",
    aa_journey_mode: "only_recurring",
    aa_recurring_frequency_value: 9,
    metadata: 1,
  };
  assert.deepEqual(errorsOf(request, V1), [
    "INVALID_REQUEST /link_id",
    "INVALID_AA_PARAMETER /aa_recurring_frequency_value",
    "MISSING_BANK_NAME /bank_name",
    "MISSING_AA_PARAMETER /aa_recurring_tenure_month_count",
    "MISSING_AA_PARAMETER /aa_recurring_frequency_unit",
    "INVALID_DATE_RANGE /from_date",
    "INVALID_DATE_RANGE /max_from_date",
  ]);
});

Deno.test("v2: a date fault comes before the fault of a mode that the bank lacks", () => {
  const request = {
    link_id: "L",
    bank_name: "icici",
    mode: "aa",
    from_date: "01/06/2025",
    aa_journey_code: "BCAA003",
    consents: { CC0004: { from_date: "01/06/2031" } },
  };
  assert.deepEqual(errorsOf(request, BANKS), [
    "MISSING_DATE_FIELD /to_date",
    "INVALID_DATE_RANGE /consents/CC0004",
    "MODE_NOT_AVAILABLE /mode",
  ]);
});

Deno.test("a mode that the organization lacks comes in the order of its field", () => {
  const request = { link_id: "L", bank_name: "hdfc", mode: "aa", mobile_number: 1, logo_url: "x" };
  assert.deepEqual(errorsOf(request, PDF_ONLY), [
    "INVALID_REQUEST /logo_url",
    "MODE_NOT_ENABLED /mode",
    "INVALID_MOBILE_NUMBER /mobile_number",
  ]);
});
