import type { FaultCase } from "../fault_case.ts";
import type { WireRequest } from "../../../support/wire_request.ts";
import { join } from "../../../support/byte_reader.ts";
import { KEY } from "../../../support/identities.ts";
import { toBytes } from "../../../support/raw_http.ts";
import { FORWARDED, MALFORMED, refused, TOO_LARGE } from "./expectations.ts";

const GOOD = '{"link_id": "UX-2827"}';

/** DATA: bodies that reach FinBox as they are. */
const SENT_UNCHANGED: Readonly<Record<string, string>> = {
  "a good body": GOOD,
  "odd spacing": ' \t\r\n{\n"link_id"\t:\r"UX-2827" , "x" : [ ] }\n ',
  "escapes": '{"link\\u005fid": "\\u0055X\\/\\b\\ud83d\\ude00", "é": "✗"}',
  "an integer beyond a double": '{"link_id": "1", "n": 123456789012345678901234567890}',
  "a fraction beyond a double": '{"link_id": "1", "n": 0.1000000000000000055511151231257827}',
  "a number that overflows": '{"link_id": "1", "n": 1E400, "m": -1e-400}',
  "minus zero and a trailing zero": '{"link_id": "1", "n": [-0, 1.0, 1.10, 1e2]}',
  "64 levels": nested(64, "[", "]"),
  "64 levels of objects": nested(64, '{"a":', "}", "1"),
  "300 unknown members": wide(300),
  "members named like Object's own": '{"link_id": "1", "constructor": {}, "toString": 1}',
  "prototype inside": '{"link_id": "1", "x": {"prototype": {"admin": true}}}',
  "__proto__ as a value": '{"link_id": "1", "x": "__proto__"}',
  "a name twice in different objects": '{"link_id": "1", "a": {"b": 1}, "c": {"b": 1}}',
  "names that differ in case": '{"link_id": "1", "Link_Id": "2"}',
  "braces and quotes in a text": '{"link_id": "1", "x": "}\\",\\"y\\":\\"z"}',
  "a body of 250 kB": `{"link_id": "1", "x": "${"y".repeat(250_000)}"}`,
};

const FORM_TYPE = "application/x-www-form-urlencoded";

/** DATA: bodies that are refused for safety. */
const UNSAFE: Readonly<Record<string, string | Uint8Array>> = {
  "white space alone": " \r\n\t",
  "an object that does not close": '{"link_id": "UX-2827"',
  "a text that does not close": '{"link_id": "UX-28',
  "a member without a value": '{"link_id":}',
  "a trailing comma": '{"link_id": "UX-2827",}',
  "something after the object": `${GOOD} x`,
  "two objects": GOOD + GOOD,
  "single quotes": "{'link_id': 'UX-2827'}",
  "a comment": '{"link_id": "UX-2827" /* good */}',
  "NaN": '{"link_id": NaN}',
  "Infinity": '{"link_id": "1", "n": -Infinity}',
  "undefined": '{"link_id": undefined}',
  "a leading zero": '{"link_id": 007}',
  "a plus sign": '{"link_id": +1}',
  "a lone surrogate's half escape": '{"link_id": "\\ud8"}',
  "a line feed in a text": '{"link_id": "UX\n2827"}',
  "a NUL byte in a text": '{"link_id": "UX\0"}',
  "a NUL byte at the end": `${GOOD}\0`,
  "a no-break space between members": '{"link_id":\u00a0"UX-2827"}',
  "a byte order mark": `\ufeff${GOOD}`,
  "UTF-16 with its byte order mark": Uint8Array.of(0xff, 0xfe, 0x7b, 0, 0x7d, 0),
  "UTF-16 without": Uint8Array.of(0x7b, 0, 0x7d, 0),
  "a byte that is not UTF-8": broken(0xff),
  "Latin-1": broken(0xe9),
  "an overlong sequence": broken(0xc0, 0xaf),
  "a surrogate in UTF-8": broken(0xed, 0xa0, 0x80),
  "a sequence that is cut off": broken(0xe2, 0x82),
  "a code point beyond Unicode": broken(0xf4, 0x90, 0x80, 0x80),
  "65 levels": nested(65, "[", "]"),
  "65 levels of objects": nested(65, '{"a":', "}", "1"),
  "100,000 levels": "[".repeat(100_000),
  "a member twice": '{"link_id": "1", "link_id": "1"}',
  "a member twice, once escaped": '{"link_id": "1", "lin\\u006b_id": "2"}',
  "a member twice, further in": '{"link_id": "1", "x": [{"a": {"b": 1, "b": 2}}]}',
  "a member twice, escaped further in": '{"link_id": "1", "x": {"b": 1, "\\u0062": 2}}',
  "an empty name twice": '{"link_id": "1", "": 1, "": 2}',
  "api_key twice": '{"link_id": "1", "api_key": "{token}", "api_key": "another"}',
  "api_key twice, once escaped": '{"link_id": "1", "api_key": "{token}", "api\\u005fkey": "x"}',
  "a member __proto__": '{"link_id": "1", "__proto__": {"admin": true}}',
  "__proto__ escaped": '{"link_id": "1", "\\u005f_proto__": {"admin": true}}',
  "__proto__ further in": '{"link_id": "1", "metadata": {"names": [{"__proto__": null}]}}',
  "__proto__ escaped further in": '{"link_id": "1", "x": {"__proto\\u005f_": 1}}',
};

