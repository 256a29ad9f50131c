import type { WireRequest } from "../support/wire_request.ts";
import {
  type DjangoCase,
  latin1,
  type NamedRequests,
  refusedByDjango,
  refusedInSafety,
  taken,
} from "./django_case.ts";
import { END, MULTIPART, partOf } from "./multipart_cases.ts";

const UPLOAD = "/v1/statement/upload_session/";
const FORM = "application/x-www-form-urlencoded";
const PDF = "Content-Type: application/pdf\r\n";

const SESSION = partOf('form-data; name="session_id"', "8d5ea22b");
const FIELDS = SESSION + partOf('form-data; name="upload_type"', "PDF") +
  partOf('form-data; name="bank_name"', "hdfc");
const BASE64 = SESSION + partOf('form-data; name="upload_type"', "BASE64");
const FILE = fileOf('form-data; name="file"; filename="a.pdf"');
const KEY = partOf('form-data; name="api_key"', "{token}");
const X = partOf('form-data; name="x"', "1");

/** DATA: uploads of every kind. */
export const UPLOAD_CASES: readonly DjangoCase[] = [
  ...taken(ofBodies({
    "a file": FIELDS + FILE + END,
    "the file first": FILE + FIELDS + END,
    "the file in the middle": SESSION + FILE + X + END,
    "two files": FIELDS + FILE + FILE.replace('"file"', '"file2"') + END,
    "two files of a name": FIELDS + FILE + FILE + END,
    "an empty file": FIELDS + fileOf('form-data; name="file"; filename="a.pdf"', "") + END,
    "a file without a file name": FIELDS + fileOf('form-data; name="file"') + END,
    "an address of a file": `${FIELDS}${
      partOf('form-data; name="file_url"', "https://a.co/x.pdf")
    }${END}`,
    "a field twice": FIELDS + partOf('form-data; name="upload_type"', "BASE64") + FILE + END,
    "a field behind the file again": FIELDS + FILE + SESSION + END,
    "no closing delimiter": FIELDS + FILE,
    "no closing delimiter and no line end": (FIELDS + FILE).trimEnd(),
    "a delimiter without a line end at the end": `${FIELDS}${FILE}--edge`,
    "a preamble": `preamble\r\n${FIELDS}${FILE}${END}`,
    "an epilogue": `${FIELDS}${FILE}${END}epilogue`,
    "api_key before the file": FIELDS + KEY + FILE + END,
    "a part behind it": FIELDS + FILE + END + SESSION,
    "a field in Latin-1 behind the file": latin1(
      FIELDS + FILE + partOf('form-data; name="x"', "\xe9") + END,
    ),
    "1,000 fields": FIELDS + X.repeat(997) + FILE + END,
    "100 files": FIELDS + fileOf('form-data; name="f"; filename="x"', "1").repeat(100) + END,
    "Base64 in a field": BASE64 + partOf('form-data; name="file"', "JVBERi0xLjQ=") + END,
    "100 kB of Base64 in a field": BASE64 +
      partOf('form-data; name="file"', "JVBE".repeat(25_000)) + END,
  })),
  ...taken(ofFiles({
    "attachment": fileOf('attachment; name="file"; filename="a.pdf"'),
    "capitals": fileOf('FORM-DATA; NAME="file"; FILENAME="a.pdf"'),
    "blanks": fileOf('form-data ; name = "file" ; filename = "a.pdf"'),
    "tabs": fileOf('form-data;\tname="file";\tfilename="a.pdf"'),
    "the file name first": fileOf('form-data; filename="a.pdf"; name="file"'),
    "further parameters": fileOf('form-data; name="file"; filename="a.pdf"; size=5'),
    "no quotes": fileOf("form-data; name=file; filename=a.pdf"),
    "no quotes and a blank": fileOf("form-data; name=file; filename=a b.pdf"),
    "single quotes": fileOf("form-data; name='file'; filename='a.pdf'"),
    "quotes within quotes": fileOf('form-data; name="file"; filename="my "final" stmt.pdf"'),
    "an escaped quote": fileOf('form-data; name="file"; filename="a\\"b.pdf"'),
    "%22": fileOf('form-data; name="file"; filename="a%22b.pdf"'),
    "a semicolon": fileOf('form-data; name="file"; filename="a;b.pdf"'),
    "a path of Windows": fileOf('form-data; name="file"; filename="C:\\Users\\a.pdf"'),
    "an escaped path of Windows": fileOf('form-data; name="file"; filename="C:\\\\a.pdf"'),
    "a path": fileOf('form-data; name="file"; filename="/etc/a.pdf"'),
    "two points": fileOf('form-data; name="file"; filename=".."'),
    "a slash at the end": fileOf('form-data; name="file"; filename="a/"'),
    "a blank alone": fileOf('form-data; name="file"; filename=" "'),
    "letters beyond ASCII": fileOf('form-data; name="file"; filename="\xc3\xa9.pdf"'),
    "a letter in Latin-1": fileOf('form-data; name="file"; filename="\xe9.pdf"'),
    "filename*": fileOf("form-data; name=\"file\"; filename*=UTF-8''%C3%A9.pdf"),
    "filename* in Latin-1": fileOf("form-data; name=\"file\"; filename*=iso-8859-1'en'%E9.pdf"),
    "filename* in quotes": fileOf('form-data; name="file"; filename*="UTF-8\'\'a.pdf"'),
    "filename* without a charset": fileOf('form-data; name="file"; filename*=a.pdf'),
    "filename* with one quote": fileOf('form-data; name="file"; filename*=UTF-8\'a.pdf'),
    "an empty filename*": fileOf("form-data; name=\"file\"; filename*=UTF-8''"),
    "filename and filename*": fileOf(
      'form-data; name="file"; filename="e.pdf"; filename*=UTF-8\'\'%C3%A9.pdf',
    ),
    "an encoded word": fileOf('form-data; name="file"; filename="=?UTF-8?B?w6k=?="'),
    "entities of HTML": fileOf('form-data; name="file"; filename="&#233;&amp;.pdf"'),
    "a slash as an entity": fileOf('form-data; name="file"; filename="a&#x2f;b.pdf"'),
    "a slash as an entity alone": fileOf('form-data; name="file"; filename="&#x2f;"'),
    "a name of 300 characters": fileOf(
      `form-data; name="file"; filename="${"a".repeat(300)}.pdf"`,
    ),
    "no content type": fileOf('form-data; name="file"; filename="a.pdf"', "%PDF", ""),
    "an empty content type": withHeader("Content-Type:"),
    "a content type in capitals": withHeader("CONTENT-TYPE: Application/PDF"),
    "a content type beyond ASCII": withHeader("Content-Type: \xe9"),
    "a charset": withHeader("Content-Type: text/plain; charset=utf-16"),
    "a length": withHeader("Content-Length: 3"),
    "unknown headers": withHeader("Content-ID: <a>\r\nX-A: b"),
    "a content encoding": withHeader("Content-Encoding: gzip"),
    "a form in it": fileOf(
      'form-data; name="file"; filename="a.pdf"',
      '--in\r\nContent-Disposition: file; filename="x"\r\n\r\nq\r\n--in--',
      "Content-Type: multipart/mixed; boundary=in\r\n",
    ),
    "half of a delimiter": fileOf(
      'form-data; name="file"; filename="a.pdf"',
      "%PDF\n\n--edg\r\n--edg",
    ),
    "transfer encoding binary": withHeader("Content-Transfer-Encoding: binary"),
    "transfer encoding quoted-printable": withHeader(
      "Content-Transfer-Encoding: quoted-printable",
    ),
    "transfer encoding base64": withHeader("Content-Transfer-Encoding: base64", "JVBERi0xLjQ="),
    "transfer encoding base64 in lines": withHeader(
      "Content-Transfer-Encoding: BASE64",
      "JVBE\r\nRi0x\r\nLjQ=",
    ),
    "headers of 1,000 bytes": withHeader(`X: ${"a".repeat(900)}`),
  })),
  ...taken({
    "upload: charset utf-8": {
      ...upload(FIELDS + FILE + END),
      type: `${MULTIPART}; charset=utf-8`,
    },
    "upload: charset latin1": {
      ...upload(FIELDS + FILE + END),
      type: `${MULTIPART}; charset=latin1`,
    },
    "upload: charset latin1 and a file beyond ASCII": {
      ...upload(FIELDS + fileOf('form-data; name="file"; filename="a.pdf"', "é") + END),
      type: `${MULTIPART}; charset=latin1`,
    },
    "upload: a boundary with an inner space": {
      ...upload((FIELDS + FILE + END).replaceAll("--edge", "--ed ge")),
      type: 'multipart/form-data; boundary="ed ge"',
    },
    "upload: a boundary with a semicolon": {
      ...upload((FIELDS + FILE + END).replaceAll("--edge", "--ed;ge")),
      type: 'multipart/form-data; boundary="ed;ge"',
    },
    "upload: a query": {
      ...upload(FIELDS + FILE + END),
      path: `${UPLOAD}?identity=true&progress=true`,
    },
    "upload: a query with parameters twice": {
      ...upload(FIELDS + FILE + END),
      path: `${UPLOAD}?identity=true&identity=false&progress=1&progress=0`,
    },
    "upload: an address in an urlencoded form": {
      path: UPLOAD,
      type: FORM,
      body: "session_id=8d5ea22b&upload_type=PDF&file_url=https://a.co/a.pdf",
    },
    "upload: 200 kB of Base64 in an urlencoded form": {
      path: UPLOAD,
      type: FORM,
      body: `session_id=8d5ea22b&upload_type=BASE64&file=${"JVBE".repeat(50_000)}`,
    },
    "upload: 2.8 MB of Base64 in an urlencoded form": {
      path: UPLOAD,
      type: FORM,
      body: `session_id=8d5ea22b&upload_type=BASE64&file=${"JVBE".repeat(700_000)}`,
    },
  }),

  ...refusedByDjango(
    400,
    ofBodies({
      "1,001 fields": FIELDS + X.repeat(998) + FILE + END,
      "101 files": FIELDS + fileOf('form-data; name="f"; filename="x"', "1").repeat(101) + END,
      "2.8 MB of Base64 in a field": BASE64 +
        partOf('form-data; name="file"', "JVBE".repeat(700_000)) + END,
    }),
  ),
  ...refusedByDjango(
    400,
    ofFiles({
      "broken Base64": withHeader("Content-Transfer-Encoding: base64", "JVBERi0xLjQ"),
    }),
  ),
  ...refusedByDjango(
    500,
    ofFiles({
      "filename* in an unknown charset": fileOf(
        "form-data; name=\"file\"; filename*=foo''%E9.pdf",
      ),
    }),
  ),

  ...refusedInSafety(
    "a file name of which there are two readings",
    ofFiles({
      "a file name twice": fileOf('form-data; name="file"; filename="a"; filename="b"'),
      "a file name in pieces": fileOf('form-data; name="file"; filename*0="a"; filename*1=".pdf"'),
      "a file name and an empty filename*": fileOf(
        'form-data; name="file"; filename="a.pdf"; filename*=UTF-8\'\'',
      ),
      "a quote that does not close": fileOf('form-data; name="file"; filename="a.pdf'),
      "a backslash before the closing quote": fileOf(
        'form-data; name="file"; filename="C:\\Users\\"',
      ),
    }),
  ),
  ...refusedInSafety(
    "a parameter after an escaped quote",
    ofFiles({
      "an escaped quote before the name": fileOf(
        'form-data; filename="a\\"b.pdf"; name="file"',
      ),
    }),
  ),
  ...refusedInSafety(
    "a control character in a header of a part",
    ofFiles({ "NUL in the file name": fileOf('form-data; name="file"; filename="a\0.pdf"') }),
  ),
  ...refusedInSafety(
    "a name with blanks around it",
    ofFiles({ "blanks around the name": fileOf('form-data; name=" file "; filename="a.pdf"') }),
  ),
  ...refusedInSafety(
    "a file named api_key",
    ofBodies({
      "a file named api_key": FIELDS + fileOf('form-data; name="api_key"; filename="k"') + FILE +
        END,
    }),
  ),
  ...refusedInSafety(
    "an api_key behind the file of an upload",
    ofBodies({
      "api_key behind the file": FIELDS + FILE + KEY + END,
      "api_key before and behind the file": FIELDS + KEY + FILE + KEY + END,
      "api_key behind the form": FIELDS + FILE + END + KEY,
      "api_key behind a delimiter in a part's headers":
        `${FIELDS}${FILE}--edge\r\nX: y\r\n${KEY}${END}`,
      "api_key in 64 KiB of a part without a name": withKeyAt64KiB(
        `${FIELDS}${FILE}--edge\r\nX: y\r\n\r\n`,
      ),
      "api_key in 64 KiB of a file whose name Django drops": withKeyAt64KiB(
        `${FIELDS}--edge\r\nContent-Disposition: form-data; name="file"; filename=".."\r\n\r\n`,
      ),
    }),
  ),
  ...refusedInSafety(
    "headers of a part of more than 1,024 bytes",
    ofFiles({ "headers of 1,100 bytes": withHeader(`X: ${"a".repeat(1100)}`) }),
  ),
  ...refusedInSafety(
    "a form whose lines end in LF alone",
    ofBodies({ "LF alone": (FIELDS + FILE + END).replaceAll("\r\n", "\n") }),
  ),
  ...refusedInSafety(
    "a transfer encoding of a field",
    ofBodies({
      "a field in Base64": FIELDS +
        partOf('form-data; name="x"', "YWJj", "Content-Transfer-Encoding: base64\r\n") + FILE +
        END,
    }),
  ),
  ...refusedInSafety(
    "text that is not UTF-8",
    ofBodies({
      "a field in Latin-1": latin1(
        FIELDS + partOf('form-data; name="x"', "\xe9") + FILE + END,
      ),
    }),
  ),
  ...refusedInSafety("a charset other than UTF-8 for more than ASCII", {
    "upload: latin1 and a file name beyond ASCII": {
      ...upload(FIELDS + FILE.replace("a.pdf", "é.pdf") + END),
      type: `${MULTIPART}; charset=latin1`,
    },
  }),
  ...refusedInSafety("a charset in which ASCII is another text", {
    "upload: mac_arabic, which has a second underscore, and a name behind the file": {
      ...upload(latin1(FIELDS + FILE + KEY.replace("_", "\xdf") + END)),
      type: `${MULTIPART}; charset=mac_arabic`,
    },
    "upload: utf-16": { ...upload(FIELDS + FILE + END), type: `${MULTIPART}; charset=utf-16` },
  }),
  ...refusedInSafety(
    "more than 64 KiB before the file of an upload",
    ofBodies({
      "70 kB before the file": FIELDS + partOf('form-data; name="x"', "y".repeat(70_000)) + FILE +
        END,
    }),
  ),
];

