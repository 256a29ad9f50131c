import type { WireRequest } from "../support/wire_request.ts";
import {
  type DjangoCase,
  latin1,
  type NamedRequests,
  refusedByDjango,
  refusedInSafety,
  taken,
} from "./django_case.ts";

const GOOD = '{"link_id": "UX-2827"}';
const MEGABYTE = 1024 * 1024;

/** DATA: requests with JSON, and JSON under content types of every kind. */
export const JSON_CASES: readonly DjangoCase[] = [
  ...taken(ofTypes([
    "application/json",
    "Application/JSON ; charset=utf8",
    "APPLICATION/JSON",
    "application/json;",
    "application/json; indent=4",
    "application/json; odata=verbose",
    "application/json; q=0.5",
    "application/json; =x",
    "application/json; ;; charset=utf-8",
    "application/json; charset=utf-8",
    'application/json;charset="UTF-8"',
    "application/json; CHARSET=UTF-8",
    "application/json; charset = utf-8",
    "application/json ;charset=utf-8 ; x=y",
    "application/json; charset=",
    "application/json; charset",
    'application/json; charset=""',
    "application/json; charset='utf-8'",
    "application/json; charset=utf_8",
    "application/json; charset=utf 8",
    "application/json; charset=utf-8,",
    "application/json; charset==utf-8",
    'application/json; charset="ut\\f-8"',
    "application/json; charset=utf8mb4",
    "application/json; charset=utf-8-sig",
    "application/json; charset=x",
    "application/json; charset=UTF–8",
    "application/json; charset=latin1",
    "application/json; charset=iso-8859-1",
    "application/json; charset=ascii",
    "application/json; charset=us-ascii",
    "application/json; charset=cp1252",
    'application/json; charset="windows-1252"',
    "application/json; charset=shift_jis",
    "application/json; charset=gb18030",
  ])),
  ...taken(ofBodies({
    "letters beyond ASCII": '{"link_id": "é"}',
    "an escape of a letter beyond ASCII": '{"link_id": "\\u00e9"}',
    "a surrogate pair as escapes": '{"link_id": "\\ud83d\\ude00"}',
    "lone surrogates as escapes": '{"link_id": "a", "x": "\\udc00\\ud800"}',
    "an escape of NUL": '{"link_id": "a", "x": "\\u0000"}',
    "an escaped solidus": '{"link_id": "a\\/b"}',
    "a line separator": '{"link_id": "a\u2028b"}',
    "a noncharacter": '{"link_id": "\uffff"}',
    "DEL": '{"link_id": "a\x7f"}',
    "white space around it": ' \t\r\n {"link_id":"a"}\r\n\t ',
    "a member without a name": '{"link_id": "a", "": 1}',
    "a member named constructor": '{"link_id": "a", "constructor": {"prototype": 1}}',
    "64 levels": nested(64),
    "an integer beyond a double": '{"link_id": "a", "x": 123456789012345678901234567890}',
    "4,300 digits": `{"link_id": "a", "x": ${"9".repeat(4300)}}`,
    "a number with more digits than a double": '{"link_id": "a", "x": 1.0000000000000000001}',
    "a number beyond a double": '{"link_id": "a", "x": [1e999, -1e999, 1e-400]}',
    "zeros": '{"link_id": "a", "x": [-0, -0.0, 0e5, 1E+2]}',
    "a number as link_id": '{"link_id": 5}',
    "api_key first": '{"api_key": "{token}", "link_id": "a"}',
    "api_key last": '{"link_id": "a", "api_key": "{token}"}',
    "api_key as null": '{"api_key": null, "link_id": "a"}',
    "api_key as an object": '{"api_key": {"a": [1, 2]}, "link_id": "a"}',
  })),
  ...taken({
    "JSON, content-encoding: none named": encoded(""),
    "JSON, content-encoding: identity": encoded("identity"),
    "JSON, content-encoding: identity in capitals": encoded("Identity"),
    "JSON, content-encoding: identity twice": encoded("identity, identity"),
    "JSON, content-encoding: a comma": encoded(","),
    "JSON under an unknown charset, letters beyond ASCII": {
      type: "application/json; charset=x",
      body: '{"link_id": "é"}',
    },
    "JSON under latin1, escapes": {
      type: "application/json; charset=latin1",
      body: '{"link_id": "a\\\\u0022,\\u00e9"}',
    },
  }),

  ...refusedByDjango(415, {
    ...ofTypes([
      "text/json",
      "text/plain",
      "application",
      "application/",
      "application/ json",
      "application /json",
      "application/vnd.api+json",
      "application/json, application/json",
      "application/json charset=utf-8",
      "json",
      "/",
      ";",
      "",
    ]),
    "JSON without a content type": { type: null, body: GOOD },
  }),
  ...refusedByDjango(400, {
    ...ofTypes([
      "application/json; charset=utf-16",
      "application/json; charset=cp500",
      "application/json; charset=base64",
      "application/json; charset=hex",
      "application/json; charset=punycode",
      "application/json; charset=undefined",
      "application/json; charset=utf-8; charset=utf-16",
    ]),
    ...ofBodies({
      "NaN": '{"link_id": "a", "x": NaN}',
      "Infinity": '{"link_id": "a", "x": Infinity}',
      "-Infinity": '{"link_id": "a", "x": -Infinity}',
      "5,000 digits": `{"link_id": "a", "x": ${"9".repeat(5000)}}`,
      "a byte order mark": '\ufeff{"link_id": "a"}',
      "a letter in Latin-1": latin1('{"link_id": "\xe9"}'),
      "an overlong sequence": latin1('{"link_id": "\xc0\xaf"}'),
      "a surrogate in UTF-8": latin1('{"link_id": "\xed\xa0\x80"}'),
      "a cut sequence": latin1('{"link_id": "\xc3"}'),
      "UTF-16": latin1('{\0"\0a\0"\0:\0"\0a\0"\0}\0'),
      "NUL": '{"link_id": "a\0"}',
      "NUL behind it": '{"link_id": "a"}\0',
      "a tab in a string": '{"link_id": "a\tb"}',
      "a line feed in a string": '{"link_id": "a\nb"}',
      "a no-break space before it": '\xa0{"link_id": "a"}',
      "a form feed before it": '\f{"link_id": "a"}',
      "a comment": '{"link_id": "a"/**/}',
      "a comma at the end": '{"link_id": "a",}',
      "single quotes": "{'link_id': 'a'}",
      "two texts": '{"link_id": "a"}{"link_id": "b"}',
      "nothing but white space": "  ",
      "a leading zero": '{"link_id": "a", "x": 01}',
      "a plus sign": '{"link_id": "a", "x": +1}',
      "no digit before the point": '{"link_id": "a", "x": .5}',
      "no digit after the point": '{"link_id": "a", "x": 1.}',
      "a hexadecimal number": '{"link_id": "a", "x": 0x1}',
      "Arabic digits": '{"link_id": "a", "x": ٥}',
      "Python's True": '{"link_id": "a", "x": True}',
      "an unknown escape": '{"link_id": "a\\x"}',
      "a short escape": '{"link_id": "\\u12"}',
      "an escape with an underscore": '{"link_id": "\\u00_1"}',
      "a form": "link_id=a",
    }),
  }),
  ...refusedByDjango(
    500,
    ofTypes(["application/json; charset=rot13", "application/json; charset=zlib"]),
  ),

  ...refusedInSafety(
    "a duplicate member",
    ofBodies({
      "a duplicate member": '{"link_id": "a", "link_id": "b"}',
      "a duplicate member inside": '{"link_id": "a", "metadata": {"x": 1, "x": 2}}',
      "a duplicate member with an escape": '{"link_id": "a", "link\\u005fid": "b"}',
    }),
  ),
  ...refusedInSafety(
    "a member named __proto__",
    ofBodies({
      "a name of __proto__": '{"link_id": "a", "__proto__": {}}',
      "a name of __proto__ inside": '{"link_id": "a", "metadata": {"__proto__": 1}}',
    }),
  ),
  ...refusedInSafety(
    "nesting of more than 64 levels",
    ofBodies({ "65 levels": nested(65), "900 levels": nested(900) }),
  ),
  ...refusedByDjango(500, ofBodies({ "100,000 levels": nested(100_000) })),
  ...refusedInSafety("an encoded body", {
    "JSON, content-encoding: gzip": encoded("gzip"),
    "JSON, content-encoding: x-gzip": encoded("x-gzip"),
    "JSON, content-encoding: br": encoded("br"),
    "JSON, content-encoding: utf-8": encoded("utf-8"),
  }),
  ...refusedInSafety(
    "a charset in which ASCII is another text",
    ofTypes([
      "application/json; charset=utf-7",
      "application/json; charset=idna",
      "application/json; charset=unicode_escape",
    ]),
  ),
  ...refusedInSafety("a charset other than UTF-8 for more than ASCII", {
    "JSON under latin1, UTF-8": {
      type: "application/json; charset=latin1",
      body: '{"link_id": "é"}',
    },
    "JSON under latin1, Latin-1": {
      type: "application/json; charset=latin1",
      body: latin1('{"link_id": "\xe9"}'),
    },
    "JSON under utf-8-sig, a byte order mark": {
      type: "application/json; charset=utf-8-sig",
      body: '\ufeff{"link_id": "a"}',
    },
    "JSON under shift_jis, UTF-8": {
      type: "application/json; charset=shift_jis",
      body: '{"link_id": "é"}',
    },
  }),
  ...refusedInSafety(
    "a charset of which there are two readings",
    ofTypes([
      "application/json; charset=utf-8; charset*=utf-8''utf-16",
      "application/json; charset*=utf-8''utf-8",
      'application/json; charset="utf-8',
      'application/json; charset=utf-8"',
    ]),
  ),
  ...refusedInSafety(
    "a content type with a wildcard",
    ofTypes(["*/*", "application/*", "*/json"]),
  ),
  ...refusedInSafety("two content types", {
    "JSON under two content types": {
      headers: [["content-type", "application/json"]],
      body: GOOD,
    },
  }),
  ...refusedInSafety(
    "a body larger than the limit",
    ofBodies({
      "more than 256 kB": JSON.stringify({ link_id: "a", x: "x".repeat(256 * 1024) }),
      "more than Django's limit for forms": JSON.stringify({
        link_id: "a",
        x: "x".repeat(2.6 * MEGABYTE),
      }),
    }),
  ),
];

function ofTypes(types: readonly string[]): NamedRequests {
  return Object.fromEntries(
    types.map((type): [string, WireRequest] => [`JSON as ${type}`, { type, body: GOOD }]),
  );
}

function ofBodies(bodies: Readonly<Record<string, string | Uint8Array>>): NamedRequests {
  return Object.fromEntries(
    Object.entries(bodies).map(([name, body]): [string, WireRequest] => [`JSON: ${name}`, {
      body,
    }]),
  );
}

function encoded(encoding: string): WireRequest {
  return { headers: [["content-encoding", encoding]], body: GOOD };
}

function nested(levels: number): string {
  const brackets = levels - 1;
  return `{"link_id": "a", "x": ${"[".repeat(brackets)}${"]".repeat(brackets)}}`;
}
