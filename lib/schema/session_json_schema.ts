import { type Edition, type EditionRow, EDITIONS } from "../editions.ts";
import {
  METADATA_LISTS,
  type ParameterName,
  type ParameterRow,
  PARAMETERS,
} from "../fields/parameters.ts";
import { FALSE_TEXTS, NULL_TEXTS, TRUE_TEXTS } from "../fields/read_number.ts";
import { unexpressedRules } from "./unexpressed_rules.ts";

/** A JSON Schema (draft 2020-12). */
export interface JsonSchema {
  /** Any keyword of JSON Schema. */
  readonly [keyword: string]: unknown;
}

// White space that is trimmed, the other characters that a text may have, and both.
const SPACE =
  "[\\u0009-\\u000d\\u001c-\\u0020\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
const NOT_SPACE = SPACE.replace("[", "[^\\u0000\\ud800-\\udfff");
const CHARACTER = "[^\\u0000\\ud800-\\udfff]";

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
    "x-unexpressed-rules": unexpressedRules(row),
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
        { type: "string", pattern: `^${SPACE}*(?:[0-9]{10}${SPACE}*)?$` },
      ];
    case "journey":
      return [textSchema(row.maxLength, required)];
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

// The patterns say where a text's first and last characters that are not trimmed stand. With
// either left open, a long run of spaces could be split in so many ways that matching takes minutes.
function textSchema(maxLength: number | undefined, required: boolean): JsonSchema {
  const count = maxLength === undefined ? "*" : `{0,${maxLength - 2}}`;
  const text = `${NOT_SPACE}(?:${CHARACTER}${count}${NOT_SPACE})?${SPACE}*`;
  return { type: "string", pattern: `^${SPACE}*${required ? text : `(?:${text})?`}$` };
}

function urlSchema(maxLength: number, required: boolean): JsonSchema {
  const scheme = "(?:[hH][tT][tT][pP][sS]?|[fF][tT][pP][sS]?)";
  const url = `(?=${scheme}://)${CHARACTER}{0,${maxLength - 1}}${NOT_SPACE}${SPACE}*`;
  return { type: "string", pattern: `^${SPACE}*${required ? url : `(?:${url})?`}$` };
}

function integerSchemas(row: ParameterRow): readonly JsonSchema[] {
  const [minimum, maximum] = row.range!;
  return [{ type: "integer", minimum, maximum }, { type: "string", pattern: "\\p{Nd}" }];
}

function listSchema(): JsonSchema {
  const item = { anyOf: [{ type: "number" }, textSchema(undefined, false), { type: "null" }] };
  return { anyOf: [{ type: "array", items: item }, { type: "null" }] };
}
