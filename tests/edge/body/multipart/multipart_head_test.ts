import type { Refused } from "../../../../edge/contract/refused.ts";
import assert from "node:assert/strict";
import fc from "fast-check";
import {
  boundaryOf,
  type MultipartHead,
  type MultipartProblem,
  readMultipartHead,
} from "../../../../edge/body/multipart/multipart_head.ts";
import { concat, latin1, readAll, sourceOf, split, utf8 } from "../../../support/byte_streams.ts";
import {
  chunkSizes,
  forms,
  headOf,
  parseForm,
  readIn,
  writeForm,
  writePart,
} from "./multipart_forms.ts";

const FILE_HEADERS = 'Content-Disposition: form-data; name="file"; filename="a.pdf"';

/** A form of one part, with the boundary `b`. */
function onePart(headers: string, content = "v"): string {
  return `--b\r\n${headers}\r\n\r\n${content}\r\n--b--\r\n`;
}

function field(name: string, value = "v"): string {
  return writePart("b", { name, value });
}

/** Headers of so many bytes, the line ends around them included. */
function longHeaders(length: number): string {
  const headers = 'Content-Disposition: form-data; name="a"\r\nX: ';
  return headers + "y".repeat(length - "\r\n\r\n\r\n".length - headers.length);
}

/** The problem alone: a head would make a failure unreadable. */
function problemOf(head: MultipartHead | Refused<MultipartProblem>): MultipartProblem | undefined {
  return "refused" in head ? head.refused : undefined;
}

function fieldsOf({ fields }: MultipartHead): [string, string][] {
  return fields.map(({ name, value }) => [name, value]);
}

/** Each content type, and its boundary. */
const BOUNDARIES: Readonly<Record<string, readonly [string, string | undefined]>> = {
  "a plain boundary": ["multipart/form-data; boundary=----Web1", "----Web1"],
  "a quoted boundary": ['multipart/form-data; boundary="a:b=c"', "a:b=c"],
  "a boundary with an equals sign": [
    "multipart/form-data; boundary=----=_Part_1.2",
    "----=_Part_1.2",
  ],
  "names in capitals": ["Multipart/Form-Data; BOUNDARY=Ab", "Ab"],
  "other parameters": ["multipart/form-data; charset=utf-8; boundary=b; x=y", "b"],
  "no white space": ["multipart/form-data;boundary=b", "b"],
  "a boundary of 200 characters": [
    `multipart/form-data; boundary=${"b".repeat(200)}`,
    "b".repeat(200),
  ],
  "a boundary of 201 characters": [
    `multipart/form-data; boundary=${"b".repeat(201)}`,
    "b".repeat(201),
  ],
  "a boundary of 202 characters": [`multipart/form-data; boundary=${"b".repeat(202)}`, undefined],
  "a semicolon in a quoted boundary": ['multipart/form-data; boundary="a;b"', "a;b"],
  "a space in a quoted boundary": ['multipart/form-data; boundary="a b"', "a b"],
  "a space at the end of a quoted boundary": ['multipart/form-data; boundary="a "', undefined],
  "no boundary": ["multipart/form-data", undefined],
  "an empty boundary": ["multipart/form-data; boundary=", undefined],
  "an empty quoted boundary": ['multipart/form-data; boundary=""', undefined],
  "two boundaries": ["multipart/form-data; boundary=a; boundary=b", undefined],
  "two headers in one": [
    "multipart/form-data; boundary=a, multipart/form-data; boundary=b",
    undefined,
  ],
  "an extended boundary": ["multipart/form-data; boundary=a; boundary*=utf-8''b", undefined],
  "a quote that does not close": ['multipart/form-data; boundary="a', undefined],
  "text after the closing quote": ['multipart/form-data; boundary="a"b', undefined],
  "an escape in the boundary": ['multipart/form-data; boundary="a\\b"', undefined],
  "a space in the boundary": ["multipart/form-data; boundary=a b", "a b"],
  "a letter beyond ASCII": ["multipart/form-data; boundary=é", undefined],
  "another multipart type": ["multipart/mixed; boundary=b", undefined],
  "another type": ["application/json; boundary=b", undefined],
  "an empty content type": ["", undefined],
};

