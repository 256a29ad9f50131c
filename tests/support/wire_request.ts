import { type HeaderLines, join } from "./byte_reader.ts";
import { type CallerName, TOKENS } from "./identities.ts";
import type { JwtName } from "./json_web_tokens.ts";
import { toBytes } from "./raw_http.ts";

const SMALL_CHUNK = 7;

/** What the caller presents: a caller's token, a JSON Web Token by what is wrong with it, a text. */
export type Presented = CallerName | { readonly jwt: JwtName } | { readonly text: string };

/** When a caller leaves: as soon as it has sent what it sends, or FinBox has it or its head. */
export type Leaving = "when it is sent" | "when FinBox has it" | "when FinBox has its head";

/** A request as it goes over the wire. */
export interface WireRequest {
  /** POST when absent. */
  readonly method?: string;
  /** As it stands in the request line; `/v2/session/` when absent. */
  readonly path?: string;
  /** What `x-api-key` has; the token of `loans` when absent, no such header when `null`. */
  readonly token?: Presented | null;
  /** What `authorization` has after `Bearer `; no such header when absent. */
  readonly bearer?: Presented;
  /** The content type; JSON when absent, no such header when `null`. */
  readonly type?: string | null;
  /** Further headers. */
  readonly headers?: HeaderLines;
  /** The body; `{token}` stands for the token of `loans`. None when absent. */
  readonly body?: string | Uint8Array;
  /** How the body is framed: by its length when absent; or what Content-Length says instead. */
  readonly framing?: "one chunk" | "small chunks" | "as it is" | number;
  /** Whether the caller's side of the connection ends after the body. */
  readonly ends?: true;
  /** When the caller leaves without reading an answer; never when absent. */
  readonly leaves?: Leaving;
  /** Everything as it goes over the wire, in place of all the above; `{token}` as above. */
  readonly raw?: string;
}

/** The bytes of a request as they go over the wire. */
export function toWire(
  request: WireRequest,
  requestId: string,
  jwts: Readonly<Record<JwtName, string>>,
): Uint8Array<ArrayBuffer> {
  const { method = "POST", path = "/v2/session/", token = "loans", bearer, raw } = request;
  const { type = "application/json", headers = [] } = request;
  if (raw !== undefined) return toBytes(withToken(raw));
  const given = new Set(headers.map(([name]) => name));
  const lines: HeaderLines = [
    ["host", "guard.example"],
    ...(given.has("x-request-id") ? [] : [["x-request-id", requestId] as const]),
    ...(token === null ? [] : [["x-api-key", textOf(token, jwts)] as const]),
    ...(bearer === undefined ? [] : [["authorization", `Bearer ${textOf(bearer, jwts)}`] as const]),
    ...(type === null ? [] : [["content-type", type] as const]),
    ...headers,
    ...framingOf(request),
  ];
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return join([toBytes(`${method} ${path} HTTP/1.1\r\n${head}\r\n`), framedBody(request)]);
}

/** The body of a request, unframed. */
export function bodyOf({ body = "" }: WireRequest): Uint8Array<ArrayBuffer> {
  return typeof body === "string" ? toBytes(withToken(body)) : join([body]);
}

function framingOf(request: WireRequest): HeaderLines {
  const { body, framing } = request;
  if (framing === "one chunk" || framing === "small chunks") {
    return [["transfer-encoding", "chunked"]];
  }
  if (framing === "as it is" || (body === undefined && framing === undefined)) return [];
  return [["content-length", String(framing ?? bodyOf(request).length)]];
}

function framedBody(request: WireRequest): Uint8Array<ArrayBuffer> {
  const body = bodyOf(request);
  const { framing } = request;
  if (framing !== "one chunk" && framing !== "small chunks") return body;
  // A runtime takes its time for each chunk, so a long body has larger ones.
  const size = framing === "one chunk"
    ? body.length
    : Math.max(SMALL_CHUNK, Math.ceil(body.length / 1000));
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < body.length; at += size) {
    const chunk = body.subarray(at, at + size);
    pieces.push(toBytes(`${chunk.length.toString(16)}\r\n`), chunk, toBytes("\r\n"));
  }
  return join([...pieces, toBytes("0\r\n\r\n")]);
}

function textOf(presented: Presented, jwts: Readonly<Record<JwtName, string>>): string {
  if (typeof presented === "string") return TOKENS[presented];
  return "jwt" in presented ? jwts[presented.jwt] : presented.text;
}

function withToken(text: string): string {
  return text.replaceAll("{token}", TOKENS.loans);
}
