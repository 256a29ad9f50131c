import assert from "node:assert/strict";
import { ENDPOINTS } from "../../lib/endpoints.ts";
import { UPLOAD_QUERY_PARAMETERS } from "../../lib/upload/upload_parameters.ts";
import { checkUpload } from "../../lib/upload/check_upload.ts";
import { checkUploadFields } from "../../lib/upload/check_upload_fields.ts";
import {
  errorsOf,
  FIELDS,
  noticesOf,
  uploadWithFields,
  uploadWithout,
} from "../support/upload_checks.ts";

Deno.test("session_id is required", () => {
  assert.deepEqual(errorsOf(uploadWithout("session_id")), [
    "INVALID_REQUEST field-required /session_id",
  ]);
});

Deno.test("session_id may not be null", () => {
  assert.deepEqual(errorsOf(uploadWithFields({ session_id: null })), [
    "INVALID_REQUEST field-null /session_id",
  ]);
});

for (const session_id of ["", " ", "\t\u001f"]) {
  Deno.test(`session_id may not be blank, as ${JSON.stringify(session_id)} is`, () => {
    assert.deepEqual(errorsOf(uploadWithFields({ session_id })), [
      "INVALID_REQUEST field-blank /session_id",
    ]);
  });
}

Deno.test("session_id may not be an object", () => {
  assert.deepEqual(errorsOf(uploadWithFields({ session_id: {} })), [
    "INVALID_REQUEST text-invalid /session_id",
  ]);
});

const NOT_UUIDS = [
  "UX-2827", // a link_id
  "8d5ea22b216a4fe290da65d1c67c8964", // no hyphens
  "c215f3fd-fcd8-4452-a4d7-2b7ju262aef9", // the document's own sample has a j and a u
  "8d5ea22b-216a-4fe2-90da-65d1c67c89640", // one digit more
];

for (const session_id of NOT_UUIDS) {
  Deno.test(`session_id ${session_id} is no UUID and a notice alone`, () => {
    const upload = uploadWithFields({ session_id });
    assert.deepEqual(errorsOf(upload), []);
    assert.deepEqual(noticesOf(upload), ["SESSION_ID_NOT_UUID /session_id"]);
  });
}

for (const session_id of [FIELDS.session_id.toUpperCase(), ` ${FIELDS.session_id} `]) {
  Deno.test(`session_id "${session_id}" is a UUID`, () => {
    assert.deepEqual(noticesOf(uploadWithFields({ session_id })), []);
  });
}

Deno.test("upload_type is required", () => {
  assert.deepEqual(errorsOf(uploadWithout("upload_type")), [
    "INVALID_REQUEST field-required /upload_type",
  ]);
});

Deno.test("upload_type may not be null", () => {
  assert.deepEqual(errorsOf(uploadWithFields({ upload_type: null })), [
    "INVALID_REQUEST field-null /upload_type",
  ]);
});

Deno.test("upload_type may not be empty", () => {
  assert.deepEqual(errorsOf(uploadWithFields({ upload_type: "" })), [
    "INVALID_REQUEST field-blank /upload_type",
  ]);
});

const NOT_TYPES: Readonly<Record<string, unknown>> = {
  "of lower case": "pdf",
  "with a space": "PDF ",
  "of another format": "ZIP",
  "that is a number": 64,
  "that is an array": ["PDF"],
};

for (const [what, upload_type] of Object.entries(NOT_TYPES)) {
  Deno.test(`an upload_type ${what} is refused`, () => {
    assert.deepEqual(errorsOf(uploadWithFields({ upload_type })), [
      "INVALID_REQUEST choice-invalid /upload_type",
    ]);
  });
}

Deno.test("a mistyped upload_type comes with the nearest one", () => {
  const [error] = checkUpload(uploadWithFields({ upload_type: "base-64" })).errors;
  assert.equal(error?.message, 'upload_type, "base-64" is not a valid choice.');
  assert.equal(error?.suggestion, "BASE64");
});

Deno.test("bank_name may be left out, with a notice", () => {
  const upload = uploadWithout("bank_name");
  assert.deepEqual(errorsOf(upload), []);
  assert.deepEqual(noticesOf(upload), ["UPLOAD_WITHOUT_BANK_NAME /bank_name"]);
});

for (const bank_name of [null, "", "  "]) {
  Deno.test(`bank_name ${JSON.stringify(bank_name)} counts as absent`, () => {
    const upload = uploadWithFields({ bank_name });
    assert.deepEqual(errorsOf(upload), []);
    assert.deepEqual(noticesOf(upload), [
      "BLANK_VALUE /bank_name",
      "UPLOAD_WITHOUT_BANK_NAME /bank_name",
    ]);
  });
}

Deno.test("no length of bank_name is documented for uploads", () => {
  assert.deepEqual(errorsOf(uploadWithFields({ bank_name: "x".repeat(51) })), []);
});

for (const account_category of ["SAVINGS", "CURRENT", "OVERDRAFT"]) {
  Deno.test(`account_category ${account_category} is good`, () => {
    assert.deepEqual(checkUpload(uploadWithFields({ account_category })).errors, []);
  });
}

const NOT_CATEGORIES: Readonly<Record<string, unknown>> = {
  "of lower case": "savings",
  "with a space": " SAVINGS",
  "of the sample's answer": "corporate",
  "that is a boolean": true,
};