for (const [name, [contentType, boundary]] of Object.entries(BOUNDARIES)) {
  Deno.test(`boundaryOf: ${name}`, () => assert.equal(boundaryOf(contentType), boundary));
}

/** Each form, in Latin 1, with the boundary `b`, and its fields. */
const FORMS: Readonly<Record<string, readonly [form: string, ...fields: [string, string][]]>> = {
  "a field": [field("bank_name", "hdfc") + "--b--\r\n", ["bank_name", "hdfc"]],
  "fields in their order": [field("z", "1") + field("a", "2") + "--b--", ["z", "1"], ["a", "2"]],
  "a repeated name": [field("a", "1") + field("a", "2") + "--b--", ["a", "1"], ["a", "2"]],
  "no part": ["--b--\r\n"],
  "no line end after the closing delimiter": [field("a") + "--b--", ["a", "v"]],
  "a preamble": ["This is a form.\r\n" + field("a") + "--b--", ["a", "v"]],
  "an empty line before the first delimiter": ["\r\n" + field("a") + "--b--", ["a", "v"]],
  "an epilogue": [field("a") + "--b--\r\nThat was a form.", ["a", "v"]],
  "spaces after a delimiter": [field("a").replace("--b", "--b \t") + "--b--", ["a", "v"]],
  "an empty value": [field("a", "") + "--b--", ["a", ""]],
  "line ends in a value": [field("a", "\r\n1\n\r\n") + "--b--", ["a", "\r\n1\n\r\n"]],
  "an empty line in a value": [field("a", "1\r\n\r\n2") + "--b--", ["a", "1\r\n\r\n2"]],
  "dashes in a value": [field("a", "--\r\n--") + "--b--", ["a", "--\r\n--"]],
  "a value in UTF-8": [field("a", "\xc3\xa9") + "--b--", ["a", "é"]],
  "a mark in a value": [field("a", "\xef\xbb\xbf1") + "--b--", ["a", "\ufeff1"]],
  "a name in UTF-8": [field("\xc3\xa9") + "--b--", ["é", "v"]],
  "an empty name": [field("") + "--b--", ["", "v"]],
  "a name that objects have": [field("__proto__") + "--b--", ["__proto__", "v"]],
  "a header in capitals": [onePart('CONTENT-DISPOSITION: FORM-DATA; NAME="a"'), ["a", "v"]],
  "no space after the colon": [onePart('content-disposition:form-data;name="a"'), ["a", "v"]],
  "a name without quotes": [onePart("Content-Disposition: form-data; name=a"), ["a", "v"]],
  "spaces around a name without quotes": [
    onePart("Content-Disposition: form-data; name= a ; x=y"),
    ["a", "v"],
  ],
  "spaces around an equals sign": [onePart('Content-Disposition: form-data; name = "a"'), [
    "a",
    "v",
  ]],
  "an escaped quote in a name": [field('a\\"b') + "--b--", ['a"b', "v"]],
  "an escaped backslash in a name": [field("a\\\\b") + "--b--", ["a\\b", "v"]],
  "a percent escape in a name, which stays": [field("api%5Fkey") + "--b--", ["api%5Fkey", "v"]],
  "a semicolon in a quoted name": [field("a;b") + "--b--", ["a;b", "v"]],
  "a semicolon at the end": [onePart('Content-Disposition: form-data; name="a";'), ["a", "v"]],
  "other headers": [
    onePart('Content-Type: text/plain; charset=UTF-8\r\nContent-Disposition: form-data; name="a"'),
    ["a", "v"],
  ],
  "a transfer encoding that changes nothing": [
    onePart('Content-Disposition: form-data; name="a"\r\nContent-Transfer-Encoding: 8BIT'),
    ["a", "v"],
  ],
  "an empty file name, which makes a field": [
    onePart('Content-Disposition: form-data; name="file"; filename=""', ""),
    ["file", ""],
  ],
  "empty file names in both spellings": [
    onePart(`Content-Disposition: form-data; name="a"; filename=""; filename*=UTF-8''`),
    ["a", "v"],
  ],
  "the longest headers that Django reads": [onePart(longHeaders(1024)), ["a", "v"]],
  "a name that only begins like api_key": [
    field("api_key") + field("api_key2") + "--b--",
    ["api_key", "v"],
    ["api_key2", "v"],
  ],
};

