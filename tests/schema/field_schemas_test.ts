import assert from "node:assert/strict";
import * as v from "valibot";
import { type ParameterRow, PARAMETERS } from "../../lib/fields/parameters.ts";
import { DOCUMENTED_ERRORS } from "../../lib/errors/mod.ts";
import type { CivilDate } from "../../lib/dates/civil_date.ts";
import { type FieldSchemas, fieldSchemas } from "../../lib/schema/mod.ts";

/** A value and what a serializer of Django REST Framework 3.14 says of it. */
interface FieldVector {
  readonly field: keyof FieldSchemas;
  readonly value: unknown;
  readonly ok: boolean;
  readonly messages: readonly string[];
  readonly coerced: unknown;
}

/** `true` where the two types are the same, and an error of the type check elsewhere. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true
  : false;

const lines = await Deno.readTextFile(new URL("../vectors/field_rules.jsonl", import.meta.url));
const vectors = lines.trim().split("\n").map((line): FieldVector => JSON.parse(line));

for (const field of new Set(vectors.map((vector) => vector.field))) {
  const ofField = vectors.filter((vector) => vector.field === field);

  Deno.test(`${field}: the schema says what Django REST Framework says of ${ofField.length} values`, () => {
    for (const { value, ok, messages, coerced } of ofField) {
      const shown = JSON.stringify(value);
      const result = v.safeParse(fieldSchemas[field], value);
      // Limits that FinBox adds to the field are not the field's own verdict.
      const refusals = (result.issues ?? []).filter(({ expected }) =>
        DOCUMENTED_ERRORS.some(({ rule, code }) => rule === expected && code === "INVALID_REQUEST")
      );
      assert.equal(refusals.length === 0, ok, shown);
      if (typeof value !== "string") continue;
      assert.deepEqual(
        refusals.map(({ message }) => message),
        messages.map((message) => `${field}, ${message}`),
        shown,
      );
      // Blank and null values count as absent.
      if (result.success) assert.equal(result.output ?? null, coerced === "" ? null : coerced);
    }
  });

  Deno.test(`${field}: Standard Schema gives the same values and messages`, async () => {
    for (const { value } of ofField) {
      const { success, output, issues } = v.safeParse(fieldSchemas[field], value);
      const outcome = await fieldSchemas[field]["~standard"].validate(value);
      assert.deepEqual(
        outcome.issues?.map(({ message }) => message),
        issues?.map(({ message }) => message),
        JSON.stringify(value),
      );
      if (outcome.issues === undefined) assert.equal(outcome.value, output);
      assert.equal(outcome.issues === undefined, success);
    }
  });
}

Deno.test("every parameter whose wrong values are refused by themselves has a schema, but for the key", () => {
  const without = ["api_key", "aa_journey_code", "consents", "metadata"];
  const rows = Object.entries<ParameterRow>(PARAMETERS);
  const expected = rows.flatMap(([name, { unverified }]) =>
    unverified || without.includes(name) ? [] : name
  );
  assert.deepEqual(Object.keys(fieldSchemas).sort(), expected.sort());
});

for (const name of ["from_date", "to_date", "max_from_date", "max_to_date"] as const) {
  Deno.test(`${name}: a wire date is read to a date of numbers`, () => {
    assert.deepEqual(v.parse(fieldSchemas[name], " 09/12/2025 "), {
      year: 2025,
      month: 12,
      day: 9,
    });
  });

  Deno.test(`${name}: a day that does not exist is FinBox's format error`, () => {
    const group = name.startsWith("max_") ? "max_from_date or max_to_date" : "from_date or to_date";
    assert.deepEqual(messagesOf(fieldSchemas[name], "31/06/2025"), [
      `Invalid ${group} format. Use DD/MM/YYYY.`,
    ]);
  });
}

Deno.test("session_expiry: a text of a number is read to the number", () => {
  assert.equal(v.parse(fieldSchemas.session_expiry, " 30.0 "), 30);
});

Deno.test("session_expiry: a number out of range is FinBox's error", () => {
  assert.deepEqual(messagesOf(fieldSchemas.session_expiry, 43_201), ["Min = 5, Max = 43200"]);
});

Deno.test("mobile_number: a number is read to its digits", () => {
  assert.equal(v.parse(fieldSchemas.mobile_number, 9_876_543_210), "9876543210");
});

Deno.test("mobile_number: a country code is FinBox's error", () => {
  assert.deepEqual(messagesOf(fieldSchemas.mobile_number, "+919876543210"), [
    "Invalid mobile number.",
  ]);
});

Deno.test("aa_recurring_tenure_month_count: a tenure above 84 is FinBox's error", () => {
  assert.deepEqual(messagesOf(fieldSchemas.aa_recurring_tenure_month_count, 85), [
    "Tenure must be between 1 and 84",
  ]);
});

Deno.test("aa_recurring_frequency_value: a value above 5 is FinBox's error", () => {
  assert.deepEqual(messagesOf(fieldSchemas.aa_recurring_frequency_value, "6"), [
    "Invalid AA parameter",
  ]);
});

Deno.test("an issue's rule is in expected", () => {
  const { issues = [] } = v.safeParse(fieldSchemas.link_id, null);
  assert.deepEqual(issues.map(({ expected }) => expected), ["field-null"]);
});

for (const [name, schema] of Object.entries<v.GenericSchema>({ ...fieldSchemas })) {
  Deno.test(`${name}: undefined is absent`, () => {
    const expected = name === "link_id" ? ["link_id, This field is required."] : [];
    assert.deepEqual(messagesOf(schema, undefined), expected);
  });
}

const ownRequest = v.object({
  link_id: fieldSchemas.link_id,
  bank_name: fieldSchemas.bank_name,
  session_expiry: fieldSchemas.session_expiry,
  from_date: fieldSchemas.from_date,
  accept_anything: fieldSchemas.accept_anything,
});

Deno.test("schemas compose in an object, which reads every member", () => {
  assert.deepEqual(
    v.parse(ownRequest, {
      link_id: 7,
      bank_name: " hdfc ",
      session_expiry: "30",
      from_date: "01/02/2025",
      accept_anything: "yes",
    }),
    {
      link_id: "7",
      bank_name: "hdfc",
      session_expiry: 30,
      from_date: { year: 2025, month: 2, day: 1 },
      accept_anything: true,
    },
  );
});

Deno.test("an object takes absent members that are optional", () => {
  const { link_id, bank_name } = v.parse(ownRequest, { link_id: "UX-2827" });
  assert.deepEqual([link_id, bank_name], ["UX-2827", undefined]);
});

Deno.test("an object refuses a required member that is absent in FinBox's words", () => {
  assert.deepEqual(messagesOf(ownRequest, {}), ["link_id, This field is required."]);
});

Deno.test("an object's issue names the member", () => {
  const { issues = [] } = v.safeParse(ownRequest, { link_id: "UX-2827", session_expiry: 4 });
  assert.deepEqual(issues.map((issue) => v.getDotPath(issue)), ["session_expiry"]);
});

Deno.test("a schema takes further actions of valibot", () => {
  const own = v.pipe(fieldSchemas.link_id, v.startsWith("UX-", "not ours"));
  assert.equal(v.parse(own, " UX-1 "), "UX-1");
  assert.deepEqual(messagesOf(own, "L-1"), ["not ours"]);
});

Deno.test("the types are valibot's, with unknown in and the read value out", () => {
  const required: v.GenericSchema<unknown, string> = fieldSchemas.link_id;
  const optional: v.GenericSchema<unknown, string | undefined> = fieldSchemas.bank_name;
  const outputs: [
    Same<v.InferInput<typeof fieldSchemas.link_id>, unknown>,
    Same<v.InferOutput<typeof fieldSchemas.link_id>, string>,
    Same<v.InferOutput<typeof fieldSchemas.bank_name>, string | undefined>,
    Same<v.InferOutput<typeof fieldSchemas.session_expiry>, number | undefined>,
    Same<v.InferOutput<typeof fieldSchemas.accept_anything>, boolean | undefined>,
    Same<v.InferOutput<typeof fieldSchemas.from_date>, CivilDate | undefined>,
    Same<v.InferOutput<typeof ownRequest>, {
      link_id: string;
      bank_name: string | undefined;
      session_expiry: number | undefined;
      from_date: CivilDate | undefined;
      accept_anything: boolean | undefined;
    }>,
  ] = [true, true, true, true, true, true, true];
  assert.ok(outputs.every((same) => same));
  assert.equal(v.parse(required, "UX-2827"), "UX-2827");
  assert.equal(v.parse(optional, null), undefined);
});

Deno.test("the types of Standard Schema infer the output", () => {
  type Types = NonNullable<typeof fieldSchemas.session_expiry["~standard"]["types"]>;
  const same: Same<Types["output"], number | undefined> = true;
  assert.ok(same);
});

function messagesOf(schema: v.GenericSchema, value: unknown): string[] {
  return (v.safeParse(schema, value).issues ?? []).map(({ message }) => message);
}