for (const [what, account_category] of Object.entries(NOT_CATEGORIES)) {
  Deno.test(`an account_category ${what} is refused`, () => {
    assert.deepEqual(errorsOf(uploadWithFields({ account_category })), [
      "INVALID_ACCOUNT_CATEGORY account-category-invalid /account_category",
    ]);
  });
}

Deno.test("a mistyped account_category comes with the nearest one", () => {
  const [error] = checkUpload(uploadWithFields({ account_category: "saving" })).errors;
  assert.equal(error?.message, "account_category' should be 'SAVINGS', 'CURRENT' or 'OVERDRAFT'");
  assert.equal(error?.suggestion, "SAVINGS");
});

for (const account_category of [null, ""]) {
  Deno.test(`account_category ${JSON.stringify(account_category)} counts as absent`, () => {
    const upload = uploadWithFields({ account_category });
    assert.deepEqual(errorsOf(upload), []);
    assert.deepEqual(noticesOf(upload), ["BLANK_VALUE /account_category"]);
  });
}

const NOT_URLS: Readonly<Record<string, unknown>> = {
  "without a scheme": "example.com/statement.pdf",
  "of another scheme": "s3://bucket/statement.pdf",
  "with a space": "https://example.com/my statement.pdf",
  "without a host": "https:///statement.pdf",
  "that is a number": 42,
};

for (const [what, file_url] of Object.entries(NOT_URLS)) {
  Deno.test(`a file_url ${what} is refused`, () => {
    assert.deepEqual(errorsOf(uploadWithFields({ file_url })), [
      "INVALID_FILE_URL file-url-invalid /file_url",
    ]);
  });
}

const LONG_URL = `https://example.com/statement.pdf?signature=${"x".repeat(500)}`;

for (const file_url of ["https://example.com/statement.pdf", LONG_URL]) {
  Deno.test(`a file_url of ${file_url.length} characters is good`, () => {
    assert.deepEqual(errorsOf(uploadWithFields({ file_url })), []);
  });
}

for (const file_url of [null, "", " "]) {
  Deno.test(`file_url ${JSON.stringify(file_url)} counts as absent`, () => {
    assert.deepEqual(noticesOf(uploadWithFields({ file_url })), ["BLANK_VALUE /file_url"]);
  });
}

for (const pdf_password of [null, ""]) {
  Deno.test(`pdf_password ${JSON.stringify(pdf_password)} is a wrong password where one is needed`, () => {
    assert.deepEqual(noticesOf(uploadWithFields({ pdf_password })), [
      "BLANK_PASSWORD /pdf_password",
    ]);
  });
}

Deno.test("a password of spaces is a password", () => {
  assert.deepEqual(noticesOf(uploadWithFields({ pdf_password: "  " })), []);
});

Deno.test("a field that is not documented is a notice with the nearest name", () => {
  const { ok, notices } = checkUpload(uploadWithFields({ pdf_pasword: "x", zzz: "x" }));
  assert.equal(ok, true);
  assert.deepEqual(notices.map(({ code, path, suggestion }) => [code, path, suggestion]), [
    ["UNKNOWN_PARAMETER", "/pdf_pasword", "pdf_password"],
    ["UNKNOWN_PARAMETER", "/zzz", undefined],
  ]);
});

Deno.test("a field that the form's object inherits is not sent", () => {
  const fields: Readonly<Record<string, unknown>> = Object.create(FIELDS);
  assert.deepEqual(checkUploadFields(fields).errors.map(({ path }) => path), [
    "/session_id",
    "/upload_type",
  ]);
});

Deno.test("a field named __proto__ is an unknown field and sets nothing", () => {
  const fields = JSON.parse(`{ "__proto__": { "upload_type": "PDF" }, "session_id": "S" }`);
  const check = checkUploadFields(fields);
  assert.deepEqual(check.errors.map(({ path }) => path), ["/upload_type"]);
  assert.deepEqual(check.notices.at(-1)?.path, "/__proto__");
});

Deno.test("the fields' check tells how the file is sent", () => {
  const check = checkUploadFields({ ...FIELDS, file_url: "https://example.com/statement.pdf" });
  assert.deepEqual([check.ok, check.uploadType, check.hasFileUrl], [true, "PDF", true]);
});

Deno.test("the fields' check does not tell an upload_type that is refused", () => {
  const check = checkUploadFields({ ...FIELDS, upload_type: "pdf" });
  assert.deepEqual([check.ok, check.uploadType, check.hasFileUrl], [false, undefined, false]);
});

Deno.test("while fields may follow, no field is missing", () => {
  assert.deepEqual(checkUploadFields({}, { partial: true }), {
    ok: true,
    errors: [],
    notices: [],
    hasFileUrl: false,
  });
});

Deno.test("while fields may follow, a required field may still not be blank", () => {
  const { errors } = checkUploadFields({ session_id: "", upload_type: null }, { partial: true });
  assert.deepEqual(errors.map(({ rule }) => rule), ["field-blank", "field-null"]);
});

Deno.test("the query parameters of an upload are those of its endpoint", () => {
  assert.deepEqual([...UPLOAD_QUERY_PARAMETERS].sort(), [...ENDPOINTS.upload.query].sort());
});