for (const [name, [form, ...fields]] of Object.entries(FORMS)) {
  Deno.test(`${name} is read`, async () => {
    const head = await headOf(form, "b");
    assert.deepEqual(fieldsOf(head), fields);
    assert.deepEqual([head.complete, head.hasFile], [true, false]);
    assert.deepEqual(head.head, latin1(form));
    assert.equal(head.fileStart, form.length);
  });
}

/** The headers of parts that are files, and the names of their fields. */
const FILES: Readonly<Record<string, readonly [headers: string, name: string]>> = {
  "a file name": [FILE_HEADERS, "file"],
  "a file name before the name": ['Content-Disposition: form-data; filename="a"; name="f"', "f"],
  "a file name in capitals": ['content-disposition: form-data; NAME="f"; FILENAME="a"', "f"],
  "a file name without quotes": ["Content-Disposition: form-data; name=f; filename=a b.pdf", "f"],
  "an extended file name": ["Content-Disposition: form-data; name=f; filename*=UTF-8''a", "f"],
  "file names in both spellings": [`${FILE_HEADERS}; filename*=UTF-8''%e2%82%ac.pdf`, "file"],
  "a file name that is not UTF-8": [
    'Content-Disposition: form-data; name="f"; filename="\xe9"',
    "f",
  ],
  "a path as file name": ['Content-Disposition: form-data; name="f"; filename="C:\\a.pdf"', "f"],
  "a quote in a file name": ['Content-Disposition: form-data; name="f"; filename="a\\"b"', "f"],
  "a transfer encoding": [`${FILE_HEADERS}\r\nContent-Transfer-Encoding: base64`, "file"],
  "a file name of 900 characters": [
    `Content-Disposition: form-data; name="f"; filename="${"%E0%A4%95".repeat(100)}"`,
    "f",
  ],
};

for (const [name, [headers, fileField]] of Object.entries(FILES)) {
  Deno.test(`${name} makes a file`, async () => {
    const form = field("a") + onePart(headers, "%PDF-");
    const head = await headOf(form, "b");
    assert.deepEqual([head.complete, head.hasFile, head.fileField], [false, true, fileField]);
    assert.deepEqual(fieldsOf(head), [["a", "v"]]);
    assert.equal(head.fileStart, form.indexOf("%PDF-"));
    assert.deepEqual(head.fileHead, latin1("%PDF-"));
  });
}

