import type { WireRequest } from "../support/wire_request.ts";
import {
  type DjangoCase,
  latin1,
  type NamedRequests,
  refusedByDjango,
  refusedInSafety,
  taken,
} from "./django_case.ts";

/** The content type of a form with the boundary `edge`. */
export const MULTIPART = "multipart/form-data; boundary=edge";
/** The end of such a form. */
export const END = "--edge--\r\n";

const FIRST = partOf('form-data; name="link_id"', "UX-2827");
const FIELD = 'form-data; name="x"';
const X = partOf(FIELD, "v");

/** DATA: multipart forms without files, of every kind. */
export const MULTIPART_CASES: readonly DjangoCase[] = [
  ...taken(ofTypes([
    MULTIPART,
    'multipart/form-data; boundary="edge"',
    "multipart/form-data;boundary=edge",
    "multipart/form-data; boundary = edge",
    "multipart/form-data; BOUNDARY=edge",
    "multipart/Form-Data; boundary=edge",
    `${MULTIPART};`,
    `${MULTIPART}; charset=utf-8`,
    "multipart/form-data; charset=utf-8; boundary=edge",
    `${MULTIPART}; charset=latin1`,
    `${MULTIPART}; charset=x`,
    'multipart/form-data; x="a;b"; boundary=edge',
  ])),
  ...taken(ofBoundaries({
    "an inner space": ['"ed ge"', "ed ge"],
    "an inner space, not quoted": ["ed ge", "ed ge"],
    "a semicolon": ['"ed;ge"', "ed;ge"],
    "two semicolons": ['"a;b;c"', "a;b;c"],
    "a colon": ['"ed:ge/=?"', "ed:ge/=?"],
    "every character of RFC 2046": ["ed'()+_,-./:=?ge", "ed'()+_,-./:=?ge"],
    "single quotes": ["'edge'", "'edge'"],
    "a percent sign": ["%41", "%41"],
    "hyphens alone": ["----", "----"],
    "one character": ["x", "x"],
    "201 characters": ["a".repeat(201), "a".repeat(201)],
  })),
  ...taken(ofBodies({
    "no line end behind it": `${FIRST}--edge--`,
    "blanks behind it": `${FIRST}--edge-- \t\r\n`,
    "no closing delimiter": FIRST,
    "no closing delimiter and no line end": FIRST.trimEnd(),
    "a delimiter that opens at the end": `${FIRST}--edge\r\n`,
    "a delimiter without a line end at the end": `${FIRST}--edge`,
    "half of a closing delimiter": `${FIRST}--edge-\r\n`,
    "a preamble": `preamble\r\n${FIRST}${END}`,
    "a line end before it": `\r\n${FIRST}${END}`,
    "an epilogue": `${FIRST}${END}epilogue`,
    "line ends behind it": `${FIRST}${END}\r\n\r\n`,
    "a blank line in the epilogue": `${FIRST}${END}a\r\n\r\nb`,
    "blanks behind a delimiter": `${FIRST.replace("--edge\r\n", "--edge \t\r\n")}${END}`,
    "a name twice": `${FIRST}${partOf('form-data; name="link_id"', "b")}${END}`,
    "api_key": `${FIRST}${partOf('form-data; name="api_key"', "{token}")}${END}`,
    "letters beyond ASCII": form("é"),
    "a byte order mark in a value": form("\ufeffa"),
    "a line end in a value": form("a\r\nb"),
    "a value that ends with a line end": form("a\r\n"),
    "a value that ends with CR": form("a\r"),
    "a value that ends with LF": form("a\n"),
    "a value that begins with line ends": form("\r\n\r\na"),
    "a value with half of a delimiter": form("a\r\n--edg"),
    "999 fields": `${FIRST}${X.repeat(998)}${END}`,
  })),
  ...taken(ofDispositions({
    "no blank": 'form-data;name="x"',
    "blanks around =": 'form-data; name = "x"',
    "a tab": 'form-data;\tname="x"',
    "capitals": 'FORM-DATA; NAME="x"',
    "no quotes": "form-data; name=x",
    "single quotes": "form-data; name='x'",
    "attachment": 'attachment; name="x"',
    "inline": 'inline; name="x"',
    "another disposition": 'foo; name="x"',
    "no disposition": '; name="x"',
    "a comment": 'form-data (c); name="x"',
    "a semicolon at the end": 'form-data; name="x";',
    "a semicolon twice": 'form-data;; name="x"',
    "an unknown parameter": 'form-data; name="x"; foo=bar',
    "a parameter without a value": 'form-data; foo; name="x"',
    "an empty name": 'form-data; name=""',
    "a name of nothing": "form-data; name=",
    "a name with brackets": 'form-data; name="x[]"',
    "a name with a semicolon": 'form-data; name="a;b"',
    "a name with an escaped quote": 'form-data; name="a\\"b"',
    "a name with an escaped backslash": 'form-data; name="a\\\\b"',
    "a name with a backslash": 'form-data; name="a\\b"',
    "a name with %22": 'form-data; name="a%22b"',
    "a name with quotes": 'form-data; name="a "b" c"',
    "a name beyond ASCII": 'form-data; name="é"',
    // The last byte of the letter in UTF-8 is a no-break space in Latin-1.
    "a name beyond ASCII without quotes": "form-data; name=voilà",
    "a name of __proto__": 'form-data; name="__proto__"',
    "_charset_": 'form-data; name="_charset_"',
    "an empty file name": 'form-data; name="x"; filename=""',
    "a file name of nothing": 'form-data; name="x"; filename=',
  })),
  ...taken(ofHeaders({
    "in capitals": `CONTENT-DISPOSITION: ${FIELD}`,
    "in lower case": `content-disposition: ${FIELD}`,
    "in mixed case": `cOnTent-dispOsition: ${FIELD}`,
    "no blank": `Content-Disposition:${FIELD}`,
    "blanks": `Content-Disposition:   ${FIELD}`,
    "a tab": `Content-Disposition:\t${FIELD}`,
    "blanks at the end": `Content-Disposition: ${FIELD}  `,
    "after another": `Content-Type: text/plain\r\nContent-Disposition: ${FIELD}`,
    "an unknown one": more("X-Y: z"),
    "letters beyond ASCII": more("X-Y: é"),
    "a content type": more("Content-Type: application/json"),
    "a charset": more("Content-Type: text/plain; charset=latin1"),
    "a charset in which ASCII is another text": more("Content-Type: text/plain; charset=utf-16"),
    "a length": more("Content-Length: 1"),
    "transfer encoding 7bit": more("Content-Transfer-Encoding: 7bit"),
    "transfer encoding 8bit": more("content-transfer-encoding: 8BIT"),
    "transfer encoding binary": more("Content-Transfer-Encoding: binary"),
    "transfer encoding 8bit with a parameter": more("Content-Transfer-Encoding: 8bit; x=y"),
    "an unknown transfer encoding": more("Content-Transfer-Encoding: x-foo"),
    "transfer encoding: none named": more("Content-Transfer-Encoding:"),
    "1,024 bytes": more(`X: ${"a".repeat(968)}`),
  })),
  ...taken({
    "multipart: a field like a file that was not chosen": {
      type: MULTIPART,
      body: FIRST +
        partOf('form-data; name="file"; filename=""', "", "Content-Type: application/pdf\r\n") +
        END,
    },
  }),

  ...refusedByDjango(
    400,
    ofTypes([
      "multipart/form-data",
      "multipart/form-data; boundary=",
      'multipart/form-data; boundary=""',
      "Multipart/Form-Data; boundary=edge",
      "multipart/form-data; boundary=edgé",
    ]),
  ),
  ...refusedByDjango(
    400,
    ofBoundaries({
      "202 characters": ["a".repeat(202), "a".repeat(202)],
      "a space at the end": ['"edge "', "edge "],
      "a tab": ['"ed\tge"', "ed\tge"],
    }),
  ),
  ...refusedByDjango(
    400,
    ofBodies({
      "1,001 fields": `${FIRST}${X.repeat(1000)}${END}`,
      "1,003 fields": `${FIRST}${X.repeat(1002)}${END}`,
    }),
  ),
  ...refusedByDjango(
    415,
    ofTypes(["multipart/mixed; boundary=edge", "multipart/form-data boundary=edge"]),
  ),

  ...refusedInSafety(
    "a content type with a wildcard",
    ofTypes(["multipart/*; boundary=edge"]),
  ),
  ...refusedInSafety(
    "a charset in which ASCII is another text",
    ofTypes([`${MULTIPART}; charset=utf-16`]),
  ),
  ...refusedInSafety("a charset other than UTF-8 for more than ASCII", {
    "multipart: latin1 for more than ASCII": {
      type: `${MULTIPART}; charset=latin1`,
      body: form("é"),
    },
  }),
  ...refusedInSafety(
    "a boundary of which there are two readings",
    ofTypes([
      `${MULTIPART}; boundary=x`,
      "multipart/form-data; boundary=x; boundary=edge",
      "multipart/form-data; boundary*=edge",
      "multipart/form-data; boundary*=utf-8''edge",
      "multipart/form-data; boundary=other; boundary*=utf-8''edge",
      'multipart/form-data; boundary="edge',
      'multipart/form-data; boundary=edge"',
    ]),
  ),
  ...refusedInSafety(
    "a boundary with an escape",
    ofBoundaries({
      "an escaped backslash": ['"a\\\\b"', "a\\b"],
      "an escaped quote": ['"a\\"b"', 'a"b'],
    }),
  ),
  ...refusedInSafety(
    "a boundary that the form does not have",
    ofTypes([
      "multipart/form-data; boundary='edge'",
      "multipart/form-data; boundary=edge x",
      "multipart/form-data; boundary=--edge",
      `${MULTIPART}, multipart/form-data`,
    ]),
  ),
  ...refusedInSafety(
    "a form whose lines end in LF alone",
    ofBodies({
      "LF behind a delimiter": `--edge\n${FIRST.slice("--edge\r\n".length)}${END}`,
      "LF before a delimiter": `${FIRST.slice(0, -2)}\n${END}`,
      "LF before it": `\n${FIRST}${END}`,
    }),
  ),
  ...refusedInSafety(
    "a delimiter that is not a line of its own",
    ofBodies({
      "a delimiter in a value": form("a--edgeb"),
      "no line end before the closing delimiter": `${FIRST.slice(0, -2)}${END}`,
      "no line end behind the preamble": `preamble${FIRST}${END}`,
      "more behind a delimiter": `${FIRST.replace("--edge\r\n", "--edgeX\r\n")}${END}`,
      "more behind the last delimiter": `${FIRST}--edgexx\r\n`,
    }),
  ),
  ...refusedInSafety(
    "a part before or after the form",
    ofBodies({
      "a part before it":
        `preamble\r\nContent-Disposition: form-data; name="x"\r\n\r\n1\r\n${FIRST}${END}`,
      "a part without a delimiter behind it":
        `${FIRST}${END}Content-Disposition: form-data; name="x"\r\n\r\n1`,
      "a part behind it": `${FIRST}${END}\r\n${FIRST}`,
    }),
  ),
  ...refusedInSafety(
    "a part without a name",
    ofHeaders({
      "no disposition": "X-A: b",
      "none": "",
      "a blank before the colon": `Content-Disposition : ${FIELD}`,
    }),
  ),
  ...refusedInSafety(
    "a part without a name",
    ofBodies({
      "no blank line behind the headers":
        `${FIRST}--edge\r\nContent-Disposition: ${FIELD}\r\nv\r\n${END}`,
    }),
  ),
  ...refusedInSafety(
    "a part without a name",
    ofDispositions({
      "no name": "form-data",
      "a name alone": 'name="x"',
      "a comma": 'form-data, name="x"',
      "a disposition beyond ASCII": 'form-dåta; name="x"',
      "a parameter's name beyond ASCII": 'form-data; å=1; name="x"',
      "a no-break space before the parameter": 'form-data;\u00a0name="x"',
    }),
  ),
  ...refusedInSafety(
    "a name of which there are two readings",
    ofDispositions({
      "a name twice": 'form-data; name="x"; name="y"',
      "name*": "form-data; name*=UTF-8''x",
      "name and name*": "form-data; name=\"y\"; name*=UTF-8''x",
      "a name in pieces": 'form-data; name*0="x"; name*1="y"',
      "a quote that does not close": 'form-data; name="x',
      "more behind the quotes": 'form-data; name="x" y',
      "a quote within quotes": 'form-data; name="a"b"',
    }),
  ),
  ...refusedInSafety(
    "a name with blanks around it",
    ofDispositions({
      "blanks around a name": 'form-data; name=" x "',
      "a no-break space before a name": 'form-data; name="\u00a0x"',
      "a blank behind api_key": 'form-data; name="api_key "',
    }),
  ),
  ...refusedInSafety(
    "a header of a part that is not one line of its own",
    ofHeaders({
      "folded": 'Content-Disposition: form-data;\r\n name="x"',
      "a blank before it": ` Content-Disposition: ${FIELD}`,
      "a disposition twice": more('Content-Disposition: form-data; name="y"'),
      "a content type twice": more("Content-Type: a/b\r\nContent-Type: c/d"),
      "an unknown one twice": more("X-A: 1\r\nX-A: 2"),
      "no colon": more("garbage"),
      "no name": more(": garbage"),
    }),
  ),
  ...refusedInSafety(
    "a control character in a header of a part",
    ofHeaders({
      "NUL": more("X-A: \0"),
      "LF": more("X-A: a\nb"),
      "a header behind LF": 'Content-Disposition: form-data;\n name="x"',
    }),
  ),
  ...refusedInSafety(
    "headers of a part of more than 1,024 bytes",
    ofHeaders({ "1,100 bytes": more(`X-A: ${"a".repeat(1100)}`) }),
  ),
  ...refusedInSafety(
    "a transfer encoding of a field",
    ofHeaders({
      "Base64": more("Content-Transfer-Encoding: base64"),
      "Base64 in capitals": more("Content-Transfer-Encoding: BASE64"),
      "quoted-printable": more("Content-Transfer-Encoding: quoted-printable"),
    }),
  ),
  ...refusedInSafety(
    "text that is not UTF-8",
    ofBodies({
      "a value in Latin-1": latin1(form("\xe9")),
      "a name in Latin-1": latin1(
        `${FIRST}${partOf('form-data; name="\xe9"', "v")}${END}`,
      ),
      "a surrogate in UTF-8": latin1(form("\xed\xa0\x80")),
    }),
  ),
  ...refusedInSafety(
    "a second api_key in a form",
    ofBodies({
      "api_key twice": FIRST + partOf('form-data; name="api_key"', "a").repeat(2) + END,
    }),
  ),
  ...refusedInSafety(
    "1,000 fields in a form without api_key",
    ofBodies({ "1,000 fields": `${FIRST}${X.repeat(999)}${END}` }),
  ),
  ...refusedInSafety(
    "a file in the form of a session",
    ofBodies({
      "a file": FIRST + partOf('form-data; name="file"; filename="a.pdf"', "%PDF") + END,
      "a file named by a no-break space": latin1(
        FIRST + partOf('form-data; name="link_id"; filename=\xa0', "a") + END,
      ),
    }),
  ),
  ...refusedInSafety(
    "a body larger than the limit",
    ofBodies({ "more than 256 kB": `${FIRST}${partOf(FIELD, "y".repeat(300_000))}${END}` }),
  ),
];

