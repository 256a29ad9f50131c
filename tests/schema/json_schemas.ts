import { Ajv2020 } from "ajv/dist/2020.js";
import type { JsonSchema } from "../../lib/schema/mod.ts";

/** What a JSON Schema says of a value. */
export type Validate = (value: unknown) => boolean;

/** Compiles a schema with Ajv's defaults, among them strict mode: an unknown keyword is an error. */
export function compile(schema: JsonSchema): Validate {
  const validate = new Ajv2020().compile(schema);
  return (value) => validate(value) === true;
}

/** The rules that the schema lists in its comment. */
export function unexpressedRules(schema: JsonSchema): readonly string[] {
  const [, ...lines] = (schema.$comment as string).split("\n");
  return lines.map((line) => line.split(": ", 1)[0]);
}
