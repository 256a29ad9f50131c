import { HOSTS } from "../endpoints.ts";
import { conditionOf, triggerOf } from "../errors/catalogue/cause_of.ts";
import { LATEST_EDITIONS } from "../editions.ts";
import type { ErrorRow, ErrorTable } from "../errors/tables/error_row.ts";
import { SESSION_ERRORS } from "../errors/tables/session_errors.ts";
import { UPLOAD_ERRORS } from "../errors/tables/upload_errors.ts";
import { type OperationRow, OPERATIONS } from "./operations.ts";
import { type JsonSchema, sessionJsonSchema } from "./session_json_schema.ts";
import { uploadJsonSchema } from "./upload_json_schema.ts";

// The upload API reports faults of a form's texts as the session API does.
const UPLOAD_ROWS: readonly ErrorRow[] = [
  ...UPLOAD_ERRORS,
  ...SESSION_ERRORS.filter(({ rule }) => /^(?:field|text|choice)-/.test(rule)),
];

// What an example has in place of the parts of a message that vary.
const SAMPLE_PARTS: Readonly<Record<string, string>> = {
  limit: "500",
  input: "no",
  type: "str",
  codePoint: "D800",
};

const TEXT = { type: "string" };
const ERROR = {
  type: "object",
  required: ["code", "message"],
  properties: { code: TEXT, message: TEXT },
};

/**
 * The OpenAPI 3.1 document of FinBox BankConnect's session and upload APIs, with every documented
 * text of an error as an example.
 *
 * @param version The version of this package, for the document's `info`
 * @returns The document
 *
 * @example The documented statuses of the v2 session API
 * ```ts
 * import { openApiDocument } from "@bankconnect/guard/schema";
 *
 * const { paths } = openApiDocument("0.1.0") as {
 *   paths: Record<string, { post: { responses: Record<string, object> } }>;
 * };
 * console.log(Object.keys(paths["/v2/session/"].post.responses));
 * // [ "200", "400", "401", "402", "403", "405", "415" ]
 * ```
 */
export function openApiDocument(version: string): JsonSchema {
  return {
    openapi: "3.1.0",
    info: {
      title: "FinBox BankConnect: sessions and uploads",
      version,
      description:
        "Made from the tables of bankconnect-guard. FinBox's documents are the authority.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [
      { url: HOSTS.production, description: "Production" },
      { url: HOSTS.uat, description: "UAT" },
    ],
    security: [{ apiKey: [] }],
    paths: Object.fromEntries(OPERATIONS.map((row) => [row.path, { post: operationOf(row) }])),
    components: {
      securitySchemes: { apiKey: { type: "apiKey", in: "header", name: "x-api-key" } },
      schemas: {
        SessionRequestV1: embedded(sessionJsonSchema(LATEST_EDITIONS.v1)),
        SessionRequestV2: embedded(sessionJsonSchema(LATEST_EDITIONS.v2)),
        UploadRequest: embedded(uploadJsonSchema()),
        SessionResponse: {
          type: "object",
          required: ["redirect_url"],
          properties: {
            session_id: TEXT,
            redirect_url: TEXT,
          },
        },
        SessionError: { type: "object", required: ["error"], properties: { error: ERROR } },
        UploadResponse: {
          type: "object",
          required: ["statement_id", "session_id"],
          properties: { statement_id: TEXT, session_id: TEXT, bank_name: TEXT },
        },
        UploadError: {
          type: "object",
          required: ["error"],
          properties: { session_id: TEXT, statement_id: TEXT, error: ERROR },
        },
      },
    },
  };
}

function operationOf(row: OperationRow): JsonSchema {
  const schema = { $ref: `#/components/schemas/${row.requestSchema}` };
  const success = { $ref: `#/components/schemas/${row.responseSchema}` };
  return {
    operationId: row.operationId,
    summary: row.summary,
    ...(row.parameters.length === 0 ? {} : { parameters: row.parameters }),
    requestBody: {
      required: true,
      content: Object.fromEntries(row.contentTypes.map((type) => [type, { schema }])),
    },
    responses: {
      "200": {
        description: "Done",
        content: { "application/json": { schema: success } },
      },
      ...errorResponses(row),
    },
  };
}

function errorResponses({ tables, errorSchema }: OperationRow): JsonSchema {
  const rows = errorSchema === "UploadError" ? UPLOAD_ROWS : SESSION_ERRORS;
  // Node 20 has no Map.groupBy.
  const statuses = new Set(rows.map(({ status }) => status));
  const schema = { $ref: `#/components/schemas/${errorSchema}` };
  const responses: Record<string, JsonSchema> = {};
  for (const status of statuses) {
    const ofStatus = rows.filter((row) => row.status === status);
    const examples = Object.fromEntries(
      ofStatus.flatMap((row) => examplesOf(row, tables, errorSchema)),
    );
    const codes = [...new Set(ofStatus.map(({ code }) => code))].join(", ");
    responses[status] = {
      description: codes,
      content: { "application/json": { schema, examples } },
    };
  }
  return responses;
}

// Every text of the operation's tables, the edition's own before the matrix's.
function examplesOf(
  row: ErrorRow,
  tables: readonly ErrorTable[],
  errorSchema: string,
): [string, JsonSchema][] {
  const { rule, code, template } = row;
  const texts = tables.flatMap((table) => row.texts.filter((text) => text.tables.includes(table)));
  const triggers = new Map(
    texts.map(({ message }) => [message, conditionOf(row, message) ?? triggerOf(row)]),
  );
  if (triggers.size === 0 && template !== undefined) {
    const field = errorSchema === "UploadError" ? "session_id" : "link_id";
    triggers.set(sample(template, { ...SAMPLE_PARTS, field }), triggerOf(row));
  }
  return [...triggers].map(([message, summary], index) => {
    const error = { code, message };
    const value = errorSchema === "UploadError"
      ? { session_id: "", statement_id: "", error }
      : { error };
    return [index === 0 ? rule : `${rule}-${index + 1}`, { summary, value }];
  });
}

// Inside a document a schema has neither a dialect nor a name of its own.
function embedded({ $schema: _, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

function sample(template: string, parts: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (part, name: string) => parts[name] ?? part);
}
