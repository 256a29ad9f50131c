import assert from "node:assert/strict";
import * as v from "valibot";
import { uploadSchema } from "../../lib/schema/mod.ts";
import { checkUpload } from "../../mod.ts";

const FORM = {
  file: "JVBERi0xLjcK",
  session_id: "8d5ea22b-216a-4fe2-90da-65d1c67c8964",
  upload_type: "BASE64",
};

Deno.test("a good form is read as it is", () => {
  assert.deepEqual(v.parse(uploadSchema, FORM), FORM);
});

Deno.test("the issues of a form are the errors of its check", () => {
  const form = { upload_type: "pdf", account_category: "savings", file_url: "x" };
  const { errors } = checkUpload({ fields: form });
  assert.ok(errors.length >= 4);
  assert.deepEqual(
    v.safeParse(uploadSchema, form).issues?.map(({ message }) => message),
    errors.map(({ message }) => message),
  );
});

Deno.test("the schema is a Standard Schema", async () => {
  const outcome = await uploadSchema["~standard"].validate({ ...FORM, upload_type: "ZIP" });
  assert.deepEqual(outcome.issues?.map(({ message }) => message), [
    'upload_type, "ZIP" is not a valid choice.',
  ]);
});

Deno.test("a value that is no object is not a form", () => {
  assert.equal(v.safeParse(uploadSchema, "file=x").success, false);
});
