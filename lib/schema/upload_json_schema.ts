import { UPLOAD_PARAMETERS, type UploadParameterRow } from "../upload/upload_parameters.ts";
import type { JsonSchema } from "./session_json_schema.ts";
import { listRules, type UnexpressedRule } from "./unexpressed_rules.ts";

/** DATA: what JSON Schema cannot say of an upload's form. */
const UNEXPRESSED_RULES: readonly UnexpressedRule[] = [
  { rule: "upload-content-type", reason: "The content type is not part of the form." },
  { rule: "file-missing", reason: "A file part of a multipart form has no JSON value." },
  { rule: "file-invalid", reason: "The bytes of the file." },
  { rule: "base64-invalid", reason: "Base64 depends on upload_type, and white space is skipped." },
  { rule: "file-url-invalid", reason: "The host's grammar." },
  { rule: "field-blank", reason: "White space counts as blank." },
  { rule: "text-null-character", reason: "The characters of a text." },
  { rule: "text-surrogate", reason: "The characters of a text." },
];

/**
 * The JSON Schema (draft 2020-12) of an upload's form, as an object of its fields.
 *
 * It refuses only what `checkUpload` refuses; what it cannot say is listed in its `$comment`, a line
 * for each rule.
 *
 * @returns The schema
 *
 * @example The required fields
 * ```ts
 * import { uploadJsonSchema } from "@bankconnect/guard/schema";
 *
 * console.log(uploadJsonSchema().required); // [ "session_id", "upload_type" ]
 * ```
 */
export function uploadJsonSchema(): JsonSchema {
  const rows = Object.entries<UploadParameterRow>(UPLOAD_PARAMETERS);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $comment: listRules(UNEXPRESSED_RULES),
    title: "Upload of a statement",
    description: "Upload API, the form's fields",
    type: "object",
    properties: Object.fromEntries(rows.map(([name, row]) => [name, schemaOf(row)])),
    required: rows.filter(([, { required }]) => required).map(([name]) => name),
  };
}

function schemaOf({ kind, choices, required, source }: UploadParameterRow): JsonSchema {
  const optional = required ? [] : [{ type: "null" }];
  switch (kind) {
    case "choice":
      return {
        description: source,
        anyOf: [{ enum: required ? choices : [...choices!, ""] }, ...optional],
      };
    case "bank":
    case "session":
      return { description: source, anyOf: [{ type: "string" }, { type: "number" }, ...optional] };
    case "url":
      return { description: source, anyOf: [{ type: "string" }, ...optional] };
    case "file":
    case "secret":
      return { description: source };
  }
}
