import assert from "node:assert/strict";
import { toErrorBody } from "../../lib/errors/error_body.ts";
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
} from "../support/upload_checks.ts";

Deno.test("a documented upload has no error and no notice", () => {
  const upload: UploadInput = {
    contentType: "multipart/form-data; boundary=X",
    fields: { ...FIELDS, pdf_password: "p", account_category: "SAVINGS" },
    file: PDF,
    query: { identity: "true", progress: "true" },
  };
  assert.deepEqual(checkUpload(upload), { ok: true, errors: [], notices: [] });
});

Deno.test("a fault is reported with FinBox's code, message, status and category", () => {
  assert.deepEqual(checkUpload(uploadWith({ contentType: "application/json" })), {
    ok: false,
    errors: [{
      rule: "upload-content-type",
      code: "INVALID_FILE_OBJECT",
      message:
        "This field must be present as a form field. Send request with content type x-www-form-urlencoded or form-data",
      status: 400,
      category: "upload",
      path: "",
      source: "Upload API, list of error codes",
    }],
    notices: [],
  });
});

const FORMS = [
  "multipart/form-data; boundary=----X", // as browsers send it
  "multipart/form-data", // the boundary is not ours to check
  "application/x-www-form-urlencoded",
  "Application/X-WWW-Form-Urlencoded; charset=UTF-8", // types ignore case
  " multipart/form-data ;boundary=X", // white space around
];

for (const contentType of FORMS) {
  Deno.test(`the content type "${contentType}" is a form's`, () => {
    assert.deepEqual(errorsOf(uploadWith({ contentType })), []);
  });
}

const NOT_FORMS = [
  "", // the header is blank or missing
  "application/json",
  "application/pdf",
  "text/plain",
  "multipart/mixed; boundary=X", // another multipart type
  "multipart/form-data-2", // longer
  "form-data", // the document's short form is not a type
];

for (const contentType of NOT_FORMS) {
  Deno.test(`the content type "${contentType}" is not a form's`, () => {
    assert.deepEqual(errorsOf(uploadWith({ contentType })), [
      "INVALID_FILE_OBJECT upload-content-type ",
    ]);
  });
}

Deno.test("a body that is no form lacks its file and fields in the one error alone", () => {
  assert.deepEqual(errorsOf({ contentType: "application/json", fields: {} }), [
    "INVALID_FILE_OBJECT upload-content-type ",
  ]);
});

Deno.test("a content type that is not given is not checked", () => {
  assert.deepEqual(errorsOf(uploadWith({})), []);
});

Deno.test("every fault is listed: the content type, then the fields in the table's order", () => {
  const upload = {
    contentType: "text/plain",
    file: new Uint8Array(),
    fields: {
      file_url: "x",
      account_category: "LOAN",
      upload_type: "ZIP",
      session_id: " ",
      bank_name: true,
    },
  };
  assert.deepEqual(errorsOf(upload), [
    "INVALID_FILE_OBJECT upload-content-type ",
    "EMPTY_FILE upload-file-empty /file",
    "INVALID_REQUEST text-invalid /bank_name",
    "INVALID_REQUEST field-blank /session_id",
    "INVALID_REQUEST choice-invalid /upload_type",
    "INVALID_ACCOUNT_CATEGORY account-category-invalid /account_category",
    "INVALID_FILE_URL file-url-invalid /file_url",
  ]);
});

Deno.test("an empty form lacks its file, its session and its type", () => {
  assert.deepEqual(errorsOf({ fields: {} }), [
    "MISSING_FILE_OBJECT file-missing /file",
    "INVALID_REQUEST field-required /session_id",
    "INVALID_REQUEST field-required /upload_type",
  ]);
});

Deno.test("the first fault goes into FinBox's envelope of the upload API", () => {
  const { errors } = checkUpload({ fields: {} });
  assert.deepEqual(toErrorBody(errors, "upload"), {
    session_id: "",
    statement_id: "",
    error: { code: "MISSING_FILE_OBJECT", message: "This file object is required" },
  });
});

Deno.test("a query parameter that is not documented is a notice with the nearest name", () => {
  const { ok, notices } = checkUpload(uploadWith({ query: { identiy: "true" } }));
  assert.equal(ok, true);
  assert.deepEqual(notices.map(({ code, path, suggestion }) => [code, path, suggestion]), [
    ["UNKNOWN_PARAMETER", "/query/identiy", "identity"],
  ]);
});

Deno.test("notices follow the order of the file, the fields and the query", () => {
  const upload = {
    file: new Uint8Array([1]),
    fields: { session_id: "S", upload_type: "PDF", link_id: "L" },
    query: { verbose: "1" },
  };
  assert.deepEqual(noticesOf(upload), [
    "NOT_A_PDF /file",
    "UPLOAD_WITHOUT_BANK_NAME /bank_name",
    "SESSION_ID_NOT_UUID /session_id",
    "UNKNOWN_PARAMETER /link_id",
    "UNKNOWN_PARAMETER /query/verbose",
  ]);
});

Deno.test("while the form streams, nothing counts as missing", () => {
  const check = checkUpload({ fields: {} }, { partial: true });
  assert.deepEqual(check, { ok: true, errors: [], notices: [] });
});

Deno.test("while the form streams, what is there already is checked", () => {
  const { errors } = checkUpload({ fields: { upload_type: "pdf" }, file: { size: 0 } }, {
    partial: true,
  });
  assert.deepEqual(errors.map(({ rule }) => rule), ["upload-file-empty", "choice-invalid"]);
});

Deno.test("the upload is not changed", () => {
  const upload = uploadWithFields({ session_id: " S ", file_url: null, query: { a: "b" } });
  const before = structuredClone(upload);
  Object.freeze(upload.fields);
  checkUpload(Object.freeze(upload));
  assert.deepEqual(upload, before);
});

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
