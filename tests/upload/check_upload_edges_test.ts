import assert from "node:assert/strict";
import { checkUpload, type UploadInput } from "../../lib/upload/check_upload.ts";
import {
  base64,
  BASE64_FIELDS,
  bytes,
  errorsOf,
  FIELDS,
  noticesOf,
  PDF,
  uploadWith,
  uploadWithFields,
} from "./checks.ts";

Deno.test("a content type that is no text is not a form's", () => {
  const upload = uploadWith({ contentType: 5 });
  assert.deepEqual(errorsOf(upload), ["INVALID_FILE_OBJECT upload-content-type "]);
});

Deno.test("a query that is no object has no parameters", () => {
  assert.deepEqual(noticesOf(uploadWith({ query: "progress=true" })), []);
});

for (const upload of [uploadWith({ query: { zzz: "1" } }), uploadWithFields({ zzz: "1" })]) {
  Deno.test(`an unknown name in ${Object.keys(upload).at(-1)} that is near no other suggests none`, () => {
    const [notice] = checkUpload(upload).notices;
    assert.equal(notice?.code, "UNKNOWN_PARAMETER");
    assert.equal(Object.hasOwn(notice, "suggestion"), false);
  });
}

Deno.test("a fault of the file names the field", () => {
  const [error] = checkUpload({ fields: FIELDS }).errors;
  assert.equal(error?.field, "file");
});

Deno.test("an object for a choice is not repeated", () => {
  const [error] = checkUpload(uploadWithFields({ upload_type: { secret: "s3cret" } })).errors;
  assert.equal(error?.message, 'upload_type, "{…}" is not a valid choice.');
});

Deno.test("a session_id with a character before the UUID is no UUID", () => {
  const upload = uploadWithFields({ session_id: `x${FIELDS.session_id}` });
  assert.deepEqual(noticesOf(upload), ["SESSION_ID_NOT_UUID /session_id"]);
});

Deno.test("a file without a name that has bytes is there", () => {
  assert.deepEqual(errorsOf(uploadWith({ file: { name: "", bytes: PDF } })), []);
});

Deno.test("a head of 1024 bytes without a size may not be all of the file", () => {
  const head = bytes("*".padStart(1024, "A")); // 1023 digits: within a group
  assert.deepEqual(errorsOf({ fields: BASE64_FIELDS, file: { head } }), []);
});

Deno.test("a head of 1023 bytes without a size is all of the file", () => {
  const head = bytes("A".repeat(1023));
  assert.deepEqual(errorsOf({ fields: BASE64_FIELDS, file: { head } }), [
    "INVALID_BASE_64 base64-invalid /file",
  ]);
});

Deno.test("a size that is no number counts as not given", () => {
  const file = { head: bytes("A".repeat(1025)), size: null };
  const upload = { fields: BASE64_FIELDS, file } as unknown as UploadInput;
  assert.deepEqual(errorsOf(upload), []);
});

Deno.test("a data: URL may have white space before it", () => {
  const file = ` \n\tdata:application/pdf;base64,${base64(PDF)}`;
  assert.deepEqual(noticesOf({ fields: BASE64_FIELDS, file }), ["BASE64_DATA_URL /file"]);
});

Deno.test("a data: URL further on in a text is no prefix", () => {
  const file = `${base64(bytes("%PDF-1.7!"))}data:;base64,`;
  assert.deepEqual(noticesOf({ fields: BASE64_FIELDS, file }), []);
});
