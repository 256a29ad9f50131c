import assert from "node:assert/strict";
import fc from "fast-check";
import { checkUpload, type UploadInput } from "../../lib/upload/check_upload.ts";
import { checkUploadFields } from "../../lib/upload/check_upload_fields.ts";
import { UPLOAD_PARAMETERS } from "../../lib/upload/upload_parameters.ts";
import { base64, BASE64_FIELDS, FIELDS } from "../support/upload_checks.ts";

const SOME: { requiredKeys: []; noNullPrototype: true } = {
  requiredKeys: [],
  noNullPrototype: true,
};
const CANARY = "Canary-7c1f0e";

const fieldValue = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom("PDF", "BASE64", "SAVINGS", "", " ", "https://example.com/a.pdf", undefined),
  fc.string({ unit: "binary" }),
);
const fields = fc.record(
  Object.fromEntries(
    [...Object.keys(UPLOAD_PARAMETERS), "other"].map((name) => [name, fieldValue]),
  ),
  SOME,
);
const file = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  fc.string({ unit: "binary" }),
  fc.jsonValue({ maxDepth: 1 }),
  fc.record({
    name: fc.constantFrom("", "a.pdf"),
    size: fc.oneof(fc.nat(), fc.double()),
    head: fc.uint8Array({ maxLength: 1100 }),
    bytes: fc.uint8Array({ maxLength: 40 }),
  }, SOME),
);
const upload = fc.record({
  contentType: fc.oneof(fc.constant("multipart/form-data"), fc.jsonValue({ maxDepth: 1 })),
  fields: fc.oneof({ weight: 9, arbitrary: fields }, { weight: 1, arbitrary: fc.jsonValue() }),
  file,
  query: fc.jsonValue({ maxDepth: 1 }),
}, SOME) as fc.Arbitrary<unknown> as fc.Arbitrary<UploadInput>;

Deno.test("nothing throws on any JSON value", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      checkUpload(value as unknown as UploadInput);
      checkUploadFields(value as unknown as UploadInput["fields"]);
    }),
    { numRuns: 2000 },
  );
});

Deno.test("nothing throws on any upload, which is ok when it has no error, and then alone", () => {
  fc.assert(
    fc.property(upload, fc.boolean(), (upload, partial) => {
      const { ok, errors } = checkUpload(upload, { partial });
      assert.equal(ok, errors.length === 0);
    }),
    { numRuns: 4000 },
  );
});

Deno.test("each finding is reported once, at a path that can be followed", () => {
  fc.assert(
    fc.property(upload, (upload) => {
      const { errors, notices } = checkUpload(upload);
      const places = [
        ...errors.map(({ rule, path }) => `${rule} ${path}`),
        ...notices.map(({ code, path }) => `${code} ${path}`),
      ];
      assert.equal(new Set(places).size, places.length);
      for (const { path } of [...errors, ...notices]) {
        assert.match(path ?? "", /^(?:\/(?:[^~/]|~[01])*)*$/);
      }
    }),
    { numRuns: 3000 },
  );
});

Deno.test("what the whole form is told includes what its beginning was told", () => {
  fc.assert(
    fc.property(fields, (fields) => {
      const whole = checkUpload({ fields }).errors.map(({ rule, path }) => `${rule} ${path}`);
      for (const { rule, path } of checkUploadFields(fields, { partial: true }).errors) {
        assert.ok(whole.includes(`${rule} ${path}`));
      }
    }),
    { numRuns: 3000 },
  );
});

Deno.test("the password is in no result, whatever else is wrong", () => {
  const secret = fc.oneof(
    fc.constant(CANARY),
    fc.constant([CANARY]),
    fc.constant({ password: CANARY }),
  );
  fc.assert(
    fc.property(upload, secret, fc.boolean(), (upload, pdf_password, partial) => {
      fc.pre(typeof upload.fields === "object" && upload.fields !== null);
      const fields = { ...upload.fields, pdf_password };
      const results = [
        checkUpload({ ...upload, fields }, { partial }),
        checkUploadFields(fields, { partial }),
      ];
      assert.ok(!JSON.stringify(results).includes(CANARY));
    }),
    { numRuns: 3000 },
  );
});

Deno.test("whatever was encoded is Base64, in lines or not", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), fc.nat({ max: 8 }), (bytes, width) => {
      const text = base64(bytes);
      const file = width === 0 ? text : text.replace(new RegExp(`.{${width}}`, "g"), "$&\r\n");
      assert.deepEqual(checkUpload({ fields: BASE64_FIELDS, file }).errors, []);
    }),
    { numRuns: 3000 },
  );
});

Deno.test("whatever was encoded and lost its last digit is not Base64", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), (bytes) => {
      const file = base64(bytes).replace(/.(?==*$)/, "");
      const { errors } = checkUpload({ fields: BASE64_FIELDS, file });
      assert.deepEqual(errors.map(({ code }) => code), ["INVALID_BASE_64"]);
    }),
    { numRuns: 1000 },
  );
});

Deno.test("a file of at least one byte is never refused as a PDF", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), (file) => {
      assert.deepEqual(checkUpload({ fields: FIELDS, file }).errors, []);
    }),
    { numRuns: 1000 },
  );
});
