import * as v from "valibot";
import type { CivilDate } from "../dates/civil_date.ts";
import { type Day, toCivilDate } from "../dates/day.ts";
import { resolveOrganization } from "../consent/organization.ts";
import { EDITIONS, LATEST_EDITIONS } from "../editions.ts";
import { Findings, type GuardError } from "../errors/findings.ts";
import { readSafely } from "../errors/read_safely.ts";
import { pointer } from "../json/pointer.ts";
import { type ParameterName, PARAMETERS } from "../fields/parameters.ts";
import { readValue } from "../session/read_value.ts";
import type { FieldSchema } from "./field_schema.ts";

/** A schema for each parameter of the session API; absent and blank values read as `undefined`. */
export interface FieldSchemas {
  /** The customer's identifier: a text or number of at most 500 characters, required. */
  readonly link_id: FieldSchema<string>;
  /** Where the journey redirects to: an http, https, ftp or ftps URL of at most 200 characters. */
  readonly redirect_url: FieldSchema<string | undefined>;
  /** The first day of the period, from `DD/MM/YYYY`. */
  readonly from_date: FieldSchema<CivilDate | undefined>;
  /** The last day of the period, from `DD/MM/YYYY`. */
  readonly to_date: FieldSchema<CivilDate | undefined>;
  /** Undocumented but for its errors, from `DD/MM/YYYY`. */
  readonly max_from_date: FieldSchema<CivilDate | undefined>;
  /** Undocumented but for its errors, from `DD/MM/YYYY`. */
  readonly max_to_date: FieldSchema<CivilDate | undefined>;
  /** The logo to show: a URL of at most 200 characters. */
  readonly logo_url: FieldSchema<string | undefined>;
  /** The bank's identifier: at most 50 characters. */
  readonly bank_name: FieldSchema<string | undefined>;
  /** `pdf`, `aa` or `online`. */
  readonly mode: FieldSchema<string | undefined>;
  /** Ten digits. */
  readonly mobile_number: FieldSchema<string | undefined>;
  /** Minutes, 5 to 43200. */
  readonly session_expiry: FieldSchema<number | undefined>;
  /** The journey's kind: at most 50 characters. */
  readonly journey_mode: FieldSchema<string | undefined>;
  /** Whether to accept data without strict validation. */
  readonly accept_anything: FieldSchema<boolean | undefined>;
  /** Whether the customer may change the mobile number. */
  readonly is_mobile_field_editable: FieldSchema<boolean | undefined>;
  /** `only_recurring`, `once_with_recurring` or `only_once`. */
  readonly aa_journey_mode: FieldSchema<string | undefined>;
  /** Months, 1 to 84. */
  readonly aa_recurring_tenure_month_count: FieldSchema<number | undefined>;
  /** `hour`, `day`, `month` or `year`. */
  readonly aa_recurring_frequency_unit: FieldSchema<string | undefined>;
  /** A whole number, 1 to 5. */
  readonly aa_recurring_frequency_value: FieldSchema<number | undefined>;
}

/**
 * Valibot schemas for single parameters, with FinBox's coercions and messages.
 *
 * They read as Django REST Framework does: `"30.0"` is 30, `"yes"` is true, texts are trimmed.
 * Rules between fields are `sessionSchema`'s. With Standard Schema they fit other validators.
 *
 * @example Read one field
 * ```ts
 * import * as v from "valibot";
 * import { fieldSchemas } from "@bankconnect/guard/schema";
 *
 * console.log(v.parse(fieldSchemas.session_expiry, " 30.0 ")); // 30
 * console.log(v.safeParse(fieldSchemas.session_expiry, 4).issues?.[0].message);
 * // "Min = 5, Max = 43200"
 * ```
 */
export const fieldSchemas: FieldSchemas = {
  link_id: schemaOf<string>("link_id"),
  redirect_url: schemaOf("redirect_url"),
  from_date: schemaOf("from_date"),
  to_date: schemaOf("to_date"),
  max_from_date: schemaOf("max_from_date"),
  max_to_date: schemaOf("max_to_date"),
  logo_url: schemaOf("logo_url"),
  bank_name: schemaOf("bank_name"),
  mode: schemaOf("mode"),
  mobile_number: schemaOf("mobile_number"),
  session_expiry: schemaOf("session_expiry"),
  journey_mode: schemaOf("journey_mode"),
  accept_anything: schemaOf("accept_anything"),
  is_mobile_field_editable: schemaOf("is_mobile_field_editable"),
  aa_journey_mode: schemaOf("aa_journey_mode"),
  aa_recurring_tenure_month_count: schemaOf("aa_recurring_tenure_month_count"),
  aa_recurring_frequency_unit: schemaOf("aa_recurring_frequency_unit"),
  aa_recurring_frequency_value: schemaOf("aa_recurring_frequency_value"),
};

/** Adds the errors of a check to valibot's issues, one each. */
export function addErrors(
  errors: readonly GuardError[],
  addIssue: (info: { message: string; expected: string; received?: string }) => void,
  input: unknown,
): void {
  // Valibot asks an object for its constructor's name, which one that throws does not give.
  const received = readSafely(() => {
    Object(input).constructor;
    return {};
  }, () => ({ received: "Object" }));
  for (const { message, rule } of errors) addIssue({ message, expected: rule, ...received });
}

function isDay(value: unknown): value is Day {
  return typeof value === "object" && value !== null && "wire" in value;
}

function schemaOf<Output>(name: ParameterName): FieldSchema<Output> {
  return v.pipe(
    // With a default, an object of valibot asks the schema about a member that is absent, too.
    v.optional(v.unknown(), () => undefined),
    v.rawTransform(({ dataset, addIssue, NEVER }): Output => {
      const findings = new Findings(EDITIONS[LATEST_EDITIONS.v2].errorTables);
      const place = { field: name, path: pointer(name) };
      const organization = resolveOrganization();
      const read = readValue(
        dataset.value,
        PARAMETERS[name],
        place,
        undefined,
        organization,
        findings,
      );
      addErrors(findings.errors, addIssue, dataset.value);
      if (findings.errors.length > 0) return NEVER;
      return (isDay(read) ? toCivilDate(read) : read) as Output;
    }),
  );
}
