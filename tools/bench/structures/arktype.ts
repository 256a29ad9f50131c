// deno-lint-ignore no-import-prefix -- nothing but this measurement needs it
import { type } from "npm:arktype@2.2.9";
import {
  HTTP_URL,
  LEAST_MINUTES,
  LONGEST,
  MODES,
  MOST_MINUTES,
  TEN_DIGITS,
  WIRE_DATE,
} from "./limits.ts";

const date = type(WIRE_DATE);
const url = type(HTTP_URL).and(type("string").atMostLength(LONGEST.url));
const text = type("string").atMostLength(LONGEST.text);
const names = type("string[]");

const schema = type({
  link_id: type("string").atLeastLength(1).atMostLength(LONGEST.id),
  "api_key?": "string",
  "redirect_url?": url,
  "from_date?": date,
  "to_date?": date,
  "logo_url?": url,
  "bank_name?": text,
  "mode?": type.enumerated(...MODES),
  "mobile_number?": TEN_DIGITS,
  "session_expiry?": type("number.integer").atLeast(LEAST_MINUTES).atMost(MOST_MINUTES),
  "journey_mode?": text,
  "accept_anything?": "boolean",
  "is_mobile_field_editable?": "boolean",
  "aa_journey_code?": "string",
  "consents?": type({
    "[string]": type({ "from_date?": date, "to_date?": date, "consent_expiry?": date }),
  }),
  "metadata?": {
    "names?": names,
    "employer_names?": names,
    "companies_for_self_transfer?": names,
  },
});

/** How many faults ArkType finds. */
export function countWithArkType(value: unknown): number {
  const outcome = schema(value);
  return outcome instanceof type.errors ? outcome.length : 0;
}
