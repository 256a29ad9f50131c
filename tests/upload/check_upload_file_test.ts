import assert from "node:assert/strict";
import {
  base64,
  BASE64_FIELDS,
  bytes,
  errorsOf,
  FIELDS,
  noticesOf,
  PDF,
  uploadWith,
} from "../support/upload_checks.ts";

const FILE_URL = "https://example.com/statement.pdf";
const withUrl = { ...FIELDS, file_url: FILE_URL };

/** A Base64 upload of that file. */
function asBase64(file: unknown) {
  return uploadWith({ fields: BASE64_FIELDS, file });
}

/** That many bytes of nothing and then the statement. */
function pdfAfter(length: number): Uint8Array {
  return new Uint8Array([...new Uint8Array(length), ...PDF]);
}

const ABSENT: Readonly<Record<string, unknown>> = {
  "null": null,
  "an empty text": "",
  "a blank text": " \n",
  "a file input without a file": { name: "", size: 0 }, // a browser sends an empty, unnamed part
};

for (const [what, file] of Object.entries(ABSENT)) {
  Deno.test(`a file that is ${what} is missing`, () => {
    const upload = uploadWith({ file: undefined, fields: { ...FIELDS, file } });
    assert.deepEqual(errorsOf(upload), ["MISSING_FILE_OBJECT file-missing /file"]);
    assert.deepEqual(noticesOf(upload), ["BLANK_VALUE /file"]);
  });
}

Deno.test("a file that is not sent is missing", () => {
  assert.deepEqual(errorsOf({ fields: FIELDS }), ["MISSING_FILE_OBJECT file-missing /file"]);
});

Deno.test("file_url stands for the file", () => {
  assert.deepEqual(errorsOf({ fields: withUrl }), []);
});

Deno.test("a bad file_url is bad, and the file is not missing beside it", () => {
  assert.deepEqual(errorsOf({ fields: { ...FIELDS, file_url: "x" } }), [
    "INVALID_FILE_URL file-url-invalid /file_url",
  ]);
});

Deno.test("a blank file_url does not stand for the file", () => {
  assert.deepEqual(errorsOf({ fields: { ...FIELDS, file_url: " " } }), [
    "MISSING_FILE_OBJECT file-missing /file",
  ]);
});

const EMPTY: Readonly<Record<string, unknown>> = {
  "without a byte": new Uint8Array(),
  "of size 0": { name: "statement.pdf", size: 0 },
  "whose head is all and empty": { name: "statement.pdf", head: new Uint8Array() },
  "whose bytes are none": { bytes: new Uint8Array() },
};

for (const [what, file] of Object.entries(EMPTY)) {
  Deno.test(`a file ${what} is empty`, () => {
    assert.deepEqual(errorsOf(uploadWith({ file })), ["EMPTY_FILE upload-file-empty /file"]);
  });
}

for (const file of [5, [PDF]]) {
  Deno.test(`a file that is ${Array.isArray(file) ? "an array" : "a number"} is invalid`, () => {
    assert.deepEqual(errorsOf(uploadWith({ file })), ["INVALID_FILE_OBJECT file-invalid /file"]);
  });
}

Deno.test("an empty file is not valid beside a file_url either", () => {
  assert.deepEqual(errorsOf({ fields: withUrl, file: new Uint8Array() }), [
    "EMPTY_FILE upload-file-empty /file",
  ]);
});

Deno.test("the file goes before a field of that name", () => {
  const fields = { ...FIELDS, file: "text" };
  assert.deepEqual(noticesOf({ fields, file: PDF }), []);
});

Deno.test("a file of which nothing more is known is good", () => {
  const upload = uploadWith({ file: {} });
  assert.deepEqual([errorsOf(upload), noticesOf(upload)], [[], []]);
});

const PDFS: Readonly<Record<string, unknown>> = {
  "as bytes": PDF,
  "as the bytes of a part": { name: "statement.pdf", bytes: PDF },
  "by its head": { head: pdfAfter(0), size: 5_000_000 },
  "with the mark at the end of the first 1024 bytes": pdfAfter(1019),
};

for (const [what, file] of Object.entries(PDFS)) {
  Deno.test(`a PDF ${what} gives no notice`, () => {
    assert.deepEqual(noticesOf(uploadWith({ file })), []);
  });
}

const NOT_PDFS: Readonly<Record<string, unknown>> = {
  "of one byte": new Uint8Array([0x25]),
  "that is an image": new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
  "with the mark cut short": bytes("%PDF"),
  "with the mark in lower case": bytes("%pdf-1.7"),
  "whose mark goes past the first 1024 bytes": pdfAfter(1020),
  "whose first 1024 bytes are known": { head: new Uint8Array(1024), size: 5_000_000 },
  "that is short and known by its head": { head: bytes("hello") },
};

for (const [what, file] of Object.entries(NOT_PDFS)) {
  Deno.test(`a file ${what} is hardly a PDF, which is a notice alone`, () => {
    const upload = uploadWith({ file });
    assert.deepEqual(errorsOf(upload), []);
    assert.deepEqual(noticesOf(upload), ["NOT_A_PDF /file"]);
  });
}

