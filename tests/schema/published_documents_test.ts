import assert from "node:assert/strict";
import denoJson from "../../deno.json" with { type: "json" };
import { EDITIONS } from "../../lib/editions.ts";
import type { Edition } from "../../mod.ts";
import {
  type JsonSchema,
  openApiDocument,
  sessionJsonSchema,
  uploadJsonSchema,
} from "../../lib/schema/mod.ts";

const DOCS = new URL("../../docs/", import.meta.url);

/** The documents that are published, by their paths in docs/. */
const DOCUMENTS: Readonly<Record<string, () => unknown>> = {
  "openapi.json": () => openApiDocument(denoJson.version),
  "schema/upload.json": uploadJsonSchema,
  ...Object.fromEntries(
    (Object.keys(EDITIONS) as Edition[]).map((edition): [string, () => JsonSchema] => [
      `schema/session.${edition}.json`,
      () => sessionJsonSchema(edition),
    ]),
  ),
};

for (const [path, make] of Object.entries(DOCUMENTS)) {
  Deno.test(`the published ${path} is the one that is made`, async () => {
    const published: unknown = JSON.parse(await Deno.readTextFile(new URL(path, DOCS)));
    assert.deepEqual(JSON.parse(JSON.stringify(make())), published);
  });
}

Deno.test("there is no schema of an edition that is not known", () => {
  assert.throws(() => sessionJsonSchema("v3" as Edition), {
    name: "RangeError",
    message: /v1\.2020, v1\.2024, v1\.2025, v2\.2025/,
  });
});