/** DATA: well-formed bodies that FinBox would refuse. */
const REFUSED: Readonly<Record<string, string>> = {
  "an empty object": "{}",
  "an array": "[]",
  "an array with a good object": `[${GOOD}]`,
  "a text": '"UX-2827"',
  "a number": "42",
  "a number beyond a double, by itself": "1e999",
  "true": "true",
  "null": "null",
  "a link_id that is null": '{"link_id": null}',
  "a link_id that is blank": '{"link_id": "  "}',
  "a link_id that is an object": '{"link_id": {"$gt": ""}}',
  "a link_id that is a list": '{"link_id": ["UX-2827"]}',
};

/** DATA: bodies over a limit. */
const OVERSIZE: Readonly<Record<string, WireRequest>> = {
  "a text of 1 MB": { body: `{"link_id": "${"x".repeat(1_000_000)}"}` },
  "white space of 1 MB": { body: " ".repeat(1_000_000) + GOOD },
  "1 MB in chunks": {
    body: `{"link_id": "${"x".repeat(1_000_000)}"}`,
    framing: "one chunk",
  },
  "a byte over 256 kB": { body: GOOD + " ".repeat(262_145 - GOOD.length) },
  "a byte over 256 kB in chunks": {
    body: GOOD + " ".repeat(262_145 - GOOD.length),
    framing: "small chunks",
  },
};

/** DATA: malformed chunks, as they stand behind the head. */
const CHUNKS: Readonly<Record<string, string>> = {
  "a chunk size that is no number": `xyz\r\n${GOOD}\r\n0\r\n\r\n`,
  "a negative chunk size": `-16\r\n${GOOD}\r\n0\r\n\r\n`,
  "a chunk size beyond 64 bits": `1${"0".repeat(16)}16\r\n${GOOD}\r\n0\r\n\r\n`,
  "a chunk longer than its size": `2\r\n${GOOD}\r\n0\r\n\r\n`,
  "an empty chunk size": `\r\n${GOOD}\r\n0\r\n\r\n`,
};

/** DATA: bodies that end before they are announced to. */
const TRUNCATED: Readonly<Record<string, WireRequest>> = {
  "a body shorter than its length": { body: GOOD, framing: GOOD.length + 1, ends: true },
  "half a body": { body: GOOD.slice(0, 11), framing: GOOD.length, ends: true },
  "a head without its body": { body: "", framing: 10, ends: true },
  "chunks without the last one": {
    body: `16\r\n${GOOD}\r\n`,
    framing: "as it is",
    headers: [["transfer-encoding", "chunked"]],
    ends: true,
  },
  "a chunk shorter than its size": {
    body: `ff\r\n${GOOD}`,
    framing: "as it is",
    headers: [["transfer-encoding", "chunked"]],
    ends: true,
  },
};

/** DATA: bodies with a content encoding. */
const ENCODINGS: readonly string[] = ["gzip", "GZip", "deflate", "br", "zstd", "identity, gzip"];

