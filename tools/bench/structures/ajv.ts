import { Ajv } from "ajv";
import { STRUCTURE } from "./json_schema.ts";

const validate = new Ajv({ allErrors: true }).compile(STRUCTURE);

/** How many faults a function that Ajv has compiled finds. */
export function countWithAjv(value: unknown): number {
  return validate(value) ? 0 : validate.errors!.length;
}
