/**
 * Schemas of FinBox BankConnect's session API for other validators: valibot schemas, which are
 * Standard Schemas too, per parameter and per request, and JSON Schemas per edition.
 *
 * This is the only part of the package that needs valibot.
 *
 * @example The JSON Schema of an edition
 * ```ts
 * import { sessionJsonSchema } from "@bankconnect/guard/schema";
 *
 * console.log(sessionJsonSchema("v2.2025").required); // [ "link_id" ]
 * ```
 *
 * @module
 */
export type {
  FieldSchema,
  SchemaConfig,
  SchemaDataset,
  SchemaIssue,
  SchemaOutcome,
  SchemaStandard,
} from "./field_schema.ts";
export { type FieldSchemas, fieldSchemas } from "./field_schemas.ts";
export { openApiDocument } from "./open_api.ts";
export { type JsonSchema, sessionJsonSchema } from "./session_json_schema.ts";
export { sessionSchema } from "./session_schema.ts";
export type { UnexpressedRule } from "./unexpressed_rules.ts";
export { uploadJsonSchema } from "./upload_json_schema.ts";
export { uploadSchema } from "./upload_schema.ts";
