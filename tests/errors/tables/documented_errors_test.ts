import assert from "node:assert/strict";
import { EDITIONS } from "../../../lib/editions.ts";
import { DOCUMENTED_ERRORS } from "../../../lib/errors/mod.ts";
import { errorsOfCode } from "../../../lib/errors/tables/documented_errors.ts";
import { GUARD_ERRORS } from "../../../lib/errors/tables/guard_errors.ts";
import { SAMPLE_TEXTS } from "../../../lib/errors/tables/sample_texts.ts";
import { SESSION_ERRORS } from "../../../lib/errors/tables/session_errors.ts";
import documented from "./documented_tables.json" with { type: "json" };

/** The codes that the documents around the session API name, by place. */
const NEIGHBOURS: Readonly<Record<string, readonly (readonly [string, number | null])[]>> = {
  session_data: [
    ["SESSION_NOT_FOUND", 404],
    ["SESSION_DELETED", 410],
    ["ACCESS_DENIED", 403],
    ["KEY_REQUIRED", 400],
    ["PROCESSING_NOT_REQUESTED", 400],
    ["PROCESSING_NOT_COMPLETED", 400],
    ["DUPLICATE_PROCESSING_REQUEST", 400],
    ["UNPARSABLE_STATEMENTS", 400],
  ],
  upload: [
    ["SESSION_EXPIRED", 400],
    ["EMPTY_FILE", 400],
    ["INVALID_API_KEY", 403],
    ["SESSION_NOT_FOUND", 400],
  ],
  recurring: [
    ["INVALID_SESSION_ID", 400],
    ["INVALID_CONSENT_ID", 400],
    ["CONSENT_REVOKED", 400],
    ["CONSENT_OVERUSED", 400],
    ["INVALID_DATE_RANGE", 400],
  ],
  account_aggregator: [["PreconditionFailed", 412]],
  statement: [
    ["STATEMENT_TOO_MANY_PAGES", null],
    ["STATEMENT_NO_TRANSACTIONS", null],
    ["EXTRACTION_FAILED", null],
    ["NO_TRANSACTIONS_FROM_AA", null],
    ["MISSING_TRANSACTIONS", null],
    ["INCOMPLETE_MONTHS", null],
    ["INCOMPLETE_MONTHS_UPLOAD", null],
    ["INCOMPLETE_DATES_UPLOAD", null],
    ["NULL_ACCOUNT_NUMBER", null],
    ["BALANCE_MISMATCH", null],
    ["UNPARSABLE", null],
  ],
  iframe: [
    ["MU002", null],
    ["MU003", null],
    ["MU004", null],
    ["MU006", null],
    ["MU020", null],
    ["MU021", null],
    ["NB000", null],
    ["NB003", null],
    ["NB004", null],
    ["NB005", null],
  ],
};

const errorOf = (name: string) => DOCUMENTED_ERRORS.find(({ rule }) => rule === name);
const sorted = (lines: readonly string[]) => [...lines].sort();

for (const table of ["v1.2024", "v1.2025", "v2.2025", "matrix", "upload"]) {
  Deno.test(`the documented errors have the rows of table ${table} and no others`, () => {
    const rows = documented.filter((row) => row.table === table);
    const entries = DOCUMENTED_ERRORS.flatMap(({ code, status, messages }) =>
      messages.filter((text) => text.table === table)
        .map(({ message }) => `${status} ${code} ${message}`)
    );
    assert.ok(rows.length > 0);
    assert.deepEqual(
      sorted(entries),
      sorted(rows.map(({ code, message, status }) => `${status} ${code} ${message}`)),
    );
  });
}

for (const [where, codes] of Object.entries(NEIGHBOURS)) {
  Deno.test(`the documented errors have every code of ${where}`, () => {
    for (const [code, status] of codes) {
      const error = DOCUMENTED_ERRORS.find((row) => row.where === where && row.code === code);
      assert.equal(error?.status, status, code);
    }
  });
}

Deno.test("every text of a sample answer belongs to a rule", () => {
  for (const { rule, message } of SAMPLE_TEXTS) {
    assert.ok(errorOf(rule)?.messages.some((text) => text.message === message), rule);
  }
});