function fileOf(disposition: string, content = "%PDF-1.4", headers = PDF): string {
  return partOf(disposition, content, headers);
}

function withHeader(header: string, content?: string): string {
  return fileOf('form-data; name="file"; filename="a.pdf"', content, `${header}\r\n`);
}

// Django reads 64 KiB at a time, and keeps the end of them, which may begin a delimiter. It leaves a
// part that it skips behind the first of these pieces, and takes what follows for another part.
function withKeyAt64KiB(opening: string): string {
  const at = 64 * 1024 - "--edge".length - 6;
  return opening.padEnd(at, "x") + KEY.slice("--edge".length) + END;
}

function upload(body: string | Uint8Array): WireRequest {
  return { path: UPLOAD, type: MULTIPART, body };
}

function ofBodies(bodies: Readonly<Record<string, string | Uint8Array>>): NamedRequests {
  return Object.fromEntries(
    Object.entries(bodies).map(([name, body]) => [`upload: ${name}`, upload(body)]),
  );
}

// A file behind the usual fields; each character is one byte.
function ofFiles(files: Readonly<Record<string, string>>): NamedRequests {
  return Object.fromEntries(
    Object.entries(files).map(([name, file]) => [
      `upload of a file, ${name}`,
      upload(latin1(FIELDS + file + END)),
    ]),
  );
}
