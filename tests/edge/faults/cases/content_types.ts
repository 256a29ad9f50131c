import type { FaultCase, FaultRequest } from "../fault_case.ts";
import { KEY } from "../identities.ts";
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
];

/** DATA: charsets in which ASCII is ASCII. */
const OLD_CHARSETS: readonly string[] = ["US-ASCII", "ISO-8859-1", '"windows-1252"'];

/** DATA: charsets in which the same bytes may be another text. */
const OTHER_CHARSETS: readonly string[] = [
  "utf-16",
  "utf-7",
  "utf-8-sig",
  "cp500",
  "shift_jis",
  "x",
  "",
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
const FORMS: Readonly<Record<string, FaultRequest & { readonly sent: string }>> = {
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
  "a multipart form with the key in it": {
    type: 'Multipart/Form-Data; boundary="edge"',
    token: null,
    body: multipart(["link_id", "UX-2827"], ["api_key", "{token}"]),
    sent: multipart(["link_id", "UX-2827"], ["api_key", KEY]),
  },
};

/** DATA: forms that are not well-formed. */
const BROKEN_FORMS: Readonly<Record<string, FaultRequest>> = {
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
  "a multipart form that does not close": {
    type: "multipart/form-data; boundary=edge",
    body: multipart(["link_id", "1"]).slice(0, -4),
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
