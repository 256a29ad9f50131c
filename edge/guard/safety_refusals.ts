import type { Condition } from "../contract/conditions.ts";

/** Something that the guard refuses though Django takes it. */
export interface SafetyRefusal {
  /** The condition in which the guard answers. */
  readonly condition: Condition;
  /** What such a request contains; each character is one byte. */
  readonly example: string;
  /** Why it is refused all the same. */
  readonly reason: string;
}

/**
 * DATA: what the guard refuses though Django takes it, by what the request has, in the order of the
 * document that is made from it (Django 3.2 with REST framework 3.14 under gunicorn, which the tests
 * run).
 */
export const SAFETY_REFUSALS = {
  "a duplicate member": {
    condition: "duplicate member",
    example: '"link_id": "a", "link_id": "b"',
    reason: "Django takes the last, other parsers the first: the guard could check another one.",
  },
  "a member named __proto__": {
    condition: "forbidden member",
    example: '"__proto__": {}',
    reason: "Programs in JavaScript may take it for the object's prototype.",
  },
  "nesting of more than 64 levels": {
    condition: "too deep",
    example: "[[[[",
    reason: "Parsers differ in how deep they read, and some crash.",
  },
  "a byte order mark in a form": {
    condition: "malformed",
    example: "\xef\xbb\xbflink_id=",
    reason: "Django reads it as a part of the first name; others skip it.",
  },
  "text that is not UTF-8": {
    condition: "not UTF-8",
    example: "link_id=%E9",
    reason: "Django puts U+FFFD in its place, or reads Latin-1: the value is not what was meant.",
  },
  "an encoded body": {
    condition: "content encoding",
    example: "content-encoding: gzip",
    reason:
      "Django does not decode it, but a server in front of it may: the body is read unchecked.",
  },
  "a charset in which ASCII is another text": {
    condition: "other charset",
    example: "charset=utf-7",
    reason: "Django decodes the body with it, so it can say something else than its bytes.",
  },
  "a charset other than UTF-8 for more than ASCII": {
    condition: "other charset",
    example: "charset=latin1",
    reason: "Django decodes the body with it; the guard reads UTF-8.",
  },
  "a charset of which there are two readings": {
    condition: "other charset",
    example: "charset*=",
    reason: "Django's two readers of the header differ in it, and so do its releases.",
  },
  "a content type with a wildcard": {
    condition: "wrong content type",
    example: "content-type: */*",
    reason: "REST framework takes it for the first parser that is configured, whichever that is.",
  },
  "two content types": {
    condition: "wrong content type",
    example: "content-type: application/json\r\ncontent-type: application/json",
    reason: "gunicorn takes the last, others the first or both.",
  },
  "a body larger than the limit": {
    condition: "body too large",
    example: "xxxx",
    reason: "The guard reads it whole: the limits `jsonBytes` and `uploadBytes` bound its memory.",
  },
  "a GET request with a body": {
    condition: "body of a GET",
    example: "GET /",
    reason: "No runtime forwards the body of a GET request.",
  },
  "a second api_key in a form": {
    condition: "repeated api_key",
    example: "api_key=b",
    reason: "Django takes the last: the other one would be sent as it is, which may be a token.",
  },
  "an api_key behind the file of an upload": {
    condition: "late api_key",
    example: '%PDF-1.4\r\n--edge\r\nContent-Disposition: form-data; name="api_key"',
    reason:
      "The form has been sent up to there, and it may be a caller's token. Django can take it anywhere.",
  },
  "1,000 fields in a form without api_key": {
    condition: "too many fields",
    example: "&x=1&x=1&x=1",
    reason: "With the key, Django would refuse it for more than 1,000 fields.",
  },
  "a file in the form of a session": {
    condition: "unexpected file",
    example: 'filename="a.pdf"',
    reason: "No document gives a session a file, and it can take the place of a field.",
  },
  "a boundary of which there are two readings": {
    condition: "no boundary",
    example: "boundary=edge; boundary=x",
    reason: "It is given twice, as `boundary*`, or with a quote that does not close.",
  },
  "a boundary with an escape": {
    condition: "no boundary",
    example: 'boundary="a\\\\b"',
    reason: "Some parsers take the escape for a part of the boundary.",
  },
  "a boundary that the form does not have": {
    condition: "malformed",
    example: "boundary='edge'",
    reason: "Django reads the whole form as one part.",
  },
  "a form whose lines end in LF alone": {
    condition: "malformed",
    example: "--edge\n",
    reason: "Django skips the parts, or takes them, by where the LF is; others read all or none.",
  },
  "a delimiter that is not a line of its own": {
    condition: "malformed",
    example: "a--edge",
    reason: "Django ends the part there; RFC 2046 and other parsers do not.",
  },
  "a part before or after the form": {
    condition: "malformed",
    example: "preamble\r\nContent-Disposition:",
    reason: "Django reads what surrounds the form as a part; others skip it.",
  },
  "a part without a name": {
    condition: "malformed",
    example: "Content-Disposition: form-data\r\n",
    reason: "Django skips the part; others refuse the form or invent a name.",
  },
  "a name of which there are two readings": {
    condition: "malformed",
    example: 'name="x"; name="y"',
    reason: "It is given twice, as `name*`, in pieces, or with a quote that does not close.",
  },
  "a parameter after an escaped quote": {
    condition: "malformed",
    example: 'filename="a\\"b.pdf"; name=',
    reason: "Some releases of Django take it for a part of the quoted value.",
  },
  "a name with blanks around it": {
    condition: "malformed",
    example: 'name=" x "',
    reason: "Django removes them, and its releases differ in which characters are blanks.",
  },
  "a file name of which there are two readings": {
    condition: "malformed",
    example: 'filename="a"; filename="b"',
    reason: "It is given twice, in pieces, or is empty in one form and not in the other.",
  },
  "a header of a part that is not one line of its own": {
    condition: "malformed",
    example: "form-data;\r\n name=",
    reason: "It is folded, repeated or has no name: Django skips some of these, others do not.",
  },
  "a control character in a header of a part": {
    condition: "malformed",
    example: "X-A: \0",
    reason: "Parsers end the line or the value there, or do not.",
  },
  "headers of a part of more than 1,024 bytes": {
    condition: "malformed",
    example: "X-A: aaaa",
    reason: "Django skips the part, also where it is the file.",
  },
  "a transfer encoding of a field": {
    condition: "malformed",
    example: "Content-Transfer-Encoding: base64",
    reason: "Django decodes Base64 but not quoted-printable; other parsers decode both or nothing.",
  },
  "a file named api_key": {
    condition: "malformed",
    example: 'name="api_key"; filename=',
    reason: "REST framework lets a file take the place of a field: the key would be the file.",
  },
  "more than 64 KiB before the file of an upload": {
    condition: "too large",
    example: "yyyy",
    reason: "The guard holds what precedes the file in memory until it has checked it.",
  },
} as const satisfies Readonly<Record<string, SafetyRefusal>>;

/** What a request has that the guard refuses though Django takes it. */
export type SafetyRefusalName = keyof typeof SAFETY_REFUSALS;