Deno.test("a head that is too short to tell gives no notice", () => {
  const file = { head: new Uint8Array(1023), size: 5_000_000 };
  assert.deepEqual(noticesOf(uploadWith({ file })), []);
});

Deno.test("a file sent as text is a notice alone", () => {
  const upload = uploadWith({ file: "%PDF-1.7" });
  assert.deepEqual(errorsOf(upload), []);
  assert.deepEqual(noticesOf(upload), ["FILE_SENT_AS_TEXT /file"]);
});

Deno.test("the file's content is not judged under an upload_type that is refused", () => {
  const upload = uploadWith({ fields: { ...FIELDS, upload_type: "ZIP" }, file: "hello" });
  assert.deepEqual(errorsOf(upload), ["INVALID_REQUEST choice-invalid /upload_type"]);
  assert.deepEqual(noticesOf(upload), []);
});

const TEXT = base64(PDF);
const PADDED_TWICE = base64(bytes("%PDF-1.7!!"));
const PADDED_ONCE = base64(bytes("%PDF-1.7"));
const NOT_PADDED = base64(bytes("%PDF-1.7!"));

const BASE64_FILES: Readonly<Record<string, unknown>> = {
  "of whole groups": NOT_PADDED,
  "with padding": PADDED_ONCE,
  "with more padding": PADDED_TWICE,
  "in lines": TEXT.replace(/.{8}/g, "$&\r\n"),
  "in the URL-safe alphabet": base64(bytes("%PDF-1.7 ~~~???")).replaceAll("/", "_"),
  "with padding and more behind it": `${PADDED_ONCE}AAA`, // Python stops at the padding
  "with characters that Python skips": `*${TEXT}*`,
  "as the bytes of a part": { bytes: bytes(TEXT) },
};

for (const [what, file] of Object.entries(BASE64_FILES)) {
  Deno.test(`Base64 ${what} is read`, () => {
    const upload = asBase64(file);
    assert.deepEqual([errorsOf(upload), noticesOf(upload)], [[], []]);
  });
}

Deno.test("Base64 in the form's field file is read", () => {
  const upload = { fields: { ...BASE64_FIELDS, file: TEXT } };
  assert.deepEqual([errorsOf(upload), noticesOf(upload)], [[], []]);
});

const NOT_BASE64: Readonly<Record<string, unknown>> = {
  "lacks its padding": PADDED_ONCE.replace("=", ""),
  "lacks half of its padding": PADDED_TWICE.replace("==", "="),
  "has one digit more than whole groups": `${TEXT}A`,
  "has no digit": "*****",
  "is padding alone": "====",
  "is of another script": "बैंक",
  "is bytes that are no text": new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
  "is the PDF itself": bytes("%PDF-1.7"), // five digits
};

for (const [what, file] of Object.entries(NOT_BASE64)) {
  Deno.test(`a file that ${what} is not Base64`, () => {
    assert.deepEqual(errorsOf(asBase64(file)), ["INVALID_BASE_64 base64-invalid /file"]);
  });
}

Deno.test("an empty Base64 file is not valid", () => {
  assert.deepEqual(errorsOf(asBase64(new Uint8Array())), [
    "EMPTY_FILE upload-file-empty /file",
  ]);
});

Deno.test("Base64 of something else is a notice alone", () => {
  const upload = asBase64(base64(bytes("hello!")));
  assert.deepEqual(errorsOf(upload), []);
  assert.deepEqual(noticesOf(upload), ["NOT_A_PDF /file"]);
});

Deno.test("the mark counts in the first 1024 decoded bytes", () => {
  assert.deepEqual(noticesOf(asBase64(base64(pdfAfter(1019)))), []);
  assert.deepEqual(noticesOf(asBase64(base64(pdfAfter(1020)))), ["NOT_A_PDF /file"]);
});

Deno.test("the head of a Base64 file does not tell whether it ends within a group", () => {
  const file = { head: bytes(`${NOT_PADDED}A`.repeat(200)), size: 5_000_000 };
  assert.deepEqual(errorsOf(asBase64(file)), []);
});

Deno.test("the head of a Base64 file that is long enough tells that it is no PDF", () => {
  const file = { head: bytes("AAAA".repeat(400)), size: 5_000_000 };
  assert.deepEqual(noticesOf(asBase64(file)), ["NOT_A_PDF /file"]);
});

Deno.test("the head of a Base64 file may be too short to tell that it is no PDF", () => {
  const file = { head: bytes("AAAA".repeat(256)), size: 5_000_000 };
  assert.deepEqual(noticesOf(asBase64(file)), []);
});

Deno.test("a data: URL is read behind its prefix, with a notice", () => {
  const upload = asBase64(`data:application/pdf;base64,${TEXT}`);
  assert.deepEqual(errorsOf(upload), []);
  assert.deepEqual(noticesOf(upload), ["BASE64_DATA_URL /file"]);
});

Deno.test("a data: URL of bad Base64 is refused", () => {
  const upload = asBase64(`data:application/pdf;base64,${TEXT}A`);
  assert.deepEqual(errorsOf(upload), ["INVALID_BASE_64 base64-invalid /file"]);
});
