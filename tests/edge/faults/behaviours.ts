import { brotliCompressSync } from "node:zlib";
import { CATALOGUE } from "../../../lib/errors/catalogue/mod.ts";
import { join } from "../../support/byte_reader.ts";
import { KEY, SERVER_HASH } from "../../support/identities.ts";
import { toBytes } from "../../support/raw_http.ts";

/** One way for FinBox to behave once it has a request. */
export interface Behaviour {
  /** What it sends, piece by piece; `{elsewhere}` stands for a host that must not be called. */
  readonly sends: readonly (string | Uint8Array)[];
  /** What it does then: closes when absent. */
  readonly then?: "hang" | "reset";
  /** Whether it reads no body before it sends. */
  readonly isEarly?: true;
  /** The answer's body, where the caller has to get exactly this. */
  readonly body?: string | Uint8Array;
}

const MEGABYTE: Uint8Array = new Uint8Array(1024 * 1024).fill(0x61);
const SESSION: string = JSON.stringify({
  session_id: "8d5ea22b-216a-4fe2-90da-65d1c67c8964",
  redirect_url: "https://bankconnectclient.finbox.in/?session_id=8d5ea22b&token=t",
});

/** How large the large answers are, in megabytes. */
export const LARGE_MEGABYTES = 50;

/** The SESSION answer, gzipped. */
const GZIPPED: Uint8Array = await gzip(SESSION);