/** DATA: faulty and odd bodies. */
export const BODIES: readonly FaultCase[] = [
  ...Object.entries(SENT_UNCHANGED).map(([name, body]) => ({
    name: `${name} reaches FinBox unchanged`,
    // What is no session request is none of this table's business.
    env: { GUARD_MODE: "report" },
    request: { body },
    expect: FORWARDED,
  })),
  ...Object.entries(SENT_UNCHANGED).map(([name, body]) => ({
    name: `${name} reaches FinBox unchanged with the caller's own key`,
    env: { GUARD_MODE: "report", FINBOX_API_KEY: null, CALLERS: null },
    request: { body, framing: "small chunks" as const },
    expect: { ...FORWARDED, sent: body },
  })),
  ...Object.entries(UNSAFE).flatMap(([name, body]) => [
    { name: `${name} is refused`, request: { body }, expect: MALFORMED },
    {
      name: `${name} is refused in report mode too`,
      env: { GUARD_MODE: "report" },
      request: { body },
      expect: MALFORMED,
    },
  ]),
  ...Object.entries(REFUSED).map(([name, body]) => ({
    name: `${name} is refused as FinBox would`,
    request: { body },
    expect: MALFORMED,
  })),
  ...Object.entries(REFUSED).map(([name, body]) => ({
    name: `${name} is FinBox's to refuse in report mode`,
    env: { GUARD_MODE: "report" },
    request: { body },
    upstream: "row body-invalid",
    expect: { status: 400, code: "INVALID_REQUEST", upstreamRequests: 1 },
  })),
  ...Object.entries(OVERSIZE).map(([name, request]) => ({
    name: `${name} is too large`,
    request,
    expect: TOO_LARGE,
  })),
  {
    name: "a body of exactly 256 kB is not too large",
    request: { body: GOOD + " ".repeat(262_144 - GOOD.length) },
    expect: FORWARDED,
  },
  {
    name: "a length over the limit is refused before the body comes",
    request: { body: "", framing: 900_000 },
    expect: TOO_LARGE,
  },
  {
    name: "a lower limit holds",
    env: { LIMITS: '{"jsonBytes": 21}' },
    request: { body: GOOD },
    expect: TOO_LARGE,
  },
  ...Object.entries(CHUNKS).map(([name, body]): FaultCase => ({
    name: `${name} does not reach FinBox`,
    request: { body, framing: "as it is", headers: [["transfer-encoding", "chunked"]] },
    expect: { status: [400, "none"], upstreamRequests: 0 },
  })),
  {
    name: "a chunk without its line's end reaches FinBox whole or not at all",
    request: {
      body: `16\r\n${GOOD}0\r\n\r\n`,
      framing: "as it is",
      headers: [["transfer-encoding", "chunked"]],
    },
    expect: { status: [400, "none"], upstreamRequests: 0 },
    differs: {
      workerd: {
        status: 200,
        upstreamRequests: 1,
        sent: `{"api_key":"${KEY}",${GOOD.slice(1)}`,
        reason: "workerd does without the line's end",
      },
    },
  },
  ...Object.entries(TRUNCATED).map(([name, request]): FaultCase => ({
    name: `${name} does not reach FinBox`,
    request,
    expect: { status: [400, "none"], upstreamRequests: 0 },
  })),
  ...ENCODINGS.map((encoding): FaultCase => ({
    name: `a body in ${encoding} is refused`,
    request: { body: GOOD, headers: [["content-encoding", encoding]] },
    expect: refused(415, "UNSUPPORTED_MEDIA_TYPE"),
  })),
  ...["application/json", FORM_TYPE, "multipart/form-data; boundary=edge", null].flatMap((type) => [
    {
      name: `no body as ${type} is an object without link_id, as in Django`,
      request: { type, body: "" },
      expect: { ...refused(400, "INVALID_REQUEST"), message: "link_id, This field is required." },
    },
    {
      name: `no body as ${type} is FinBox's to refuse in report mode`,
      env: { GUARD_MODE: "report" },
      request: { type, body: "" },
      expect: FORWARDED,
    },
  ]),
  ...["identity", "Identity", "", "identity, identity"].map((encoding): FaultCase => ({
    name: `a body in the encoding "${encoding}", which is none, is forwarded`,
    request: { body: GOOD, headers: [["content-encoding", encoding]] },
    expect: FORWARDED,
  })),
];

function broken(...bytes: readonly number[]): Uint8Array {
  return join([toBytes('{"link_id": "UX-'), Uint8Array.from(bytes), toBytes('"}')]);
}

function nested(levels: number, open: string, close: string, inside = ""): string {
  const outer = levels - 1;
  return `{"link_id": "1", "x": ${open.repeat(outer)}${inside}${close.repeat(outer)}}`;
}

function wide(members: number): string {
  const all = Array.from({ length: members }, (_, index) => `"member ${index}": ${index}`);
  return `{"link_id": "1", ${all.join(", ")}}`;
}
