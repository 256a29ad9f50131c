import assert from "node:assert/strict";
import { CAUSES } from "../../../lib/errors/catalogue/causes.ts";
import { CATALOGUE } from "../../../lib/errors/catalogue/mod.ts";
import { NEIGHBOUR_CAUSES } from "../../../lib/errors/catalogue/neighbour_causes.ts";
import { DOCUMENTED_ERRORS } from "../../../lib/errors/mod.ts";
import { SESSION_ERRORS } from "../../../lib/errors/tables/session_errors.ts";
import { UPLOAD_ERRORS } from "../../../lib/errors/tables/upload_errors.ts";

const entryOf = (name: string) => CATALOGUE.find(({ rule }) => rule === name) ?? assert.fail(name);

Deno.test("the catalogue is the documented errors with what brings them about, and no more", () => {
  const without = CATALOGUE.map(({ trigger: _, messages, ...entry }) => ({
    ...entry,
    messages: messages.map(({ message, table }) => ({ message, table })),
  }));
  assert.deepEqual(without, DOCUMENTED_ERRORS);
});

Deno.test("every entry says what brings it about, without a full stop", () => {
  for (const { rule, trigger } of CATALOGUE) assert.match(trigger, /.{5}[^.]$/, rule);
});

Deno.test("no cause is without an entry", () => {
  const rules: readonly string[] = CATALOGUE.map(({ rule }) => rule);
  assert.deepEqual([...Object.keys(CAUSES), ...Object.keys(NEIGHBOUR_CAUSES)], rules);
});

Deno.test("where tables give conditions, there is a place for one at each text of the row", () => {
  for (const { rule, texts } of [...SESSION_ERRORS, ...UPLOAD_ERRORS]) {
    const { conditions } = CAUSES[rule];
    if (conditions !== undefined) assert.equal(conditions.length, texts.length, rule);
  }
});

Deno.test("a text has the condition of its own table", () => {
  assert.deepEqual(
    entryOf("bank-name-missing").messages.map(({ table, trigger }) => [table, trigger]),
    [
      ["v1.2024", undefined],
      ["v1.2025", "mode=pdf / mode=aa but bank_name not sent"],
      ["v2.2025", "mode=pdf / mode=aa but bank_name not sent"],
      ["matrix", "bank_name missing when required"],
    ],
  );
});

Deno.test("texts of one table have each its own condition", () => {
  const triggers = entryOf("choice-invalid").messages.map(({ trigger }) =>
    trigger?.split(" ").at(-1)
  );
  assert.deepEqual(triggers, ["mode", "aa_journey_mode", "aa_recurring_frequency_unit"]);
});

Deno.test("a text whose table gives no condition has no member for one", () => {
  const [first] = entryOf("bank-name-missing").messages;
  assert.equal(Object.hasOwn(first, "trigger"), false);
  const [sample] = entryOf("upload-session-not-found").messages;
  assert.equal(Object.hasOwn(sample, "trigger"), false);
});