/** Each form that is malformed, in Latin 1, with the boundary `b`. */
const MALFORMED: Readonly<Record<string, string>> = {
  "no delimiter": "a=1",
  "another boundary": field("a").replaceAll("--b", "--c") + "--c--",
  "an end within the headers": "--b\r\nContent-Disposition: form-data",
  "lines that end in LF alone": (field("a") + "--b--").replaceAll("\r", ""),
  "a first delimiter within a line": " " + field("a") + "--b--",
  "a first delimiter after LF alone": "\n" + field("a") + "--b--",
  "a delimiter within a value": field("a", "v" + field("b")) + "--b--",
  "a delimiter within a value's line": field("a", "v\r\n --b") + "--b--",
  "a delimiter after LF alone": field("a", "v\n" + field("b")) + "--b--",
  "a longer boundary within a value": field("a", "v\r\n--bc") + "--b--",
  "a delimiter within the headers": onePart('Content-Disposition: form-data; name="--b"'),
  "a delimiter right after the headers":
    '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n--b--',
  "a preamble that is a part": `${FILE_HEADERS}\r\n\r\nv\r\n${field("a")}--b--`,
  "an epilogue that is a part": `${
    field("a")
  }--b--\r\nContent-Disposition: form-data; name="a"\r\n\r\n`,
  "a delimiter after the closing one": field("a") + "--b--\r\n--b\r\n",
  "a part after the closing delimiter": field("a") + "--b--\r\n" + field("a") + "--b--",
  "a part without headers": "--b\r\n\r\nv\r\n--b--",
  "a part without Content-Disposition": onePart("Content-Type: text/plain"),
  "two Content-Dispositions": onePart(
    'Content-Disposition: form-data; name="a"\r\ncontent-disposition: form-data; name="b"',
  ),
  "no name": onePart("Content-Disposition: form-data"),
  "two names": onePart('Content-Disposition: form-data; name="a"; NAME="b"'),
  "an extended name": onePart("Content-Disposition: form-data; name=a; name*=UTF-8''b"),
  "a name that begins with white space": field(" a") + "--b--",
  "a name that ends in white space": field("a\xc2\xa0") + "--b--",
  "a name whose quote does not close": onePart('Content-Disposition: form-data; name="a'),
  "text after a quoted name": onePart('Content-Disposition: form-data; name="a"b'),
  "a parameter after an escaped quote": onePart(
    'Content-Disposition: form-data; name="a\\"b"; filename="c"',
  ),
  "a semicolon after an escaped quote": onePart(
    'Content-Disposition: form-data; name="a"; filename="b\\"; name=c; d=\\""',
  ),
  "two file names": onePart(`${FILE_HEADERS}; filename="b"`),
  "file names of which one is empty": onePart(`${FILE_HEADERS}; filename*=UTF-8''`),
  "a space before the colon": onePart('Content-Disposition : form-data; name="a"'),
  "a folded header": onePart('Content-Disposition: form-data;\r\n name="a"'),
  "a line that is no header": onePart('Content-Disposition: form-data; name="a"\r\nb'),
  "a lone CR in a header": onePart('Content-Disposition: form-data; name="a"\rb'),
  "a lone LF in a header": onePart('X: y\nContent-Disposition: form-data; name="a"'),
  "a NUL in a header": onePart('Content-Disposition: form-data; name="a\0"'),
  "a field in Base64": onePart(
    'Content-Disposition: form-data; name="a"\r\nContent-Transfer-Encoding: Base64',
  ),
  "a field in quoted-printable": onePart(
    'Content-Disposition: form-data; name="a"\r\nContent-Transfer-Encoding: quoted-printable',
  ),
  "a field whose headers Django overlooks": onePart(longHeaders(1025)),
  "a file whose headers Django overlooks": onePart(
    `Content-Disposition: form-data; name="f"; filename="${"x".repeat(1000)}"`,
  ),
  "text after a delimiter": field("a").replace("--b", "--b x") + "--b--",
  "a file under the name api_key": onePart(
    'Content-Disposition: form-data; name="api_key"; filename="a"',
  ),
};

/** DATA: forms that Django reads though they do not end as they should, and the value of their `a`. */
const UNCLOSED: Readonly<Record<string, readonly [form: string, value: string]>> = {
  "no closing delimiter": [field("a", "v"), "v\r\n"],
  "an end after a delimiter": [field("a", "v") + "--b", "v"],
  "an end after a delimiter's line": [field("a", "v") + "--b\r\n", "v"],
  "an end within the closing delimiter": [field("a", "v") + "--b-", "v"],
  "an end within a value": ['--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nv', "v"],
};

for (const [name, [form, value]] of Object.entries(UNCLOSED)) {
  Deno.test(`${name} is the form's end, whether it comes at once or byte by byte`, async () => {
    for (const sizes of [undefined, [1]]) {
      const head = await readIn(latin1(form), "b", sizes);
      assert.ok(!("refused" in head), JSON.stringify(head));
      assert.deepEqual(head.fields.map(({ name, value }) => ({ name, value })), [
        { name: "a", value },
      ]);
      assert.ok(head.complete);
    }
  });
}

/** DATA: headers of a part that Django reads as a field named a. */
const ODD_HEADERS: Readonly<Record<string, string>> = {
  "another disposition": 'Content-Disposition: attachment; name="a"',
  "a parameter without a value": 'Content-Disposition: form-data; name="a"; b',
  "blanks around the equals sign": 'Content-Disposition: form-data; name = "a"',
  "a header in capitals": 'CONTENT-DISPOSITION: FORM-DATA; NAME="a"',
};

for (const [name, headers] of Object.entries(ODD_HEADERS)) {
  Deno.test(`a part with ${name} is a field`, async () => {
    const head = await readIn(latin1(onePart(headers)), "b");
    assert.ok(!("refused" in head), JSON.stringify(head));
    assert.deepEqual(head.fields.map(({ name }) => name), ["a"]);
  });
}

