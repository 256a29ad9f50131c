import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { checkSession, checkUpload, type SessionOptions, type UploadInput } from "../../mod.ts";
import { type Edition, EDITIONS } from "../../lib/editions.ts";
import { ALIASES, METADATA_LISTS, PARAMETERS } from "../../lib/fields/parameters.ts";
import { type JsonSchema, sessionJsonSchema, uploadJsonSchema } from "../../lib/schema/mod.ts";
import { UPLOAD_PARAMETERS } from "../../lib/upload/upload_parameters.ts";
import { anySession, session } from "../support/arbitraries.ts";
import { readSessionVectors } from "../vectors/session_vectors.ts";
import { TODAY } from "../support/session_checks.ts";
import { FIELDS } from "../support/upload_checks.ts";
import { compile, unexpressedRules } from "./json_schemas.ts";

// A schema may let through what a check refuses, by the rules that it lists and no others. It must
// refuse nothing that the check lets through.

const readVectors = (name: string) =>
  readFile(new URL(`../vectors/${name}`, import.meta.url), "utf8");
const SESSIONS = readSessionVectors(await readVectors("sessions.jsonl"));
const FIELD_VALUES = (await readVectors("field_rules.jsonl")).trim().split("\n")
  .map((line): unknown => JSON.parse(line).value);

/** Values that somebody may send under any name. */
const VALUES: readonly unknown[] = distinct([
  ...FIELD_VALUES,
  ...Object.values(PARAMETERS).flatMap((row) => "choices" in row ? row.choices : []),
  ...["09/12/2025", "9/12/2025", " 09/12/2025\u3000", "31/06/2025", "00/00/0000", "39/19/9999"],
  ...[
    "9876543210",
    "\u00a09876543210\n",
    1_000_000_000,
    9_999_999_999,
    "987654321\u0660",
    9_876_543_210,
    999_999_999,
    1e10,
  ],
  ...[" ", "\u001c", "\u0085", "\ufeff", "\u180e", "\u200b", "a\u0000b", "\ud83d", "\ude00\ud83d"],
  ...["BCAA001", "BCAA01", "bcaa001", " BCAA004 ", "toString", "__proto__"],
  ...["PDF", "BASE64", "SAVINGS", "OVERDRAFT", "savings", "JVBERi0xLjc=", "a"],
  ...[4, 5, 43_200, 43_201, 84, 85, -0, 0.5, 1e-7, 1e300, "\u0663\u0660", "3_0", "+5", "5."],
  ...[50, 51, 200, 201, 500, 501, 1001].flatMap((length) => [
    "1".repeat(length),
    ` ${"\ud83d\ude00".repeat(length)} `,
    "https://example.com/".padEnd(length, "x"),
  ]),
  ...[{}, [], [[]], [{}], [null], [""], [1, "a", null], [true], ["\u0000"], { "": 1 }],
  ...[{ CC0001: {} }, { CC0001: null }, { CC0001: [] }, { CC0001: "" }, { other: { a: 1 } }],
  JSON.parse('{"__proto__": {"from_date": "x"}}'),
  JSON.parse('{"__proto__": 1}'),
]);

const CONSENT_MEMBERS = ["from_date", "to_date", "consent_expiry", "fi_types"] as const;

/** The values, and objects of the members that are documented with each value in every place. */
const DEEP_VALUES: readonly unknown[] = [
  ...VALUES,
  ...VALUES.flatMap((value) => [
    ...METADATA_LISTS.flatMap((list) => [{ [list]: value }, { [list]: ["A B", value] }]),
    ...CONSENT_MEMBERS.map((member) => ({ CC0001: { [member]: value } })),
    { CC0001: value },
  ]),
];

/** What the schema and the check say of the same value, as a line about where they disagree. */
function disagreement(
  accepted: boolean,
  errors: readonly { readonly rule: string }[],
  unexpressed: readonly string[],
): string | undefined {
  if (!accepted) {
    return errors.length > 0 ? undefined : "the schema refuses what the check lets through";
  }
  const rules = errors.map(({ rule }) => rule).filter((rule) => !unexpressed.includes(rule));
  return rules.length === 0 ? undefined : `the schema lets through ${rules.join(", ")}`;
}

