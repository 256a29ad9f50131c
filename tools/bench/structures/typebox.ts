// deno-lint-ignore no-import-prefix -- nothing but this measurement needs it
import { Type } from "npm:@sinclair/typebox@0.34.52";
// deno-lint-ignore no-import-prefix -- nothing but this measurement needs it
import { TypeCompiler } from "npm:@sinclair/typebox@0.34.52/compiler";
import {
  HTTP_URL,
  LEAST_MINUTES,
  LONGEST,
  MODES,
  MOST_MINUTES,
  TEN_DIGITS,
  WIRE_DATE,
} from "./limits.ts";

const date = Type.Optional(Type.String({ pattern: WIRE_DATE.source }));
const url = Type.Optional(
  Type.String({ maxLength: LONGEST.url, pattern: HTTP_URL.source }),
);
const text = Type.Optional(Type.String({ maxLength: LONGEST.text }));
const names = Type.Optional(Type.Array(Type.String()));

const compiled = TypeCompiler.Compile(Type.Object({
  link_id: Type.String({ minLength: 1, maxLength: LONGEST.id }),
  api_key: Type.Optional(Type.String()),
  redirect_url: url,
  from_date: date,
  to_date: date,
  logo_url: url,
  bank_name: text,
  mode: Type.Optional(Type.Union(MODES.map((mode) => Type.Literal(mode)))),
  mobile_number: Type.Optional(Type.String({ pattern: TEN_DIGITS.source })),
  session_expiry: Type.Optional(Type.Integer({ minimum: LEAST_MINUTES, maximum: MOST_MINUTES })),
  journey_mode: text,
  accept_anything: Type.Optional(Type.Boolean()),
  is_mobile_field_editable: Type.Optional(Type.Boolean()),
  aa_journey_code: Type.Optional(Type.String()),
  consents: Type.Optional(
    Type.Record(
      Type.String(),
      Type.Object({ from_date: date, to_date: date, consent_expiry: date }),
    ),
  ),
  metadata: Type.Optional(
    Type.Object({ names, employer_names: names, companies_for_self_transfer: names }),
  ),
}));

/** How many faults a function that TypeBox has compiled finds. */
export function countWithTypeBox(value: unknown): number {
  return compiled.Check(value) ? 0 : [...compiled.Errors(value)].length;
}
