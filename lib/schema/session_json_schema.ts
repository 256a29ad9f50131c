import { type Edition, type EditionRow, EDITIONS } from "../editions.ts";
import type { SessionRule } from "../errors/findings.ts";
import { type ParameterName, type ParameterRow, PARAMETERS } from "../fields/parameters.ts";
import { FALSE_TEXTS, NULL_TEXTS, TRUE_TEXTS } from "../fields/read_number.ts";
import { METADATA_LISTS } from "../fields/parameters.ts";

/** A JSON Schema (draft 2020-12). */
export interface JsonSchema {
  /** Any keyword of JSON Schema. */
  readonly [keyword: string]: unknown;
}

/** A rule that a JSON Schema cannot say, or says only in part. */
export interface UnexpressedRule {
  /** The rule's id in the catalogue. */
  readonly rule: string;
  /** What the schema lets through. */
  readonly reason: string;
}

// White space that is trimmed, and characters that no text may have.
const SPACE =
  "[\\u0009-\\u000d\\u001c-\\u0020\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
const NOT_SPACE = SPACE.replace("[", "[^");
const CHARACTER = "[^\\u0000\\ud800-\\udfff]";

/** DATA: what JSON Schema cannot say of a session request. */
export const UNEXPRESSED_RULES: readonly (UnexpressedRule & { rule: SessionRule })[] = [
  { rule: "url-invalid", reason: "The host's grammar beyond the scheme and the characters." },
  { rule: "bank-name-missing", reason: "bank_name beside mode: null and blank count as absent." },
  { rule: "bank-name-unknown", reason: "The organization's banks are not in the schema." },
  { rule: "mode-not-enabled", reason: "The organization's modes are not in the schema." },
  { rule: "mode-not-available", reason: "The organization's banks are not in the schema." },
  { rule: "integer-invalid", reason: "Texts of numbers beyond plain digits." },
  { rule: "integer-too-long", reason: "The length of a number's text." },
  { rule: "session-expiry-invalid", reason: "The range of a number sent as a text." },
  { rule: "aa-tenure-out-of-range", reason: "The range of a number sent as a text." },
  {
    rule: "aa-parameter-invalid",
    reason: "The range of a number sent as a text; the organization's journeys.",
  },
  { rule: "aa-frequency-missing", reason: "Fields that depend on aa_journey_mode." },
  { rule: "aa-bank-and-mode-missing", reason: "Fields that depend on aa_journey_mode." },
  { rule: "aa-tenure-missing", reason: "Fields that depend on aa_journey_mode." },
  { rule: "date-format", reason: "Days that do not exist; the consents of the journey." },
  { rule: "max-date-format", reason: "Days that do not exist." },
  { rule: "consent-expiry-format", reason: "The consents of the journey." },
  { rule: "date-missing", reason: "One date without the other: null counts as absent." },
  { rule: "date-range", reason: "The order of two dates." },
  { rule: "max-date-range", reason: "The order of two dates." },
  { rule: "text-too-long", reason: "The length of bank, where it stands for bank_name." },
  { rule: "text-invalid", reason: "The type of bank, where it stands for bank_name." },
  { rule: "text-null-character", reason: "The characters of bank, where it stands for bank_name." },
  { rule: "text-surrogate", reason: "The characters of bank, where it stands for bank_name." },
];

/**
 * The JSON Schema (draft 2020-12) of a session request.
 *
 * It refuses only what `checkSession` refuses; what it cannot say is listed in it, under
 * `x-unexpressed-rules`. Patterns need the Unicode flag.
 *
 * @param edition The edition of the API
 * @returns The schema
 * @throws {RangeError} If there is no such edition
 *
 * @example A field of the schema
 * ```ts
 * import { sessionJsonSchema } from "@bankconnect/guard/schema";
 *
 * const { properties } = sessionJsonSchema("v2.2025") as { properties: Record<string, object> };
 * console.log(Object.keys(properties).includes("aa_journey_code")); // true
 * ```
 */