const ORGANIZATION: SessionOptions["organization"] = {
  modes: ["aa", "pdf"],
  banks: { HDFC: { modes: ["aa"] } },
};

const JOURNEYS: SessionOptions["organization"] = {
  journeys: { OWN01: [{ consent: "OC0001", template: "CT001" }] },
};

type Witness = readonly [
  members: Readonly<Record<string, unknown>>,
  options?: Partial<SessionOptions>,
];

const RECURRING = {
  bank_name: "hdfc",
  mode: "aa",
  aa_journey_mode: "only_recurring",
  aa_recurring_tenure_month_count: 12,
  aa_recurring_frequency_unit: "month",
  aa_recurring_frequency_value: 1,
};

/** Requests that no schema can refuse, by the rules for which the check refuses them. */
const WITNESSES: Readonly<Record<string, readonly Witness[]>> = {
  "field-required": [[{ redirect_url: undefined }, { workflow: "redirect" }]],
  "field-null": [[{ redirect_url: null }, { workflow: "redirect" }]],
  "field-blank": [[{ redirect_url: " " }, { workflow: "redirect" }]],
  "url-invalid": [[{ redirect_url: "https://example" }]],
  "bank-name-missing": [[{ mode: "aa" }]],
  "bank-name-unknown": [[{ bank_name: "sbi" }, { organization: ORGANIZATION }]],
  "mode-not-enabled": [[{ bank_name: "hdfc", mode: "online" }, { organization: ORGANIZATION }]],
  "mode-not-available": [[{ bank_name: "hdfc", mode: "pdf" }, { organization: ORGANIZATION }]],
  "integer-invalid": [[{ aa_recurring_tenure_month_count: "5.5" }]],
  "integer-too-long": [[{ aa_recurring_tenure_month_count: "1".repeat(1001) }]],
  "session-expiry-invalid": [[{ session_expiry: "4" }]],
  "aa-tenure-out-of-range": [[{ aa_recurring_tenure_month_count: "85" }]],
  "aa-parameter-invalid": [
    [{ aa_recurring_frequency_value: "6" }],
    [{ aa_journey_code: "BCAA01" }, { organization: JOURNEYS }],
  ],
  "aa-frequency-missing": [[{ ...RECURRING, aa_recurring_frequency_unit: undefined }]],
  "aa-bank-and-mode-missing": [[{ ...RECURRING, mode: undefined }]],
  "aa-tenure-missing": [[{ ...RECURRING, aa_recurring_tenure_month_count: undefined }]],
  "date-format": [
    [{ from_date: "31/06/2025", to_date: TODAY }],
    [{ from_date: "31/06/2025" }],
    [{ consents: { CC0001: { from_date: "2025-06-30" } } }],
  ],
  "max-date-format": [[{ max_from_date: "31/06/2025" }]],
  "date-missing": [[{ from_date: "01/06/2025" }]],
  "date-range": [[{ from_date: "01/06/2025", to_date: "01/06/2025" }]],
  "max-date-range": [[{ max_from_date: "01/06/2025", max_to_date: "01/06/2025" }]],
  "text-too-long": [[{ bank: "x".repeat(51) }]],
  "text-invalid": [[{ bank: [] }]],
  "text-null-character": [[{ bank: "a\u0000b" }]],
  "text-surrogate": [[{ bank: "\ud83d" }]],
};

/** Values that a schema refuses by itself, even where their rule is listed for others. */
const REFUSED: Readonly<Record<string, readonly unknown[]>> = {
  link_id: [null, "", "\u001c", "x".repeat(501), "a\u0000b", true, [], {}],
  redirect_url: ["app://done", "example.com", "http://a.in/".padEnd(201, "x"), 1],
  logo_url: ["x", "http://a.in/".padEnd(201, "x"), "http://a.in/\u0000"],
  bank_name: ["x".repeat(51), "a\u0000b", false],
  journey_mode: ["\ud83d\ude00".repeat(51), "\u0000", {}],
  mode: ["PDF", " pdf", " ", 1],
  mobile_number: ["987654321", "98765 43210", 987_654_321, 98_765_432_100, true],
  session_expiry: [4, 43_201, 5.5, "", "soon", true],
  accept_anything: [2, "maybe", " true", []],
  from_date: ["", "2025-12-09", "9/12/2025", "41/12/2025", 9],
  max_to_date: ["", "09-12-2025", "09/21/2025"],
  aa_journey_mode: ["only", "Only_Once", 1],
  aa_recurring_tenure_month_count: [0, 85, 1.5, "", "long"],
  aa_recurring_frequency_unit: ["week", "Month"],
  aa_recurring_frequency_value: [0, 6, "", "often"],
  aa_journey_code: [1, "\u0000", []],
  consents: [[1], "", 1],
};

