import * as v from "valibot";
import {
  HTTP_URL,
  LEAST_MINUTES,
  LONGEST,
  MODES,
  MOST_MINUTES,
  TEN_DIGITS,
  WIRE_DATE,
} from "./limits.ts";

const date = v.optional(v.pipe(v.string(), v.regex(WIRE_DATE)));
const url = v.optional(v.pipe(v.string(), v.maxLength(LONGEST.url), v.regex(HTTP_URL)));
const text = v.optional(v.pipe(v.string(), v.maxLength(LONGEST.text)));
const names = v.optional(v.array(v.string()));

const schema = v.object({
  link_id: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST.id)),
  api_key: v.optional(v.string()),
  redirect_url: url,
  from_date: date,
  to_date: date,
  logo_url: url,
  bank_name: text,
  mode: v.optional(v.picklist(MODES)),
  mobile_number: v.optional(v.pipe(v.string(), v.regex(TEN_DIGITS))),
  session_expiry: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(LEAST_MINUTES), v.maxValue(MOST_MINUTES)),
  ),
  journey_mode: text,
  accept_anything: v.optional(v.boolean()),
  is_mobile_field_editable: v.optional(v.boolean()),
  aa_journey_code: v.optional(v.string()),
  consents: v.optional(
    v.record(v.string(), v.object({ from_date: date, to_date: date, consent_expiry: date })),
  ),
  metadata: v.optional(
    v.object({ names, employer_names: names, companies_for_self_transfer: names }),
  ),
});

/** How many faults valibot finds. */
export function countWithValibot(value: unknown): number {
  return v.safeParse(schema, value).issues?.length ?? 0;
}
