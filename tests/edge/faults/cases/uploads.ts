import { join } from "../../../support/byte_reader.ts";
import type { FaultCase } from "../fault_case.ts";
import type { WireRequest } from "../../../support/wire_request.ts";
import { KEY } from "../../../support/identities.ts";
import { toBytes } from "../../../support/raw_http.ts";
import { FORWARDED, LATE, MALFORMED, refused, TOO_LARGE, UNKNOWN_CALLER } from "./expectations.ts";

type Field = readonly [name: string, value: string];

const PATH = "/v1/statement/upload_session/";
const TYPE = "multipart/form-data; boundary=edge";
const FORM = "application/x-www-form-urlencoded";
const SESSION: Field = ["session_id", "8d5ea22b-216a-4fe2-90da-65d1c67c8964"];
const PDF_TYPE: Field = ["upload_type", "PDF"];
const BANK: Field = ["bank_name", "icici"];
const FILE_URL: Field = ["file_url", "https://files.example/statement.pdf"];
const FIELDS: readonly Field[] = [SESSION, PDF_TYPE, BANK];
const FILE: Uint8Array = join([
  toBytes("%PDF-1.7\r\n--edg\r\n"),
  new Uint8Array(70_000).map((_, at) => at % 251),
  toBytes("\r\n%%EOF"),
]);
const GOOD: Uint8Array = upload(FIELDS, FILE);
const SHORT = new TextDecoder().decode(upload(FIELDS, toBytes("%PDF-1.7")));
const LOWERED = { LIMITS: '{"uploadBytes": 50000}' };

/** DATA: uploads that reach FinBox, and what FinBox gets where it is not what was sent. */
const GOOD_UPLOADS: Readonly<Record<string, WireRequest & { readonly sent?: string }>> = {
  "a good upload": { body: GOOD },
  "a good upload in chunks": { body: GOOD, framing: "one chunk" },
  "a good upload in small chunks": {
    body: upload(FIELDS, FILE.subarray(0, 900)),
    framing: "small chunks",
  },
  "an upload with the file first": { body: upload([], FILE, FIELDS) },
  "an upload with a faulty field behind the file": {
    body: upload([SESSION, PDF_TYPE], FILE, [["account_category", "SAVINGS!"]]),
  },
  "an upload with a delimiter's beginning in its file": {
    body: upload(FIELDS, toBytes("\r\n--edg \r\n--edgy\r\n")),
  },
  "an upload with an empty file": { body: upload(FIELDS, new Uint8Array()) },
  "an upload with a password": { body: upload([...FIELDS, ["pdf_password", "ünïcode ✗"]], FILE) },
  "an upload with a repeated query": {
    path: `${PATH}?identity=true&progress=1&identity=false`,
    body: GOOD,
  },
  "an upload with an escaped name in its query": { path: `${PATH}?%69dentity=true`, body: GOOD },
  "an upload with quotes in its file's name": {
    body: join([
      form(FIELDS).subarray(0, -10),
      toBytes('\r\n--edge\r\ncontent-disposition: form-data; name="file"; '),
      toBytes('filename="my "final" stmt.pdf"\r\n\r\n%PDF-1.7\r\n--edge--\r\n'),
    ]),
  },
  "an upload with its query": { path: `${PATH}?identity=true&progress=true`, body: GOOD },
  "an upload under a quoted boundary": {
    type: 'multipart/form-data; boundary="edge"',
    body: GOOD,
  },
  "an upload without a file, but with its URL": {
    body: form([SESSION, PDF_TYPE, FILE_URL]),
  },
  "an urlencoded upload": {
    type: FORM,
    body: "session_id=8d5ea22b&upload_type=BASE64&bank_name=icici&file=JVBERi0xLjcK",
  },
  "an urlencoded upload with api_key": {
    type: FORM,
    body: "api_key=x&session_id=8d5ea22b&upload_type=BASE64&bank_name=icici&file=JVBERi0xLjcK",
    sent: `api_key=${KEY}&session_id=8d5ea22b&upload_type=BASE64&bank_name=icici&` +
      "file=JVBERi0xLjcK",
  },
  "an upload of twice the head": { body: upload(FIELDS, new Uint8Array(131_072).fill(0x2d)) },
};