export function sessionJsonSchema(edition: Edition): JsonSchema {
  if (!Object.hasOwn(EDITIONS, edition)) {
    throw new RangeError(`Cannot use edition as one of ${Object.keys(EDITIONS).join(", ")}`);
  }
  const row: EditionRow = EDITIONS[edition];
  const required = row.parameters.filter((name) => isRequired(name, row));
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `Session request, ${edition}`,
    description: row.source,
    type: "object",
    properties: Object.fromEntries(
      row.parameters.map((name) => [name, schemaOf(PARAMETERS[name], isRequired(name, row))]),
    ),
    required,
    "x-unexpressed-rules": UNEXPRESSED_RULES,
  };
}

function isRequired(name: ParameterName, row: EditionRow): boolean {
  const parameter: ParameterRow = PARAMETERS[name];
  return parameter.required === true || (name === "redirect_url" && row.redirectUrlRequired);
}

function schemaOf(row: ParameterRow, required: boolean): JsonSchema {
  const schemas = [...valueSchemas(row, required), ...(required ? [] : [{ type: "null" }])];
  const description = row.source;
  return schemas.length === 1 ? { description, ...schemas[0] } : { description, anyOf: schemas };
}

function valueSchemas(row: ParameterRow, required: boolean): readonly JsonSchema[] {
  switch (row.kind) {
    case "text":
    case "bank":
      return [{ type: "number" }, textSchema(row.maxLength, required)];
    case "url":
      return [urlSchema(row.maxLength!, required)];
    case "choice":
    case "mode":
      return [{ enum: [...row.choices!, ""] }];
    case "integer":
      return integerSchemas(row);
    case "boolean":
      return [{ enum: [true, false, 0, 1, ...TRUE_TEXTS, ...FALSE_TEXTS, ...NULL_TEXTS] }];
    case "date":
      return [{
        type: "string",
        pattern: `^${SPACE}*[0-3][0-9]/[01][0-9]/[0-9]{4}${SPACE}*$`,
      }];
    case "mobile":
      return [
        { type: "integer", minimum: 1_000_000_000, maximum: 9_999_999_999 },
        { type: "string", pattern: `^${SPACE}*(?:[0-9]{10})?${SPACE}*$` },
      ];
    case "journey":
      return [{ type: "string" }];
    case "consents":
      return [{ type: "object", additionalProperties: { type: "object" } }];
    case "metadata":
      return [{
        type: "object",
        properties: Object.fromEntries(METADATA_LISTS.map((name) => [name, listSchema()])),
      }];
    case "secret":
      return [{}];
  }
}

function textSchema(maxLength: number | undefined, required: boolean): JsonSchema {
  const count = maxLength === undefined ? "*" : `{0,${maxLength}}`;
  const start = required ? `(?=${SPACE}*${NOT_SPACE})` : "";
  return { type: "string", pattern: `^${start}${SPACE}*${CHARACTER}${count}${SPACE}*$` };
}

function urlSchema(maxLength: number, required: boolean): JsonSchema {
  const scheme = "(?:[hH][tT][tT][pP][sS]?|[fF][tT][pP][sS]?)";
  const url = `(?=${scheme}://)${CHARACTER}{0,${maxLength}}`;
  return { type: "string", pattern: `^${SPACE}*${required ? url : `(?:${url})?`}${SPACE}*$` };
}

function integerSchemas(row: ParameterRow): readonly JsonSchema[] {
  const [minimum, maximum] = row.range!;
  return [{ type: "integer", minimum, maximum }, { type: "string", pattern: "\\p{Nd}" }];
}

function listSchema(): JsonSchema {
  const item = { anyOf: [{ type: "number" }, textSchema(undefined, false), { type: "null" }] };
  return { anyOf: [{ type: "array", items: item }, { type: "null" }] };
}
