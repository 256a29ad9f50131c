import { EDITIONS, LATEST_EDITIONS } from "../editions.ts";
import { ENDPOINTS } from "../endpoints.ts";
import type { ErrorTable } from "../errors/tables/error_row.ts";
import type { JsonSchema } from "./session_json_schema.ts";

/** One operation of the document: what its request is and which tables its errors come from. */
export interface OperationRow {
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly requestSchema: string;
  readonly contentTypes: readonly string[];
  readonly responseSchema: string;
  readonly errorSchema: string;
  readonly tables: readonly ErrorTable[];
  readonly parameters: readonly JsonSchema[];
}

/** DATA: the operations of the document. */
export const OPERATIONS: readonly OperationRow[] = [
  {
    path: ENDPOINTS.createSessionV1.path,
    operationId: "createSessionV1",
    summary: "Create a session",
    requestSchema: "SessionRequestV1",
    contentTypes: ["application/json"],
    responseSchema: "SessionResponse",
    errorSchema: "SessionError",
    tables: EDITIONS[LATEST_EDITIONS.v1].errorTables,
    parameters: [],
  },
  {
    path: ENDPOINTS.createSessionV2.path,
    operationId: "createSessionV2",
    summary: "Create a session with consents per journey",
    requestSchema: "SessionRequestV2",
    contentTypes: ["application/json"],
    responseSchema: "SessionResponse",
    errorSchema: "SessionError",
    tables: EDITIONS[LATEST_EDITIONS.v2].errorTables,
    parameters: [],
  },
  {
    path: ENDPOINTS.upload.path,
    operationId: "uploadStatement",
    summary: "Upload a statement to a session",
    requestSchema: "UploadRequest",
    contentTypes: ["multipart/form-data", "application/x-www-form-urlencoded"],
    responseSchema: "UploadResponse",
    errorSchema: "UploadError",
    tables: ["upload", "upload.2025"],
    parameters: ENDPOINTS.upload.query.map((name) => ({
      name,
      in: "query",
      required: false,
      description: `Whether the answer has the statement's ${name}.`,
      schema: { type: "string" },
    })),
  },
];
