import assert from "node:assert/strict";
import { Findings } from "../../lib/errors/findings.ts";
import { type ParameterName, PARAMETERS } from "../../lib/fields/parameters.ts";
import { EDITIONS } from "../../lib/editions.ts";
import { resolveOrganization } from "../../lib/consent/organization.ts";
import { readValue } from "../../lib/session/read_value.ts";

/** A value and what a serializer of Django REST Framework 3.14 says of it. */
interface FieldVector {
  readonly field: ParameterName;
  readonly value: unknown;
  readonly ok: boolean;
  readonly messages: readonly string[];
  readonly coerced: unknown;
}

const organization = resolveOrganization();
const lines = await Deno.readTextFile(new URL("../vectors/field_rules.jsonl", import.meta.url));
const vectors = lines.trim().split("\n").map((line): FieldVector => JSON.parse(line));

for (const field of new Set(vectors.map((vector) => vector.field))) {
  const ofField = vectors.filter((vector) => vector.field === field);
  Deno.test(`${field}: Django REST Framework's verdict holds for ${ofField.length} values`, () => {
    for (const vector of ofField) {
      const findings = new Findings(EDITIONS["v1.2025"].errorTables);
      const place = { field, path: `/${field}` };
      const read = readValue(
        vector.value,
        PARAMETERS[field],
        place,
        undefined,
        organization,
        findings,
      );
      // Limits that FinBox adds to the field are not the field's own verdict.
      const refusals = findings.errors.filter(({ code }) => code === "INVALID_REQUEST");
      const shown = JSON.stringify(vector.value);
      assert.equal(refusals.length === 0, vector.ok, shown);
      if (typeof vector.value !== "string") continue;
      assert.deepEqual(
        refusals.map(({ message }) => message),
        vector.messages.map((message) => `${field}, ${message}`),
        shown,
      );
      // Blank and null values count as absent.
      const coerced = vector.coerced === "" ? null : vector.coerced;
      if (findings.errors.length === 0) assert.equal(read ?? null, coerced, shown);
    }
  });
}