Deno.test("a text of a sample answer is marked as one", () => {
  assert.deepEqual(
    errorOf("upload-session-not-found")?.messages.map(({ table }) => table),
    ["sample"],
  );
});

Deno.test("every rule of the session API's tables is told to appear there, first of all", () => {
  const entries = DOCUMENTED_ERRORS.filter(({ where }) => where === "session");
  assert.deepEqual(entries, DOCUMENTED_ERRORS.slice(0, SESSION_ERRORS.length));
});

Deno.test("rules are unique, the guard's own included", () => {
  const rules = [...DOCUMENTED_ERRORS, ...GUARD_ERRORS].map(({ rule }) => rule);
  assert.deepEqual(rules.filter((rule, index) => rules.indexOf(rule) !== index), []);
});

Deno.test("rules are words joined by hyphens", () => {
  const rules = [...DOCUMENTED_ERRORS, ...GUARD_ERRORS].map(({ rule }) => rule);
  assert.deepEqual(rules.filter((rule) => !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(rule)), []);
});

Deno.test("the guard's own codes begin with GUARD_ and are not FinBox's", () => {
  for (const { code } of GUARD_ERRORS) {
    assert.ok(code.startsWith("GUARD_"), code);
    assert.deepEqual(errorsOfCode(code), []);
  }
});

Deno.test("every error says what to do and where it is documented", () => {
  for (const { rule, advice, source } of DOCUMENTED_ERRORS) {
    for (const text of [advice, source]) assert.ok(text.length > 5, rule);
    assert.ok(advice.endsWith("."), rule);
  }
});

Deno.test("every error of the session API has a text or a template", () => {
  for (const { rule, where, messages, template } of DOCUMENTED_ERRORS) {
    if (where === "session") assert.ok(messages.length > 0 || template !== undefined, rule);
  }
});

Deno.test("an error's editions are those whose error tables have it", () => {
  for (const { rule, messages, editions } of DOCUMENTED_ERRORS) {
    const expected = Object.entries(EDITIONS)
      .filter(([, { errorTables }]) =>
        messages.some(({ table }) => errorTables.some((name) => name === table))
      )
      .map(([edition]) => edition);
    assert.deepEqual([...editions], expected, rule);
  }
});

Deno.test("a code of the 2025 tables alone is not in the editions of 2020 and 2024", () => {
  assert.deepEqual(errorOf("url-code")?.editions, ["v1.2025", "v2.2025"]);
});

Deno.test("the codes that FinBox alone counts or chooses are never emitted", () => {
  for (const code of ["INVALID_URL", "INVALID_LENGTH", "INVALID_PARAMETER_COUNT"]) {
    assert.deepEqual(errorsOfCode(code).map(({ emitted }) => emitted), [false], code);
  }
});

Deno.test("a mode that the client lacks and one that the bank lacks are two rules", () => {
  assert.deepEqual(errorsOfCode("MODE_NOT_ENABLED").map(({ rule }) => rule), ["mode-not-enabled"]);
  assert.deepEqual(errorsOfCode("MODE_NOT_AVAILABLE").map(({ rule }) => rule), [
    "mode-not-available",
  ]);
});

Deno.test("the rules of one code come in their own order", () => {
  assert.deepEqual(errorsOfCode("INVALID_DATE_RANGE").map(({ rule }) => rule), [
    "date-range",
    "max-date-range",
    "recurring-date-range",
  ]);
});

Deno.test("case and outer spaces of a code do not count", () => {
  assert.deepEqual(errorsOfCode(" mode_Not_enabled\n"), errorsOfCode("MODE_NOT_ENABLED"));
});

Deno.test("a rule of this library's checks is told to be emitted", () => {
  for (const rule of ["field-required", "file-missing"]) {
    assert.equal(errorOf(rule)?.emitted, true, rule);
  }
});

Deno.test("an error whose text does not vary has no template", () => {
  const error = errorOf("mode-not-enabled") ?? assert.fail();
  assert.equal(Object.hasOwn(error, "template"), false);
});

Deno.test("names of Object's prototype are no codes", () => {
  for (const name of ["constructor", "__proto__", "toString"]) {
    assert.deepEqual(errorsOfCode(name), []);
  }
});