Deno.test("a file's name may have quotes within", async () => {
  const part = 'Content-Disposition: form-data; name="f"; filename="my "final" stmt.pdf"';
  const head = await readIn(latin1(onePart(part)), "b");
  assert.ok(!("refused" in head), JSON.stringify(head));
  assert.equal(head.fileField, "f");
});

for (const [name, form] of Object.entries(MALFORMED)) {
  Deno.test(`${name} is malformed, whether it comes at once or byte by byte`, async () => {
    assert.equal(problemOf(await readIn(latin1(form), "b")), "malformed");
    assert.equal(problemOf(await readIn(latin1(form), "b", [1])), "malformed");
  });
}

Deno.test("a value that is not UTF-8 is refused", async () => {
  assert.equal(problemOf(await readIn(latin1(field("a", "\xff") + "--b--"), "b")), "not UTF-8");
});

Deno.test("a name that is not UTF-8 is refused", async () => {
  assert.equal(problemOf(await readIn(latin1(field("\xff") + "--b--"), "b")), "not UTF-8");
});

Deno.test("api_key twice is refused", async () => {
  const form = field("api_key", "1") + field("a") + field("api_key", "1") + "--b--";
  assert.equal(problemOf(await readIn(latin1(form), "b")), "repeated api_key");
});

Deno.test("api_key twice, once as a file, is refused", async () => {
  const file = writePart("b", { name: "api_key", fileName: "a", value: "1" });
  assert.equal(problemOf(await readIn(latin1(field("api_key") + file), "b")), "repeated api_key");
});

Deno.test("an empty boundary is no boundary", async () => {
  assert.equal(problemOf(await readIn(latin1("----\r\n"), "")), "no boundary");
});

Deno.test("a field's place holds its value as sent", async () => {
  const form = field("a", "1") + field("b", "\xc3\xa9 2") + "--b--";
  const { fields } = await headOf(form, "b");
  assert.deepEqual(fields.map(({ start, end }) => form.slice(start, end)), ["1", "\xc3\xa9 2"]);
});

Deno.test("what follows the first file is not looked at", async () => {
  const form = field("a") + onePart(FILE_HEADERS) + "anything\xff";
  assert.deepEqual(fieldsOf(await headOf(form, "b")), [["a", "v"]]);
});

Deno.test("the file's first bytes end before a delimiter", async () => {
  const form = onePart(FILE_HEADERS, "%PDF-\r\n--") + field("a");
  assert.deepEqual((await headOf(form, "b")).fileHead, latin1("%PDF-\r\n--"));
});

Deno.test("the file's first bytes end before what may become a delimiter", async () => {
  const head = await headOf(`--b\r\n${FILE_HEADERS}\r\n\r\n%PDF-\r\n--`, "b");
  assert.deepEqual(head.fileHead, latin1("%PDF-"));
});

Deno.test("an empty body is an empty form, as in Django", async () => {
  const head = await headOf("", "b");
  assert.deepEqual([head.complete, head.hasFile, head.fields], [true, false, []]);
});

Deno.test("an empty file has no first bytes", async () => {
  assert.equal((await headOf(onePart(FILE_HEADERS, ""), "b")).fileHead.length, 0);
});

/** What does not depend on how the stream was cut. */
async function outcome(head: MultipartHead | Refused<MultipartProblem>): Promise<unknown> {
  if ("refused" in head) return head;
  const { fields, hasFile, fileField, fileStart, partsStart, complete } = head;
  const bytes = concat(head.head, await readAll(head.rest));
  return { fields, hasFile, fileField, fileStart, partsStart, complete, bytes };
}

Deno.test("a form is read alike however it is cut, and its bytes come back as they were", async () => {
  await fc.assert(
    fc.asyncProperty(forms, chunkSizes, async ({ boundary, fields, file }, sizes) => {
      const bytes = writeForm(boundary, file === undefined ? fields : [...fields, file]);
      const head = await readIn(bytes, boundary, sizes);
      assert.ok(!("refused" in head), JSON.stringify(head));
      assert.deepEqual(
        fieldsOf(head),
        fields.map(({ name, value }) => [name, value]),
      );
      assert.equal(head.hasFile, file !== undefined);
      assert.equal(head.complete, file === undefined);
      if (file !== undefined) {
        const content = utf8(file.value);
        assert.deepEqual(head.fileHead, content.subarray(0, head.fileHead.length));
        assert.deepEqual(bytes.subarray(head.fileStart, head.fileStart + content.length), content);
      }
      assert.deepEqual(concat(head.head, await readAll(head.rest)), bytes);
    }),
    { numRuns: 500 },
  );
});