/** A part of a form; further headers have their line ends. */
export function partOf(disposition: string, value: string, headers = ""): string {
  return `--edge\r\nContent-Disposition: ${disposition}\r\n${headers}\r\n${value}\r\n`;
}

function form(value: string): string {
  return partOf('form-data; name="link_id"', value) + END;
}

function more(header: string): string {
  return `Content-Disposition: ${FIELD}\r\n${header}`;
}

function ofTypes(types: readonly string[]): NamedRequests {
  return Object.fromEntries(
    types.map((type): [string, WireRequest] => [type, { type, body: FIRST + END }]),
  );
}

function ofBoundaries(
  boundaries: Readonly<Record<string, readonly [written: string, boundary: string]>>,
): NamedRequests {
  return Object.fromEntries(
    Object.entries(boundaries).map(([name, [written, boundary]]): [string, WireRequest] => [
      `multipart: a boundary with ${name}`,
      {
        type: `multipart/form-data; boundary=${written}`,
        body: (FIRST + END).replaceAll("--edge", `--${boundary}`),
      },
    ]),
  );
}

function ofBodies(bodies: Readonly<Record<string, string | Uint8Array>>): NamedRequests {
  return Object.fromEntries(
    Object.entries(bodies).map(([name, body]): [string, WireRequest] => [`multipart: ${name}`, {
      type: MULTIPART,
      body,
    }]),
  );
}

function ofDispositions(dispositions: Readonly<Record<string, string>>): NamedRequests {
  return Object.fromEntries(
    Object.entries(dispositions).map(([name, disposition]): [string, WireRequest] => [
      `multipart: a field, ${name}`,
      { type: MULTIPART, body: FIRST + partOf(disposition, "v") + END },
    ]),
  );
}

function ofHeaders(headers: Readonly<Record<string, string>>): NamedRequests {
  return Object.fromEntries(
    Object.entries(headers).map(([name, lines]): [string, WireRequest] => [
      `multipart: headers of a field, ${name}`,
      { type: MULTIPART, body: `${FIRST}--edge\r\n${lines}\r\n\r\nv\r\n${END}` },
    ]),
  );
}
