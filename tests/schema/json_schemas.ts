import { Ajv2020 } from "ajv/dist/2020.js";
import type { JsonSchema, UnexpressedRule } from "../../lib/schema/mod.ts";

/** What a JSON Schema says of a value. */
export type Validate = (value: unknown) => boolean;

/** Compiles a schema in strict mode, in which an unknown keyword is an error. */
export function compile(schema: JsonSchema): Validate {
  const ajv = new Ajv2020({ strict: true });
  ajv.addVocabulary(["x-unexpressed-rules"]);
  const validate = ajv.compile(schema);
  return (value) => validate(value) === true;
}

/** The rules that the schema says it cannot say. */
export function unexpressedRules(schema: JsonSchema): readonly string[] {
  const rows = schema["x-unexpressed-rules"] as readonly UnexpressedRule[];
  return rows.map(({ rule }) => rule);
}
