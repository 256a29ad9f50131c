import assert from "node:assert/strict";
import fc from "fast-check";
import { parseUploadResponse } from "../../lib/messages/parse_upload_response.ts";
import { HOSTILE_VALUES } from "./hostile_values.ts";

// The upload API's own sample, with some of its nulls filled.
const SAMPLE = {
  bank_name: "icici",
  statement_id: "567700a6-570d-4f75-ae60-d79357dabdb4",
  identity: {
    account_number: "XXXXXXXXXXX",
    name: "XYZ PRODUCTS PRIVATE",
    address: "567/435,Gol Chauraha,MEERUT,250002,UTTAR PRADESH,INDIA",
    ifsc: "ICIC0000368",
    micr: null,
    account_category: "corporate",
    credit_limit: 0,
    od_limit: null,
    account_id: "8702145a-aaa3-7gju-7v78-9a327y54905a",
    bank_name: "icici",
  },
  date_range: { from_date: "2023-04-01", to_date: "2024-03-23" },
  opening_date: null,
  opening_bal: 0,
  closing_bal: 1250.5,
  is_fraud: false,
  fraud_type: null,
  page_count: 48,
  metadata_analysis: { name_matches: [] },
  country_code: "IN",
  currency_code: "INR",
  extracted_date_range: { from_date: "2023-04-02", to_date: "2024-03-22" },
  account_id: "8702145a-aaa3-4ee0-acb7-9a328b54905a",
  masked_account_number: "XXXXXXXXXXX",
  status: 1,
  session_id: "c215f3fd-fcd8-4452-a4d7-2b7ju262aef9",
};
const STATEMENT_ID = SAMPLE.statement_id;

Deno.test("parseUploadResponse reads the documented sample", () => {
  assert.deepEqual(parseUploadResponse(SAMPLE), {
    ok: true,
    statementId: STATEMENT_ID,
    sessionId: "c215f3fd-fcd8-4452-a4d7-2b7ju262aef9",
    accountId: "8702145a-aaa3-4ee0-acb7-9a328b54905a",
    maskedAccountNumber: "XXXXXXXXXXX",
    bankName: "icici",
    identity: {
      accountNumber: "XXXXXXXXXXX",
      name: "XYZ PRODUCTS PRIVATE",
      address: "567/435,Gol Chauraha,MEERUT,250002,UTTAR PRADESH,INDIA",
      ifsc: "ICIC0000368",
      accountCategory: "corporate",
      creditLimit: 0,
      accountId: "8702145a-aaa3-7gju-7v78-9a327y54905a",
      bankName: "icici",
    },
    dateRange: { from: "2023-04-01", to: "2024-03-23" },
    extractedDateRange: { from: "2023-04-02", to: "2024-03-22" },
    openingBalance: 0,
    closingBalance: 1250.5,
    pageCount: 48,
    isFraud: false,
    countryCode: "IN",
    currencyCode: "INR",
    raw: SAMPLE,
  });
});

Deno.test("parseUploadResponse reads the members that the sample leaves null", () => {
  const identity = { micr: "250229002", od_limit: 50000 };
  const body = {
    statement_id: "st1",
    opening_date: "09/12/2015",
    fraud_type: "font_inconsistency",
    identity,
  };
  assert.deepEqual(parseUploadResponse(body), {
    ok: true,
    statementId: "st1",
    identity: { micr: "250229002", overdraftLimit: 50000 },
    openingDate: "2015-12-09",
    fraudType: "font_inconsistency",
    raw: body,
  });
});

Deno.test("parseUploadResponse keeps what has no member in raw, as it came", () => {
  const upload = parseUploadResponse(SAMPLE);
  assert.equal(upload.ok && upload.raw.metadata_analysis, SAMPLE.metadata_analysis);
});

const OTHER_TYPES: readonly (readonly [string, unknown])[] = [
  ["page_count", "48"],
  ["opening_bal", JSON.parse("1e999")],
  ["closing_bal", {}],
  ["is_fraud", "false"],
  ["date_range", "2023-04-01"],
  ["opening_date", "2015-13-01"],
  ["identity", []],
  ["bank_name", true],
  ["session_id", null],
];

for (const [name, value] of OTHER_TYPES) {
  Deno.test(`parseUploadResponse leaves out a ${name} of another type than documented`, () => {
    const body = { statement_id: "st1", [name]: value };
    assert.deepEqual(parseUploadResponse(body), { ok: true, statementId: "st1", raw: body });
  });
}

Deno.test("parseUploadResponse reads the error envelope", () => {
  const error = { code: "SESSION_NOT_FOUND", message: "The provided Session ID is invalid" };
  assert.deepEqual(parseUploadResponse({ session_id: "", statement_id: "", error }), {
    ok: false,
    problem: "error",
    error,
  });
});

Deno.test("parseUploadResponse lets an error win over a statement, and keeps the ids", () => {
  const error = { code: "STATEMENT_DUPLICATE", message: "A duplicate statement" };
  assert.deepEqual(parseUploadResponse({ session_id: "s1", statement_id: "st1", error }), {
    ok: false,
    problem: "error",
    error,
    sessionId: "s1",
    statementId: "st1",
  });
});

Deno.test("parseUploadResponse takes an empty error as none", () => {
  assert.equal(parseUploadResponse({ ...SAMPLE, error: {} }).ok, true);
});

const PROBLEMS: readonly (readonly [string, unknown, string])[] = [
  ["an empty object", {}, "no-statement-id"],
  ["a blank statement_id", { ...SAMPLE, statement_id: "" }, "no-statement-id"],
  ["a statement_id that is null", { ...SAMPLE, statement_id: null }, "no-statement-id"],
  ["a statement_id that is inherited", Object.create(SAMPLE), "no-statement-id"],
  ["a text", "<html>", "not-an-object"],
  ["a list", [SAMPLE], "not-an-object"],
];

for (const [what, body, problem] of PROBLEMS) {
  Deno.test(`parseUploadResponse finds no statement in ${what}`, () => {
    assert.deepEqual(parseUploadResponse(body), { ok: false, problem });
  });
}

for (const [what, body] of HOSTILE_VALUES) {
  Deno.test(`parseUploadResponse finds no statement in ${what}`, () => {
    assert.equal(parseUploadResponse(body).ok, false);
  });
}

Deno.test("parseUploadResponse throws on no value", () => {
  const members = Object.entries({ ...SAMPLE, error: undefined }).map(([name, value]) =>
    [name, fc.oneof(fc.constant(value), fc.anything())] as const
  );
  const almost = fc.record(Object.fromEntries(members), { requiredKeys: [] });
  fc.assert(fc.property(fc.oneof(almost, fc.anything()), (body) => {
    assert.equal(typeof parseUploadResponse(body).ok, "boolean");
  }));
});