Deno.test("a form is read as the platform's own parser reads it", async () => {
  await fc.assert(
    fc.asyncProperty(forms, async ({ boundary, fields }) => {
      const bytes = writeForm(boundary, fields);
      const head = await readIn(bytes, boundary);
      assert.ok(!("refused" in head), JSON.stringify(head));
      assert.deepEqual(fieldsOf(head), await parseForm(bytes, boundary));
    }),
  );
});

const damaged = fc.tuple(
  forms.map(({ boundary, fields, file }) => ({
    boundary,
    bytes: writeForm(boundary, file === undefined ? fields : [...fields, file]),
  })),
  fc.array(
    fc.tuple(
      fc.nat(),
      fc.nat(8),
      fc.constantFrom("", "\r", "\n", "--", '"', ";", "\\", "\xff", ":"),
    ),
    { maxLength: 4 },
  ),
).map(([{ boundary, bytes }, edits]) => {
  let damaged: Uint8Array = bytes;
  for (const [place, removed, added] of edits) {
    const at = place % (damaged.length + 1);
    const before = concat(damaged.subarray(0, at), latin1(added));
    damaged = concat(before, damaged.subarray(at + removed));
  }
  return { boundary, bytes: damaged };
});

Deno.test("a damaged form has one outcome however it is cut, also near the limit", async () => {
  const limits = fc.oneof(fc.constant(64 * 1024), fc.nat(400));
  await fc.assert(
    fc.asyncProperty(damaged, chunkSizes, limits, async ({ boundary, bytes }, sizes, limit) => {
      const whole = await outcome(await readIn(bytes, boundary, undefined, limit));
      assert.deepEqual(await outcome(await readIn(bytes, boundary, sizes, limit)), whole);
      if (!Object.hasOwn(Object(whole), "refused")) {
        assert.deepEqual(Object(whole).bytes, bytes);
      }
    }),
    { numRuns: 1000 },
  );
});

const KIB = 1024;
const CHUNK = 16 * KIB;

/** A form whose file begins after so many bytes, and an endless file. */
function* endlessUpload(fileStart: number): Iterable<Uint8Array> {
  const file = `--b\r\n${FILE_HEADERS}\r\n\r\n`;
  const padding = fileStart - file.length - field("a", "").length;
  yield* split(latin1(field("a", "x".repeat(padding)) + file), [CHUNK]);
  while (true) yield new Uint8Array(CHUNK);
}

Deno.test("no more is read than the chunk in which the file begins", async () => {
  const source = sourceOf(endlessUpload(3 * CHUNK + 5));
  const head = await readMultipartHead(source.stream, "b");
  assert.ok(!("refused" in head), JSON.stringify(head));
  assert.equal(source.bytesRead, 3 * CHUNK + 5);
  await head.rest.cancel();
});

Deno.test("a file that begins right at the limit is reached", async () => {
  const head = await readMultipartHead(sourceOf(endlessUpload(64 * KIB)).stream, "b");
  assert.ok(!("refused" in head), JSON.stringify(head));
  assert.equal(head.fileStart, 64 * KIB);
});

Deno.test("a file that begins a byte after the limit is too far, and no more is read", async () => {
  const source = sourceOf(endlessUpload(64 * KIB + 1));
  assert.equal(problemOf(await readMultipartHead(source.stream, "b", 64 * KIB)), "too large");
  assert.ok(source.bytesRead <= 64 * KIB + CHUNK, `${source.bytesRead}`);
});

Deno.test("the limit is 64 KiB when it is not given", async () => {
  assert.equal(
    problemOf(await readMultipartHead(sourceOf(endlessUpload(64 * KIB + 1)).stream, "b")),
    "too large",
  );
});

Deno.test("a form that ends right at the limit is read", async () => {
  const form = latin1(field("a") + "--b--");
  assert.equal(problemOf(await readIn(form, "b", [7], form.length)), undefined);
});

