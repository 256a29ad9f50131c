/** One condition in which the guard itself answers. */
export interface ConditionRow {
  /** The HTTP status. */
  readonly status: number;
  /** FinBox's code where it documents one, else ours, which begins with `GUARD_`. */
  readonly code: string;
  /** The message in the envelope. */
  readonly message: string;
}

/** DATA: what the guard answers when no rule of FinBox's decides. */
export const CONDITIONS = {
  "malformed body": {
    status: 400,
    code: "INVALID_REQUEST",
    message: "The body is not well-formed JSON in UTF-8.",
  },
  "wrong method": {
    status: 405,
    code: "METHOD_NOT_ALLOWED",
    message: "Method not allowed",
  },
  "wrong content type": {
    status: 415,
    code: "UNSUPPORTED_MEDIA_TYPE",
    message: "Unsupported media type",
  },
  "unknown route": {
    status: 404,
    code: "GUARD_ROUTE_NOT_FOUND",
    message: "The guard does not serve this path.",
  },
  "body too large": {
    status: 413,
    code: "GUARD_BODY_TOO_LARGE",
    message: "The body is larger than the guard forwards.",
  },
  "upstream failed": {
    status: 502,
    code: "GUARD_UPSTREAM_FAILED",
    message: "FinBox could not be reached or did not answer in full.",
  },
  "misconfigured": {
    status: 503,
    code: "GUARD_MISCONFIGURED",
    message: "The guard is not configured; its operator must look at the log.",
  },
  "upstream timed out": {
    status: 504,
    code: "GUARD_UPSTREAM_TIMEOUT",
    message: "FinBox did not answer in time; whether it acted is not known.",
  },
} as const satisfies Readonly<Record<string, ConditionRow>>;

/** A condition in which the guard itself answers. */
export type Condition = keyof typeof CONDITIONS;
