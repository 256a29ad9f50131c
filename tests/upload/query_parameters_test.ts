import assert from "node:assert/strict";
import { ENDPOINTS } from "../../lib/endpoints.ts";
import { UPLOAD_QUERY_PARAMETERS } from "../../lib/upload/upload_parameters.ts";

Deno.test("the query parameters of an upload are those of its endpoint", () => {
  assert.deepEqual([...UPLOAD_QUERY_PARAMETERS].sort(), [...ENDPOINTS.upload.query].sort());
});