/** DATA: uploads that are refused as FinBox would, and its codes. */
const REFUSED_UPLOADS: Readonly<Record<string, WireRequest & { readonly code: string }>> = {
  "JSON": { type: "application/json", body: "{}", code: "INVALID_FILE_OBJECT" },
  "an upload without a content type": { type: null, body: GOOD, code: "INVALID_FILE_OBJECT" },
  "a bare PDF": { type: "application/pdf", body: FILE, code: "INVALID_FILE_OBJECT" },
  "an upload type in small letters": {
    body: upload([SESSION, ["upload_type", "pdf"]], FILE),
    code: "INVALID_REQUEST",
  },
  "a blank upload type": {
    body: upload([SESSION, ["upload_type", ""]], FILE),
    code: "INVALID_REQUEST",
  },
  "a blank session": {
    body: upload([["session_id", ""], PDF_TYPE], FILE),
    code: "INVALID_REQUEST",
  },
  "an unknown account category": {
    body: upload([...FIELDS, ["account_category", "SAVINGS!"]], FILE),
    code: "INVALID_ACCOUNT_CATEGORY",
  },
  "a form that ends without a file": { body: form(FIELDS), code: "MISSING_FILE_OBJECT" },
  "a form that ends without a session": {
    body: form([PDF_TYPE, FILE_URL]),
    code: "INVALID_REQUEST",
  },
  "an upload without a body": { body: "", code: "MISSING_FILE_OBJECT" },
  "an urlencoded upload without a file": {
    type: FORM,
    body: "session_id=8d5ea22b&upload_type=BASE64&bank_name=icici",
    code: "MISSING_FILE_OBJECT",
  },
  "an urlencoded upload without a session": {
    type: FORM,
    body: "upload_type=BASE64&bank_name=icici&file=JVBERi0xLjcK",
    code: "INVALID_REQUEST",
  },
  "Base64 that is none": {
    type: FORM,
    body: "session_id=8d5ea22b&upload_type=BASE64&bank_name=icici&file=%25%25%25",
    code: "INVALID_BASE_64",
  },
};

/** DATA: forms that are not well-formed before their file. */
const MALFORMED_UPLOADS: Readonly<Record<string, WireRequest>> = {
  "an upload without a boundary": { type: "multipart/form-data", body: GOOD },
  "an upload with an empty boundary": { type: 'multipart/form-data; boundary=""', body: GOOD },
  "an upload with two boundaries": { type: `${TYPE}; boundary=other`, body: GOOD },
  "an upload with another boundary": {
    type: "multipart/form-data; boundary=other",
    body: upload(FIELDS, FILE.subarray(0, 100)),
  },
  "an upload with api_key twice": {
    body: upload([["api_key", "{token}"], ["api_key", "x"], ...FIELDS], FILE),
  },
  "an upload with a file for api_key": {
    body:
      '--edge\r\ncontent-disposition: form-data; name="api_key"; filename="k"\r\n\r\nx\r\n--edge--\r\n',
  },
  "an upload that ends in a part's headers": { body: "--edge\r\ncontent-disposition: form-da" },
  "an upload with bare line feeds": {
    body: new TextDecoder().decode(form(FIELDS)).replaceAll("\r\n", "\n"),
  },
  "a field that is not UTF-8": {
    body: join([
      toBytes('--edge\r\ncontent-disposition: form-data; name="bank_name"\r\n\r\n'),
      Uint8Array.of(0xff),
      toBytes("\r\n--edge--\r\n"),
    ]),
  },
  "a field without a name": {
    body: "--edge\r\ncontent-disposition: form-data\r\n\r\nx\r\n--edge--\r\n",
  },
  "a field without a disposition": { body: "--edge\r\nx-y: z\r\n\r\nx\r\n--edge--\r\n" },
  "a field with two dispositions": {
    body: '--edge\r\ncontent-disposition: form-data; name="a"\r\n' +
      'content-disposition: form-data; name="b"\r\n\r\nx\r\n--edge--\r\n',
  },
  "a field with two names": {
    body: '--edge\r\ncontent-disposition: form-data; name="a"; name="b"\r\n\r\nx\r\n--edge--\r\n',
  },
  "a field in Base64": {
    body: '--edge\r\ncontent-disposition: form-data; name="a"\r\n' +
      "content-transfer-encoding: base64\r\n\r\neA==\r\n--edge--\r\n",
  },
  "a field before the first delimiter": {
    body: `content-disposition: form-data; name="a"\r\n\r\nx\r\n${
      new TextDecoder().decode(form(FIELDS))
    }`,
  },
  "a field behind the last delimiter": {
    body: new TextDecoder().decode(form(FIELDS)) +
      '--edge\r\ncontent-disposition: form-data; name="api_key"\r\n\r\nx\r\n--edge--\r\n',
  },
  "an urlencoded upload with api_key twice": {
    type: FORM,
    body: "api_key=x&session_id=1&api_key=y",
  },
  "an urlencoded upload that is not UTF-8": { type: FORM, body: "session_id=%fe" },
};

