import { type Edition, type EditionRow, EDITIONS } from "../editions.ts";
import { type ParameterName, type ParameterRow, PARAMETERS } from "../fields/parameters.ts";
import { FALSE_TEXTS, NULL_TEXTS, TRUE_TEXTS } from "../fields/read_number.ts";
import { listRules, unexpressedRules } from "./unexpressed_rules.ts";

/** A JSON Schema (draft 2020-12). */
export interface JsonSchema {
  /** Any keyword of JSON Schema. */
  readonly [keyword: string]: unknown;
}

// Patterns are in what regular expressions of ECMAScript, Python and RE2 have in common (JSON Schema,
// core 6.4): characters themselves in place of escapes, and no look-ahead.
const TRIMMED =
  "\u0009-\u000d\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000";
const SPACE = `[${TRIMMED}]`;
const NOT_SPACE = `[^\u0000${TRIMMED}]`;
const CHARACTER = "[^\u0000]";
const BEYOND_ASCII = "[^\u0000-\u007f]";

/**
 * The JSON Schema (draft 2020-12) of a session request.
 *
 * It refuses only what `checkSession` refuses; what it cannot say is listed in its `$comment`, a line
 * for each rule. Its patterns mean the same in ECMAScript (with the Unicode flag), Python and RE2.
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
    $comment: listRules(unexpressedRules(row)),
    title: `Session request, ${edition}`,
    description: row.source,
    type: "object",
    properties: Object.fromEntries(
      row.parameters.map((name) => [name, schemaOf(PARAMETERS[name], isRequired(name, row))]),
    ),
    required,
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
  // No document says that a wrong value is refused.
  if (row.unverified) return [{}];
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
        { type: "string", pattern: `^${SPACE}*([0-9]{10}${SPACE}*)?$` },
      ];
    case "journey":
      return [textSchema(row.maxLength, required)];
    case "consents":
      return [{ type: "object" }, { type: "array", maxItems: 0 }];
    case "metadata":
    case "list":
    case "secret":
      return [{}];
  }
}

// The patterns contain a text's first and last characters that are not trimmed. With either left open,
// a long run of spaces could be split in so many ways that matching takes minutes.
function textSchema(maxLength: number | undefined, required: boolean): JsonSchema {
  const count = maxLength === undefined ? "*" : `{0,${maxLength - 2}}`;
  const text = `${NOT_SPACE}(${CHARACTER}${count}${NOT_SPACE})?${SPACE}*`;
  return { type: "string", pattern: `^${SPACE}*${required ? text : `(${text})?`}$` };
}

/** DATA: the schemes of a URL, and how many characters each has with its `://`. */
const SCHEMES = [
  ["[hH][tT][tT][pP]://", 7],
  ["[hH][tT][tT][pP][sS]://", 8],
  ["[fF][tT][pP]://", 6],
  ["[fF][tT][pP][sS]://", 7],
] as const;

function urlSchema(maxLength: number, required: boolean): JsonSchema {
  const starts = SCHEMES.map(([scheme, length]) =>
    `${scheme}${CHARACTER}{0,${maxLength - length - 1}}`
  );
  const url = `(${starts.join("|")})${NOT_SPACE}${SPACE}*`;
  return { type: "string", pattern: `^${SPACE}*${required ? url : `(${url})?`}$` };
}

function integerSchemas(row: ParameterRow): readonly JsonSchema[] {
  const [minimum, maximum] = row.range!;
  return [{ type: "integer", minimum, maximum }, {
    type: "string",
    pattern: `[0-9]|${BEYOND_ASCII}`,
  }];
}