/** Each form that never ends. */
const ENDLESS: Readonly<Record<string, string>> = {
  "a preamble": "x",
  "a delimiter's line": "--b",
  "headers": "--b\r\nX: ",
  "a value": '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n',
  "an epilogue": "--b--\r\n",
};

for (const [name, beginning] of Object.entries(ENDLESS)) {
  Deno.test(`${name} without end is too large, and at most a chunk beyond the limit is read`, async () => {
    const source = sourceOf(function* () {
      yield latin1(beginning);
      while (true) yield new Uint8Array(CHUNK).fill(0x20);
    }());
    assert.equal(problemOf(await readMultipartHead(source.stream, "b", 64 * KIB)), "too large");
    assert.ok(source.bytesRead <= 64 * KIB + CHUNK, `${source.bytesRead}`);
  });
}

Deno.test("the head holds no more than the limit of a large chunk", async () => {
  const form = latin1(onePart(FILE_HEADERS, "x".repeat(100 * KIB)));
  const head = await readIn(form, "b", [form.length], 64 * KIB);
  assert.ok(!("refused" in head), JSON.stringify(head));
  assert.equal(head.head.length, 64 * KIB);
  const bytes = concat(head.head, await readAll(head.rest));
  // The difference of such long arrays would take minutes to print.
  assert.ok(bytes.length === form.length && bytes.every((byte, at) => byte === form[at]));
});

Deno.test("a long head that comes in many chunks is held as it was", async () => {
  const lines = Array.from({ length: 6000 }, (_, line) => `${line}\r\n`).join("");
  const form = latin1(field("a", lines) + "--b--");
  const head = await readIn(form, "b", [1000]);
  assert.ok(!("refused" in head), JSON.stringify(head));
  assert.equal(fieldsOf(head)[0][1] === lines, true);
  assert.equal(head.head.every((byte, at) => byte === form[at]), true);
});

Deno.test("the rest is read a chunk at a time, as it is asked for", async () => {
  const source = sourceOf(endlessUpload(CHUNK));
  const head = await readMultipartHead(source.stream, "b");
  assert.ok(!("refused" in head), JSON.stringify(head));
  const before = source.pulls;
  const reader = head.rest.getReader();
  await new Promise((resolve) => setTimeout(resolve));
  assert.equal(source.pulls, before);
  await reader.read();
  assert.equal(source.pulls, before + 1);
  await reader.cancel();
});

Deno.test("cancelling the rest cancels the source", async () => {
  const source = sourceOf(endlessUpload(CHUNK));
  const head = await readMultipartHead(source.stream, "b");
  assert.ok(!("refused" in head), JSON.stringify(head));
  await head.rest.cancel("the caller left");
  assert.deepEqual(source.cancelled, ["the caller left"]);
});

Deno.test("a problem leaves the rest of the source to whoever asks for it", async () => {
  const source = sourceOf([latin1("--bx\r\n\r\n"), latin1("more")]);
  assert.equal(problemOf(await readMultipartHead(source.stream, "b")), "malformed");
  assert.deepEqual(source.cancelled, []);
  assert.equal(source.stream.locked, false);
});

Deno.test("a source that fails within the head fails the reading", async () => {
  const failure = new Error("reset");
  let pulls = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (pulls++ > 0) throw failure;
      controller.enqueue(latin1("--b\r\n"));
    },
  });
  await assert.rejects(readMultipartHead(stream, "b"), failure);
});

Deno.test("64 KiB byte by byte are read in less than two seconds", async () => {
  const form = latin1(field("a", "-".repeat(60 * KIB)) + "--b--");
  const start = performance.now();
  assert.equal(problemOf(await readIn(form, "b", [1])), undefined);
  assert.ok(performance.now() - start < 2000);
});

Deno.test("headers of 60 KiB of spaces are read in less than a second", async () => {
  const spaces = " ".repeat(60 * KIB);
  const start = performance.now();
  for (const headers of [`X:${spaces}\n`, `Content-Disposition: form-data; name=${spaces}"`]) {
    assert.equal(problemOf(await readIn(latin1(onePart(headers)), "b")), "malformed");
  }
  assert.ok(performance.now() - start < 1000);
});