/** DATA: uploads. */
export const UPLOADS: readonly FaultCase[] = [
  ...Object.entries(GOOD_UPLOADS).map(([name, { sent, ...request }]): FaultCase => ({
    name: `${name} is forwarded`,
    request: at(request),
    expect: sent === undefined ? FORWARDED : { ...FORWARDED, sent },
  })),
  {
    name: "an upload's other parameters of the query are not passed on",
    request: at({ path: `${PATH}?api_key=x&identity=true&x=y`, body: GOOD }),
    expect: { ...FORWARDED, path: `/bank-connect${PATH}?identity=true` },
  },
  {
    name: "an api_key before the file is replaced by the key",
    request: at({
      body: new TextDecoder().decode(upload([["api_key", "{token}"], ...FIELDS], toBytes("%PDF"))),
    }),
    expect: {
      ...FORWARDED,
      sent: new TextDecoder().decode(upload([["api_key", KEY], ...FIELDS], toBytes("%PDF"))),
    },
  },
  ...Object.entries(REFUSED_UPLOADS).map(([name, { code, ...request }]): FaultCase => ({
    name: `${name} is refused as FinBox would`,
    request: at(request),
    expect: refused(400, code),
  })),
  {
    name: "an unknown account category is FinBox's to refuse in report mode",
    env: { GUARD_MODE: "report" },
    request: at({ body: upload([...FIELDS, ["account_category", "SAVINGS!"]], FILE) }),
    upstream: "row account-category-invalid",
    expect: { status: 400, code: "INVALID_ACCOUNT_CATEGORY", upstreamRequests: 1 },
  },
  {
    name: "an upload without a body is FinBox's to refuse in report mode",
    env: { GUARD_MODE: "report" },
    request: at({ body: "" }),
    upstream: "row file-invalid",
    expect: { status: 400, code: "INVALID_FILE_OBJECT", upstreamRequests: 1 },
  },
  ...Object.entries(MALFORMED_UPLOADS).flatMap(([name, request]): FaultCase[] => [
    { name: `${name} is refused`, request: at(request), expect: MALFORMED },
    {
      name: `${name} is refused in report mode too`,
      env: { GUARD_MODE: "report" },
      request: at(request),
      expect: MALFORMED,
    },
  ]),
  {
    name: "an upload with 64 KiB of form before its file is too large",
    request: at({ body: upload([...FIELDS, ["x", "y".repeat(65_536)]], FILE) }),
    expect: TOO_LARGE,
  },
  {
    name: "an upload that never comes to a delimiter is too large",
    request: at({ body: new Uint8Array(200_000) }),
    expect: TOO_LARGE,
  },
  {
    name: "an upload over the limit by its length is too large",
    env: LOWERED,
    request: at({ body: GOOD }),
    expect: TOO_LARGE,
  },
  {
    name: "an upload over the limit by its length is refused before it comes",
    request: at({ body: "", framing: 31_457_281 }),
    expect: TOO_LARGE,
  },
  {
    name: "an upload over the limit by count breaks off",
    env: LOWERED,
    request: at({ body: GOOD, framing: "one chunk" }),
    expect: { ...TOO_LARGE, upstreamRequests: [0, 1], breaksOff: true },
  },
  {
    name: "an urlencoded upload over the limit of forms is too large",
    env: { LIMITS: '{"uploadBytes": 200000}' },
    request: at({ type: FORM, body: `file=${"A".repeat(300_000)}` }),
    expect: TOO_LARGE,
  },
  ...[undefined, "one chunk" as const].flatMap((framing): FaultCase[] => [
    {
      name: `an api_key behind the file of an upload ${framing ?? "of a length"} stops it`,
      request: at({
        ...(framing && { framing }),
        body: upload(FIELDS, FILE, [["api_key", "{token}".padEnd(70_000, "x")]]),
      }),
      expect: { ...refused(400, "INVALID_REQUEST"), upstreamRequests: [0, 1], breaksOff: true },
    },
    {
      name: `a second api_key behind the file of an upload ${framing ?? "of a length"} stops it`,
      request: at({
        ...(framing && { framing }),
        body: upload([...FIELDS, ["api_key", "x"]], FILE, [["api_key", "y"]]),
      }),
      expect: { ...refused(400, "INVALID_REQUEST"), upstreamRequests: [0, 1], breaksOff: true },
    },
  ]),
  {
    name: "an upload with its statement as a long text in Base64 is forwarded",
    request: at({
      body: form([SESSION, ["upload_type", "BASE64"], ["file", "JVBE".repeat(50_000)]]),
    }),
    expect: FORWARDED,
  },
  {
    name: "an urlencoded upload of 300 kB in Base64 is forwarded",
    request: at({
      type: FORM,
      body: `session_id=8d5ea22b&upload_type=BASE64&bank_name=icici&file=${"JVBE".repeat(75_000)}`,
    }),
    expect: FORWARDED,
  },
  ...["", "8bit", "x-unknown", "binary; a=b"].map((encoding): FaultCase => ({
    name: `a field in the transfer encoding "${encoding}", which is none, is read as it is`,
    request: at({
      body: join([
        toBytes('--edge\r\ncontent-disposition: form-data; name="bank_name"\r\n'),
        toBytes(`content-transfer-encoding: ${encoding}\r\n\r\nicici\r\n`),
        GOOD,
      ]),
    }),
    expect: FORWARDED,
  })),
  {
    name: "a file whose part's headers Django overlooks is refused",
    request: at({
      body: join([
        form(FIELDS).subarray(0, -10),
        toBytes('\r\n--edge\r\ncontent-disposition: form-data; name="file"; filename="'),
        toBytes(`${"x".repeat(1000)}.pdf"\r\n\r\n%PDF-1.7\r\n--edge--\r\n`),
      ]),
    }),
    expect: MALFORMED,
  },
  {
    name: "an upload that ends before its length breaks off",
    request: at({ body: GOOD, framing: GOOD.length + 1, ends: true }),
    expect: { status: [400, 502, "none"], upstreamRequests: [0, 1], breaksOff: true },
  },
  {
    name: "an upload that ends before its last chunk breaks off",
    request: at({
      body: join([toBytes(`${GOOD.length.toString(16)}\r\n`), GOOD, toBytes("\r\n")]),
      framing: "as it is",
      headers: [["transfer-encoding", "chunked"]],
      ends: true,
    }),
    expect: { status: [400, 502, "none"], upstreamRequests: [0, 1], breaksOff: true },
  },
  {
    name: "an upload with a malformed chunk breaks off",
    request: at({
      body: join([toBytes(`${GOOD.length.toString(16)}\r\n`), GOOD, toBytes("\r\nzz\r\n")]),
      framing: "as it is",
      headers: [["transfer-encoding", "chunked"]],
    }),
    expect: { status: [400, 502, "none"], upstreamRequests: [0, 1], breaksOff: true },
  },
  ...[0, 100, SHORT.length].map((length): FaultCase => ({
    name: `an upload in chunks with a length of ${length} too arrives whole or not at all`,
    request: at({
      body: `${SHORT.length.toString(16)}\r\n${SHORT}\r\n0\r\n\r\n`,
      framing: length,
      headers: [["transfer-encoding", "chunked"]],
    }),
    expect: { status: 400, upstreamRequests: 0 },
    differs: {
      workerd: { ...FORWARDED, sent: SHORT, reason: "workerd takes it, and reads the chunks" },
    },
  })),
  {
    name: "an upload whose caller leaves breaks off",
    request: at({
      body: GOOD,
      framing: GOOD.length + 1,
      leaves: "when FinBox has its head",
    }),
    expect: { status: "none", upstreamRequests: 1, breaksOff: true },
  },
  {
    name: "an upload in chunks whose caller leaves does not reach FinBox",
    request: at({
      body: join([toBytes(`${GOOD.length.toString(16)}\r\n`), GOOD]),
      framing: "as it is",
      headers: [["transfer-encoding", "chunked"]],
      leaves: "when it is sent",
    }),
    expect: { status: "none", upstreamRequests: 0 },
  },
  {
    name: "an upload in chunks that the guard cannot hold is asked for its length",
    env: { LIMITS: '{"heldBytes": 1000}' },
    request: at({ body: GOOD, framing: "one chunk" }),
    expect: refused(411, "GUARD_LENGTH_REQUIRED"),
  },
  {
    name: "an upload of an announced length is not held",
    env: { LIMITS: '{"heldBytes": 1000}' },
    request: at({ body: GOOD }),
    expect: FORWARDED,
  },
  {
    name: "an upload that ends in its fields lacks what has not come, as to FinBox",
    request: at({ body: form(FIELDS).subarray(0, 90) }),
    expect: refused(400, "MISSING_FILE_OBJECT"),
  },
  {
    name: "an upload whose file does not close is FinBox's to refuse",
    request: at({ body: GOOD.subarray(0, -10) }),
    upstream: "row file-invalid",
    expect: { status: 400, code: "INVALID_FILE_OBJECT", upstreamRequests: 1 },
  },
  {
    name: "an upload in gzip is refused",
    request: at({ body: GOOD, headers: [["content-encoding", "gzip"]] }),
    expect: refused(415, "UNSUPPORTED_MEDIA_TYPE"),
  },
  {
    name: "an upload in ASCII under an older charset is forwarded",
    request: at({ type: `${TYPE}; charset=ISO-8859-1`, body: GOOD }),
    expect: FORWARDED,
  },
  {
    name: "an upload with a name beyond ASCII under an older charset is refused",
    request: at({
      type: `${TYPE}; charset=ISO-8859-1`,
      body: upload([...FIELDS, ["pdf_password", "é"]], FILE),
    }),
    expect: refused(415, "UNSUPPORTED_MEDIA_TYPE"),
  },
  {
    name: "an upload under another charset is refused",
    request: at({ type: `${TYPE}; charset=utf-16`, body: GOOD }),
    expect: refused(415, "UNSUPPORTED_MEDIA_TYPE"),
  },
  {
    name: "an upload without a token is nobody's",
    request: { ...at({ body: GOOD }), token: null },
    expect: UNKNOWN_CALLER,
  },
  {
    name: "an upload with its token in the form alone is nobody's",
    request: {
      ...at({ body: upload([["api_key", "{token}"], ...FIELDS], FILE) }),
      token: null,
    },
    expect: UNKNOWN_CALLER,
  },
  {
    name: "an upload of a caller without the grant is not forwarded",
    request: { ...at({ body: GOOD }), token: "reader" },
    expect: refused(403, "GUARD_ROUTE_NOT_GRANTED"),
  },
  {
    name: "an upload that FinBox refuses before it has come gets FinBox's answer",
    request: at({ body: GOOD }),
    upstream: "413 before the body",
    expect: { status: 413, code: "X", upstreamRequests: 1 },
  },
  {
    name: "an upload that FinBox does not answer is late",
    env: { LIMITS: '{"upstreamMs": 250}' },
    request: at({ body: GOOD }),
    upstream: "hangs before the head",
    expect: LATE,
  },
  {
    name: "an upload in chunks that FinBox resets fails",
    request: at({ body: GOOD, framing: "one chunk" }),
    upstream: "resets",
    expect: { status: 502, code: "GUARD_UPSTREAM_FAILED", upstreamRequests: 1 },
  },
  {
    name: "an upload that FinBox redirects fails and is not sent elsewhere",
    request: at({ body: GOOD }),
    upstream: "307",
    expect: { status: 502, code: "GUARD_UPSTREAM_FAILED", upstreamRequests: 1 },
  },
];

function at(request: WireRequest): WireRequest {
  return { path: PATH, type: TYPE, ...request };
}

function upload(
  before: readonly Field[],
  file: Uint8Array,
  after: readonly Field[] = [],
): Uint8Array<ArrayBuffer> {
  return join([
    toBytes(before.map(part).join("")),
    toBytes('--edge\r\ncontent-disposition: form-data; name="file"; filename="s.pdf"\r\n'),
    toBytes("content-type: application/pdf\r\n\r\n"),
    file,
    toBytes(`\r\n${after.map(part).join("")}--edge--\r\n`),
  ]);
}

function form(fields: readonly Field[]): Uint8Array<ArrayBuffer> {
  return toBytes(`${fields.map(part).join("")}--edge--\r\n`);
}

function part([name, value]: Field): string {
  return `--edge\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
}
