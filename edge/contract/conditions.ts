import { GUARD_ERRORS } from "../../lib/errors/mod.ts";

/** One condition in which the guard itself answers. */
export interface ConditionRow {
  /** The HTTP status. */
  readonly status: number;
  /** FinBox's code where it documents one, else ours, which begins with `GUARD_`. */
  readonly code: string;
  /** The message in the envelope; `{method}` and `{type}` stand for those of the request. */
  readonly message: string;
}

/** DATA: what the guard answers when no rule of FinBox's decides. */
export const CONDITIONS = {
  "not UTF-8": malformed("The body is not valid UTF-8."),
  "byte order mark": malformed("The body begins with a byte order mark."),
  "not JSON": malformed("The body is not well-formed JSON."),
  "duplicate member": malformed("An object of the body has a member twice."),
  "forbidden member": malformed("An object of the body has a member named __proto__."),
  "too deep": malformed("The body is nested deeper than 64 levels."),
  "malformed": malformed("The body is not a well-formed form."),
  "no boundary": malformed("The content type of the form has no boundary."),
  "repeated api_key": malformed("The form has api_key twice."),
  "body of a GET": malformed("A GET request has a body; send it without one."),
  "unexpected file": malformed("The form of a session has a file."),
  "too many fields": malformed(
    "The form has so many fields that with api_key it would exceed the 1,000 that Django reads.",
  ),
  "late api_key": malformed("The form has api_key behind its file; send it in x-api-key."),
  "broken body": malformed("The body could not be read to its end."),
  "bad range": {
    status: 400,
    code: "INVALID_DATE_RANGE",
    message: "date_time_range_from and date_time_range_to must be DD/MM/YYYY dates in order.",
  },
  "no credentials": {
    status: 401,
    code: "AUTHENTICATION_CREDENTIALS_NOT_PROVIDED",
    message: "Authentication credentials were not provided",
  },
  "not granted": ours("guard-route-not-granted"),
  "unknown route": ours("guard-route-not-found"),
  "wrong method": {
    status: 405,
    code: "METHOD_NOT_ALLOWED",
    message: "Method {method} not allowed.",
  },
  "length required": ours("guard-length-required"),
  "body too large": ours("guard-body-too-large"),
  "too large": ours("guard-body-too-large"),
  "wrong content type": {
    status: 415,
    code: "UNSUPPORTED_MEDIA_TYPE",
    message: "Unsupported media type {type}",
  },
  "other charset": {
    status: 415,
    code: "UNSUPPORTED_MEDIA_TYPE",
    message: "The charset of the content type is not UTF-8.",
  },
  "content encoding": {
    status: 415,
    code: "UNSUPPORTED_MEDIA_TYPE",
    message: "Bodies with a content encoding are not accepted.",
  },
  "issuer unreachable": ours("guard-issuer-unreachable"),
  "rate limited": ours("guard-rate-limited"),
  "headers too large": ours("guard-headers-too-large"),
  "upstream failed": ours("guard-upstream-failed"),
  "misconfigured": ours("guard-misconfigured"),
  "upstream timed out": ours("guard-upstream-timeout"),
} as const satisfies Readonly<Record<string, ConditionRow>>;

/** A condition in which the guard itself answers. */
export type Condition = keyof typeof CONDITIONS;

/** DATA: what is left out of a message where the request's method or type is no plain token. */
const UNNAMED = { method: "Method not allowed", type: "Unsupported media type" } as const;
const PLAIN = {
  method: /^[A-Z]{3,10}$/,
  type: /^(?:application|audio|image|message|model|multipart|text|video)\/[a-z][a-z.+-]{0,40}$/,
} as const;

/**
 * The message of a condition, as REST framework words it: with the method or media type that came,
 * unless it may be something else, such as a secret in the wrong place.
 */
export function messageOf(condition: Condition, { method, headers }: Request): string {
  const { message } = CONDITIONS[condition];
  const [, name] = /\{(method|type)\}/.exec(message) ?? [];
  if (name === undefined) return message;
  const part = name as keyof typeof PLAIN;
  const value = part === "method" ? method : mediaTypeOf(headers);
  return PLAIN[part].test(value) ? message.replace(`{${part}}`, value) : UNNAMED[part];
}

/** The media type of a content type, without its parameters, in lower case. */
export function mediaTypeOf(headers: Headers): string {
  return (headers.get("content-type") ?? "").split(";", 1)[0].trim().toLowerCase();
}

function malformed(message: string): ConditionRow {
  return { status: 400, code: "INVALID_REQUEST", message };
}

function ours(rule: string): ConditionRow {
  return GUARD_ERRORS.find((row) => row.rule === rule)!;
}
