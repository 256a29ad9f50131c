import * as v from "valibot";
import { checkUpload } from "../upload/check_upload.ts";
import type { FieldSchema } from "./field_schema.ts";
import { addErrors } from "./field_schemas.ts";

/**
 * A valibot schema for the form of an upload, as an object of its fields.
 *
 * Every error of `checkUpload` is an issue, with FinBox's message, and its rule in `expected`. The
 * form comes back as it is: what FinBox gets is what was sent.
 *
 * @example A form without a session
 * ```ts
 * import * as v from "valibot";
 * import { uploadSchema } from "@bankconnect/guard/schema";
 *
 * const form = { file: "JVBERi0xLjcK", upload_type: "BASE64" };
 * console.log(v.safeParse(uploadSchema, form).issues?.[0].message);
 * // "session_id, This field is required."
 * ```
 */
export const uploadSchema: FieldSchema<Readonly<Record<string, unknown>>> = v.pipe(
  v.record(v.string(), v.unknown()),
  v.rawTransform(({ dataset, addIssue, NEVER }): Readonly<Record<string, unknown>> => {
    const check = checkUpload({ fields: dataset.value });
    if (check.ok) return dataset.value;
    addErrors(check.errors, addIssue, dataset.value);
    return NEVER;
  }),
);
