import assert from "node:assert/strict";
import fc from "fast-check";
import { withMultipartField } from "../../../../edge/body/multipart/multipart_key.ts";
import { concat, latin1, readAll, utf8 } from "../../../support/byte_streams.ts";
import {
  chunkSizes,
  forms,
  headOf,
  parseForm,
  readIn,
  writeForm,
  writePart,
} from "./multipart_forms.ts";

const ADDED = '--b\r\ncontent-disposition: form-data; name="api_key"\r\n\r\nkey\r\n';

function field(name: string, value = "v"): string {
  return writePart("b", { name, value });
}

const FILE = writePart("b", { name: "file", fileName: "a.pdf", value: "%PDF-\xff" });

/** Each form, in Latin 1, with the boundary `b`, and what becomes of it with the key `key`. */
const WRITTEN: Readonly<Record<string, readonly [before: string, after: string]>> = {
  "over the only field": [field("api_key", "token") + "--b--", field("api_key", "key") + "--b--"],
  "over an empty value": [field("api_key", "") + "--b--", field("api_key", "key") + "--b--"],
  "over the second field": [
    field("a") + field("api_key", "token") + field("z") + "--b--\r\nend",
    field("a") + field("api_key", "key") + field("z") + "--b--\r\nend",
  ],
  "over a field before a file": [
    field("api_key", "token") + FILE + "--b--",
    field("api_key", "key") + FILE + "--b--",
  ],
  "over a field with headers and spaces of its own": [
    "--b \r\nCONTENT-disposition:form-data; name=api_key\r\nX: y\r\n\r\n token \r\n--b--",
    "--b \r\nCONTENT-disposition:form-data; name=api_key\r\nX: y\r\n\r\nkey\r\n--b--",
  ],
  "in front of the fields": [field("a") + "--b--\r\n", ADDED + field("a") + "--b--\r\n"],
  "in front of a file": [FILE + "--b--", ADDED + FILE + "--b--"],
  "into a form without parts": ["--b--\r\n", ADDED + "--b--\r\n"],
  "after a preamble": [
    "Form:\r\n" + field("a") + "--b--",
    "Form:\r\n" + ADDED + field("a") + "--b--",
  ],
};

for (const [name, [before, after]] of Object.entries(WRITTEN)) {
  Deno.test(`the key is written ${name}`, async () => {
    const head = await headOf(before, "b");
    const written = withMultipartField(head, "b", "api_key", "key", true);
    assert.deepEqual(concat(written, await readAll(head.rest)), latin1(after));
  });
}

Deno.test("an absent key is added only when it is asked for", async () => {
  const head = await headOf(field("a") + "--b--", "b");
  assert.deepEqual(withMultipartField(head, "b", "api_key", "key", false), head.head);
});

Deno.test("a present key is replaced also when adding is not asked for", async () => {
  const head = await headOf(field("api_key", "token") + "--b--", "b");
  const written = withMultipartField(head, "b", "api_key", "key", false);
  assert.deepEqual(written, latin1(field("api_key", "key") + "--b--"));
});

Deno.test("the key is written in UTF-8", async () => {
  const head = await headOf(field("api_key", "token") + "--b--", "b");
  const written = withMultipartField(head, "b", "api_key", "é", true);
  assert.deepEqual(written, utf8(field("api_key", "é") + "--b--"));
});

Deno.test("the head that was read does not change", async () => {
  const before = field("api_key", "token") + "--b--";
  const head = await headOf(before, "b");
  withMultipartField(head, "b", "api_key", "key", true);
  assert.deepEqual(head.head, latin1(before));
});

Deno.test("a key that contains the delimiter is not written, nor quoted in the error", async () => {
  const head = await headOf(field("a") + "--b--", "b");
  assert.throws(
    () => withMultipartField(head, "b", "api_key", "secret--b", true),
    (error) => error instanceof RangeError && !error.message.includes("secret"),
  );
});

const keys = fc.stringMatching(/^[\w.~+/=]{1,40}$/);

Deno.test("with the key replaced or added, a form has the same fields but the key", async () => {
  await fc.assert(
    fc.asyncProperty(
      forms,
      chunkSizes,
      fc.option(fc.nat()),
      keys,
      async ({ boundary, fields, file }, sizes, at, key) => {
        const sent = [...fields];
        if (at !== null) {
          sent.splice(at % (sent.length + 1), 0, { name: "api_key", value: "token" });
        }
        const bytes = writeForm(boundary, file === undefined ? sent : [...sent, file]);
        const head = await readIn(bytes, boundary, sizes);
        assert.ok(!("refused" in head), JSON.stringify(head));
        const written = withMultipartField(head, boundary, "api_key", key, true);
        const after = await parseForm(concat(written, await readAll(head.rest)), boundary);
        const before = await parseForm(bytes, boundary);
        const isKey = ([name]: [string, string]) => name === "api_key";
        assert.deepEqual(after.filter((entry) => !isKey(entry)), before.filter((e) => !isKey(e)));
        assert.deepEqual(after.filter(isKey), [["api_key", key]]);
      },
    ),
    { numRuns: 300 },
  );
});
