import type { WireRequest } from "../support/wire_request.ts";
import {
  type DjangoCase,
  latin1,
  type NamedRequests,
  refusedByDjango,
  refusedInSafety,
  taken,
} from "./django_case.ts";

const FORM = "application/x-www-form-urlencoded";
const GOOD = "link_id=UX-2827";
const MEGABYTE = 1024 * 1024;

/** DATA: urlencoded forms of every kind. */
export const FORM_CASES: readonly DjangoCase[] = [
  ...taken(ofTypes(GOOD, [
    FORM,
    "Application/X-WWW-Form-Urlencoded",
    `${FORM};`,
    `${FORM} ; q=1`,
    `${FORM}; boundary=x`,
    `${FORM}; charset=utf-8`,
    `${FORM}; charset=UTF-8; x=y`,
    `${FORM}; charset=`,
    `${FORM}; charset=""`,
    `${FORM}; charset=x`,
    `${FORM}; charset=utf-8-sig`,
    `${FORM}; charset=latin1`,
    `${FORM}; charset=ascii`,
    `${FORM}; charset=cp1252`,
    `${FORM}; charset=shift_jis`,
    `${FORM}; charset=big5`,
    `${FORM}; charset=tis-620`,
  ])),
  ...taken(ofTypes("link_id=a~b\\c&x=%7E%5C{}", [
    `${FORM}; charset=johab`,
    `${FORM}; charset=shift_jis`,
    `${FORM}; charset=gb18030`,
  ])),
  ...taken(ofTypes("link_id=%C3%A9&x=é", [
    `${FORM}; charset=utf-8`,
    `${FORM}; charset=`,
    `${FORM}; charset=x`,
  ])),
  ...taken(ofBodies({
    "a plus sign": "link_id=UX+28",
    "an escaped plus sign": "link_id=UX%2B28",
    "an escaped space": "link_id=UX%2028",
    "an escaped ampersand": "link_id=a%26mode%3Dpdf",
    "escapes in lower case": "link_id=%c3%a9",
    "letters beyond ASCII": "link_id=é",
    "a percent sign at the end": "link_id=100%",
    "a percent sign before letters": "link_id=%zz",
    "a percent sign before one digit": "link_id=%2",
    "a percent sign before an escape": "link_id=%%41",
    "an escape of JavaScript's": "link_id=%u00e9",
    "a percent sign as a name": "link_id=a&%=b",
    "a semicolon": "link_id=a;mode=pdf&bank_name=hdfc",
    "an ampersand twice": "link_id=a&&mode=",
    "an ampersand first": "&link_id=a",
    "an ampersand last": "link_id=a&",
    "no name": "link_id=a&=b",
    "neither name nor value": "link_id=a&=",
    "a name alone": "link_id=a&mode",
    "equals signs in a value": "link_id=a=b==",
    "a name twice": "link_id=a&link_id=b",
    "a name twice, the last one blank": "link_id=a&mode=pdf&mode=",
    "an escaped name": "link%5Fid=a",
    "a name with a blank": "link_id+=a&link_id=b",
    "a line feed in a value": "link_id=a&x=b\nc",
    "a line end behind it": "link_id=a\r\n",
    "a tab": "link_id=a\tb",
    "NUL": "link_id=a&x=\0",
    "an escaped NUL": "link_id=a&x=%00",
    "an escaped byte order mark": "%EF%BB%BFlink_id=a&link_id=b",
    "no-break spaces": "link_id=%C2%A0a%C2%A0",
    "a line separator": "link_id=a\u2028b",
    "brackets": "link_id=a&x[]=1&x[]=2&x[a]=3",
    "points": "link_id=a&x.y=1",
    "quotes": 'link_id="a"',
    "a name of __proto__": "link_id=a&__proto__=1",
    "constructor": "link_id=a&constructor=1&toString=2",
    "_charset_": "link_id=a&_charset_=utf-16",
    "JSON in a value": 'link_id={"a":[1,2]}',
    "200 kB": `link_id=a&x=${"y".repeat(200_000)}`,
    "999 fields": `link_id=a${"&x=1".repeat(998)}`,
    "999 pairs, empty ones too": `link_id=a${"&".repeat(998)}`,
    "1,000 fields with api_key": `api_key={token}&link_id=a${"&x=1".repeat(998)}`,
    "api_key": "link_id=a&api_key={token}",
    "api_key without a value": "api_key&link_id=a",
    "a name that is api_key and a blank": "link_id=a&api_key+=b",
  })),

  ...refusedByDjango(
    400,
    ofBodies({
      "1,001 fields": `link_id=a${"&x=1".repeat(1000)}`,
      "1,001 pairs, empty ones too": `link_id=a${"&".repeat(1000)}`,
      "1,001 fields with api_key": `api_key={token}&link_id=a${"&x=1".repeat(999)}`,
    }),
  ),
  ...refusedByDjango(
    415,
    ofTypes(GOOD, [`${FORM}, ${FORM}`, `${FORM} charset=utf-8`]),
  ),
  ...refusedByDjango(
    500,
    ofTypes(
      GOOD,
      ["base64", "hex", "rot13", "zlib", "undefined"].map((name) => `${FORM}; charset=${name}`),
    ),
  ),

  ...refusedInSafety("text that is not UTF-8", {
    ...ofBodies({
      "an escaped letter in Latin-1": "link_id=%E9",
      "an escaped letter in Latin-1 elsewhere": "link_id=a&x=%E9",
      "a letter in Latin-1": latin1("link_id=\xe9"),
      "half of an escaped letter": "link_id=%C3",
      "a letter half escaped": latin1("link_id=%C3\xa9"),
      "an escaped surrogate": "link_id=a&x=%ED%A0%80",
      "an escaped overlong sequence": "link_id=a&x=%C0%AF",
    }),
  }),
  ...refusedInSafety(
    "a byte order mark in a form",
    ofBodies({ "a byte order mark": "\ufefflink_id=a" }),
  ),
  ...refusedInSafety(
    "a second api_key in a form",
    ofBodies({
      "api_key twice": "api_key=a&link_id=a&api_key=b",
      "api_key twice, one escaped": "api_key={token}&link_id=a&api%5Fkey=b",
    }),
  ),
  ...refusedInSafety(
    "1,000 fields in a form without api_key",
    ofBodies({
      "1,000 fields": `link_id=a${"&x=1".repeat(999)}`,
      "1,000 pairs, empty ones too": `link_id=a${"&".repeat(999)}`,
    }),
  ),
  ...refusedInSafety(
    "a charset in which ASCII is another text",
    ofTypes(
      GOOD,
      [
        "utf-16",
        "utf_16_be",
        "utf-7",
        "idna",
        "cp037",
        "unicode_escape",
        "hz",
        "iso2022_jp",
        "mac_arabic",
      ]
        .map((name) => `${FORM}; charset=${name}`),
    ),
  ),
  ...refusedInSafety("a charset other than UTF-8 for more than ASCII", {
    ...ofTypes("link_id=%C3%A9", [`${FORM}; charset=latin1`, `${FORM}; charset=shift_jis`]),
    ...ofTypes("link_id=é", [`${FORM}; charset=ascii`, `${FORM}; charset=big5`]),
    ...ofTypes("link_id=a&%EF%BB%BFlink_id=b&%EF%BB%BFapi_key=c", [`${FORM}; charset=utf-8-sig`]),
  }),
  ...refusedInSafety(
    "a body larger than the limit",
    ofBodies({
      "more than 256 kB": `link_id=a&x=${"y".repeat(300_000)}`,
      "more than Django's limit for fields": `link_id=a&x=${"y".repeat(3 * MEGABYTE)}`,
    }),
  ),
];

function ofTypes(body: string, types: readonly string[]): NamedRequests {
  return Object.fromEntries(
    types.map((type): [string, WireRequest] => [`${body} as ${type}`, { type, body }]),
  );
}

function ofBodies(bodies: Readonly<Record<string, string | Uint8Array>>): NamedRequests {
  return Object.fromEntries(
    Object.entries(bodies).map(([name, body]): [string, WireRequest] => [`form: ${name}`, {
      type: FORM,
      body,
    }]),
  );
}
