import type { FaultCase } from "../fault_case.ts";
import type { WireRequest } from "../../../support/wire_request.ts";
import { KEY } from "../../../support/identities.ts";
import { FORWARDED, MALFORMED, refused, WRONG_TYPE } from "./expectations.ts";

const GOOD = '{"link_id": "UX-2827"}';
const FORM = "application/x-www-form-urlencoded";

/** DATA: JSON under types that are JSON. */
const JSON_TYPES: readonly string[] = [
  "application/json",
  "application/json; charset=utf-8",
  'application/json;charset="UTF-8"',
  "Application/JSON ; charset=utf8",
  "application/json; indent=4",
  "application/json;",
  "application/json; charset",
  "application/json; charset=",
  "application/json; charset = utf-8",
  "application/json; charset='utf-8'",
  "application/json; charset=utf_8",
  "application/json; charset=utf-8-sig",
  // Python knows none of these, and Django then reads UTF-8.
  "application/json; charset=utf8mb4",
  "application/json; charset=x",
  'application/json; charset="x y"',
];

/** DATA: charsets in which ASCII is ASCII. */
const OLD_CHARSETS: readonly string[] = [
  "US-ASCII",
  "ascii",
  "ISO-8859-1",
  "latin1",
  '"windows-1252"',
  "cp1252",
  "iso_8859-15",
  "shift_jis",
  "gb18030",
];

/** DATA: charsets in which the same bytes may be another text. */
const OTHER_CHARSETS: readonly string[] = [
  "utf-16",
  "utf-7",
  "UTF16",
  "utf_32_be",
  "cp500",
  "EBCDIC-CP-US",
  "iso2022_jp",
  "hz",
  "unicode_escape",
  "rot13",
  "base64",
  "utf-8; charset=utf-16",
  "utf-8; charset*=utf-8''utf-16",
];

/** DATA: types that are none. */
const WRONG_TYPES: readonly string[] = [
  "text/plain",
  "text/json",
  "application/xml",
  "application/jsonp",
  "application/vnd.api+json",
  "application/x-json",
  "application/json, text/plain",
  "application/ json",
  "application",
  "*/*",
  "multipart/mixed; boundary=x",
  "application/octet-stream",
];

