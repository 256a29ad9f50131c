import assert from "node:assert/strict";
import { EDITIONS } from "../../lib/editions.ts";
import { CATALOGUE, entriesOfCode, entryOfRule } from "../../lib/errors/catalogue.ts";
import { GUARD_ERRORS } from "../../lib/errors/guard_errors.ts";
import { SAMPLE_TEXTS } from "../../lib/errors/sample_texts.ts";
import { SESSION_ERRORS } from "../../lib/errors/session_errors.ts";
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

const sorted = (lines: readonly string[]) => [...lines].sort();

for (const table of ["v1.2024", "v1.2025", "v2.2025", "matrix", "upload"]) {
  Deno.test(`the catalogue has the rows of table ${table} and no others`, () => {
    const rows = documented.filter((row) => row.table === table);
    const entries = CATALOGUE.flatMap(({ code, status, messages }) =>
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
  Deno.test(`the catalogue has every code of ${where}`, () => {
    for (const [code, status] of codes) {
      const entry = CATALOGUE.find((entry) => entry.where === where && entry.code === code);
      assert.equal(entry?.status, status, code);
    }
  });
}

Deno.test("every text of a sample answer belongs to a rule", () => {
  for (const { rule, message } of SAMPLE_TEXTS) {
    assert.ok(entryOfRule(rule)?.messages.some((text) => text.message === message), rule);
  }
});

Deno.test("a text of a sample answer is marked as one", () => {
  assert.deepEqual(
    entryOfRule("upload-session-not-found")?.messages.map(({ table }) => table),
    ["sample"],
  );
});

Deno.test("every rule of the session API's tables is told to appear there, first of all", () => {
  const entries = CATALOGUE.filter(({ where }) => where === "session");
  assert.deepEqual(entries, CATALOGUE.slice(0, SESSION_ERRORS.length));
});

Deno.test("rules are unique, the guard's own included", () => {
  const rules = [...CATALOGUE, ...GUARD_ERRORS].map(({ rule }) => rule);
  assert.deepEqual(rules.filter((rule, index) => rules.indexOf(rule) !== index), []);
});

Deno.test("rules are words joined by hyphens", () => {
  const rules = [...CATALOGUE, ...GUARD_ERRORS].map(({ rule }) => rule);
  assert.deepEqual(rules.filter((rule) => !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(rule)), []);
});

Deno.test("the guard's own codes begin with GUARD_ and are not FinBox's", () => {
  for (const { code } of GUARD_ERRORS) {
    assert.ok(code.startsWith("GUARD_"), code);
    assert.deepEqual(entriesOfCode(code), []);
  }
});

Deno.test("every entry says what brings it about, what to do and where it is documented", () => {
  for (const { rule, trigger, advice, source } of CATALOGUE) {
    for (const text of [trigger, advice, source]) assert.ok(text.length > 5, rule);
    assert.ok(advice.endsWith("."), rule);
  }
});

Deno.test("every entry of the session API has a text or a template", () => {
  for (const { rule, where, messages, template } of CATALOGUE) {
    if (where === "session") assert.ok(messages.length > 0 || template !== undefined, rule);
  }
});

Deno.test("an entry's editions are those whose error tables have it", () => {
  for (const { rule, messages, editions } of CATALOGUE) {
    const expected = Object.entries(EDITIONS)
      .filter(([, { errorTables }]) =>
        messages.some(({ table }) => errorTables.some((name) => name === table))
      )
      .map(([edition]) => edition);
    assert.deepEqual([...editions], expected, rule);
  }
});

Deno.test("a code of the 2025 tables alone is not in the editions of 2020 and 2024", () => {
  assert.deepEqual(entryOfRule("url-code")?.editions, ["v1.2025", "v2.2025"]);
});

Deno.test("the codes that FinBox alone counts or chooses are never emitted", () => {
  for (const code of ["INVALID_URL", "INVALID_LENGTH", "INVALID_PARAMETER_COUNT"]) {
    assert.deepEqual(entriesOfCode(code).map(({ emitted }) => emitted), [false], code);
  }
});

Deno.test("a mode that the client lacks and one that the bank lacks are two rules", () => {
  assert.deepEqual(entriesOfCode("MODE_NOT_ENABLED").map(({ rule }) => rule), ["mode-not-enabled"]);
  assert.deepEqual(entriesOfCode("MODE_NOT_AVAILABLE").map(({ rule }) => rule), [
    "mode-not-available",
  ]);
});

Deno.test("the rules of one code come in the catalogue's order", () => {
  assert.deepEqual(entriesOfCode("INVALID_DATE_RANGE").map(({ rule }) => rule), [
    "date-range",
    "max-date-range",
    "recurring-date-range",
  ]);
});

Deno.test("case and outer spaces of a code do not count", () => {
  assert.deepEqual(entriesOfCode(" mode_Not_enabled\n"), entriesOfCode("MODE_NOT_ENABLED"));
});

Deno.test("a rule of this library's checks is told to be emitted", () => {
  for (const rule of ["field-required", "file-missing"]) {
    assert.equal(entryOfRule(rule)?.emitted, true, rule);
  }
});

Deno.test("an entry whose text does not vary has no template", () => {
  const entry = entryOfRule("mode-not-enabled") ?? assert.fail();
  assert.equal(Object.hasOwn(entry, "template"), false);
});

Deno.test("names of Object's prototype are neither rule nor code", () => {
  for (const name of ["constructor", "__proto__", "toString"]) {
    assert.equal(entryOfRule(name), undefined);
    assert.deepEqual(entriesOfCode(name), []);
  }
});