/** What has the guard's secrets in each of their forms, and what has to reach the caller. */
const ECHO: string = [
  KEY,
  SERVER_HASH,
  escaped(KEY),
  escaped(SERVER_HASH).replace(/[0-9a-f]{4}/g, (digits) => digits.toUpperCase()),
  percentEncoded(KEY),
  percentEncoded(SERVER_HASH).toUpperCase(),
  escaped(KEY.slice(0, 9)) + percentEncoded(KEY.slice(9, 20)) + KEY.slice(20),
].map((secret) => `{"detail": "${secret} is not valid"}`).join("\r\n");
const MASKED: string = ECHO.replace(
  /(?<="detail": ")[^ ]+/g,
  (secret) => "*".repeat(secret.length),
);
/** A longer answer with the key over the end of its second megabyte. */
const LARGE_ECHO: readonly Uint8Array[] = [
  MEGABYTE,
  MEGABYTE.subarray(10),
  toBytes(KEY.slice(0, 10)),
  toBytes(KEY.slice(10) + ECHO),
];
const LARGE_MASKED: Uint8Array = join([
  ...LARGE_ECHO.slice(0, 2),
  toBytes("*".repeat(KEY.length) + MASKED),
]);

/** DATA: the ways for FinBox to behave, by name. */
export const BEHAVIOURS: ReadonlyMap<string, Behaviour> = new Map<string, Behaviour>(
  Object.entries<Behaviour>({
    "ok": whole("200 OK", SESSION),
    "ok with odd spacing": whole("200 OK", ' {"session_id" :\t"\\u0038", "n": 1e400}\r\n'),
    "ok with its own headers": {
      sends: [
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncache-control: no-store\r\n" +
        "set-cookie: session=1\r\nserver: finbox\r\nx-api-key: echoed\r\nx-powered-by: django\r\n" +
        "access-control-allow-origin: *\r\nx-bankconnect-guard: forged\r\n" +
        "content-length: 2\r\nconnection: close\r\n\r\n{}",
      ],
      body: "{}",
    },
    "401 with a challenge": {
      sends: [
        head("401 Unauthorized", 'www-authenticate: Token realm="api"', "content-length: 2"),
        "{}",
      ],
      body: "{}",
    },
    "ok in chunks": {
      sends: [
        head("200 OK", "transfer-encoding: chunked"),
        '5\r\n{"n":\r\n',
        "3\r\n 1}\r\n",
        "0\r\n\r\n",
      ],
      body: '{"n": 1}',
    },
    "ok in chunks with extensions": {
      sends: [head("200 OK", "transfer-encoding: chunked"), "2;x=y\r\n{}\r\n0;z\r\n\r\n"],
      body: "{}",
    },
    "ok up to the close": { sends: [head("200 OK"), SESSION], body: SESSION },
    "no content": { sends: [head("204 No Content")], body: "" },
    "accepted": whole("202 Accepted", "{}"),
    "hangs before the head": { sends: [], then: "hang" },
    "hangs in the head": { sends: ["HTTP/1.1 200 OK\r\ncontent-ty"], then: "hang" },
    "hangs in the body": {
      sends: [head("200 OK", "content-length: 100"), '{"session_id": "8d5e'],
      then: "hang",
    },
    "hangs in a chunk": {
      sends: [head("200 OK", "transfer-encoding: chunked"), '40\r\n{"session_id"'],
      then: "hang",
    },
    "resets": { sends: [], then: "reset" },
    "resets in the head": { sends: ["HTTP/1.1 200 OK\r\ncontent-ty"], then: "reset" },
    "resets in the body": {
      sends: [head("200 OK", "content-length: 100"), '{"session_id": "8d5e'],
      then: "reset",
    },
    "closes": { sends: [] },
    "closes in the status line": { sends: ["HTTP/1.1 20"] },
    "closes in the head": { sends: ["HTTP/1.1 200 OK\r\ncontent-ty"] },
    "answers in another protocol": { sends: ["SSH-2.0-OpenSSH_9.6\r\n\r\n"] },
    "answers with noise": { sends: [new Uint8Array(256).map((_, at) => (at * 167 + 13) % 256)] },
    "answers without a status": { sends: ["HTTP/1.1 OK\r\ncontent-length: 2\r\n\r\n{}"] },
    "answers with a header without a colon": {
      sends: ["HTTP/1.1 200 OK\r\nno colon here\r\ncontent-length: 2\r\n\r\n{}"],
    },
    "answers with a length that is no number": {
      sends: [head("200 OK", "content-length: two"), "{}"],
    },
    "answers with two lengths": {
      sends: [head("200 OK", "content-length: 2", "content-length: 4"), '{"a"'],
    },
    "answers with a chunk size that is no number": {
      sends: [head("200 OK", "transfer-encoding: chunked"), "zz\r\n{}\r\n0\r\n\r\n"],
    },
    "early hints, then ok": {
      sends: [
        "HTTP/1.1 103 Early Hints\r\nlink: </style.css>\r\n\r\n",
        ...whole("200 OK", SESSION).sends,
      ],
      body: SESSION,
    },
    "continue, then ok": {
      sends: ["HTTP/1.1 100 Continue\r\n\r\n", ...whole("200 OK", SESSION).sends],
      body: SESSION,
    },
    ...redirects("300 Multiple Choices", "301 Moved Permanently", "302 Found", "303 See Other"),
    ...redirects("307 Temporary Redirect", "308 Permanent Redirect"),
    "304": { sends: [head("304 Not Modified")] },
    ...pages("400 Bad Request", "403 Forbidden", "429 Too Many Requests"),
    ...pages("500 Internal Server Error", "502 Bad Gateway", "503 Service Unavailable"),
    "late by itself": whole("504 Gateway Timeout", '{"error": {"code": "X", "message": "Y"}}'),
    "a large answer": large(LARGE_MEGABYTES),
    "a large answer, cut off": large(LARGE_MEGABYTES / 2),
    "a large answer in chunks, cut off": {
      sends: [
        head("200 OK", "transfer-encoding: chunked"),
        ...Array.from({ length: 4 }, () => ["100000\r\n", MEGABYTE, "\r\n"]).flat(),
      ],
    },
    "shorter than announced": {
      sends: [head("200 OK", `content-length: ${SESSION.length + 50}`), SESSION],
    },
    "longer than announced": {
      sends: [head("200 OK", "content-length: 2"), "{}, and more"],
      body: "{}",
    },
    "chunks, cut off": {
      sends: [head("200 OK", "transfer-encoding: chunked"), '14\r\n{"session_id": "8d5e\r\n'],
    },
    "chunks, cut off in a chunk": {
      sends: [head("200 OK", "transfer-encoding: chunked"), '40\r\n{"session_id": "8d5e'],
    },
    "gzip": {
      sends: [
        head("200 OK", "content-encoding: gzip", `content-length: ${GZIPPED.length}`),
        GZIPPED,
      ],
      body: SESSION,
    },
    "gzip, cut off": {
      sends: [
        head("200 OK", "content-encoding: gzip", `content-length: ${GZIPPED.length}`),
        GZIPPED.subarray(0, GZIPPED.length - 20),
      ],
    },
    "gzip, cut off and announced so": {
      sends: [
        head("200 OK", "content-encoding: gzip", `content-length: ${GZIPPED.length - 20}`),
        GZIPPED.subarray(0, GZIPPED.length - 20),
      ],
    },
    "an empty content encoding": {
      sends: [head("200 OK", "content-encoding: ", `content-length: ${SESSION.length}`), SESSION],
      body: SESSION,
    },
    ...Object.fromEntries(
      ["deflate", "x-gzip", "GZIP", "gzip, gzip", "compress", "nonsense"].map((encoding) => [
        `content encoding ${encoding}`,
        {
          sends: [
            head("200 OK", `content-encoding: ${encoding}`, `content-length: ${GZIPPED.length}`),
            GZIPPED,
          ],
        },
      ]),
    ),
    "gzip, but it is not": {
      sends: [
        head("200 OK", "content-encoding: gzip", `content-length: ${SESSION.length}`),
        SESSION,
      ],
    },
    "echoes the guard's secrets": {
      sends: [head("403 Forbidden", `content-length: ${ECHO.length}`) + ECHO],
      body: MASKED,
    },
    "echoes them in chunks": {
      sends: [
        head("200 OK", "transfer-encoding: chunked"),
        ...Array.from(ECHO, (character) => `1\r\n${character}\r\n`),
        "0\r\n\r\n",
      ],
      body: MASKED,
    },
    ...Object.fromEntries(
      Object.entries({ gzip: await gzip(ECHO), br: new Uint8Array(brotliCompressSync(ECHO)) }).map(
        ([encoding, bytes]) => [`echoes them in ${encoding}`, {
          sends: [
            head("200 OK", `content-encoding: ${encoding}`, `content-length: ${bytes.length}`),
            bytes,
          ],
          body: MASKED,
        }],
      ),
    ),
    "echoes them in headers": {
      sends: [
        head(
          "200 OK",
          `content-language: ${KEY}`,
          `content-disposition: attachment; filename*=UTF-8''${percentEncoded(SERVER_HASH)}`,
          "content-length: 2",
        ) + "{}",
      ],
      body: "{}",
    },
    "echoes them in a large answer": {
      sends: [head("200 OK", `content-length: ${LARGE_MASKED.length}`), ...LARGE_ECHO],
      body: LARGE_MASKED,
    },
    "echoes them in a large answer in chunks": {
      sends: [
        head("200 OK", "transfer-encoding: chunked"),
        ...LARGE_ECHO.flatMap((piece) => [`${piece.length.toString(16)}\r\n`, piece, "\r\n"]),
        "0\r\n\r\n",
      ],
      body: LARGE_MASKED,
    },
    "echoes them in a large answer, cut off": {
      sends: [head("200 OK", `content-length: ${LARGE_MASKED.length + 1}`), ...LARGE_ECHO],
    },
    "413 before the body": {
      ...whole("413 Content Too Large", '{"error": {"code": "X", "message": "Y"}}'),
      isEarly: true,
    },
    ...Object.fromEntries(
      CATALOGUE.filter(({ status }) => status !== null).map((row) => {
        const { rule, code, status, messages, trigger } = row;
        const error = { code, message: messages[0]?.message ?? trigger };
        return [`row ${rule}`, whole(`${status} Error`, JSON.stringify({ error }, null, 1))];
      }),
    ),
  }),
);

function head(status: string, ...headers: readonly string[]): string {
  const lines = [
    `HTTP/1.1 ${status}`,
    "content-type: application/json",
    "connection: close",
    ...headers,
  ];
  return lines.join("\r\n") + "\r\n\r\n";
}

function whole(status: string, body: string): Behaviour {
  return { sends: [head(status, `content-length: ${toBytes(body).length}`) + body], body };
}

function large(megabytesSent: number): Behaviour {
  const pieces = Array.from({ length: megabytesSent }, () => MEGABYTE);
  const length = LARGE_MEGABYTES * MEGABYTE.length;
  return { sends: [head("200 OK", `content-length: ${length}`), ...pieces] };
}

function redirects(...statuses: readonly string[]): Record<string, Behaviour> {
  return Object.fromEntries(statuses.map((status) => {
    const lines = head(status, "location: {elsewhere}/v2/session/", "content-length: 0");
    return [status.slice(0, 3), { sends: [lines] }];
  }));
}

function pages(...statuses: readonly string[]): Record<string, Behaviour> {
  return Object.fromEntries(statuses.map((status) => {
    const body = `<!doctype html><title>${status}</title><p>nginx — ✗</p>\n`;
    const { length } = toBytes(body);
    const lines = `HTTP/1.1 ${status}\r\ncontent-type: text/html\r\nretry-after: 7\r\n` +
      `content-length: ${length}\r\nconnection: close\r\n\r\n`;
    return [`${status.slice(0, 3)} in HTML`, { sends: [lines + body], body }];
  }));
}

function escaped(text: string): string {
  return text.replace(/./g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
}

function percentEncoded(text: string): string {
  return text.replace(/./g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

async function gzip(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return await new Response(stream).bytes();
}
