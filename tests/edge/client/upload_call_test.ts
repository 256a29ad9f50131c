import assert from "node:assert/strict";
import type { UploadRequest } from "../../../edge/client/mod.ts";
import { clientWith, json, PDF, recordFetch, SESSION_ID, UPLOADED } from "./recorded_fetch.ts";

const FORM = { session_id: SESSION_ID, upload_type: "PDF", bank_name: "icici" } as const;

/** The form that the upload sends. */
async function formOf(request: UploadRequest): Promise<FormData> {
  const { fetch, sent } = recordFetch(json(UPLOADED));
  const result = await clientWith(fetch).upload(request);
  assert.ok(result.ok, result.ok ? "" : result.error.message);
  assert.ok(sent[0].body instanceof FormData);
  return sent[0].body;
}

function textOf(file: FormDataEntryValue | null): Promise<string> {
  assert.ok(file instanceof File);
  return file.text();
}

Deno.test("an upload's file goes last, whatever the order of the request", async () => {
  const form = await formOf({ file: PDF, pdf_password: "secret", ...FORM });
  assert.deepEqual([...form.keys()], [
    "pdf_password",
    "session_id",
    "upload_type",
    "bank_name",
    "file",
  ]);
  assert.equal(form.get("pdf_password"), "secret");
});

Deno.test("bytes are sent as a PDF file", async () => {
  const file = (await formOf({ ...FORM, file: PDF })).get("file");
  assert.ok(file instanceof File);
  assert.equal(file.name, "statement.pdf");
  assert.equal(file.type, "application/pdf");
  assert.deepEqual(await file.bytes(), PDF);
});

Deno.test("a part of a buffer is sent as that part", async () => {
  const bytes = new TextEncoder().encode("before%PDF-1.7after").subarray(6, 14);
  assert.equal(await textOf((await formOf({ ...FORM, file: bytes })).get("file")), "%PDF-1.7");
});

Deno.test("a File keeps its name and type, a Blob gets a name", async () => {
  const named = new File([PDF], "may.pdf", { type: "application/x-pdf" });
  const file = (await formOf({ ...FORM, file: named })).get("file") as File;
  assert.deepEqual([file.name, file.type, file.size], ["may.pdf", "application/x-pdf", PDF.length]);
  const blob = (await formOf({ ...FORM, file: new Blob([PDF]) })).get("file") as File;
  assert.equal(blob.name, "statement.pdf");
});

Deno.test("a Base64 text is sent as a field", async () => {
  const form = await formOf({ ...FORM, upload_type: "BASE64", file: "JVBERi0xLjcK" });
  assert.equal(form.get("file"), "JVBERi0xLjcK");
});

Deno.test("file_url takes the place of the file", async () => {
  const form = await formOf({ ...FORM, file_url: "https://files.example/may.pdf" });
  assert.equal(form.get("file_url"), "https://files.example/may.pdf");
  assert.equal(form.has("file"), false);
});

Deno.test("absent fields are not in the form, and numbers and booleans are texts", async () => {
  const request = { ...FORM, file: PDF, pdf_password: null, more: 7, other: true } as never;
  const form = await formOf(request);
  assert.equal(form.has("pdf_password"), false);
  assert.deepEqual([form.get("more"), form.get("other")], ["7", "true"]);
});

Deno.test("identity and progress go into the query", async () => {
  const { fetch, sent } = recordFetch(json(UPLOADED));
  const client = clientWith(fetch);
  await client.upload({ ...FORM, file: PDF }, { identity: true });
  await client.upload({ ...FORM, file: PDF }, { identity: true, progress: true });
  await client.upload({ ...FORM, file: PDF }, { identity: false, progress: false });
  assert.deepEqual(sent.map(({ url }) => new URL(url).search), [
    "?identity=true",
    "?identity=true&progress=true",
    "",
  ]);
});

Deno.test("a file that is no PDF is sent with a notice", async () => {
  const { fetch, sent } = recordFetch(json(UPLOADED));
  const file = new Blob(["PK\u0003\u0004".padEnd(2000)]);
  const result = await clientWith(fetch).upload({ ...FORM, file });
  assert.ok(result.ok);
  assert.deepEqual(result.notices.map(({ code }) => code), ["NOT_A_PDF"]);
  assert.equal(sent.length, 1);
});