/** DATA: forms, and what FinBox gets of them. */
const FORMS: Readonly<Record<string, WireRequest & { readonly sent: string }>> = {
  "an urlencoded form": {
    type: FORM,
    body: "link_id=UX-2827&mode=",
    sent: `api_key=${KEY}&link_id=UX-2827&mode=`,
  },
  "an urlencoded form with escapes": {
    type: `${FORM}; charset=utf-8`,
    body: "link%5Fid=UX+2827&x=%E2%9C%97&&=&%zz",
    sent: `api_key=${KEY}&link%5Fid=UX+2827&x=%E2%9C%97&&=&%zz`,
  },
  "an urlencoded form with the key in it": {
    type: FORM,
    token: null,
    body: "link_id=UX-2827&api_key={token}&x=%41",
    sent: `link_id=UX-2827&api_key=${KEY}&x=%41`,
  },
  "a multipart form": {
    type: "multipart/form-data; boundary=edge",
    body: multipart(["link_id", "UX-2827"]),
    sent: multipart(["api_key", KEY], ["link_id", "UX-2827"]),
  },
  "a multipart form with an inner space in its boundary": {
    type: 'multipart/form-data; boundary="a edge"',
    body: multipart(["link_id", "UX-2827"]).replaceAll("--edge", "--a edge"),
    sent: multipart(["api_key", KEY], ["link_id", "UX-2827"]).replaceAll("--edge", "--a edge"),
  },
  "a multipart form with a semicolon in its boundary": {
    type: 'multipart/form-data; boundary="a;edge"; charset=utf-8',
    body: multipart(["link_id", "UX-2827"]).replaceAll("--edge", "--a;edge"),
    sent: multipart(["api_key", KEY], ["link_id", "UX-2827"]).replaceAll("--edge", "--a;edge"),
  },
  "a multipart form with blanks around the equals sign of its boundary": {
    type: "multipart/form-data; BOUNDARY = edge",
    body: multipart(["link_id", "UX-2827"]),
    sent: multipart(["api_key", KEY], ["link_id", "UX-2827"]),
  },
  "a multipart form of an unknown charset": {
    type: "multipart/form-data; boundary=edge; charset=utf8mb4",
    body: multipart(["link_id", "é"]),
    sent: multipart(["api_key", KEY], ["link_id", "é"]),
  },
  "a multipart form with a field of another disposition": {
    type: "multipart/form-data; boundary=edge",
    body: multipart(["link_id", "UX-2827"]).replace("form-data", "attachment"),
    sent: multipart(["api_key", KEY]).replace("--edge--\r\n", "") +
      multipart(["link_id", "UX-2827"]).replace("form-data", "attachment"),
  },
  "a multipart form with headers in capitals and blanks around the equals sign": {
    type: "multipart/form-data; boundary=edge",
    body: multipart(["link_id", "UX-2827"]).replace(
      'content-disposition: form-data; name="',
      'CONTENT-DISPOSITION: FORM-DATA; NAME = "',
    ),
    sent: multipart(["api_key", KEY]).replace("--edge--\r\n", "") +
      multipart(["link_id", "UX-2827"]).replace(
        'content-disposition: form-data; name="',
        'CONTENT-DISPOSITION: FORM-DATA; NAME = "',
      ),
  },
  "a multipart form without a closing delimiter": {
    type: "multipart/form-data; boundary=edge",
    body: multipart(["link_id", "UX-2827"]).replace("\r\n--edge--\r\n", ""),
    sent: multipart(["api_key", KEY], ["link_id", "UX-2827"]).replace("\r\n--edge--\r\n", ""),
  },
  "a multipart form whose last delimiter does not close": {
    type: "multipart/form-data; boundary=edge",
    body: multipart(["link_id", "UX-2827"]).slice(0, -4),
    sent: multipart(["api_key", KEY], ["link_id", "UX-2827"]).slice(0, -4),
  },
  "an urlencoded form of 999 fields": {
    type: FORM,
    body: `link_id=1${"&".repeat(998)}`,
    sent: `api_key=${KEY}&link_id=1${"&".repeat(998)}`,
  },
  "a form of 1,000 fields with the key in it": {
    type: FORM,
    body: `link_id=1&api_key=x${"&".repeat(998)}`,
    sent: `link_id=1&api_key=${KEY}${"&".repeat(998)}`,
  },
  "a multipart form with the key in it": {
    type: 'Multipart/Form-Data; boundary="edge"',
    token: null,
    body: multipart(["link_id", "UX-2827"], ["api_key", "{token}"]),
    sent: multipart(["link_id", "UX-2827"], ["api_key", KEY]),
  },
};

/** DATA: forms that are not well-formed. */
const BROKEN_FORMS: Readonly<Record<string, WireRequest>> = {
  "an urlencoded form with api_key twice": {
    type: FORM,
    body: "link_id=1&api_key={token}&api_key=x",
  },
  "an urlencoded form with api_key twice, once escaped": {
    type: FORM,
    body: "link_id=1&api_key={token}&api%5fkey=x",
  },
  "an urlencoded form that is not UTF-8": { type: FORM, body: "link_id=%ff" },
  "an urlencoded form with a byte order mark": { type: FORM, body: "\ufefflink_id=1" },
  "a multipart form without a boundary": {
    type: "multipart/form-data",
    body: multipart(["link_id", "1"]),
  },
  "a multipart form with an empty boundary": {
    type: "multipart/form-data; boundary=",
    body: multipart(["link_id", "1"]),
  },
  "a multipart form with two boundaries": {
    type: "multipart/form-data; boundary=edge; boundary=other",
    body: multipart(["link_id", "1"]),
  },
  "a multipart form with another boundary": {
    type: "multipart/form-data; boundary=other",
    body: multipart(["link_id", "1"]),
  },
  "a multipart form that ends in a part's headers": {
    type: "multipart/form-data; boundary=edge",
    body: multipart(["link_id", "1"], ["mode", "aa"]).slice(0, -30),
  },
  "a multipart form with a name in pieces": {
    type: "multipart/form-data; boundary=edge",
    body: multipart(["link_id", "1"]).replace("name=", "name*0="),
  },
  "a multipart form with a backslash in its boundary": {
    type: 'multipart/form-data; boundary="ed\\\\ge"',
    body: multipart(["link_id", "1"]),
  },
  "an urlencoded form of 1,000 fields, to which api_key would be added": {
    type: FORM,
    body: `link_id=1${"&".repeat(999)}`,
  },
  "a multipart form of 1,000 fields, to which api_key would be added": {
    type: "multipart/form-data; boundary=edge",
    body: multipart(...Array.from({ length: 1000 }, () => ["link_id", "1"] as const)),
  },
  "a multipart form with api_key twice": {
    type: "multipart/form-data; boundary=edge",
    body: multipart(["link_id", "1"], ["api_key", "{token}"], ["api_key", "x"]),
  },
  "a multipart form with a file": {
    type: "multipart/form-data; boundary=edge",
    body:
      '--edge\r\ncontent-disposition: form-data; name="f"; filename="x"\r\n\r\n\r\n--edge--\r\n',
  },
  "JSON that is called a multipart form": {
    type: "multipart/form-data; boundary=edge",
    body: GOOD,
  },
};

