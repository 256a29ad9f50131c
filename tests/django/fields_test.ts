import assert from "node:assert/strict";
import { DJANGO_MISSING, startDjango } from "./start_django.ts";

/** A field of REST framework's: its kind by the name in `server.py`, and what it is made with. */
interface FieldRow {
  readonly kind: "text" | "url" | "choice" | "boolean" | "integer";
  readonly options: Readonly<Record<string, unknown>>;
}

interface Verdict {
  readonly ok: boolean;
  readonly messages: readonly string[];
  readonly coerced: unknown;
}

const OPTIONAL = { allow_blank: true, allow_null: true };

/** DATA: the fields of a session as FinBox documents them, without limits that have own codes. */
const FIELDS: Readonly<Record<string, FieldRow>> = {
  link_id: { kind: "text", options: { max_length: 500 } },
  redirect_url: { kind: "url", options: { max_length: 200, ...OPTIONAL } },
  logo_url: { kind: "url", options: { max_length: 200, ...OPTIONAL } },
  bank_name: { kind: "text", options: { max_length: 50, ...OPTIONAL } },
  mode: { kind: "choice", options: { choices: ["pdf", "aa", "online"], ...OPTIONAL } },
  journey_mode: { kind: "text", options: { max_length: 50, ...OPTIONAL } },
  accept_anything: { kind: "boolean", options: { allow_null: true } },
  is_mobile_field_editable: { kind: "boolean", options: { allow_null: true } },
  aa_journey_mode: {
    kind: "choice",
    options: { choices: ["only_recurring", "once_with_recurring", "only_once"], ...OPTIONAL },
  },
  aa_recurring_tenure_month_count: { kind: "integer", options: { allow_null: true } },
  aa_recurring_frequency_value: { kind: "integer", options: { allow_null: true } },
};

const lines = (await Deno.readTextFile(new URL("../vectors/field_rules.jsonl", import.meta.url)))
  .trim().split("\n");

Deno.test({
  name: `REST framework says of ${lines.length} values what the vectors record`,
  ignore: DJANGO_MISSING !== undefined,
  fn: async () => {
    await using django = await startDjango();
    const response = await fetch(`${django.origin}/fields`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      // The lines as they are: a number may have more digits than ours.
      body: `{"fields": ${JSON.stringify(FIELDS)}, "rows": [${lines.join()}]}`,
    });
    assert.equal(response.status, 200);
    const verdicts: readonly Verdict[] = await response.json();
    assert.equal(verdicts.length, lines.length);
    for (const [index, line] of lines.entries()) {
      const { ok, messages, coerced }: Verdict = JSON.parse(line);
      assert.deepEqual(verdicts[index], { ok, messages, coerced }, line);
    }
  },
});
