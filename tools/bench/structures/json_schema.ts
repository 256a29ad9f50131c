import {
  HTTP_URL,
  LEAST_MINUTES,
  LONGEST,
  MODES,
  MOST_MINUTES,
  TEN_DIGITS,
  WIRE_DATE,
} from "./limits.ts";

const date = { type: "string", pattern: WIRE_DATE.source };
const url = { type: "string", maxLength: LONGEST.url, pattern: HTTP_URL.source };
const text = { type: "string", maxLength: LONGEST.text };
const names = { type: "array", items: { type: "string" } };

/** DATA: the structure of a request as JSON Schema. */
export const STRUCTURE = {
  type: "object",
  required: ["link_id"],
  properties: {
    link_id: { type: "string", minLength: 1, maxLength: LONGEST.id },
    api_key: { type: "string" },
    redirect_url: url,
    from_date: date,
    to_date: date,
    logo_url: url,
    bank_name: text,
    mode: { enum: MODES },
    mobile_number: { type: "string", pattern: TEN_DIGITS.source },
    session_expiry: { type: "integer", minimum: LEAST_MINUTES, maximum: MOST_MINUTES },
    journey_mode: text,
    accept_anything: { type: "boolean" },
    is_mobile_field_editable: { type: "boolean" },
    aa_journey_code: { type: "string" },
    consents: {
      type: "object",
      additionalProperties: {
        type: "object",
        properties: { from_date: date, to_date: date, consent_expiry: date },
      },
    },
    metadata: {
      type: "object",
      properties: { names, employer_names: names, companies_for_self_transfer: names },
    },
  },
} as const;