Deno.test("of a large file only its head is read before it is sent", async () => {
  const { fetch } = recordFetch(json(UPLOADED));
  const read: number[] = [];
  class WatchedBlob extends Blob {
    override slice(start?: number, end?: number, type?: string): Blob {
      read.push((end ?? this.size) - (start ?? 0));
      return super.slice(start, end, type);
    }
    override arrayBuffer(): Promise<ArrayBuffer> {
      read.push(this.size);
      return super.arrayBuffer();
    }
  }
  const file = new WatchedBlob([PDF, new Uint8Array(5_000_000)]);
  assert.ok((await clientWith(fetch).upload({ ...FORM, file })).ok);
  assert.deepEqual(read, [1024]);
});

/** DATA: uploads that are not sent, each wrong in one way, and the code that tells it. */
const REFUSED: Readonly<Record<string, readonly [request: unknown, code: string]>> = {
  "nothing": [undefined, "MISSING_FILE_OBJECT"],
  "null": [null, "MISSING_FILE_OBJECT"],
  "a text": ["upload", "MISSING_FILE_OBJECT"],
  "no session_id": [{ upload_type: "PDF", file: PDF }, "INVALID_REQUEST"],
  "null as session_id": [{ ...FORM, session_id: null, file: PDF }, "INVALID_REQUEST"],
  "no upload_type": [{ session_id: SESSION_ID, file: PDF }, "INVALID_REQUEST"],
  "upload_type in lower case": [{ ...FORM, upload_type: "pdf", file: PDF }, "INVALID_REQUEST"],
  "no file": [FORM, "MISSING_FILE_OBJECT"],
  "an empty file": [{ ...FORM, file: new Uint8Array() }, "EMPTY_FILE"],
  "an empty Blob": [{ ...FORM, file: new Blob([]) }, "EMPTY_FILE"],
  "an object as file": [{ ...FORM, file: { head: PDF } }, "INVALID_FILE_OBJECT"],
  "an array as file": [{ ...FORM, file: [37, 80] }, "INVALID_FILE_OBJECT"],
  "a number as file": [{ ...FORM, file: 37 }, "INVALID_FILE_OBJECT"],
  "a text that is no Base64": [
    { ...FORM, upload_type: "BASE64", file: "JVBER" },
    "INVALID_BASE_64",
  ],
  "a Blob that is no Base64 at its end": [
    { ...FORM, upload_type: "BASE64", file: new Blob(["JVBE".repeat(1000), "J"]) },
    "INVALID_BASE_64",
  ],
  "a file_url that is no URL": [{ ...FORM, file_url: "may.pdf" }, "INVALID_FILE_URL"],
  "an account_category that is none": [
    { ...FORM, file: PDF, account_category: "LOAN" },
    "INVALID_ACCOUNT_CATEGORY",
  ],
  "an object as a field": [{ ...FORM, file: PDF, more: { a: 1 } }, "CLIENT_INVALID_REQUEST"],
  "a function as a field": [{ ...FORM, file: PDF, more: () => 1 }, "CLIENT_INVALID_REQUEST"],
  "a getter that throws": [
    {
      ...FORM,
      get file() {
        throw new Error("gone");
      },
    },
    "CLIENT_INVALID_REQUEST",
  ],
};

for (const [name, [request, code]] of Object.entries(REFUSED)) {
  Deno.test(`an upload with ${name} is not sent`, async () => {
    const { fetch, sent } = recordFetch(json(UPLOADED));
    const result = await clientWith(fetch).upload(request as never);
    assert.ok(!result.ok);
    assert.equal(result.error.code, code);
    assert.equal(result.error.outcome, "not-sent");
    assert.deepEqual(sent, []);
  });
}

Deno.test("a file that cannot be read is not sent", async () => {
  const { fetch, sent } = recordFetch(json(UPLOADED));
  class GoneBlob extends Blob {
    override slice(): Blob {
      throw new DOMException("The file is gone", "NotReadableError");
    }
  }
  const result = await clientWith(fetch).upload({ ...FORM, file: new GoneBlob([PDF]) });
  assert.equal(!result.ok && result.error.code, "CLIENT_INVALID_REQUEST");
  assert.deepEqual(sent, []);
});