/** DATA: content types and charsets. */
export const CONTENT_TYPES: readonly FaultCase[] = [
  ...JSON_TYPES.map((type) => ({
    name: `JSON as ${type} is forwarded`,
    request: { type, body: GOOD },
    expect: FORWARDED,
  })),
  ...WRONG_TYPES.map((type) => ({
    name: `JSON as ${type} is refused`,
    request: { type, body: GOOD },
    expect: WRONG_TYPE,
  })),
  {
    name: "JSON without a content type is refused",
    request: { type: null, body: GOOD },
    expect: WRONG_TYPE,
  },
  {
    name: "JSON with an empty content type is refused",
    request: { type: "", body: GOOD },
    expect: WRONG_TYPE,
  },
  {
    name: "JSON with two content types is refused",
    request: { headers: [["content-type", "text/plain"]], body: GOOD },
    expect: WRONG_TYPE,
  },
  {
    name: "JSON under a charset behind a text that looks like one is refused",
    request: { type: 'application/json; x="; charset=utf-8"; charset=utf-16', body: GOOD },
    expect: WRONG_TYPE,
  },
  ...["\u00a0charset", "\u0085charset", "charset\u0085"].map((name): FaultCase => ({
    name: `JSON under ${JSON.stringify(name)}, which newer releases of Django trim, is refused`,
    request: { type: `application/json; ${name}=utf-7`, body: GOOD },
    expect: WRONG_TYPE,
  })),
  {
    name: "JSON under an extended charset alone is refused",
    request: { type: "application/json; charset*=utf-8''utf-16", body: GOOD },
    expect: WRONG_TYPE,
  },
  ...OLD_CHARSETS.map((charset) => ({
    name: `ASCII under the charset ${charset} is forwarded`,
    request: { type: `application/json; charset=${charset}`, body: GOOD },
    expect: FORWARDED,
  })),
  ...OLD_CHARSETS.map((charset) => ({
    name: `UTF-8 under the charset ${charset} is refused`,
    request: { type: `application/json; charset=${charset}`, body: '{"link_id": "é"}' },
    expect: WRONG_TYPE,
  })),
  ...OTHER_CHARSETS.map((charset) => ({
    name: `JSON under the charset ${charset} is refused`,
    request: { type: `application/json; charset=${charset}`, body: GOOD },
    expect: WRONG_TYPE,
  })),
  {
    name: "a form in ASCII under an older charset is forwarded",
    request: { type: `${FORM}; charset=iso-8859-1`, body: "link_id=%41" },
    expect: { ...FORWARDED, sent: `api_key=${KEY}&link_id=%41` },
  },
  {
    name: "a form with escapes beyond ASCII under an older charset is refused",
    request: { type: `${FORM}; charset=iso-8859-1`, body: "link_id=%C3%A9" },
    expect: WRONG_TYPE,
  },
  ...Object.entries(FORMS).map(([name, { sent, ...request }]) => ({
    name: `${name} is forwarded`,
    request,
    expect: { ...FORWARDED, sent },
  })),
  ...Object.entries(BROKEN_FORMS).map(([name, request]) => ({
    name: `${name} is refused`,
    request,
    expect: MALFORMED,
  })),
  {
    name: "UTF-8 under a charset that Python does not know is forwarded",
    request: { type: "application/json; charset=utf8mb4", body: '{"link_id": "é"}' },
    expect: FORWARDED,
  },
  {
    name: "JSON without a content type of its own is read as a form, and a notice says so",
    request: { type: FORM, body: GOOD },
    expect: { ...refused(400, "INVALID_REQUEST"), notice: "JSON_READ_AS_FORM" },
  },
  {
    name: "a form without link_id is refused as FinBox would",
    request: { type: FORM, body: "link_id=&mode=" },
    expect: refused(400, "INVALID_REQUEST"),
  },
];

function multipart(...fields: readonly (readonly [name: string, value: string])[]): string {
  const parts = fields.map(([name, value]) =>
    `--edge\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  );
  return `${parts.join("")}--edge--\r\n`;
}
