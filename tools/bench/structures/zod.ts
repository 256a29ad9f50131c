// deno-lint-ignore no-import-prefix -- nothing but this measurement needs it
import { z } from "npm:zod@4.6.7";
import {
  HTTP_URL,
  LEAST_MINUTES,
  LONGEST,
  MODES,
  MOST_MINUTES,
  TEN_DIGITS,
  WIRE_DATE,
} from "./limits.ts";

const date = z.string().regex(WIRE_DATE).optional();
const url = z.string().max(LONGEST.url).regex(HTTP_URL).optional();
const text = z.string().max(LONGEST.text).optional();
const names = z.array(z.string()).optional();

const schema = z.object({
  link_id: z.string().min(1).max(LONGEST.id),
  api_key: z.string().optional(),
  redirect_url: url,
  from_date: date,
  to_date: date,
  logo_url: url,
  bank_name: text,
  mode: z.enum(MODES).optional(),
  mobile_number: z.string().regex(TEN_DIGITS).optional(),
  session_expiry: z.int().min(LEAST_MINUTES).max(MOST_MINUTES).optional(),
  journey_mode: text,
  accept_anything: z.boolean().optional(),
  is_mobile_field_editable: z.boolean().optional(),
  aa_journey_code: z.string().optional(),
  consents: z.record(
    z.string(),
    z.object({ from_date: date, to_date: date, consent_expiry: date }),
  ).optional(),
  metadata: z.object({ names, employer_names: names, companies_for_self_transfer: names })
    .optional(),
});

/** How many faults zod finds. */
export function countWithZod(value: unknown): number {
  return schema.safeParse(value).error?.issues.length ?? 0;
}