for (const edition of Object.keys(EDITIONS) as Edition[]) {
  const schema = sessionJsonSchema(edition);
  const accepts = compile(schema);
  const unexpressed = unexpressedRules(schema);
  const agree = (body: unknown, options: SessionOptions) => {
    const { errors } = checkSession(body, { ...options, version: edition });
    const found = disagreement(accepts(body), errors, unexpressed);
    if (found !== undefined) assert.fail(`${found}: ${JSON.stringify({ body, options })}`);
  };
  const good = { link_id: "UX-2827", redirect_url: "https://example.com/done" };
  const options: SessionOptions = { version: edition, today: TODAY };

  Deno.test(`${edition}: the schema agrees with the check of requests as callers write them`, () => {
    fc.assert(
      fc.property(session, ({ request, options }) => agree(request, options)),
      { numRuns: 1500 },
    );
  });

  Deno.test(`${edition}: the schema agrees with the check of any values under the names`, () => {
    fc.assert(
      fc.property(anySession, ({ request, options }) => agree(request, options)),
      { numRuns: 500 },
    );
  });

  Deno.test(`${edition}: the schema agrees with the check of several odd values at once`, () => {
    const names = fc.constantFrom(...Object.keys(PARAMETERS), ...Object.keys(ALIASES));
    const odd = fc.dictionary(names, fc.constantFrom(...DEEP_VALUES), {
      minKeys: 1,
      maxKeys: 3,
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(odd, (odd) => agree({ ...good, ...odd }, options)),
      { numRuns: 3000 },
    );
  });

  Deno.test(`${edition}: the schema agrees with the check of any JSON value`, () => {
    fc.assert(fc.property(fc.jsonValue(), (body) => agree(body, options)), { numRuns: 1000 });
  });

  Deno.test(`${edition}: the schema agrees with the check of every session vector`, () => {
    for (const { request, options } of SESSIONS) {
      agree(request, options);
      agree({ ...good, ...Object(request) }, options);
    }
  });

  for (const name of [...Object.keys(PARAMETERS), ...Object.keys(ALIASES)]) {
    Deno.test(`${edition}: the schema agrees with the check of each value as ${name}`, () => {
      const values = name === "metadata" || name === "consents" ? DEEP_VALUES : VALUES;
      for (const value of values) agree({ ...good, [name]: value }, options);
    });
  }

  for (const name of EDITIONS[edition].parameters.filter((name) => name in REFUSED)) {
    Deno.test(`${edition}: the schema refuses by itself what ${name} cannot be`, () => {
      const values = REFUSED[name].map((value) => [value, accepts({ ...good, [name]: value })]);
      assert.deepEqual(values.filter(([, accepted]) => accepted), []);
    });
  }

  // A pattern that matches in more than linear time does not come back from these.
  Deno.test(`${edition}: the schema agrees with the check of long runs of white space`, () => {
    const spaces = " \u3000".repeat(20_000);
    for (const name of EDITIONS[edition].parameters) {
      for (const start of ["", "x", "https://example.com/"]) {
        for (const end of ["", "x", "\u0000"]) {
          agree({ ...good, [name]: start + spaces + end }, options);
          agree({ ...good, [name]: (start + spaces).repeat(2) + end }, options);
        }
      }
    }
  });

  Deno.test(`${edition}: the schema lists each rule that it cannot say once`, () => {
    assert.deepEqual(unexpressed, [...new Set(unexpressed)]);
  });

  for (const rule of unexpressed) {
    Deno.test(`${edition}: the schema lets a request through that ${rule} refuses`, () => {
      const found = (WITNESSES[rule] ?? []).filter(([members, more]) => {
        const body = toJson({ ...good, ...members });
        const { errors } = checkSession(body, { ...options, ...more });
        return accepts(body) && errors.some((error) => error.rule === rule);
      });
      assert.ok(found.length > 0);
    });
  }

  Deno.test(`${edition}: the schema agrees with the check of what any schema lets through`, () => {
    for (const [members, more] of Object.values(WITNESSES).flat()) {
      agree(toJson({ ...good, ...members }), { ...options, ...more });
    }
  });
}

const uploadSchema = uploadJsonSchema();
const acceptsUpload = compile(uploadSchema);
const uploadRules = unexpressedRules(uploadSchema);

function agreeOnUpload(fields: unknown, more: Omit<UploadInput, "fields"> = {}): void {
  const { errors } = checkUpload({ ...more, fields: fields as UploadInput["fields"] });
  const found = disagreement(acceptsUpload(fields), errors, uploadRules);
  if (found !== undefined) assert.fail(`${found}: ${JSON.stringify(fields)}`);
}

/** Forms that no schema can refuse, by the rules for which the check refuses them. */
const UPLOAD_WITNESSES: Readonly<
  Record<string, readonly [Record<string, unknown>, Omit<UploadInput, "fields">?]>
> = {
  "upload-content-type": [{ file: "JVBERi0xLjc=" }, { contentType: "application/json" }],
  "file-missing": [{}],
  "file-invalid": [{ file: true }],
  "base64-invalid": [{ upload_type: "BASE64", file: "JVBER" }],
  "file-url-invalid": [{ file_url: "https://example" }],
  "field-blank": [{ session_id: " " }],
  "text-null-character": [{ bank_name: "a\u0000b" }],
  "text-surrogate": [{ bank_name: "\ud83d" }],
};

for (const name of Object.keys(UPLOAD_PARAMETERS)) {
  Deno.test(`upload: the schema agrees with the check of each value as ${name}`, () => {
    for (const value of VALUES) agreeOnUpload({ ...FIELDS, file: "JVBERi0xLjc=", [name]: value });
  });

  Deno.test(`upload: the schema agrees with the check of a form without ${name}`, () => {
    const fields: Record<string, unknown> = { ...FIELDS, file: "JVBERi0xLjc=" };
    delete fields[name];
    agreeOnUpload(fields);
  });
}

Deno.test("upload: the schema agrees with the check of several odd values at once", () => {
  const value = fc.oneof(fc.constantFrom(...VALUES), fc.jsonValue({ maxDepth: 1 }));
  const names = fc.constantFrom(...Object.keys(UPLOAD_PARAMETERS), "other");
  const odd = fc.dictionary(names, value, { maxKeys: 4, noNullPrototype: true });
  fc.assert(
    fc.property(odd, fc.boolean(), (odd, complete) => {
      agreeOnUpload(complete ? { ...FIELDS, ...odd } : odd);
    }),
    { numRuns: 5000 },
  );
});

Deno.test("upload: the schema agrees with the check of any JSON value", () => {
  fc.assert(fc.property(fc.jsonValue(), (fields) => agreeOnUpload(fields)), { numRuns: 1000 });
});

Deno.test("upload: the schema lists each rule that it cannot say once", () => {
  assert.deepEqual(uploadRules, [...new Set(uploadRules)]);
});

for (const rule of uploadRules) {
  Deno.test(`upload: the schema lets a form through that ${rule} refuses`, () => {
    const [members, more] = UPLOAD_WITNESSES[rule];
    const fields = { ...FIELDS, ...members };
    const { errors } = checkUpload({ ...more, fields });
    assert.ok(acceptsUpload(fields));
    assert.ok(errors.some((error) => error.rule === rule));
  });
}

/** The value as JSON has it: members that are undefined are absent. */
function toJson(value: JsonSchema): unknown {
  return JSON.parse(JSON.stringify(value));
}

function distinct(values: readonly unknown[]): unknown[] {
  const byText = new Map(
    values.map((value) => [Object.is(value, -0) ? "-0" : JSON.stringify(value), value]),
  );
  return [...byText.values()];
}
