import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import fc from "fast-check";
import * as v from "valibot";
import { checkSession, type SessionOptions, type SessionPlan } from "../../mod.ts";
import { sessionSchema } from "../../lib/schema/mod.ts";
import { anySession, session } from "../support/arbitraries.ts";
import { readSessionVectors } from "../vectors/session_vectors.ts";
import { V1, V2 } from "../support/session_checks.ts";

const file = new URL("../vectors/sessions.jsonl", import.meta.url);
const vectors = readSessionVectors(await readFile(file, "utf8"));

for (const version of ["v1", "v2"] as const) {
  const ofVersion = vectors.filter(({ options }) => options.version.startsWith(version));
  Deno.test(`${version}: the schema says what checkSession says of ${ofVersion.length} sessions`, async () => {
    assert.ok(ofVersion.length > 0);
    for (const { request, options } of ofVersion) await compare(request, options);
  });
}

Deno.test("the schema says what checkSession says of any request", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(session, anySession), ({ request, options }) => {
      return compare(request, options);
    }),
    { numRuns: 500 },
  );
});

Deno.test("the schema says what checkSession says of any JSON value", async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), (body) => compare(body, V2)),
    { numRuns: 500 },
  );
});

Deno.test("v1: each fault is an issue with its message and rule", () => {
  const { issues = [] } = v.safeParse(sessionSchema(V1), {
    link_id: "",
    mode: "aa",
    aa_recurring_frequency_value: 6,
  });
  assert.deepEqual(issues.map(({ expected, message }) => [expected, message]), [
    ["field-blank", "link_id, This field may not be blank."],
    ["aa-parameter-invalid", "Invalid AA parameter"],
    ["bank-name-missing", "bank_name is required with mode."],
  ]);
});

Deno.test("v2: each fault is an issue with its message and rule", () => {
  const { issues = [] } = v.safeParse(sessionSchema(V2), { from_date: "x", aa_journey_code: 1 });
  assert.deepEqual(issues.map(({ expected, message }) => [expected, message]), [
    ["field-required", "link_id, This field is required."],
    ["date-format", "Invalid from_date or to_date format. Use DD/MM/YYYY."],
    ["aa-parameter-invalid", "Invalid AA parameter"],
    ["date-missing", "from_date and to_date are required."],
  ]);
});

Deno.test("notices are not issues", () => {
  const request = { link_id: "UX-2827", something_else: 1 };
  assert.ok(checkSession(request, V2).notices.length > 0);
  assert.ok(v.is(sessionSchema(V2), request));
});

Deno.test("the organization's journeys are known to the schema", () => {
  const organization = { journeys: { OWN1: [{ consent: "CCA", template: "CT001" }] } } as const;
  const request = { link_id: "UX-2827", aa_journey_code: "OWN1" };
  const other = { ...request, aa_journey_code: "OWN2" };
  assert.equal(v.is(sessionSchema({ ...V2, organization }), other), false);
  const plan = v.parse(sessionSchema({ ...V2, organization }), request);
  assert.deepEqual(plan.consents.map(({ code }) => code), ["CCA"]);
});

Deno.test("the schema composes in an object", () => {
  const envelope = v.object({ session: sessionSchema(V2) });
  const { session } = v.parse(envelope, { session: { link_id: "UX-2827" } });
  assert.equal(session.period.to, V2.today);
});

Deno.test("the types are valibot's, with unknown in and the plan out", () => {
  const schema: v.GenericSchema<unknown, SessionPlan> = sessionSchema(V2);
  const plan: SessionPlan = v.parse(schema, { link_id: "UX-2827" });
  assert.equal(plan.edition, "v2.2025");
});

const WRONG_OPTIONS: Readonly<Record<string, readonly [unknown, typeof TypeError]>> = {
  "no options": [undefined, TypeError],
  "a version that there is not": [{ version: "v3", today: "2025-12-09" }, RangeError],
  "a version that is no text": [{ version: 2, today: "2025-12-09" }, TypeError],
  "no day": [{ version: "v2" }, TypeError],
  "a day that does not exist": [{ version: "v2", today: "2025-02-29" }, RangeError],
  "a workflow that there is not": [{ ...V2, workflow: "popup" }, RangeError],
  "an organization that is no object": [{ ...V2, organization: [] }, TypeError],
};

for (const [name, [options, error]] of Object.entries(WRONG_OPTIONS)) {
  Deno.test(`${name} throws before anything is validated`, () => {
    assert.throws(() => sessionSchema(options as SessionOptions), {
      name: error.name,
      message: /^Cannot use /,
    });
  });
}

/** Holds the schema's outcome against the check's, as valibot and as Standard Schema give it. */
async function compare(request: unknown, options: SessionOptions): Promise<void> {
  const schema = sessionSchema(options);
  const { ok, errors, plan } = checkSession(request, options);
  const messages = errors.map(({ message }) => message);
  const result = v.safeParse(schema, request);
  const outcome = await schema["~standard"].validate(request);
  assert.equal(result.success, ok);
  assert.deepEqual((result.issues ?? []).map(({ message }) => message), messages);
  assert.deepEqual((outcome.issues ?? []).map(({ message }) => message), messages);
  if (result.success) assert.deepEqual(result.output, plan);
  if (outcome.issues === undefined) assert.deepEqual(outcome.value, plan);
}
