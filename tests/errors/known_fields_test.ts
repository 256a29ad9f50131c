import assert from "node:assert/strict";
import { KNOWN_FIELDS } from "../../lib/errors/known_fields.ts";
import { ALIASES, PARAMETERS } from "../../lib/fields/parameters.ts";
import { UPLOAD_PARAMETERS } from "../../lib/upload/upload_parameters.ts";

Deno.test("an error can name every parameter, and every other name of one", () => {
  const names = [PARAMETERS, ALIASES, UPLOAD_PARAMETERS].flatMap((table) => Object.keys(table));
  assert.deepEqual(names.filter((name) => !KNOWN_FIELDS.has(name)), []);
});
